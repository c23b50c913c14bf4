import type { Span } from "../schema/span.ts";
import { lowerText, plainText } from "./plain_text.ts";
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
  sentences: Stretch[];
}

/** Prepares a field of a paper for the readers. */
export function textOf(field: Span["field"], raw: string): Text {
  const plain = plainText(raw);
  return { field, raw, plain, lower: lowerText(plain), sentences: sentencesOf(plain) };
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
