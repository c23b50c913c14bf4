import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DigestReport } from "../digests/load_report.ts";
import type { CellEvent } from "../kernel/run_notebook.ts";
import { reportPage } from "../report/report_page.ts";
import { buildDist } from "./build_dist.ts";
import { type CellIssue, checkTypes } from "./check_notebooks.ts";
import { executeNotebook, type KeptNotebook, reuseNotebook } from "./execute_notebook.ts";
import { inParallel } from "./in_parallel.ts";
import { hashedFile, hashedFolder, type Manifest, type NotebookRecord } from "./manifest.ts";
import { notebookInputs, sharedInputs } from "./notebook_inputs.ts";
import {
  failedRunFolder,
  openRunFolder,
  placeRunFolder,
  pointLatest,
  pruneTimedRuns,
  type RunFolder,
} from "./outputs_folder.ts";
import { type PlannedNotebook, planRun, type RunPlan, type RunRequest } from "./plan_run.ts";
import { decideRun, earlierManifests } from "./reuse.ts";
import { RunError } from "./run_error.ts";
import { type RunCorpus, writeRunCorpus } from "./run_corpus.ts";

/** How a run is made. */
export interface RunOptions extends RunRequest {
  /** Absolute path of the folder of all runs. */
  outputs: string;
  /** Name of the run's folder in it. */
  name: string;
  /** Whether a run of that name may be replaced, and every notebook runs though nothing has changed. */
  force: boolean;
  /** Number of notebooks that run at once. */
  jobs: number;
  /** Longest time of a cell, s. */
  timeout_s: number;
  /** Versions for the manifest. */
  versions: Record<string, string>;
  /** Stops the run. */
  signal?: AbortSignal;
  /** Hears of progress. */
  progress: RunProgress;
}

/** What a run tells while it goes on. */
export interface RunProgress {
  digest(report: DigestReport): void;
  /** Something about the data that the user should know. */
  note(line: string): void;
  cell(notebook: string, event: CellEvent): void;
  /** A notebook has run, or was taken from an earlier run; `why` says the reason. */
  notebook(record: NotebookRecord, why: string): void;
  /** A line that the process of a kernel wrote, or a warning about its outputs. */
  log(notebook: string, line: string): void;
}

/** What came of a run. */
export interface RunOutcome {
  /** The run's folder. */
  folder: string;
  /** Messages of the notebooks that failed; empty where all is well. */
  failures: string[];
}

/**
 * Makes a run: loads the digests, executes each notebook in a kernel, and leaves charts, tables, executed
 * notebooks, report and manifest in `outputs/<name>/`.
 *
 * A notebook whose inputs have not changed since the last good run is taken from it. All is written into a hidden
 * folder that gets its name when it is whole. A notebook that fails is kept as far as it came, and the others
 * go on; such a run never takes the place of an older one of its name. `outputs/latest` stays at the last run of all
 * notebooks without failure.
 *
 * @throws {Error} If an input is missing, the name is taken, or `outputs/` cannot be written; nothing is left then.
 */
