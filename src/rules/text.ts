import type { Span } from "../schema/span.ts";
import { lowerText, plainText } from "./plain_text.ts";
import type { Signals } from "./signals.ts";
import { sentencesOf, type Stretch } from "./sentences.ts";

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
  /** Offsets at which a run of letters and digits begins, in order. */
  words: readonly number[];
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

/** For each ASCII code, 1 where it is a lower-case letter or digit. */
const WORD_CODES = Uint8Array.from(
  { length: 128 },
  (_, code) => /[a-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether a character is an ASCII lower-case letter or digit. */
export function isWordCode(code: number): boolean {
  return code < 128 && WORD_CODES[code] === 1;
}

function wordsOf(lower: string): number[] {
  const words: number[] = [];
  let wasWord = 0;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    const isWord = code < 128 ? WORD_CODES[code]! : 0;
    if (isWord > wasWord) words.push(at);
    wasWord = isWord;
  }
  return words;
}

/** Prepares a field of a paper for the readers; `ownNames` as {@link ownNamesIn} reads them off its title. */
export function textOf(field: Span["field"], raw: string, ownNames: readonly string[] = []): Text {
  const plain = plainText(raw);
  const lower = lowerText(plain);
  const words = wordsOf(lower);
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
