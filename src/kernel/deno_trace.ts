import type { ErrorOutput } from "./nbformat.ts";
import type { Place } from "./source_map.ts";

/** A stack frame within a cell: "at <anonymous>:4:7", "at f (<anonymous>:2:9)". */
const CELL_FRAME = /^(\s*at (?:async )?)(?:(.+?) \()?<anonymous>:(\d+):(\d+)\)?$/;

/** The Deno kernel puts this before a cell; it shifts the columns of the first line. */
const PREFIX = "'use strict'; void 0;";

/** The way from a place in the code that ran to its place in the cell, null where there is none. */
export type PlaceInCell = (printed: Place) => Place | null;

/**
 * The error of a cell with the cell's own lines in its traceback.
 *
 * The Deno kernel strips types and blank lines and counts lines afterwards. The last frame is the cell's own, as are
 * the frames of functions that the cell declares; other frames stand in an earlier cell, whose line is not known.
 */
export function placeTraceback(error: ErrorOutput, source: string, placeOf: PlaceInCell): ErrorOutput {
  const last = error.traceback.findLastIndex((line) => CELL_FRAME.test(line));
  const traceback = error.traceback.map((line, i) => {
    const frame = CELL_FRAME.exec(line);
    if (frame === null) return line;
    const [, at, name, printedLine, printedColumn] = frame;
    const isOwn = i === last || (name !== undefined && declares(source, name));
    const place = isOwn ? placeOf(unshift(Number(printedLine), Number(printedColumn))) : null;
    const where = place === null ? "<earlier cell>" : `<cell>:${place.line}:${place.column}`;
    return name === undefined ? `${at}${where}` : `${at}${name} (${where})`;
  });
  return { ...error, traceback };
}

/** The line of the cell at which an error came up, by its traceback; null where that does not tell. */
export function lineOf(traceback: readonly string[]): number | null {
  const frame = traceback.findLast((line) => line.includes("<cell>:"));
  return frame === undefined ? null : Number(/<cell>:(\d+)/.exec(frame)![1]);
}

function unshift(line: number, column: number): Place {
  return { line, column: line === 1 ? Math.max(1, column - PREFIX.length) : column };
}

function declares(source: string, name: string): boolean {
  const last = name.split(".").at(-1)!.replace(/^async /, "");
  if (!/^[\w$]+$/.test(last)) return false;
  return new RegExp(
    `(?:function\\*?\\s+|(?:const|let|var)\\s+|^\\s*(?:async\\s+)?)${last.replaceAll("$", "\\$")}\\s*[=(<:]`,
    "m",
  )
    .test(source);
}