export async function runNotebooks(options: RunOptions): Promise<RunOutcome> {
  const started = new Date();
  const plan = await planRun(options);
  const { outputs } = options;
  const folder = await openRunFolder(outputs, options.name, options);
  try {
    const corpus = await writeRunCorpus(plan.sources, folder.partial, options);
    corpus.reports.forEach((report) => options.progress.digest(report));
    corpus.notes.forEach((note) => options.progress.note(note));
    const kept = await keepNotebooks(plan, folder.partial, options);
    await writeReport(corpus, kept, folder.partial);
    await writeManifest(plan, kept, folder, options, started);
    const failures = kept.map(({ record }) => record.error).filter((error) => error !== null);
    const placed = failures.length === 0 ? folder : await failedRunFolder(folder);
    await placeRunFolder(placed);
    const isWhole = failures.length === 0 && options.notebooks.length === 0;
    if (isWhole) await pointLatest(outputs, folder.name);
    await pruneTimedRuns(outputs);
    return { folder: placed.final, failures };
  } catch (error) {
    await rm(folder.partial, { recursive: true, force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || error instanceof RunError) throw error;
    throw new RunError(`Cannot write run "${folder.name}": ${message}`, { cause: error });
  }
}

/** Runs each notebook or takes it from the last good run; results in the order of the plan. */
async function keepNotebooks(plan: RunPlan, partial: string, options: RunOptions): Promise<KeptNotebook[]> {
  const shared = await sharedInputs(options.root, join(partial, "tables"));
  const earlier = await earlierManifests(options.outputs);
  const decisions = plan.notebooks.map((planned) => {
    const inputs = notebookInputs(planned, shared);
    return { planned, inputs, ...decideRun(planned.name, inputs, earlier, options.force) };
  });
  const tslab = decisions.find(({ planned, from }) => planned.kernel.name === "tslab" && from === null);
  if (tslab) await buildDist(options.root, tslab.planned.kernel.argv[0]!);
  await mkdir(join(partial, "notebooks"));
  const issues = await issuesOf(
    decisions.filter(({ from }) => from === null).map(({ planned }) => planned),
    options,
  );
  const kept = await inParallel(decisions, options.jobs, async ({ planned, inputs, from, why }) => {
    const kept = from !== null
      ? await reuseNotebook(from.record, {
        from: join(options.outputs, from.run),
        runName: from.run,
        partial,
      })
      : await executeNotebook(planned, executeOptions(planned, inputs));
    options.progress.notebook(kept.record, why);
    return kept;
  });
  return withoutSharedCharts(kept);

  function executeOptions({ name }: PlannedNotebook, inputs: KeptNotebook["record"]["inputs"]) {
    const { root, timeout_s, signal, progress } = options;
    return {
      partial,
      root,
      inputs,
      issues: issues.filter(({ notebook }) => notebook === `${name}.ipynb`),
      timeout_s,
      signal,
      onCell: (event: CellEvent) => progress.cell(name, event),
      log: (line: string) => progress.log(name, line),
    };
  }
}

/** What `deno check` says of the TypeScript notebooks that are about to run. */
async function issuesOf(planned: readonly PlannedNotebook[], { root }: RunOptions): Promise<CellIssue[]> {
  const checked = planned.filter(({ kernel }) => kernel.language === "typescript");
  return checked.length === 0 ? [] : await checkTypes(root, checked);
}

/** Fails a notebook that shows a chart under a name that another one took: their files would be one. */
function withoutSharedCharts(kept: readonly KeptNotebook[]): KeptNotebook[] {
  const owners = new Map<string, string>();
  return kept.map((notebook) => {
    const { name, charts } = notebook.record;
    const shared = charts.find((chart) => owners.has(chart));
    if (shared === undefined) {
      for (const chart of charts) owners.set(chart, name);
      return notebook;
    }
    const error = `Cannot keep charts of notebook "${name}.ipynb": "${shared}" is a chart of ` +
      `"${owners.get(shared)}.ipynb", expected another name`;
    return {
      ...notebook,
      record: { ...notebook.record, status: "failed", error },
      report: { ...notebook.report, failure: error },
    };
  });
}

async function writeReport(corpus: RunCorpus, kept: readonly KeptNotebook[], partial: string): Promise<void> {
  const charts = kept.flatMap((notebook) => notebook.charts);
  const page = await reportPage({
    ...corpus,
    digests: corpus.reports,
    notebooks: kept.map((notebook) => notebook.report),
    charts: new Map(charts.map((chart) => [chart.spec.name, chart])),
  });
  await writeFile(join(partial, "index.html"), page);
}

async function writeManifest(
  plan: RunPlan,
  kept: readonly KeptNotebook[],
  { name, partial }: RunFolder,
  options: RunOptions,
  started: Date,
): Promise<void> {
  const inputs = [...plan.digestPaths, ...plan.notebooks.map(({ path }) => path)];
  const manifest: Manifest = {
    record: 1,
    name,
    started: started.toISOString(),
    ended: new Date().toISOString(),
    versions: options.versions,
    inputs: await Promise.all(inputs.map((path) => hashedFile(path, basename(path)))),
    notebooks: kept.map((notebook) => notebook.record),
    outputs: await hashedFolder(partial),
  };
  await writeFile(join(partial, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
}
