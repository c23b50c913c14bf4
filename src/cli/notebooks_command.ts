import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Command } from "commander";
import { parseNotebook } from "../kernel/notebook_file.ts";
import { cellIssueLine, checkFormat, checkLint, checkTypes } from "../run/check_notebooks.ts";
import { notebookPaths } from "../run/notebook_paths.ts";
import { CommandFailure } from "./command_failure.ts";
import { ROOT } from "./root.ts";
import { notebookName } from "./run_command.ts";
import { writeStdout } from "./write_stdout.ts";

/** `paperscope notebooks check`: types, lint and format of the cells. */
export function notebooksCommand(): Command {
  const check = new Command("check")
    .description("Check the cells of notebooks: types, lint, format; errors name notebook, cell and line")
    .argument("[notebook...]", "names or paths of notebooks (default: all of notebooks/)")
    .action(checkNotebooks);
  return new Command("notebooks").description("Look after the notebooks").addCommand(check);
}

async function checkNotebooks(names: string[]): Promise<void> {
  const paths = await notebookPaths(join(ROOT, "notebooks"), names.map(notebookName));
  const notebooks = await Promise.all(paths.map(async (path) => (
    { path, notebook: parseNotebook(await readFile(path, "utf8"), basename(path)) }
  )));
  const checks = [checkTypes, checkLint, checkFormat];
  const issues = (await Promise.all(checks.map((check) => check(ROOT, notebooks)))).flat();
  const n = notebooks.length === 1 ? "1 notebook" : `${notebooks.length} notebooks`;
  if (issues.length === 0) return await writeStdout(`${n}: types, lint and format are right\n`);
  await writeStdout(issues.map((issue) => `${cellIssueLine(issue)}\n`).join(""));
  throw new CommandFailure(`${issues.length} issues in ${n}`);
}
