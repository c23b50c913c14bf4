import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative } from "node:path";
import type { ChartSpec } from "../charts/chart_spec.ts";
import { injectParameters } from "../kernel/inject_parameters.ts";
import type { Json } from "../kernel/nbformat.ts";
import { formatNotebook, parseNotebook } from "../kernel/notebook_file.ts";
import { type CellEvent, type NotebookRun, runNotebook } from "../kernel/run_notebook.ts";
import type { ReportChart, ReportNotebook } from "../report/report_page.ts";
import { type CellIssue, cellIssueLine } from "./check_notebooks.ts";
import { CHART_ENDINGS, chartsOf, writeChart } from "./chart_files.ts";
import type { NotebookRecord } from "./manifest.ts";
import type { NotebookInputs } from "./notebook_inputs.ts";
import type { PlannedNotebook } from "./plan_run.ts";

/** What a run keeps of a notebook. */
export interface KeptNotebook {
  record: NotebookRecord;
  report: ReportNotebook;
  charts: ReportChart[];
}

/** How a notebook of a run is executed. */
export interface ExecuteOptions {
  /** Folder of the run while it is written. */
  partial: string;
  /** Folder of the project: paths in it are shortened in tracebacks, so that bytes are the same on every machine. */
  root: string;
  inputs: NotebookInputs;
  /** What is wrong with its cells: such a notebook is kept as it is and not executed. */
  issues: readonly CellIssue[];
  timeout_s: number;
  signal?: AbortSignal;
  onCell: (event: CellEvent) => void;
  log: (line: string) => void;
}

/** Executes a notebook in its own folder and writes what came of it and its charts into the run. */
export async function executeNotebook(
  planned: PlannedNotebook,
  options: ExecuteOptions,
): Promise<KeptNotebook> {
  const { name, kernel } = planned;
  const { partial, inputs, issues } = options;
  const began = performance.now();
  const run = issues.length === 0
    ? await runIn(workingFolder(planned.path, options.root), planned, options)
    : null;
  for (const warning of run?.warnings ?? []) options.log(warning);
  const error = run === null ? issueMessage(issues) : run.error?.message ?? null;
  // As saved, the notebook stands beside its tables: the parameter leads there from its new place.
  const parameters = withSource(planned, "../tables");
  const notebook = injectParameters(run?.notebook ?? planned.notebook, parameters);
  await writeFile(notebookPath(partial, name), formatNotebook(notebook));
  const charts = run === null ? [] : await chartsOf(notebook);
  await mkdir(join(partial, "charts"), { recursive: true });
  for (const chart of charts) await writeChart(chart, join(partial, "charts"));
  return {
    record: {
      name,
      kernel: kernel.name,
      kernel_version: run?.kernel?.version ?? null,
      parameters,
      status: run?.status ?? "not-started",
      error,
      duration_s: Math.round(performance.now() - began) / 1000,
      reused_from: null,
      inputs,
      charts: [...new Set(charts.map((chart) => chart.spec.name))],
    },
    report: { name, notebook, failure: error },
    charts,
  };
}

/**
 * Folder that the cells work in: the notebook's own, as in front-ends. One outside of the project works in
 * `notebooks/`, since the packages and "paperscope" are found from there.
 */
function workingFolder(path: string, root: string): string {
  const isInside = !relative(root, path).startsWith("..") && !isAbsolute(relative(root, path));
  return isInside ? dirname(path) : join(root, "notebooks");
}

function runIn(cwd: string, planned: PlannedNotebook, options: ExecuteOptions): Promise<NotebookRun> {
  const { partial, root, timeout_s, signal, onCell, log } = options;
  return runNotebook(planned.notebook, planned.kernel, {
    root,
    name: `${planned.name}.ipynb`,
    cwd,
    parameters: withSource(planned, relative(cwd, join(partial, "tables"))),
    cellTimeoutMs: timeout_s * 1000,
    signal,
    onCell,
    log,
  });
}

/** One line on what is wrong with the cells of a notebook. */
function issueMessage(issues: readonly CellIssue[]): string {
  const more = issues.length > 1 ? `; and ${issues.length - 1} more` : "";
  return `Cannot run notebook ${cellIssueLine(issues[0]!)}${more}`;
}

/** Takes a notebook and its charts from an earlier run into this one. */
export async function reuseNotebook(
  earlier: NotebookRecord,
  folders: { from: string; runName: string; partial: string },
): Promise<KeptNotebook> {
  const { from, partial, runName } = folders;
  const { name } = earlier;
  await copyFile(notebookPath(from, name), notebookPath(partial, name));
  await mkdir(join(partial, "charts"), { recursive: true });
  const charts = await Promise.all(earlier.charts.map(async (chart) => {
    const files = CHART_ENDINGS.map((ending) => `${chart}.${ending}`);
    await Promise.all(
      files.map((file) => copyFile(join(from, "charts", file), join(partial, "charts", file))),
    );
    const spec = JSON.parse(await readFile(join(partial, "charts", `${chart}.json`), "utf8")) as ChartSpec;
    return { spec, svg: await readFile(join(partial, "charts", `${chart}.svg`), "utf8") };
  }));
  const notebook = parseNotebook(await readFile(notebookPath(partial, name), "utf8"), `${name}.ipynb`);
  return {
    record: { ...earlier, reused_from: earlier.reused_from ?? runName },
    report: { name, notebook, failure: null },
    charts,
  };
}

function notebookPath(folder: string, name: string): string {
  return join(folder, "notebooks", `${name}.ipynb`);
}

/** The notebook's parameters with the tables of the run as its source, where it declares one. */
function withSource({ parameters, takesSource }: PlannedNotebook, tables: string): { [name: string]: Json } {
  return takesSource ? { ...parameters, source: tables.replaceAll("\\", "/") } : parameters;
}
