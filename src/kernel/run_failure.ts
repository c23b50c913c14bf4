import { CellError, type CellPlace, CellTimeoutError, KernelDiedError, RunStoppedError } from "./errors.ts";
import type { CellEnd } from "./execute_cell.ts";
import type { CodeCell, ErrorOutput } from "./nbformat.ts";
import type { NotebookRun } from "./notebook_run.ts";

/** What a failure has to be told with. */
export interface FailureContext {
  /** The place of the cell, its line not yet known. */
  place: CellPlace;
  /** The limit that held, in milliseconds. */
  limitMs: number;
  /** Whose limit it was. */
  limitOf: "cell" | "notebook";
  signal: AbortSignal | undefined;
}

/** Writes into a run, and into the cell as its last output, how the cell ended it. */
export function failRun(
  run: NotebookRun,
  cell: CodeCell,
  end: Exclude<CellEnd, { kind: "ok" }>,
  context: FailureContext,
): void {
  const place = { ...context.place, line: "line" in end ? end.line : null };
  switch (end.kind) {
    case "error":
      run.status = "failed";
      run.error = new CellError(place, end.error);
      return;
    case "timeout":
      run.status = "timeout";
      run.error = new CellTimeoutError(place, context.limitMs, context.limitOf);
      break;
    case "died":
      run.status = "died";
      run.error = new KernelDiedError(place, end.how);
      break;
    case "stopped":
      run.status = "stopped";
      run.error = new RunStoppedError(place, reasonOf(context.signal));
  }
  cell.outputs.push(errorOutput(run.error));
}

function reasonOf(signal: AbortSignal | undefined): string {
  const reason = signal?.reason;
  return reason instanceof Error ? reason.message : String(reason);
}

/** An error of the runner as the output of the cell; the notebook's name is left out, since it stands there. */
function errorOutput(error: Error): ErrorOutput {
  const evalue = error.message.replace(/^Cannot run notebook "[^"]*": /, "");
  return { output_type: "error", ename: error.name, evalue, traceback: [`${error.name}: ${evalue}`] };
}
