import type { Dialect } from "./dialect.ts";
import type { ErrorOutput } from "./nbformat.ts";
import { errorOf } from "./outputs.ts";

const GRACE_MS = 2000;

/** Kernels that keep to the protocol: all outputs of a cell are out before its `idle`. */
export const plainDialect: Dialect = {
  prelude: null,
  ignoresParents: false,
  interruptsByMessage: false,
  pauseAfterErrorMs: 0,
  async settle(_kernel, _cell, heard) {
    const idle = heard.first(({ type, parent, content }) =>
      type === "status" && parent === heard.id && content.execution_state === "idle"
    );
    const isShort = await Promise.race([idle.then(() => false), heard.silence(GRACE_MS).then(() => true)]);
    return { strays: [], value: null, isShort };
  },
  explain(reply, cell, shown) {
    const error = shown ?? errorOf(reply.content) ?? NAMELESS;
    return Promise.resolve({ error, line: lineInPython(error.traceback, cell.source) });
  },
};

const NAMELESS: ErrorOutput = {
  output_type: "error",
  ename: "Error",
  evalue: "the kernel names none",
  traceback: [],
};

/** The line in an IPython traceback: "Cell In[2], line 6"; the first place named is the cell that ran. IPython drops empty lines on top. */
function lineInPython(traceback: readonly string[], source: string): number | null {
  const place = /\bIn ?\[\d+\], line (\d+)/.exec(traceback.join("\n"));
  if (place === null) return null;
  const nEmpty = source.split("\n").findIndex((line) => line.trim() !== "");
  return Number(place[1]) + nEmpty;
}
