/**
 * The process that stays behind when the runner is killed (see supervisor.ts): it reads the kernel's process id from
 * its standard input and kills that process group once the pipe closes without a "done".
 */
import process from "node:process";
import { killTree } from "./kill_tree.ts";

let said = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (text) => said += text);
process.stdin.on("end", () => {
  const [pid, ending] = said.split("\n");
  if (ending !== "done" && Number(pid) > 1) killTree(Number(pid));
});
