import type { NotebookRunError } from "./errors.ts";
import type { CellEnd } from "./execute_cell.ts";
import type { Json, Notebook } from "./nbformat.ts";
import type { ParameterError } from "./parameter_error.ts";

/** How a notebook is run. */
export interface RunOptions {
  /** File name of the notebook, for messages. */
  name: string;
  /** Working directory of the cells. */
  cwd: string;
  /** Variables on top of this process's own. @default {{}} */
  env?: { [name: string]: string };
  /** Folder to which file names in tracebacks are shown relative; as they are without it. */
  root?: string;
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
