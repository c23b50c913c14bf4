import { dialectOf } from "./dialects.ts";
import {
  CellError,
  type CellPlace,
  CellTimeoutError,
  KernelDiedError,
  KernelStartError,
  type NotebookRunError,
  RunStoppedError,
} from "./errors.ts";
import { type CellEnd, executeCell, type Session } from "./execute_cell.ts";
import type { KernelSpec } from "./kernel_spec.ts";
import { type LiveKernel, startKernel } from "./live_kernel.ts";
import { type Cell, type CodeCell, type ErrorOutput, type Json, type Notebook, tagsOf } from "./nbformat.ts";
import { injectParameters } from "./inject_parameters.ts";
import { objectOf } from "./messages.ts";
import { ParameterError } from "./parameter_error.ts";

/** How a notebook is run. */
export interface RunOptions {
  /** File name of the notebook, for messages. */
  name: string;
  /** Working directory of the cells. */
  cwd: string;
  /** Variables on top of this process's own. @default {{}} */
  env?: { [name: string]: string };
  /** Values for the declared parameters, see parameters.ts. @default {{}} */
  parameters?: { [name: string]: Json };
  /** Longest time of a cell in milliseconds. @default {Infinity} */
  cellTimeoutMs?: number;
  /** Longest time of all cells together in milliseconds. @default {Infinity} */
  notebookTimeoutMs?: number;
  /** Longest time until the kernel answers, in milliseconds. @default {60000} */
  startTimeoutMs?: number;
  /** Stops the run: the running cell is interrupted, the kernel killed. */
  signal?: AbortSignal;
  /** Hears of each cell as it begins and ends. */
  onCell?: (event: CellEvent) => void;
  /** Hears each line that the kernel's process itself writes to stdout or stderr. */
  log?: (line: string) => void;
}

/** A cell begins (`durationMs` null) or has ended. */
export interface CellEvent {
  /** Position among all cells of the notebook as its author sees it, from 1; 0 for the injected parameters. */
  cell: number;
  /** Number of cells of the notebook. */
  nCells: number;
  durationMs: number | null;
}

/** What the run of a cell took. */
export interface CellRun {
  /** As in CellEvent. */
  cell: number;
  durationMs: number;
  status: CellEnd["kind"];
}

/** What came of running a notebook. */
export interface NotebookRun {
  status: "ok" | "failed" | "timeout" | "died" | "stopped" | "not-started";
  /** Why the status is not "ok", else null. */
  error: NotebookRunError | ParameterError | null;
  /** With all outputs up to the end or the failure; the error is the last output of the cell that failed. */
  notebook: Notebook;
  /** The cells that were executed, in order. */
  cells: CellRun[];
  /** What the reader should know though the run went on: outputs that may be missing. */
  warnings: string[];
  /** What the kernel says of itself, null if it did not start. */
  kernel: { implementation: string; version: string } | null;
  /** Time until the kernel answered, in milliseconds. */
  startMs: number;
}

/**
 * Runs all cells of a notebook in a new kernel.
 *
 * Never throws for what a notebook or a kernel does: the outcome says it. The notebook given is left as it is. Nothing
 * that differs between two runs is written into the executed one: no times, no random ids.
 */
export async function runNotebook(
  notebook: Notebook,
  spec: KernelSpec,
  options: RunOptions,
): Promise<NotebookRun> {
  let executed: Notebook;
  let refused: ParameterError | null = null;
  try {
    executed = injectParameters(notebook, options.parameters ?? {});
  } catch (reason) {
    if (!(reason instanceof ParameterError)) throw reason;
    executed = structuredClone(notebook);
    refused = reason;
  }
  const run: NotebookRun = {
    status: "ok",
    error: null,
    notebook: executed,
    cells: [],
    warnings: [],
    kernel: null,
    startMs: 0,
  };
  clearOutputs(executed);
  if (refused !== null) return { ...run, status: "not-started", error: refused };
  const began = performance.now();
  let kernel: LiveKernel;
  try {
    kernel = await startKernel(spec, options);
  } catch (reason) {
    if (!(reason instanceof KernelStartError)) throw reason;
    return { ...run, status: options.signal?.aborted ? "stopped" : "not-started", error: reason };
  }
  run.startMs = performance.now() - began;
  run.kernel = {
    implementation: kernel.implementation,
    version: String(kernel.info.implementation_version ?? ""),
  };
  executed.metadata.kernelspec = { display_name: spec.displayName, language: spec.language, name: spec.name };
  executed.metadata.language_info = objectOf(kernel.info, "language_info");
  try {
    await runCells(kernel, run, options);
  } finally {
    await kernel.close();
  }
  return run;
}

