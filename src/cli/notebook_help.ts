import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describeParameters, readParameters } from "../kernel/parameters.ts";
import { parseNotebook } from "../kernel/notebook_file.ts";
import { notebookPaths } from "../run/notebook_paths.ts";
import { ROOT } from "./root.ts";

/** The parameters of a notebook with types, defaults and comments, one a line. */
export async function notebookHelp(name: string): Promise<string> {
  const [path] = await notebookPaths(join(ROOT, "notebooks"), [name]);
  const parameters = readParameters(parseNotebook(await readFile(path!, "utf8"), basename(path!)));
  if (parameters.length === 0) return `${basename(path!)} has no parameters\n`;
  return [
    `Parameters of ${basename(path!)}:`,
    ...describeParameters(parameters).map((line) => `  ${line}`),
    "",
  ].join("\n");
}
