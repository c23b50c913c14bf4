import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import type { DigestReport } from "../digests/load_report.ts";
import type { Json } from "../kernel/nbformat.ts";
import { formatNotebook } from "../kernel/notebook_file.ts";
import { injectParameters } from "../kernel/inject_parameters.ts";
import { type CellEvent, runNotebook } from "../kernel/run_notebook.ts";
import { type ReportNotebook, reportPage } from "../report/report_page.ts";
import { buildDist } from "./build_dist.ts";
import { chartsOf, type RunChart, writeChart } from "./chart_files.ts";
import { hashedFile, hashedFolder, type Manifest, type NotebookRecord } from "./manifest.ts";
import {
  openRunFolder,
  placeRunFolder,
  pointLatest,
  pruneTimedRuns,
  type RunFolder,
} from "./outputs_folder.ts";
import { type PlannedNotebook, planRun, type RunPlan, type RunRequest } from "./plan_run.ts";
import { writeRunCorpus } from "./run_corpus.ts";

/** How a run is made. */
export interface RunOptions extends RunRequest {
  /** Absolute path of the folder of all runs. */
  outputs: string;
  /** Name of the run's folder in it. */
  name: string;
  /** Whether a run of that name may be replaced. */
  force: boolean;
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
  cell(notebook: string, event: CellEvent): void;
  notebook(record: NotebookRecord): void;
  log(notebook: string, line: string): void;
}

/** What came of a run. */
export interface RunOutcome {
  /** The run's folder. */
  folder: string;
  /** Messages of the notebooks that failed; empty where all is well. */
  failures: string[];
}

interface ExecutedNotebook {
  record: NotebookRecord;
  report: ReportNotebook;
  charts: RunChart[];
}

/**
 * Makes a run: loads the digests, executes each notebook in a kernel, and leaves charts, tables, executed
 * notebooks, report and manifest in `outputs/<name>/`.
 *
 * All is written into a hidden folder that gets its name when it is whole. A notebook that fails is kept as far
 * as it came, the others go on, and `outputs/latest` stays at the last run without failure.
 *
 * @throws {Error} If an input is missing, the name is taken, or `outputs/` cannot be written; nothing is left then.
 */
export async function runNotebooks(options: RunOptions): Promise<RunOutcome> {
  const started = new Date();
  const plan = await planRun(options);
  const tslab = plan.notebooks.find(({ kernel }) => kernel.name === "tslab");
  if (tslab) await buildDist(options.root, tslab.kernel.argv[0]!);
  const { outputs } = options;
  const folder = await openRunFolder(outputs, options.name, options);
  try {
    const failures = await writeRun(plan, folder, options, started);
    await placeRunFolder(folder);
    if (failures.length === 0) await pointLatest(outputs, folder.name);
    await pruneTimedRuns(outputs);
    return { folder: folder.final, failures };
  } catch (error) {
    await rm(folder.partial, { recursive: true, force: true });
    throw error;
  }
}

async function writeRun(
  plan: RunPlan,
  { name, partial }: RunFolder,
  options: RunOptions,
  started: Date,
): Promise<string[]> {
  const { reports, papers } = await writeRunCorpus(plan.digestPaths, partial);
  reports.forEach((report) => options.progress.digest(report));
  await mkdir(join(partial, "notebooks"));
  const executed: ExecutedNotebook[] = [];
  for (const planned of plan.notebooks) {
    executed.push(await executeNotebook(planned, partial, options));
    options.progress.notebook(executed.at(-1)!.record);
  }
  const charts = executed.flatMap((notebook) => notebook.charts);
  await writeFile(
    join(partial, "index.html"),
    await reportPage({
      digests: reports,
      notebooks: executed.map((notebook) => notebook.report),
      charts: new Map(charts.map((chart) => [chart.spec.name, chart])),
      papers,
    }),
  );
  const manifest: Manifest = {
    record: 1,
    name,
    started: started.toISOString(),
    ended: new Date().toISOString(),
    versions: options.versions,
    inputs: await Promise.all([
      ...plan.digestPaths.map((path) => hashedFile(path, basename(path))),
      ...plan.notebooks.map(({ path }) => hashedFile(path, basename(path))),
    ]),
    notebooks: executed.map((notebook) => notebook.record),
    outputs: await hashedFolder(partial),
  };
  await writeFile(join(partial, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
  return manifest.notebooks.map((notebook) => notebook.error).filter((error) => error !== null);
}

async function executeNotebook(
  planned: PlannedNotebook,
  partial: string,
  options: RunOptions,
): Promise<ExecutedNotebook> {
  const { name, kernel } = planned;
  const cwd = dirname(planned.path);
  const began = performance.now();
  const run = await runNotebook(planned.notebook, kernel, {
    name: `${name}.ipynb`,
    cwd,
    parameters: withSource(planned, relative(cwd, join(partial, "tables"))),
    cellTimeoutMs: options.timeout_s * 1000,
    signal: options.signal,
    onCell: (event) => options.progress.cell(name, event),
    log: (line) => options.progress.log(name, line),
  });
  // As saved, the notebook stands beside its tables: the parameter leads there from its new place.
  const parameters = withSource(planned, "../tables");
  const notebook = injectParameters(run.notebook, parameters);
  await writeFile(join(partial, "notebooks", `${name}.ipynb`), formatNotebook(notebook));
  const charts = await chartsOf(notebook);
  for (const chart of charts) await writeChart(chart, join(partial, "charts"));
  return {
    record: {
      name,
      kernel: kernel.name,
      kernel_version: run.kernel?.version ?? null,
      parameters,
      status: run.status,
      error: run.error?.message ?? null,
      duration_s: Math.round(performance.now() - began) / 1000,
    },
    report: { name, notebook, failure: run.error?.message ?? null },
    charts,
  };
}

/** The notebook's parameters with the tables of the run as its source, where it declares one. */
function withSource({ parameters, takesSource }: PlannedNotebook, tables: string): { [name: string]: Json } {
  return takesSource ? { ...parameters, source: tables.replaceAll("\\", "/") } : parameters;
}
