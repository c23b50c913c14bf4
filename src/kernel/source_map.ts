import { Buffer } from "node:buffer";

/** A place in a text, both from 1. */
export interface Place {
  line: number;
  column: number;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const INLINE = /\/\/# sourceMappingURL=data:application\/json[^,]*;base64,([A-Za-z0-9+/=]+)\s*$/;

/**
 * The way back from places in printed code to places in its source, by the source map at the end of the code.
 *
 * https://tc39.es/ecma426/
 *
 * @returns A function that gives null for lines without a mapping; or null where the code has no inline map.
 */
export function readSourceMap(code: string): ((printed: Place) => Place | null) | null {
  const inline = INLINE.exec(code);
  if (inline === null) return null;
  const { mappings } = JSON.parse(Buffer.from(inline[1]!, "base64").toString("utf8"));
  const lines = decodeMappings(String(mappings));
  return ({ line, column }) => {
    const segments = lines[line - 1] ?? [];
    const segment = segments.findLast(({ printed }) => printed < column) ?? segments[0];
    return segment === undefined ? null : { line: segment.line + 1, column: segment.column + 1 };
  };
}

/** A mapped place: column in the printed line, line and column in the source, all from 0. */
interface Segment {
  printed: number;
  line: number;
  column: number;
}

function decodeMappings(mappings: string): Segment[][] {
  let line = 0;
  let column = 0;
  return mappings.split(";").map((group) => {
    let printed = 0;
    return group.split(",").filter((segment) => segment !== "").map((segment) => {
      const [dPrinted, , dLine, dColumn] = decodeVlq(segment);
      printed += dPrinted!;
      line += dLine ?? 0;
      column += dColumn ?? 0;
      return { printed, line, column };
    });
  });
}

function decodeVlq(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = shift = 0;
  }
  return numbers;
}
