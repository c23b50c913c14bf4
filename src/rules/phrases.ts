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
  matcher: RegExp;
  isExact: boolean;
  length: number;
  value: T;
}

const SYNTAX = /^\*?[A-Za-z0-9#']+(?:[ \-\/@+][A-Za-z0-9#']+)*\*?$/;
const HAS_UPPER = /[A-Z]/;
const SUFFIX_START = /^[A-Z]/;

/** Whether `pattern` is one that {@link compilePhrases} understands. */
export function isPhrase(pattern: string): boolean {
  return SYNTAX.test(pattern);
}

function matcherSource(pattern: string): string {
  const words = pattern.replace(/\*/g, "").replace(/[ \-]/g, "[ \\-]{1,2}").replace(/[+]/g, "\\+").replace(
    /#/g,
    "\\d{1,4}",
  );
  const head = pattern.startsWith("*") ? "[A-Za-z0-9]+?" : "";
  const tail = pattern.endsWith("*") ? "[a-z]*" : "(?:s|es)?";
  return `${head}${words}${tail}(?![A-Za-z0-9])`;
}

function keyAt(lower: string, at: number): number {
  return lower.charCodeAt(at) * 128 + lower.charCodeAt(at + 1);
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function group<T>(
  phrases: readonly Phrase<T>[],
): { starts: Map<number, Compiled<T>[]>; endings: Compiled<T>[] } {
  const starts = new Map<number, Compiled<T>[]>();
  const endings: Compiled<T>[] = [];
  const byLength = [...phrases].sort((a, b) => b.pattern.length - a.pattern.length);
  for (const { pattern, value } of byLength) {
    if (!isPhrase(pattern)) throw new SyntaxError(`Cannot compile phrase "${pattern}": not a list of words`);
    const compiled = {
      matcher: new RegExp(matcherSource(pattern), "y"),
      isExact: HAS_UPPER.test(pattern),
      length: pattern.length,
      value,
    };
    if (pattern.startsWith("*")) {
      endings.push(compiled);
      continue;
    }
    const key = keyAt(pattern.toLowerCase().padEnd(2), 0);
    const together = starts.get(key);
    if (together) together.push(compiled);
    else starts.set(key, [compiled]);
  }
  return { starts, endings };
}

/**
 * Makes a finder of phrases.
 *
 * A pattern is one or more words. A blank or hyphen stands for either; a plural "s" may follow;
 * a star at the end stands for any further letters, one at the beginning for letters before
 * ("*Former" finds "MossFormer", in capitalised words only). "#" stands for a number. A pattern with a capital letter
 * is found as written, any other in every case. Where several match, the longest pattern wins.
 *
 * @throws {SyntaxError} If a pattern is no list of words.
 */
export function compilePhrases<T>(phrases: readonly Phrase<T>[]): PhraseFinder<T> {
  const { starts, endings } = group(phrases);
  const matchAt = (compiled: Compiled<T>, text: string, lower: string, at: number): number => {
    compiled.matcher.lastIndex = at;
    return compiled.matcher.test(compiled.isExact ? text : lower) ? compiled.matcher.lastIndex : -1;
  };
  return (text, lower, start = 0, end = text.length) => {
    const hits: PhraseHit<T>[] = [];
    let inWord = start > 0 && isWordCode(lower.charCodeAt(start - 1));
    for (let at = start; at < end; at++) {
      const isWord = isWordCode(lower.charCodeAt(at));
      if (!isWord || inWord) {
        inWord = isWord;
        continue;
      }
      inWord = true;
      const candidates = starts.get(keyAt(lower, at));
      const isName = endings.length > 0 && SUFFIX_START.test(text[at]!);
      if (candidates === undefined && !isName) continue;
      for (const compiled of isName ? [...(candidates ?? []), ...endings] : candidates!) {
        const stop = matchAt(compiled, text, lower, at);
        if (stop < 0 || stop > end) continue;
        hits.push({ start: at, end: stop, value: compiled.value });
        at = stop - 1;
        break;
      }
    }
    return hits;
  };
}
