/**
 * The process that stays behind when the runner is killed (see supervisor.ts): it reads the kernel's process id from
 * its standard input; once the pipe closes without a "done", it kills that process group and removes the folder named
 * as its argument.
 */
import { rmSync } from "node:fs";
import process from "node:process";
import { killTree } from "./kill_tree.ts";

let said = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (text) => said += text);
process.stdin.on("end", () => {
  const [pid, ending] = said.split("\n");
  if (ending === "done") return;
  if (Number(pid) > 1) killTree(Number(pid));
  rmSync(process.argv[2]!, { recursive: true, force: true });
});
