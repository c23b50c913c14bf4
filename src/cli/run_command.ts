import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import process from "node:process";
import { Command } from "commander";
import { timedName } from "../run/outputs_folder.ts";
import { runNotebooks } from "../run/run_notebooks.ts";
import { CommandFailure } from "./command_failure.ts";
import { collected, countValue } from "./option_values.ts";
import { runProgress } from "./run_progress.ts";
import { userPath } from "./user_path.ts";
import { writeStdout } from "./write_stdout.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

interface RunCommandOptions {
  notebook?: string[];
  kernel?: string;
  name?: string;
  param?: string[];
  timeout: number;
  force?: boolean;
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
    .option("--timeout <seconds>", "longest time of a cell", countValue, 600)
    .option("--force", "replace a run of that name")
    .action(run);
}

async function run(sources: string[], options: RunCommandOptions): Promise<void> {
  const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort(signal));
  const { folder, failures } = await runNotebooks({
    root: ROOT,
    outputs: join(ROOT, "outputs"),
    sources: sources.map(userPath),
    notebooks: (options.notebook ?? []).map((name) => name.includes("/") ? userPath(name) : name),
    kernel: options.kernel ?? null,
    parameters: options.param ?? [],
    name: options.name ?? timedName(new Date()),
    force: options.force ?? false,
    timeout_s: options.timeout,
    versions: {
      paperscope: version,
      deno: process.versions["deno"] ?? "",
      platform: `${process.platform}-${process.arch}`,
    },
    signal: stop.signal,
    progress: runProgress(process.stderr),
  });
  for (const failure of failures) console.error(failure);
  await writeStdout(`${folder}/index.html\n`);
  if (failures.length > 0) {
    throw new CommandFailure(`${failures.length} notebooks failed, what they did is in ${folder}`);
  }
}
