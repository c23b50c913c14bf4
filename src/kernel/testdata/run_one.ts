/**
 * A runner for tests: `deno run run_one.ts NOTEBOOK`. SIGINT, SIGTERM and the end of its launcher stop the run, as
 * on the command line; the status of the run is printed at the end.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { denoKernel } from "../kernel_specs.ts";
import { watchLaunchers } from "../launchers.ts";
import { parseNotebook } from "../notebook_file.ts";
import { runNotebook } from "../run_notebook.ts";

const path = process.argv[2]!;
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => stop.abort(new Error(signal)));
}
await watchLaunchers(() => stop.abort(new Error("launcher gone")), 100);
const run = await runNotebook(parseNotebook(readFileSync(path, "utf8"), "n.ipynb"), denoKernel(), {
  name: "n.ipynb",
  cwd: process.cwd(),
  signal: stop.signal,
});
console.log(run.error?.message ?? run.status);
process.exit(run.status === "ok" ? 0 : 1);
