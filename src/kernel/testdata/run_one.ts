/**
 * A runner for tests: `deno run run_one.ts NOTEBOOK`. SIGINT and SIGTERM stop the run, as the command line does it;
 * the status of the run is printed at the end.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { denoKernel } from "../kernel_specs.ts";
import { parseNotebook } from "../notebook_file.ts";
import { runNotebook } from "../run_notebook.ts";

const path = process.argv[2]!;
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => stop.abort(new Error(signal)));
}
const run = await runNotebook(parseNotebook(readFileSync(path, "utf8"), "n.ipynb"), denoKernel(), {
  name: "n.ipynb",
  cwd: process.cwd(),
  signal: stop.signal,
});
console.log(run.error?.message ?? run.status);
process.exit(run.status === "ok" ? 0 : 1);
