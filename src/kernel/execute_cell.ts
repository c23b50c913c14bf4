import { pathToFileURL } from "node:url";
import { type CellEar, createCellEar } from "./cell_ear.ts";
import { isBarrier } from "./deno_dialect.ts";
import type { Dialect, Explained, Settled } from "./dialect.ts";
import type { LiveKernel } from "./live_kernel.ts";
import type { Message } from "./messages.ts";
import type { CodeCell, ErrorOutput, JsonObject } from "./nbformat.ts";
import {
  type CellOutputs,
  collectOutput,
  createCellOutputs,
  type Displays,
  removeOutput,
} from "./outputs.ts";
import { atMost, waitFor } from "./wait.ts";

/** How the execution of a cell ended. */
export type CellEnd =
  | { kind: "ok"; isShort: boolean }
  | { kind: "error"; error: ErrorOutput; line: number | null; isShort: boolean }
  | { kind: "timeout" | "stopped"; line: number | null }
  | { kind: "died"; how: string };

/** What all cells of a notebook share while it runs. */
export interface Session {
  kernel: LiveKernel;
  dialect: Dialect;
  displays: Displays;
  /** Cells run so far, by the id of their request: late outputs find their way back. */
  cells: Map<string, CellOutputs>;
  signal?: AbortSignal | undefined;
  /** Folder to which file names in tracebacks are made relative. */
  root?: string | undefined;
}

const REQUEST: JsonObject = {
  silent: false,
  store_history: true,
  user_expressions: {},
  allow_stdin: false,
  stop_on_error: true,
};
const INTERRUPT_MS = 2000;
const SETTLE_MS = 30_000;
const UNSETTLED: Settled = { strays: [], value: null, isShort: true };
const HANG_UP_MS = 500;

/**
 * Executes a cell and puts its outputs into it.
 *
 * The status of the reply decides whether it failed, not the outputs. A cell over its limit is interrupted; what it
 * put out until then is kept.
 */
export async function executeCell(session: Session, cell: CodeCell, limitMs: number): Promise<CellEnd> {
  const { kernel, dialect, displays, cells } = session;
  const mine = createCellOutputs();
  mine.outputs = cell.outputs;
  const content = { ...REQUEST, code: cell.source };
  const { id, reply } = kernel.client.request("shell", "execute_request", content);
  cells.set(id, mine);
  const ear = createCellEar(id, isSignal);
  kernel.client.listen((message) => {
    ear.hear(message);
    if (isBarrier(message.content)) return;
    const owner = dialect.ignoresParents ? mine : cells.get(message.parent ?? "");
    if (owner !== undefined) collectOutput(owner, message, displays);
  });
  try {
    return await endOfCell(session, cell, { ear, reply, limitMs });
  } finally {
    ear.close();
  }
}

/** An execute_request that is out. */
interface Asked {
  ear: CellEar;
  reply: Promise<Message>;
  limitMs: number;
}

async function endOfCell(session: Session, cell: CodeCell, { ear, reply, limitMs }: Asked): Promise<CellEnd> {
  const { kernel, dialect, signal } = session;
  const ends = { ended: kernel.process.ended, signal };
  const replied = await waitFor(reply, { ...ends, limitMs });
  if (replied.kind === "died") {
    await atMost(kernel.client.hungUp, HANG_UP_MS);
    return replied;
  }
  if (replied.kind !== "done") {
    return { kind: replied.kind, line: await interruptCell(session, cell, reply, ear) };
  }
  const isOk = replied.value.content.status === "ok";
  const settling = { ...ends, limitMs: Math.max(limitMs, SETTLE_MS) };
  const settled = await waitFor(dialect.settle(kernel, cell, ear, isOk), settling);
  if (settled.kind === "died") return settled;
  if (settled.kind === "stopped") return { kind: "stopped", line: null };
  const found = settled.kind === "done" ? settled.value : UNSETTLED;
  if (isOk) return finishCell(cell, found);
  return { kind: "error", ...await placeError(session, replied.value, cell, ear), isShort: found.isShort };
}

/** Adds to a cell that did not fail what its kernel kept to itself. */
function finishCell({ outputs }: CodeCell, { strays, value, isShort }: Settled): CellEnd {
  if (value !== null && !outputs.some((output) => output.output_type === "execute_result")) {
    const data = { "text/plain": value };
    outputs.push({ output_type: "execute_result", data, metadata: {}, execution_count: null });
  }
  outputs.push(...strays);
  const [stray] = strays;
  return stray === undefined ? { kind: "ok", isShort } : { kind: "error", error: stray, line: null, isShort };
}

function isSignal(message: Message): boolean {
  return message.type === "status" || isBarrier(message.content);
}

/**
 * The error of a failed cell, which also becomes its last output, in place of what the kernel published.
 *
 * The Deno kernel may publish it before what the cell printed earlier.
 */
async function placeError(
  { dialect, root }: Session,
  reply: Message,
  cell: CodeCell,
  ear: CellEar,
): Promise<Explained> {
  const i = cell.outputs.findLastIndex((output) => output.output_type === "error");
  const shown = cell.outputs[i];
  const isShown = shown?.output_type === "error";
  const explained = await dialect.explain(reply, cell, isShown ? shown : null, ear);
  if (root !== undefined) explained.error = relativeTo(root, explained.error);
  if (isShown) removeOutput(cell.outputs, i);
  cell.outputs.push(explained.error);
  return explained;
}

/** The same notebook gives the same bytes on every machine: no folder above the root is named. */
function relativeTo(root: string, error: ErrorOutput): ErrorOutput {
  const prefixes = [`${pathToFileURL(root).href}/`, `${root}/`, `${root}\\`];
  const shorten = (text: string) => prefixes.reduce((short, prefix) => short.replaceAll(prefix, ""), text);
  return { ...error, evalue: shorten(error.evalue), traceback: error.traceback.map(shorten) };
}

/**
 * Interrupts the running cell and gives it two seconds to end; whoever runs the notebook kills the kernel then.
 *
 * The error by which a kernel tells of the interrupt is taken out of the outputs: not every kernel tells in time.
 *
 * @returns The line at which the cell was, where the kernel tells.
 */
async function interruptCell(
  session: Session,
  cell: CodeCell,
  reply: Promise<Message>,
  ear: CellEar,
): Promise<number | null> {
  const { kernel, dialect } = session;
  if (dialect.interruptsByMessage || kernel.spec.interruptMode === "message") {
    kernel.client.request("control", "interrupt_request", {});
  } else {
    kernel.process.interrupt();
  }
  const ends = { ended: kernel.process.ended, limitMs: INTERRUPT_MS };
  const replied = await waitFor(reply, ends);
  if (replied.kind !== "done") return null;
  await waitFor(dialect.settle(kernel, cell, ear, false), ends);
  const { line } = await placeError(session, replied.value, cell, ear);
  cell.outputs = cell.outputs.filter((output) => output.output_type !== "error");
  return line;
}
