import type { Dialect } from "./dialect.ts";
import { dialectOf } from "./dialects.ts";
import { type CellEnd, executeCell, type Session } from "./execute_cell.ts";
import type { LiveKernel } from "./live_kernel.ts";
import { type CodeCell, type Notebook, tagsOf } from "./nbformat.ts";
import type { NotebookRun, RunOptions } from "./notebook_run.ts";
import { failRun } from "./run_failure.ts";
import { pause, waitFor } from "./wait.ts";

const PRELUDE_MS = 10_000;

/**
 * Executes the cells of a run's notebook in order, up to the first that fails.
 *
 * Empty cells and those tagged "skip-execution" are passed over, the latter with the outputs that they have. A cell
 * tagged "raises-exception" may fail; its error stays as an output.
 */
export async function runCells(kernel: LiveKernel, run: NotebookRun, options: RunOptions): Promise<void> {
  const dialect = dialectOf(kernel.implementation);
  const { signal, root } = options;
  const session: Session = { kernel, dialect, displays: new Map(), cells: new Map(), signal, root };
  const cellLimit = options.cellTimeoutMs ?? Infinity;
  const notebookLimit = options.notebookTimeoutMs ?? Infinity;
  const deadline = performance.now() + notebookLimit;
  await runPrelude(session);
  for (const { cell, position, nCells, count } of cellsToRun(run.notebook)) {
    const left = Math.max(0, deadline - performance.now());
    const began = performance.now();
    options.onCell?.({ cell: position, nCells, durationMs: null });
    const end = await executeCell(session, cell, Math.min(cellLimit, left));
    const durationMs = performance.now() - began;
    countCell(cell, count);
    run.cells.push({ cell: position, durationMs, status: end.kind });
    options.onCell?.({ cell: position, nCells, durationMs });
    const place = { notebook: options.name, cell: position, line: null };
    if ("isShort" in end && end.isShort) {
      run.warnings.push(
        `Outputs of "${options.name}", cell ${position}, may be missing: the kernel went silent`,
      );
    }
    if (end.kind === "ok" || await isForgiven(cell, end, dialect)) continue;
    const limit = left < cellLimit
      ? { limitMs: notebookLimit, limitOf: "notebook" } as const
      : { limitMs: cellLimit, limitOf: "cell" } as const;
    failRun(run, cell, end, { place, ...limit, signal });
    return;
  }
}

/** A cell to be run: its position as the author sees it (0: injected), and its execution count. */
interface CellToRun {
  cell: CodeCell;
  position: number;
  nCells: number;
  count: number;
}

function cellsToRun({ cells }: Notebook): CellToRun[] {
  const isInjected = cells.map((cell) => tagsOf(cell).includes("injected-parameters"));
  const nCells = isInjected.filter((injected) => !injected).length;
  const found: CellToRun[] = [];
  let position = 0;
  cells.forEach((cell, i) => {
    if (!isInjected[i]) position++;
    const isSkipped = cell.source.trim() === "" || tagsOf(cell).includes("skip-execution");
    if (cell.cell_type !== "code" || isSkipped) return;
    found.push({ cell, position: isInjected[i] ? 0 : position, nCells, count: found.length + 1 });
  });
  return found;
}

/** Kernels count differently (silent requests, failed cells); the notebook counts the cells that were run. */
function countCell(cell: CodeCell, count: number): void {
  cell.execution_count = count;
  for (const output of cell.outputs) {
    if (output.output_type === "execute_result") output.execution_count = count;
  }
}

async function isForgiven(cell: CodeCell, end: CellEnd, dialect: Dialect): Promise<boolean> {
  if (end.kind !== "error" || !tagsOf(cell).includes("raises-exception")) return false;
  await pause(dialect.pauseAfterErrorMs);
  return true;
}

async function runPrelude({ kernel, dialect, signal }: Session): Promise<void> {
  if (dialect.prelude === null) return;
  const content = {
    code: dialect.prelude,
    silent: true,
    store_history: false,
    allow_stdin: false,
    user_expressions: {},
  };
  const { reply } = kernel.client.request("shell", "execute_request", content);
  await waitFor(reply, { ended: kernel.process.ended, signal, limitMs: PRELUDE_MS });
}
