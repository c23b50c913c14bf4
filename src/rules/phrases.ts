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

/** Finds phrases in a text given as it is and in lower case. */
export type PhraseFinder<T> = (text: string, lower: string, start?: number, end?: number) => PhraseHit<T>[];

interface Compiled<T> {
  /** Sticky, from the start of the word on. */
  matcher: RegExp;
  /** What the text must begin with for the matcher to be worth a try. */
  prefix: string;
  isExact: boolean;
  value: T;
}

const SYNTAX = /^\*?[A-Za-z0-9#']+(?:(?: \.\. |[ \-\/@+])[A-Za-z0-9#']+)*\*?$/;
const BETWEEN = "[ \\-][A-Za-z0-9()]{1,14}";
const HAS_UPPER = /[A-Z]/;
const KEYS = 128 * 128;

/** Whether `pattern` is one that {@link compilePhrases} understands. */
export function isPhrase(pattern: string): boolean {
  return SYNTAX.test(pattern) && pattern.replace("*", "").length > 1;
}

function matcherSource(pattern: string): string {
  const words = pattern.replace(/\*/g, "").replace(/ \.\. /g, "~").replace(/[ \-]/g, "[ \\-]{1,2}")
    .replace(/[+]/g, "\\+").replace(/#/g, "\\d{1,4}").replace(/~/g, `(?:${BETWEEN}){0,3}[ \\-]`);
  const head = pattern.startsWith("*") ? "[A-Za-z0-9]+?" : "";
  const tail = pattern.endsWith("*") ? "[a-z]*" : "(?:s|es)?";
  return `${head}${words}${tail}(?![A-Za-z0-9])`;
}

function keyAt(lower: string, at: number): number {
  return (lower.charCodeAt(at) & 127) * 128 + (lower.charCodeAt(at + 1) & 127);
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function compile<T>({ pattern, value }: Phrase<T>): Compiled<T> {
  if (!isPhrase(pattern)) throw new SyntaxError(`Cannot compile phrase "${pattern}": not a list of words`);
  return {
    matcher: new RegExp(matcherSource(pattern), "y"),
    prefix: /^[A-Za-z0-9']+/.exec(pattern)?.[0] ?? "",
    isExact: HAS_UPPER.test(pattern),
    value,
  };
}

/** Puts phrases under a key of two letters, longest first. */
function tableOf<T>(
  phrases: readonly Phrase<T>[],
  keyOf: (pattern: string) => number,
): (Compiled<T>[] | undefined)[] {
  const table: (Compiled<T>[] | undefined)[] = new Array(KEYS).fill(undefined);
  for (const phrase of [...phrases].sort((a, b) => b.pattern.length - a.pattern.length)) {
    const compiled = compile(phrase);
    (table[keyOf(phrase.pattern.toLowerCase())] ??= []).push(compiled);
  }
  return table;
}

function matchEnd<T>(compiled: Compiled<T>, text: string, lower: string, at: number): number {
  const where = compiled.isExact ? text : lower;
  if (!where.startsWith(compiled.prefix, at)) return -1;
  compiled.matcher.lastIndex = at;
  return compiled.matcher.test(where) ? compiled.matcher.lastIndex : -1;
}

/** Key of a word's last two letters, a plural "s" left out. */
function endingKey(lower: string, end: number): number {
  const last = lower.charCodeAt(end - 1) === 115 ? end - 1 : end;
  return keyAt(lower, last - 2);
}

/**
 * Makes a finder of phrases.
 *
 * A pattern is one or more words. A blank or hyphen stands for either; a plural "s" may follow;
 * a star at the end stands for any further letters, one at the beginning for letters before
 * ("*Former" finds "MossFormer", in capitalised words only). "#" stands for a number, ".." for up to three words.
 * A pattern with a capital letter is found as written, any other in every case. Where several match, the longest
 * pattern wins.
 *
 * @throws {SyntaxError} If a pattern is no list of words.
 */
export function compilePhrases<T>(phrases: readonly Phrase<T>[]): PhraseFinder<T> {
  const isEnding = ({ pattern }: Phrase<T>) => pattern.startsWith("*");
  const starts = tableOf(phrases.filter((phrase) => !isEnding(phrase)), (pattern) => keyAt(pattern, 0));
  const endings = tableOf(phrases.filter(isEnding), (pattern) => endingKey(pattern, pattern.length));
  const hasEndings = endings.some((table) => table !== undefined);
  return (text, lower, start = 0, end = text.length) => {
    const hits: PhraseHit<T>[] = [];
    let at = start;
    while (
      at < end && start > 0 && isWordCode(lower.charCodeAt(at)) && isWordCode(lower.charCodeAt(start - 1))
    ) at++;
    while (at < end) {
      if (!isWordCode(lower.charCodeAt(at))) {
        at++;
        continue;
      }
      let wordEnd = at + 1;
      while (wordEnd < end && isWordCode(lower.charCodeAt(wordEnd))) wordEnd++;
      const hit = hitIn(starts[keyAt(lower, at)], text, lower, at, end) ??
        (hasEndings && text.charCodeAt(at) < 91
          ? hitIn(endings[endingKey(lower, wordEnd)], text, lower, at, end)
          : null);
      if (hit) hits.push(hit);
      at = hit ? Math.max(hit.end, at + 1) : wordEnd;
    }
    return hits;
  };
}

function hitIn<T>(
  candidates: readonly Compiled<T>[] | undefined,
  text: string,
  lower: string,
  at: number,
  end: number,
): PhraseHit<T> | null {
  if (candidates === undefined) return null;
  for (const compiled of candidates) {
    const stop = matchEnd(compiled, text, lower, at);
    if (stop >= 0 && stop <= end) return { start: at, end: stop, value: compiled.value };
  }
  return null;
}
