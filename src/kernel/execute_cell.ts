import { type CellEar, createCellEar } from "./cell_ear.ts";
import { isBarrier } from "./deno_dialect.ts";
import type { Dialect, Explained } from "./dialect.ts";
import type { LiveKernel } from "./live_kernel.ts";
import type { Message } from "./messages.ts";
import type { CodeCell, ErrorOutput } from "./nbformat.ts";
import { type CellOutputs, collectOutput, createCellOutputs, type Displays } from "./outputs.ts";
import { waitFor } from "./wait.ts";

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
}

const INTERRUPT_MS = 2000;
const HANG_UP_MS = 500;
const NEVER = new Promise<never>(() => {});

/**
 * Executes a cell and puts its outputs into it.
 *
 * The status of the reply decides whether it failed, not the outputs. A cell over its limit is interrupted; what it
 * put out until then is kept.
 */
export async function executeCell(session: Session, cell: CodeCell, limitMs: number): Promise<CellEnd> {
  const { kernel, dialect, displays, cells } = session;
  const content = {
    code: cell.source,
    silent: false,
    store_history: true,
    user_expressions: {},
    allow_stdin: false,
    stop_on_error: true,
  };
  const mine = createCellOutputs();
  mine.outputs = cell.outputs;
  const { id, reply } = kernel.client.request("shell", "execute_request", content);
  cells.set(id, mine);
  const ear = createCellEar(id, isSignal);
  kernel.client.listen((message) => {
    ear.hear(message);
    if (isBarrier(message.content)) return;
    const owner = dialect.ignoresParents ? mine : cells.get(message.parent ?? "");
    if (owner !== undefined) collectOutput(owner, message, displays);
  });

  const ends = { ended: kernel.process.ended, signal: session.signal };
  const replied = await waitFor(reply, { ...ends, limitMs });
  if (replied.kind === "died") {
    await waitFor(kernel.client.hungUp, { ended: NEVER, limitMs: HANG_UP_MS });
    return replied;
  }
  if (replied.kind !== "done") {
    return { kind: replied.kind, line: await interruptCell(session, cell, reply, ear) };
  }
  const isOk = replied.value.content.status === "ok";
  const settled = await waitFor(dialect.settle(kernel, cell, ear, isOk), { ...ends, limitMs: Infinity });
  if (settled.kind !== "done") return settled.kind === "died" ? settled : { kind: "stopped", line: null };
  const { strays, value, isShort } = settled.value;
  if (!isOk) {
    return { kind: "error", ...await placeError(dialect, replied.value, cell, ear), isShort };
  }
  if (value !== null && !cell.outputs.some((output) => output.output_type === "execute_result")) {
    const data = { "text/plain": value };
    cell.outputs.push({ output_type: "execute_result", data, metadata: {}, execution_count: null });
  }
  const stray = strays[0];
  if (stray === undefined) return { kind: "ok", isShort };
  cell.outputs.push(...strays);
  return { kind: "error", error: stray, line: null, isShort };
}

function isSignal(message: Message): boolean {
  return message.type === "status" || isBarrier(message.content);
}

/** The error of a failed cell, which also becomes its last output, in place of what the kernel published. */
async function placeError(
  dialect: Dialect,
  reply: Message,
  cell: CodeCell,
  ear: CellEar,
): Promise<Explained> {
  const i = cell.outputs.findLastIndex((output) => output.output_type === "error");
  const shown = cell.outputs[i];
  const isShown = shown?.output_type === "error";
  const explained = await dialect.explain(reply, cell, isShown ? shown : null, ear);
  if (isShown) cell.outputs[i] = explained.error;
  else cell.outputs.push(explained.error);
  return explained;
}

/**
 * Interrupts the running cell and gives it two seconds to end; whoever runs the notebook kills the kernel then.
 *
 * The error by which a kernel tells of the interrupt is taken out of the outputs: not every kernel tells in time.
 *
 * @returns The line at which the cell was, where the kernel tells.
 */
async function interruptCell(
  { kernel, dialect }: Session,
  cell: CodeCell,
  reply: Promise<Message>,
  ear: CellEar,
): Promise<number | null> {
  if (dialect.interruptsByMessage || kernel.spec.interruptMode === "message") {
    kernel.client.request("control", "interrupt_request", {});
  } else {
    kernel.process.interrupt();
  }
  const ends = { ended: kernel.process.ended, limitMs: INTERRUPT_MS };
  const replied = await waitFor(reply, ends);
  if (replied.kind !== "done") return null;
  await waitFor(dialect.settle(kernel, cell, ear, false), ends);
  const { line } = await placeError(dialect, replied.value, cell, ear);
  cell.outputs = cell.outputs.filter((output) => output.output_type !== "error");
  return line;
}
