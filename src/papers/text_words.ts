import { naturalParts } from "./natural_parts.ts";

/** A word of a text, made ready for comparing. */
export interface TextWord {
  stem: string;
  /** Whether it says nothing at either end of a phrase: a function word, a number, a single letter. */
  isStop: boolean;
  start: number;
  end: number;
}

/** Function words of abstracts that natural's list lacks. */
const MORE_STOP_WORDS = [
  ..."no not nor than via using use used uses based without within across per upon among against however thus"
    .split(
      " ",
    ),
  ..."may will been having et al eg ie etc every either yet rather whether although though even just one two"
    .split(" "),
  ..."three four five six first second third moreover furthermore therefore hence towards toward along often up"
    .split(" "),
];
const WORD = /[\p{L}\p{N}]+/gu;
/** What may stand between words of one phrase: spaces, a hyphen, an apostrophe. */
const INSIDE_PHRASE = /^(?: +|-|[’'])$/;

/** Reads texts into words, each word stemmed once over all texts. */
export function wordReader(): (text: string) => TextWord[][] {
  const { stem, stopWords } = naturalParts();
  const stops = new Set([...stopWords, ...MORE_STOP_WORDS]);
  const known = new Map<string, { stem: string; isStop: boolean }>();
  const wordOf = (word: string) => {
    let found = known.get(word);
    if (found === undefined) {
      found = { stem: stem(word), isStop: stops.has(word) || word.length < 2 || !/\p{L}/u.test(word) };
      known.set(word, found);
    }
    return found;
  };
  return (text) => phrasesOf(text, wordOf);
}

/** Words of a lower-case text in stretches that no punctuation or LaTeX command interrupts. */
function phrasesOf(
  text: string,
  wordOf: (word: string) => { stem: string; isStop: boolean },
): TextWord[][] {
  const phrases: TextWord[][] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    if (phrases.length === 0 || !INSIDE_PHRASE.test(text.slice(end, start))) phrases.push([]);
    end = start + match[0].length;
    phrases.at(-1)!.push({ ...wordOf(match[0]), start, end });
  }
  return phrases;
}
