import type { Json } from "./nbformat.ts";

const SPACE = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
const NUMBER = /[-+]?(?:0x[\da-f]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?)(?![\w$])/iy;
const WORD = /(?:true|false|null)(?![\w$])/y;
const KEY = /[A-Za-z_$][\w$]*/y;
const TEXT = /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|`(?:[^`\\$]|\\[^]|\$(?!\{))*`/y;

/** A literal in TypeScript source and the offset behind it. */
export interface Literal {
  value: Json;
  end: number;
}

/**
 * Reads the literal that begins at an offset: number, text, boolean, null, list or object of these.
 *
 * @returns null where something else stands there, such as a call or a template with `${}`.
 */
export function readLiteral(source: string, start: number): Literal | null {
  const at = skip(source, start);
  const word = match(WORD, source, at);
  if (word !== null) return { value: JSON.parse(word), end: at + word.length };
  const number = match(NUMBER, source, at);
  if (number !== null) {
    const digits = number.replaceAll("_", "");
    const value = digits.startsWith("-") ? -Number(digits.slice(1)) : Number(digits);
    return { value, end: at + number.length };
  }
  const text = match(TEXT, source, at);
  if (text !== null) return { value: unquote(text), end: at + text.length };
  if (source[at] === "[") return readList(source, at + 1);
  if (source[at] === "{") return readObject(source, at + 1);
  return null;
}

/** Offset of the next character that is neither white space nor comment. */
export function skip(source: string, start: number): number {
  return start + match(SPACE, source, start)!.length;
}

function readList(source: string, start: number): Literal | null {
  const value: Json[] = [];
  let at = skip(source, start);
  while (source[at] !== "]") {
    const item = readLiteral(source, at);
    if (item === null) return null;
    value.push(item.value);
    at = skip(source, item.end);
    if (source[at] === ",") at = skip(source, at + 1);
    else if (source[at] !== "]") return null;
  }
  return { value, end: at + 1 };
}

function readObject(source: string, start: number): Literal | null {
  const value: { [key: string]: Json } = {};
  let at = skip(source, start);
  while (source[at] !== "}") {
    const name = match(KEY, source, at) ?? match(TEXT, source, at);
    if (name === null) return null;
    at = skip(source, at + name.length);
    if (source[at] !== ":") return null;
    const item = readLiteral(source, at + 1);
    if (item === null) return null;
    value[/^["'`]/.test(name) ? unquote(name) : name] = item.value;
    at = skip(source, item.end);
    if (source[at] === ",") at = skip(source, at + 1);
    else if (source[at] !== "}") return null;
  }
  return { value, end: at + 1 };
}

const ESCAPES: { [letter: string]: string } = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  0: "\0",
};

function unquote(text: string): string {
  const escape = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(\r?\n)|([^]))/gi;
  return text.slice(1, -1).replace(escape, (_, braced, four, two, lineBreak, letter) => {
    const code = braced ?? four ?? two;
    if (code !== undefined) return String.fromCodePoint(parseInt(code, 16));
    return lineBreak !== undefined ? "" : ESCAPES[letter] ?? letter;
  });
}

function match(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}
