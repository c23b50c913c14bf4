import type { Text } from "./text.ts";
import { isWordCode, KEY_LETTERS, letterBits, WORD_KEYS, wordKey } from "./words.ts";

/** A phrase to look for, and what it stands for. */
export interface Phrase<T> {
  /** See {@link compilePhrases}. */
  pattern: string;
  value: T;
}

/** A phrase that was found. */
export interface PhraseHit<T> {
  start: number;
  end: number;
  value: T;
}

/** Finds phrases in a text, or between two offsets of it, in order. */
export type PhraseFinder<T> = (text: Text, start?: number, end?: number) => PhraseHit<T>[];

interface Compiled<T> {
  /** Sticky, from the start of the word on. */
  matcher: RegExp;
  /** What the text must begin with for the matcher to be worth a try. */
  prefix: string;
  /** Code of its last character. */
  last: number;
  /** Whether other words must follow the prefix. */
  hasMore: boolean;
  /** Code that the next of them begins with, 0 where it may begin with several. */
  second: number;
  isExact: boolean;
  value: T;
}

const SYNTAX = /^\*?[A-Za-z0-9#']+(?:(?: \.\. |[ \-\/@+])[A-Za-z0-9#']+)*\*?$/;
const BETWEEN = ",?[ \\-][A-Za-z0-9()]{1,14}";
const HAS_UPPER = /[A-Z]/;
/** "a": capitals and digits come before it. */
const FIRST_LOWER = 97;
const BLANK = " ".charCodeAt(0);
const HYPHEN = "-".charCodeAt(0);
/** "s" */
const PLURAL = 115;
const ANY = Array.from({ length: 32 }, (_, code) => code);

/** Whether `pattern` is one that {@link compilePhrases} understands. */
export function isPhrase(pattern: string): boolean {
  return SYNTAX.test(pattern) && pattern.replace("*", "").length > 1;
}

function matcherSource(pattern: string): string {
  const words = pattern.replace(/\*/g, "").replace(/ \.\. /g, "~").replace(/[ \-]/g, "[ \\-]{1,2}")
    .replace(/[+]/g, "\\+").replace(/#/g, pattern.includes("@") ? "\\d{1,4}" : "\\d{1,4}(?!\\.\\d)").replace(
      /~/g,
      `(?:${BETWEEN}){0,3}[ \\-]`,
    );
  const head = pattern.startsWith("*") ? "[A-Za-z0-9]+?" : "";
  const tail = pattern.endsWith("*") ? "[A-Za-z0-9]*" : "(?:s|es)?";
  return `${head}${words}${tail}(?![A-Za-z0-9])`;
}

/** The keys under which words begin that a pattern may match, whatever a star, a "#" or a plural stand for. */
function keysOf(pattern: string): number[] {
  const first = /^[a-z0-9]+/.exec(pattern)![0];
  const rest = pattern.slice(first.length);
  const ends = rest !== "" ? [""] : ["", "s", "es"];
  const last = /^[#*]/.test(rest) ? ANY : [0];
  return ends.flatMap((end) => {
    const bits = [...(first + end).slice(0, KEY_LETTERS)].map((letter) => [letterBits(letter.charCodeAt(0))]);
    const [ones, twos = last, threes = last, fours = last] = bits;
    return ones!.flatMap((one) =>
      twos.flatMap((two) => threes.flatMap((three) => fours.map((four) => wordKey(one, two, three, four))))
    );
  });
}

function compile<T>({ pattern, value }: Phrase<T>): Compiled<T> {
  if (!isPhrase(pattern)) throw new SyntaxError(`Cannot compile phrase "${pattern}": not a list of words`);
  const prefix = /^[A-Za-z0-9']+/.exec(pattern)?.[0] ?? "";
  return {
    matcher: new RegExp(matcherSource(pattern), "y"),
    prefix,
    last: prefix.charCodeAt(prefix.length - 1),
    hasMore: /^[A-Za-z0-9']+[ \-\/@+]/.test(pattern),
    second: /^[A-Za-z0-9']+[ \-][A-Za-z0-9]/.test(pattern) ? pattern.charCodeAt(prefix.length + 1) : 0,
    isExact: HAS_UPPER.test(pattern),
    value,
  };
}

type Table<T> = (Compiled<T>[] | undefined)[];

/** Puts phrases under their keys, longest first. */
function tableOf<T>(phrases: readonly Phrase<T>[], keys: (pattern: string) => number[]): Table<T> {
  const table: Table<T> = new Array(WORD_KEYS).fill(undefined);
  for (const phrase of [...phrases].sort((a, b) => b.pattern.length - a.pattern.length)) {
    const compiled = compile(phrase);
    for (const key of new Set(keys(phrase.pattern.toLowerCase()))) (table[key] ??= []).push(compiled);
  }
  return table;
}

function matchEnd<T>(compiled: Compiled<T>, text: Text, at: number): number {
  const where = compiled.isExact ? text.plain : text.lower;
  const { prefix, second } = compiled;
  // Most words that share a key differ from the prefix at its end, or are followed by another word: told by one character.
  if (prefix !== "" && where.charCodeAt(at + prefix.length - 1) !== compiled.last) return -1;
  if (second !== 0) {
    const next = where.charCodeAt(at + prefix.length + 1);
    if (next !== second && next !== BLANK && next !== HYPHEN) return -1;
  }
  if (!where.startsWith(prefix, at)) return -1;
  if (compiled.hasMore && isWordCode(text.lower.charCodeAt(at + prefix.length))) return -1;
  compiled.matcher.lastIndex = at;
  return compiled.matcher.test(where) ? compiled.matcher.lastIndex : -1;
}

/** Key of the last three letters of a word that ends before `end`, a plural "s" left out. */
function endingKey(lower: string, end: number): number {
  const last = lower.charCodeAt(end - 1) === PLURAL ? end - 1 : end;
  return letterBits(lower.charCodeAt(last - 3)) << 10 | letterBits(lower.charCodeAt(last - 2)) << 5 |
    letterBits(lower.charCodeAt(last - 1));
}

/** The keys of words that end as a pattern does; of a pattern of two letters the one before may be any. */
function endingKeysOf(pattern: string): number[] {
  const ending = pattern.slice(1);
  const before = ending.replace(/s$/, "").length > 2 ? [""] : [..."abcdefghijklmnopqrstuvwxyz0123456789"];
  return before.map((letter) => endingKey(letter + ending, (letter + ending).length));
}

/**
 * Makes a finder of phrases.
 *
 * A pattern is one or more words. A blank or hyphen stands for either; a plural "s" may follow;
 * a star at the end stands for any further letters, one at the beginning for letters before
 * ("*Former" finds "MossFormer", in capitalised words only). "#" stands for a whole number (behind an "@" also for how a decimal begins), ".." for up to three words.
 * A pattern with a capital letter is found as written, any other in every case. Where several match, the longest
 * pattern wins.
 *
 * @throws {SyntaxError} If a pattern is no list of words.
 */
export function compilePhrases<T>(phrases: readonly Phrase<T>[]): PhraseFinder<T> {
  const isEnding = ({ pattern }: Phrase<T>) => pattern.startsWith("*");
  const starts = tableOf(phrases.filter((phrase) => !isEnding(phrase)), keysOf);
  const endings = tableOf(phrases.filter(isEnding), endingKeysOf);
  const isStart = Uint8Array.from(starts, (list) => list === undefined ? 0 : 1);
  const hasEndings = endings.some((list) => list !== undefined);
  const isEnd = Uint8Array.from(endings, (list) => list === undefined ? 0 : 1);
  return (text, start = 0, end = text.plain.length) => {
    const { lower, plain, words: { starts: words, keys } } = text;
    const hits: PhraseHit<T>[] = [];
    let from = start;
    const stop = end === lower.length ? words.length : firstFrom(words, end);
    for (let word = start === 0 ? 0 : firstFrom(words, start); word < stop; word++) {
      const key = keys[word]!;
      const mayStart = isStart[key] === 1;
      if (!mayStart && !hasEndings) continue;
      const at = words[word]!;
      if (at < from) continue;
      let hit = mayStart ? hitIn(starts[key]!, text, at, end) : null;
      if (hit === null && hasEndings && plain.charCodeAt(at) < FIRST_LOWER) {
        const ending = endingKey(lower, wordEnd(lower, words[word + 1] ?? lower.length));
        if (isEnd[ending] === 1) hit = hitIn(endings[ending]!, text, at, end);
      }
      if (hit === null) continue;
      hits.push(hit);
      from = hit.end;
    }
    return hits;
  };
}

/** Index of the first of the ascending `words` that is not before `start`. */
function firstFrom(words: Int32Array, start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offset behind the last word before `next`, where another word or the end of the text is. */
function wordEnd(lower: string, next: number): number {
  while (next > 0 && !isWordCode(lower.charCodeAt(next - 1))) next--;
  return next;
}

function hitIn<T>(
  candidates: readonly Compiled<T>[],
  text: Text,
  at: number,
  end: number,
): PhraseHit<T> | null {
  for (const compiled of candidates) {
    const stop = matchEnd(compiled, text, at);
    if (stop >= 0 && stop <= end) return { start: at, end: stop, value: compiled.value };
  }
  return null;
}
