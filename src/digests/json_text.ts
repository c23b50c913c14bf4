const LITERAL = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;
const TOKEN =
  /\s*(?:([{}[\],:])|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|NaN|-?Infinity)/y;
const POSITION = /\bposition (\d+)/;

/** A text that is not JSON, and where it stops being so. */
export class JsonError extends Error {
  override name = "JsonError";
  /** Number of the line, from 1. */
  readonly line: number;
  /** Whether it is JSON as far as it goes, but ends too early. */
  readonly isCut: boolean;

  constructor(line: number, found: string | null, options: ErrorOptions) {
    super(
      `is not JSON (${found === null ? "it ends in the middle" : `found ${JSON.stringify(found)}`})`,
      options,
    );
    this.line = line;
    this.isCut = found === null;
  }
}

/**
 * Value of a JSON text; NaN and Infinity, which Python writes, are null.
 *
 * @throws {JsonError} If it is not JSON: names the line and what was found there.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const mended = text.replace(LITERAL, (found) => found.startsWith('"') ? found : "null");
    if (mended !== text) return parseJson(mended);
    throw jsonError(text, error);
  }
}

function jsonError(text: string, error: SyntaxError): JsonError {
  const position = Number(POSITION.exec(error.message)?.[1] ?? unreadablePosition(text));
  const rest = text.slice(position);
  const isCut = rest.trim() === "" || /^\s*"(?:[^"\\]|\\.)*$/s.test(rest);
  const line = text.slice(0, isCut ? text.trimEnd().length : position).split("\n").length;
  return new JsonError(line, isCut ? null : rest.trimStart().slice(0, 20), { cause: error });
}

/** Where JSON stops being JSON, for the errors of V8 that do not say so. */
function unreadablePosition(text: string): number {
  let [end, isValueDue] = [0, true];
  let before: string | undefined;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const mark = token[1];
    const isClosingAtOnce = before === "[" && mark === "]" || before === "{" && mark === "}";
    if (isValueDue && mark !== undefined && /[\]},:]/.test(mark) && !isClosingAtOnce) break;
    isValueDue = mark !== undefined && /[[{,:]/.test(mark);
    before = mark;
    end = TOKEN.lastIndex;
  }
  return end + /^\s*/.exec(text.slice(end))![0].length;
}

/**
 * What a JSON text holds that ends too early, up to the last object in it that is whole.
 *
 * @returns Null where there is no such object.
 */
export function parseCutJson(text: string): unknown {
  const closers: string[] = [];
  let [end, missing] = [0, ""];
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const [, mark] = token;
    if (mark === "{" || mark === "[") closers.unshift(mark === "{" ? "}" : "]");
    if (mark === "}" || mark === "]") closers.shift();
    if (mark === "}") [end, missing] = [TOKEN.lastIndex, closers.join("")];
  }
  return end === 0 ? null : parseJson(text.slice(0, end) + missing);
}
