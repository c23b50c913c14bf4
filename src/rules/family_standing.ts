import { isOwnSentence } from "./own_work.ts";
import { sentenceAt, type Text } from "./text.ts";

/** What the words around a finding say about the family's place in the paper. */
export type Standing = "subject" | "mentioned";

const REACH = 90;
const CLAUSE_END =
  /[;:()]|, (?:which|while|whereas|and|but|where|making|with|achiev)|\b(?:while|whereas|using|we|our)\b/g;
const OTHER_SIDE =
  /\b(?:than|outperform\w*|surpass\w*|beats?|exceed\w*|unlike|versus|vs|against|compar\w+|instead of|without|rather than|replac\w+|alternatives?|superior|inferior|baselines?|existing|previous|prior|conventional|traditional|classical|competing|competitive|over|counterparts?|contrast to|slower|faster|better|underperform\w*|match\w*|rival\w*)\b/;
const OTHER_AFTER = /^[\w -]{0,30}\b(?:baselines?|counterparts?|alternatives?)\b/;

/** The words before `at` that belong to the same clause. */
function clauseBefore(text: Text, at: number): string {
  const from = Math.max(text.sentences[sentenceAt(text, at)]!.start, at - REACH);
  const words = text.lower.slice(from, at);
  let cut = 0;
  for (const end of words.matchAll(CLAUSE_END)) cut = end.index;
  return words.slice(cut);
}

/** Whether the words before or after put the finding on the other side of a comparison. */
function isOtherSide(text: Text, start: number, end: number): boolean {
  return OTHER_SIDE.test(clauseBefore(text, start)) || OTHER_AFTER.test(text.lower.slice(end, end + 50));
}

/**
 * Whether the paper is about what stands from `start` to `end`, or only speaks of it.
 *
 * A title is always about it. An abstract is about it from the first sentence on that says what the paper
 * does, unless the words around compare with it.
 */
export function standingOf(text: Text, start: number, end: number, firstOwn: number): Standing {
  if (text.field === "title") return "subject";
  const sentence = sentenceAt(text, start);
  if (sentence < firstOwn && !isOwnSentence(text, sentence)) return "mentioned";
  return isOtherSide(text, start, end) ? "mentioned" : "subject";
}
