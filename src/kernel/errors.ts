/** Where in a notebook something went wrong. */
export interface CellPlace {
  /** File name of the notebook. */
  notebook: string;
  /** Position among all cells of the notebook as its author sees it, from 1. */
  cell: number;
  /** Line within the cell, from 1; null where the kernel does not tell. */
  line: number | null;
}

/** Base of all errors that end the run of a notebook. */
export class NotebookRunError extends Error {
  override name = "NotebookRunError";
}

/** A cell raised an error. */
export class CellError extends NotebookRunError {
  override name = "CellError";
  readonly place: CellPlace;
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];

  constructor(place: CellPlace, raised: { ename: string; evalue: string; traceback: readonly string[] }) {
    super(`${cannotRun(place)} raised ${raised.ename}: ${firstLine(raised.evalue)}`);
    this.place = place;
    this.ename = raised.ename;
    this.evalue = raised.evalue;
    this.traceback = raised.traceback;
  }
}

/** A cell, or the notebook as a whole, took longer than it may. */
export class CellTimeoutError extends NotebookRunError {
  override name = "CellTimeoutError";
  readonly place: CellPlace;
  readonly limitMs: number;

  constructor(place: CellPlace, limitMs: number, what: "cell" | "notebook" = "cell") {
    const limit = what === "cell" ? "limit of a cell" : "limit of the notebook";
    super(`${cannotRun(place)} did not end, expected an end within ${limitMs / 1000} s (${limit})`);
    this.place = place;
    this.limitMs = limitMs;
  }
}

/** The kernel ended while a cell ran. */
export class KernelDiedError extends NotebookRunError {
  override name = "KernelDiedError";
  readonly place: CellPlace;

  constructor(place: CellPlace, ending: string) {
    super(`${cannotRun(place)} ended the kernel: ${ending}`);
    this.place = place;
  }
}

/** The caller's signal stopped the run. */
export class RunStoppedError extends NotebookRunError {
  override name = "RunStoppedError";
  readonly place: CellPlace;

  constructor(place: CellPlace, reason: string) {
    super(`${cannotRun(place)} was stopped: ${reason}`);
    this.place = place;
  }
}

/** No kernel of that name, or one that does not come up. */
export class KernelStartError extends NotebookRunError {
  override name = "KernelStartError";

  constructor(kernel: string, found: string, options?: ErrorOptions) {
    super(`Cannot start kernel "${kernel}": ${found}`, options);
  }
}

function cannotRun({ notebook, cell, line }: CellPlace): string {
  return `Cannot run notebook "${notebook}": cell ${cell}${line === null ? "" : `, line ${line}`}`;
}

function firstLine(text: string): string {
  const line = text.split("\n", 1)[0]!;
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
