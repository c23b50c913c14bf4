import { sentenceAt, type Text } from "./text.ts";

const REACH = 150;
const CLAUSE_END =
  /[;:)]|, (?:which|while|whereas|and|but|where|making|with|achiev)|\b(?:while|whereas|using|we|our|via|through|adopting|employing|leveraging|incorporating|introducing|based on)\b|(?<!inspired |replaced |outperformed |motivated |dominated )\bby\b|(?<!compared |comparable |combined |equipped |paired |competitive |par |consistent |compatible |compatibility )\bwith\b/g;
const OTHER_SIDE =
  /\b(?:than|outperform\w*|surpass\w*|beats?|exceed\w*|unlike|versus|vs|against|compared|comparing|comparab\w+|comparisons? (?:to|with)|instead of|without|rather than|replac\w+|alternatives?|superior|inferior|baselines?|existing|previous|prior(?! to\b)|earlier|conventional|traditional|classical|competing|competitive|over|beyond|ahead of|trail\w*|counterparts?|contrast to|slower|faster|better|underperform\w*|match\w*|equals|rival\w*|on top of|eliminat\w+|remov(?:es|ing) the|avoid\w*|circumvent\w*|need for|inspired by|similar to|akin to|analogous to|compatib\w+|integrat\w+ (?:directly |seamlessly |easily )?into|generali[sz]\w+|standard|vanilla|softmax|mimic\w*|on par with|(?:overhead|cost|costs|complexity|limitations?|bottlenecks?|burden|drawbacks?) of)\b|(?:state-of-the-art|sota)$|^(?:when )?(?:combined|equipped|paired) with\b/;
const EXAMPLE_BEFORE = /\((?:e\.g\.|such as|including)[^()]*$/;
const OTHER_AFTER =
  /^[\w -]{0,30}\b(?:baselines?|counterparts?|alternatives?)\b|^(?: models?)? equipped with|^[^.;:]{0,60}\b(?:was|were|is|are) (?:also (?:evaluated|compared|tested|considered|explored)|used (?:to compare|for comparison))\b/;
const TRIED_ON =
  /\b(?:evaluat\w*|test(?:s|ed|ing)?|validat\w*|experiment\w*|verif\w+|transfers?)\b(?:(?!using|with|by )[^,;]){0,50}\b(?:on|across)\b(?:(?!using|with|by )[^,;]){0,30}$/;
/** "On a plain X, the method ..." at the head of a sentence. */
const HEAD_ON =
  /^(?:when )?(?:applied |used )?(?:on|to|among|across)(?: (?:an?|the|both|existing|several|various|different|classic|plain|standard|popular))+ [a-z0-9 -]{0,20}$|^among [a-z0-9, -]*$/;
/** "across architectures (X, Y)", "on different backbones, including X". */
const ACROSS =
  /\b(?:across|different|various|diverse|several|multiple)\b[^.;()]{0,40}\b(?:architectures|backbones|networks|models|detectors|encoders|classifiers)(?: and [a-z]+)?(?: ?\(|,? (?:including|such as|like|from)\b|:)[^.;:)]*$/;
const LISTED_AS =
  /\b(?:such as|including|like)\b[^.;]*$|\bbaselines?(?: [a-z-]+){0,3}[:;,] [^.;:]*$/;
const COMPARED_WITH =
  /\b(?:against|baselines?|compared|outperform\w*|existing|previous|surpass\w*|traditional)\b/;
/** A sentence that turns against what it names before its comma. */
const TURNED_HEAD =
  /^(?:however, |yet, )?(?:despite|unlike|although|though|while|whereas|compared|beyond|in contrast to|instead of|rather than)\b/;
const MAIN_CLAUSE = /, (?:we|our|this|these|the|it|they|its)\b/;

/** The words of its sentence before `at`. */
function sentenceBefore(text: Text, at: number): string {
  return text.lower.slice(text.sentences[sentenceAt(text, at)]!.start, at);
}

/** The words before `at` that belong to the same clause; what a bracket holds belongs to what stands before it. */
function clauseIn(before: string): string {
  const words = before.slice(-REACH).replace(/ ?\($/, "").replace(/\([^()]*\)/g, "");
  let cut = 0;
  for (const end of words.matchAll(CLAUSE_END)) cut = end.index;
  return words.slice(cut).trim();
}

/** Whether the words before or after put the finding on the other side of a comparison. */
export function isOtherSide(text: Text, start: number, end: number): boolean {
  const before = sentenceBefore(text, start).slice(-REACH);
  if (LISTED_AS.test(before) && COMPARED_WITH.test(before)) return true;
  return OTHER_SIDE.test(clauseIn(before)) || EXAMPLE_BEFORE.test(before) ||
    OTHER_AFTER.test(text.lower.slice(end, end + 90));
}

/** Whether the finding stands in the clause that a sentence turns against: "Unlike CNNs, ...". */
export function isAside(text: Text, start: number): boolean {
  const before = sentenceBefore(text, start).slice(0, REACH * 2);
  return TURNED_HEAD.test(before) && !MAIN_CLAUSE.test(before) &&
    !text.ownNames.some((name) => before.includes(name));
}

/** Whether the finding is what a method is tried on. */
export function isTriedOn(text: Text, start: number): boolean {
  const whole = sentenceBefore(text, start);
  const before = whole.slice(-REACH);
  return TRIED_ON.test(before) || ACROSS.test(before) || (whole.length < REACH && HEAD_ON.test(whole));
}
