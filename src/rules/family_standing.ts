import { isOwnSentence } from "./own_work.ts";
import { isAside, isOtherSide, isTriedOn } from "./comparison.ts";
import { sentenceAt, type Text } from "./text.ts";

/**
 * What the words around a finding say about the family's place in the paper.
 *
 * `opening`: the abstract begins with it, which makes it the subject where no other family is.
 */
export type Standing = "subject" | "opening" | "mentioned";

const TRIAL =
  /^(?:[a-z]+, )?(?:in (?:our |the )?experiments|(?:our )?experiments?|extensive|experimental|empirical(?:ly)?|evaluations?|evaluated|results|comprehensive|across|averaged|we (?:validate|demonstrate|compare)|numerical|simulations?)\b/;
/** What a sentence introduces is the paper's own even where it tells of experiments. */
const INTRODUCED = /\b(?:introduc\w+|propos\w+|novel|our)\b[^,;.]{0,30}$/;
const OPENING = 12;
const TURNED =
  /^(?:despite|unlike|although|though|while|whereas|compared|beyond|in contrast|existing|current|most|previous|recent|traditional|conventional|many)\b/;

/** Whether a sentence tells of experiments: what is named only there is what the method was tried on. */
function isTrial(text: Text, sentence: number, at: number): boolean {
  if (sentence < text.sentences.length / 2) return false;
  const { start, end } = text.sentences[sentence]!;
  return TRIAL.test(text.lower.slice(start, end)) && !INTRODUCED.test(text.lower.slice(start, at));
}

/**
 * Whether the paper is about what stands from `start` to `end`, or only speaks of it.
 *
 * A title is always about it. An abstract is about it from the end of its background on, unless the words
 * around compare with it.
 *
 * @param firstTold Number of the first sentence that is no background.
 */
export function standingOf(text: Text, start: number, end: number, firstTold: number): Standing {
  if (text.field === "title") return "subject";
  const sentence = sentenceAt(text, start);
  if (isTrial(text, sentence, start)) return "mentioned";
  const isOwn = isOwnSentence(text, sentence);
  if (!isOwn && sentence === 0 && start < OPENING && !TURNED.test(text.lower)) return "opening";
  if (!isOwn && sentence < firstTold) return "mentioned";
  const isBeside = isOtherSide(text, start, end) || isAside(text, start) || isTriedOn(text, start);
  return isBeside ? "mentioned" : "subject";
}