async function runCells(kernel: LiveKernel, run: NotebookRun, options: RunOptions): Promise<void> {
  const dialect = dialectOf(kernel.implementation);
  const session: Session = { kernel, dialect, displays: new Map(), cells: new Map(), signal: options.signal };
  if (dialect.prelude !== null) await executeSilently(kernel, dialect.prelude);
  const { cells } = run.notebook;
  const nCells = cells.filter((cell) => !isInjected(cell)).length;
  const deadline = performance.now() + (options.notebookTimeoutMs ?? Infinity);
  let number = 0;
  let count = 0;
  for (const cell of cells) {
    const position = isInjected(cell) ? 0 : ++number;
    if (cell.cell_type !== "code" || isSkipped(cell)) continue;
    cell.execution_count = ++count;
    const cellLimit = options.cellTimeoutMs ?? Infinity;
    const limitMs = Math.max(0, Math.min(cellLimit, deadline - performance.now()));
    options.onCell?.({ cell: position, nCells, durationMs: null });
    const began = performance.now();
    const end = await executeCell(session, cell, limitMs);
    const durationMs = performance.now() - began;
    for (const output of cell.outputs) {
      if (output.output_type === "execute_result") output.execution_count = count;
    }
    run.cells.push({ cell: position, durationMs, status: end.kind });
    options.onCell?.({ cell: position, nCells, durationMs });
    const place: CellPlace = { notebook: options.name, cell: position, line: null };
    if ("isShort" in end && end.isShort) {
      run.warnings.push(
        `Outputs of "${options.name}", cell ${position}, may be missing: the kernel went silent`,
      );
    }
    if (end.kind === "ok") continue;
    if (end.kind === "error" && tagsOf(cell).includes("raises-exception")) {
      await new Promise((resolve) => setTimeout(resolve, dialect.pauseAfterErrorMs));
      continue;
    }
    const isCellLimit = limitMs === cellLimit;
    fail(
      run,
      cell,
      end,
      place,
      isCellLimit ? cellLimit : options.notebookTimeoutMs!,
      isCellLimit,
      options.signal,
    );
    return;
  }
}

function fail(
  run: NotebookRun,
  cell: CodeCell,
  end: Exclude<CellEnd, { kind: "ok" }>,
  place: CellPlace,
  limitMs: number,
  isCellLimit: boolean,
  signal: AbortSignal | undefined,
): void {
  switch (end.kind) {
    case "error":
      run.status = "failed";
      run.error = new CellError({ ...place, line: end.line }, end.error);
      return;
    case "timeout":
      run.status = "timeout";
      run.error = new CellTimeoutError(
        { ...place, line: end.line },
        limitMs,
        isCellLimit ? "cell" : "notebook",
      );
      break;
    case "died":
      run.status = "died";
      run.error = new KernelDiedError(place, end.how);
      break;
    case "stopped":
      run.status = "stopped";
      run.error = new RunStoppedError({ ...place, line: end.line }, reasonOf(signal));
  }
  cell.outputs.push(ownError(run.error!));
}

function reasonOf(signal: AbortSignal | undefined): string {
  const reason = signal?.reason;
  return reason instanceof Error ? reason.message : String(reason);
}

function ownError(error: Error): ErrorOutput {
  const evalue = error.message.replace(/^Cannot run notebook "[^"]*": /, "");
  return { output_type: "error", ename: error.name, evalue, traceback: [`${error.name}: ${evalue}`] };
}

async function executeSilently(kernel: LiveKernel, code: string): Promise<void> {
  const content = { code, silent: true, store_history: false, allow_stdin: false, user_expressions: {} };
  await Promise.race([
    kernel.client.request("shell", "execute_request", content).reply,
    kernel.process.ended,
  ]);
}

function clearOutputs(notebook: Notebook): void {
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code" || tagsOf(cell).includes("skip-execution")) continue;
    cell.outputs = [];
    cell.execution_count = null;
  }
}

function isSkipped(cell: CodeCell): boolean {
  return cell.source.trim() === "" || tagsOf(cell).includes("skip-execution");
}

function isInjected(cell: Cell): boolean {
  return tagsOf(cell).includes("injected-parameters");
}
