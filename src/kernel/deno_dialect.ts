import type { Dialect, Explained, Heard } from "./dialect.ts";
import { explainSyntax, transpile } from "./deno_syntax.ts";
import { lineOf, placeTraceback } from "./deno_trace.ts";
import type { LiveKernel } from "./live_kernel.ts";
import { objectOf } from "./messages.ts";
import type { ErrorOutput, Json, JsonObject } from "./nbformat.ts";
import { errorOf } from "./outputs.ts";
import { readSourceMap } from "./source_map.ts";

const BARRIER = "application/x-paperscope-barrier";
const GRACE_MS = 10_000;

/**
 * Runs in the kernel before the first cell: keeps a way to send the barrier that no cell can shadow, and notes what
 * would otherwise fail in silence (unhandled rejections, errors thrown in timers). Large outputs are paced: the kernel
 * drops what it publishes while its peer, on a busy machine, does not come to read.
 */
const PRELUDE = `{
  const { broadcast } = Deno.jupyter;
  const inspect = (value) => Deno.inspect(value, { colors: false });
  const paced = (send) => async (...args) => {
    await send(...args);
    const isPlain = typeof args[0] === "string" || args[1]?.raw;
    const size = isPlain ? sizeOf(args, 0) : 0;
    if (size > 200000) await new Promise((resolve) => setTimeout(resolve, size / 20000));
  };
  const sizeOf = (value, depth) => {
    if (typeof value === "string") return value.length;
    if (value === null || typeof value !== "object" || depth > 8) return 8;
    return Object.values(value).reduce((sum, inner) => sum + sizeOf(inner, depth + 1), 0);
  };
  Deno.jupyter.broadcast = paced(broadcast);
  Deno.jupyter.display = paced(Deno.jupyter.display);
  const strays = [];
  const note = (event, reason, what) => {
    event.preventDefault();
    const isError = reason instanceof Error;
    const stack = isError ? String(reason.stack) : inspect(reason);
    const ename = isError ? reason.name : typeof reason;
    const evalue = (isError ? reason.message : inspect(reason)) + " (" + what + ")";
    strays.push({ ename, evalue, traceback: stack.split("\\n") });
  };
  globalThis.addEventListener("unhandledrejection", (event) => note(event, event.reason, "unhandled rejection"));
  globalThis.addEventListener("error", (event) => note(event, event.error, "thrown outside a cell"));
  globalThis[Symbol.for("paperscope.barrier")] = async (id, read) => {
    let value = null;
    try {
      const last = read();
      if (last === null || typeof last === "bigint" || typeof last === "number") value = inspect(last);
    } catch { /* The last line is no plain value. */ }
    const found = { id, value, strays: strays.splice(0) };
    await broadcast("display_data", { data: { "${BARRIER}": found }, metadata: {}, transient: {} });
  };
}
void 0;`;

/** The Deno kernel says `idle` before a cell's outputs are out and takes their parent when it sends them. */
export const denoDialect: Dialect = {
  prelude: PRELUDE,
  ignoresParents: true,
  interruptsByMessage: true,
  pauseAfterErrorMs: 0,
  async settle(kernel, cell, heard, isOk) {
    const read = isOk ? plainLastValue(cell.source) : "undefined";
    const found = await passBarrier(kernel, heard, read) ?? await passBarrier(kernel, heard, "undefined");
    if (found === null) return { strays: [], value: null, isShort: true };
    return {
      strays: straysOf(found.strays),
      value: typeof found.value === "string" ? found.value : null,
      isShort: false,
    };
  },
  async explain({ content }, cell, shown) {
    const error = shown ?? errorOf(content);
    if (error === null || error.traceback.length === 0) return withLine(await explainSyntax(cell.source));
    if (error.traceback.join("") === "") return withLine(nameThrownValue(error));
    const placeOf = readSourceMap((await transpile(cell.source)).stdout);
    return withLine(placeTraceback(error, cell.source, placeOf ?? (() => null)));
  },
};

/**
 * Sends the barrier and waits for it; null where the kernel does not let it pass.
 *
 * Its reply is waited for as well: an answer that comes while the next cell is asked for already goes without an
 * acknowledgement for 40 ms (delayed ACK), and the kernel's socket holds the next one back for so long (Nagle).
 */
async function passBarrier(kernel: LiveKernel, heard: Heard, read: string): Promise<JsonObject | null> {
  const code = `await globalThis[Symbol.for("paperscope.barrier")](${
    JSON.stringify(heard.id)
  }, () => (${read}));`;
  const content = { code, silent: true, store_history: false, allow_stdin: false, user_expressions: {} };
  const { reply } = kernel.client.request("shell", "execute_request", content);
  const message = await Promise.race([
    heard.first(({ content }) => objectOf(objectOf(content, "data"), BARRIER).id === heard.id),
    reply.then(({ content }) => content.status === "ok" ? new Promise<never>(() => {}) : null),
    heard.silence(GRACE_MS),
  ]);
  if (!message) return null;
  await reply;
  return objectOf(objectOf(message.content, "data"), BARRIER);
}

function withLine(error: ErrorOutput): Explained {
  return { error, line: lineOf(error.traceback) };
}

/** What was thrown is no Error: the kernel turns it into text and knows no place. */
function nameThrownValue(error: ErrorOutput): ErrorOutput {
  const note = "(thrown value is no Error: the kernel tells neither its kind nor its line)";
  return { ...error, ename: "Thrown value", traceback: [`Thrown value: ${error.evalue}`, note] };
}

function straysOf(strays: Json | undefined): ErrorOutput[] {
  if (!Array.isArray(strays)) return [];
  const errors = strays.map((stray) => errorOf(stray as JsonObject)).filter((error) => error !== null);
  return errors.map((error) => ({ ...error, traceback: error.traceback.map(withoutPlace) }));
}

/** A stray may come from an earlier cell: the line in its stack is not known to be one of this cell. */
function withoutPlace(line: string): string {
  return line.replace(/<anonymous>:\d+:\d+/, "<cell>");
}

/** Names, numbers, text, member access and arithmetic: evaluating it again changes nothing. */
const PLAIN_VALUE = /^(?:[\w$.\s+*%/<>?&|()[\]-]|"[^"\\]*"|'[^'\\]*')+$/;
const CHANGES =
  /[\w$\])]\s*\(|\+\+|--|\/\/|\/\*|\b(?:await|new|delete|yield|import|function|class|throw|return|var|let|const|if|for|while)\b/;

/**
 * The last line of a cell where evaluating it once more is harmless, else "undefined".
 *
 * The Deno kernel shows nothing for null, bigint, NaN and infinite values; the runner reads them a second time.
 */
export function plainLastValue(source: string): string {
  const line = source.trimEnd().split("\n").at(-1)!.trim().replace(/;$/, "");
  const last = /["']/.test(line) ? line : line.split(";").at(-1)!.trim();
  return PLAIN_VALUE.test(last) && !CHANGES.test(last) ? last : "undefined";
}

/** Whether a barrier message; it is no output of the cell. */
export function isBarrier(content: JsonObject): boolean {
  return BARRIER in objectOf(content, "data");
}
