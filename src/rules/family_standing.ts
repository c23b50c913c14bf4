import { isOwnSentence } from "./own_work.ts";
import { sentenceAt, type Text } from "./text.ts";

/**
 * What the words around a finding say about the family's place in the paper.
 *
 * `opening`: the abstract begins with it, which makes it the subject where no other family is.
 */
export type Standing = "subject" | "opening" | "mentioned";

const REACH = 150;
const CLAUSE_END =
  /[;:()]|, (?:which|while|whereas|and|but|where|making|with|achiev)|\b(?:while|whereas|using|we|our|via|through|adopting|employing|leveraging|incorporating|introducing|based on)\b|(?<!inspired |replaced |outperformed |motivated |dominated )\bby\b|(?<!compared |comparable |combined |equipped |paired |competitive |par |consistent |compatible |compatibility )\bwith\b/g;
const OTHER_SIDE =
  /\b(?:than|outperform\w*|surpass\w*|beats?|exceed\w*|unlike|versus|vs|against|compared|comparing|comparab\w+|comparisons? (?:to|with)|instead of|without|rather than|replac\w+|alternatives?|superior|inferior|baselines?|existing|previous|prior|conventional|traditional|classical|competing|competitive|over|counterparts?|contrast to|slower|faster|better|underperform\w*|match\w*|rival\w*|on top of|inspired by|similar to|akin to|analogous to|compatib\w+|integrat\w+ (?:directly |seamlessly |easily )?into|generali[sz]\w+|standard|vanilla|softmax|mimic\w*|on par with|(?:overhead|cost|costs|complexity|limitations?|bottlenecks?|burden|drawbacks?) of)\b|(?:state-of-the-art|sota)$|^(?:when )?(?:combined|equipped|paired) with\b/;
const EXAMPLE_BEFORE = /\((?:e\.g\.|such as|including)[^()]*$/;
const OTHER_AFTER =
  /^[\w -]{0,30}\b(?:baselines?|counterparts?|alternatives?)\b|^[^.;:]{0,60}\b(?:was|were|is|are) also (?:evaluated|compared|tested|considered|explored)\b/;

const TRIED_ON =
  /\b(?:evaluat\w*|test(?:s|ed|ing)?|validat\w*|experiment\w*|verif\w+)\b[^,;]{0,50}\bon\b[^,;]{0,30}$/;
const TRIAL =
  /^(?:[a-z]+, )?(?:in (?:our |the )?experiments|experiments?|extensive|experimental|empirical(?:ly)?|evaluations?|evaluated|results|comprehensive|across|we (?:validate|demonstrate)|numerical|simulations?)\b/;
const LISTED_AS = /\b(?:such as|including|like)\b[^.;]*$/;
const COMPARED_WITH =
  /\b(?:against|baselines?|compared|outperform\w*|existing|previous|surpass\w*|traditional)\b/;
const OPENING = 12;
const TURNED =
  /^(?:despite|unlike|although|though|while|whereas|compared|beyond|in contrast|existing|current|most|previous|recent|traditional|conventional|many)\b/;

/** The words before `at` that belong to the same clause. */
function clauseBefore(text: Text, at: number): string {
  const from = Math.max(text.sentences[sentenceAt(text, at)]!.start, at - REACH);
  const words = text.lower.slice(from, at).replace(/ ?\($/, "").replace(/\([^()]*\)/g, "");
  let cut = 0;
  for (const end of words.matchAll(CLAUSE_END)) cut = end.index;
  return words.slice(cut).trim();
}

/** Whether the words before or after put the finding on the other side of a comparison. */
function isOtherSide(text: Text, start: number, end: number): boolean {
  const before = text.lower.slice(
    Math.max(text.sentences[sentenceAt(text, start)]!.start, start - REACH),
    start,
  );
  if (TRIED_ON.test(before)) return true;
  if (LISTED_AS.test(before) && COMPARED_WITH.test(before)) return true;
  return OTHER_SIDE.test(clauseBefore(text, start)) || EXAMPLE_BEFORE.test(before) ||
    OTHER_AFTER.test(text.lower.slice(end, end + 90));
}

/** Whether a sentence tells of experiments: what is named only there is what the method was tried on. */
function isTrial(text: Text, sentence: number): boolean {
  if (sentence < text.sentences.length / 2) return false;
  const { start, end } = text.sentences[sentence]!;
  return TRIAL.test(text.lower.slice(start, end));
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
  if (isTrial(text, sentence)) return "mentioned";
  if (isOwnSentence(text, sentence)) return isOtherSide(text, start, end) ? "mentioned" : "subject";
  if (sentence === 0 && start < OPENING && !TURNED.test(text.lower)) return "opening";
  if (sentence < firstOwn) return "mentioned";
  return isOtherSide(text, start, end) ? "mentioned" : "subject";
}
