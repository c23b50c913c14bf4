import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { Command } from "commander";
import type { FieldMap } from "../digests/fields.ts";
import { watchLaunchers } from "../kernel/launchers.ts";
import { timedName } from "../run/outputs_folder.ts";
import { runNotebooks } from "../run/run_notebooks.ts";
import { CommandFailure } from "./command_failure.ts";
import { notebookHelp } from "./notebook_help.ts";
import { collected, countValue, dateValue, mapOption } from "./option_values.ts";
import { ROOT } from "./root.ts";
import { runProgress } from "./run_progress.ts";
import { userPath } from "./user_path.ts";
import { writeStdout } from "./write_stdout.ts";

interface RunCommandOptions {
  notebook?: string[];
  kernel?: string;
  name?: string;
  param?: string[];
  date?: string;
  map?: FieldMap;
  jobs: number;
  timeout: number;
  runTimeout?: number;
  force?: boolean;
  explain?: boolean;
  helpNotebook?: string;
}

/** `paperscope run`: the notebooks over digests, headless. */
export function runCommand(): Command {
  return new Command("run")
    .description("Run the notebooks over digests; leaves charts, tables and a report in outputs/")
    .argument("[digest...]", "files and folders of digests (default: data/digests/)")
    .option(
      "--notebook <name>",
      "name or path of a notebook; may be repeated (default: all of notebooks/)",
      collected,
    )
    .option(
      "--kernel <name>",
      "deno, tslab or an installed kernel (default: the one that the notebook names)",
    )
    .option("--name <run>", "name of the folder in outputs/ (default: date and time)")
    .option("--param <k=v>", "value of a notebook's parameter; may be repeated", collected)
    .option("--date <date>", "ISO date of digests that state none", dateValue)
    .addOption(mapOption())
    .option("--jobs <n>", "notebooks that run at once", countValue, availableParallelism())
    .option("--timeout <seconds>", "longest time of a cell", countValue, 600)
    .option("--run-timeout <seconds>", "longest time of the whole run", countValue)
    .option("--force", "replace a run of that name, and run every notebook though nothing has changed")
    .option("--explain", "say of each notebook why it ran or was taken from the last run")
    .option("--help-notebook <name>", "list the parameters of a notebook and do nothing else")
    .action(run);
}

async function run(sources: string[], options: RunCommandOptions): Promise<void> {
  if (options.helpNotebook !== undefined) return await writeStdout(await notebookHelp(options.helpNotebook));
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort(signal));
  const limit = options.runTimeout;
  const timer = limit === undefined
    ? undefined
    : setTimeout(() => stop.abort(`the run took longer than ${limit} s`), 1000 * limit);
  const unwatch = await watchLaunchers(() => stop.abort("the program that started it is gone"));
  const { folder, failures } = await runNotebooks({
    root: ROOT,
    outputs: join(ROOT, "outputs"),
    sources: sources.map(userPath),
    date: options.date,
    map: options.map,
    notebooks: (options.notebook ?? []).map(notebookName),
    kernel: options.kernel ?? null,
    parameters: options.param ?? [],
    name: options.name ?? timedName(new Date()),
    force: options.force ?? false,
    jobs: options.jobs,
    timeout_s: options.timeout,
    versions: {
      paperscope: version,
      deno: process.versions["deno"] ?? "",
      platform: `${process.platform}-${process.arch}`,
    },
    signal: stop.signal,
    progress: runProgress(process.stderr, { explain: options.explain ?? false }),
  });
  unwatch();
  clearTimeout(timer);
  for (const failure of failures) console.error(failure);
  await writeStdout(`${join(folder, "index.html")}\n`);
  if (failures.length > 0) {
    const n = failures.length === 1 ? "1 notebook" : `${failures.length} notebooks`;
    throw new CommandFailure(`${n} failed, what they did is in ${folder}`);
  }
}

/** A notebook as the user names it: a bare name is one of notebooks/, anything else a path. */
export function notebookName(name: string): string {
  return /[/\\]/.test(name) ? userPath(name) : name;
}
