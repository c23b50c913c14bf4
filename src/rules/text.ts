import type { Span } from "../schema/span.ts";
import { lowerText, plainText } from "./plain_text.ts";
import type { Signals } from "./signals.ts";
import { sentencesOf, type Stretch } from "./sentences.ts";
import { type Words, wordsOf } from "./words.ts";

const BLANK = /\s/;

/** One field of a paper, prepared once for all readers; all forms share their offsets. */
export interface Text {
  field: Span["field"];
  /** As the paper has it. */
  raw: string;
  /** LaTeX signs and odd blanks in plain form. */
  plain: string;
  /** The plain form in lower case. */
  lower: string;
  /** Where the words of the lower-case form begin, and their keys. */
  words: Words;
  sentences: Stretch[];
  /** Names, in lower case, that stand for the paper's own work. */
  ownNames: readonly string[];
  /** What several readers ask for, worked out when first asked. */
  memo: TextMemo;
}

/** Findings about a text that are worked out once; a WeakMap would do too, at a cost that the collector pays. */
export interface TextMemo {
  firstOwn?: number;
  endOfBackground?: number;
  /** Whether each sentence looked at so far speaks of the paper's own work. */
  isOwn?: (boolean | undefined)[];
  signals?: Signals;
  /** Data set spoken of in each sentence looked at so far. */
  spoken?: (string | null | undefined)[];
}

/** Prepares a field of a paper for the readers; `ownNames` as {@link ownNamesIn} reads them off its title. */
export function textOf(field: Span["field"], raw: string, ownNames: readonly string[] = []): Text {
  let plain = raw;
  let lower = lowerText(raw);
  let words = wordsOf(lower);
  if (words.isMarked) {
    plain = plainText(raw);
    lower = lowerText(plain);
    words = wordsOf(lower);
  }
  return { field, raw, plain, lower, words, sentences: sentencesOf(plain), ownNames, memo: {} };
}

/** Number of the sentence that holds the offset `at`. */
export function sentenceAt(text: Text, at: number): number {
  let low = 0;
  let high = text.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (text.sentences[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Span of `text` without the blanks at its ends. */
export function trimmedSpan(text: Text, start: number, end: number): Span {
  while (start < end && BLANK.test(text.raw[start]!)) start++;
  while (end > start && BLANK.test(text.raw[end - 1]!)) end--;
  return { field: text.field, start, end, quote: text.raw.slice(start, end) };
}
