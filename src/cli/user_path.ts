import { resolve } from "node:path";
import process from "node:process";

/**
 * Absolute path of what the user typed, seen from the folder the user stands in: tasks run in the project's.
 *
 * Under npm it is PAPERSCOPE_CWD (see npm_run.js), under deno task INIT_CWD.
 */
export function userPath(path: string): string {
  return resolve(process.env["PAPERSCOPE_CWD"] ?? process.env["INIT_CWD"] ?? process.cwd(), path);
}
