import type { Text } from "./text.ts";

const OWN =
  /\b(?:we|our|ours|i)\b|\b(?:this|the present|present) (?:paper|work|study|article|thesis|survey|report|research|project|review|letter|manuscript|dissertation|challenge)\b|\b(?:is|are|was|were) (?:proposed|presented|introduced|developed|investigated|evaluated|designed)\b|\b(?:proposed|presented) (?:method|model|approach|framework|system|algorithm|network|architecture|module|technique|solution|scheme|pipeline|methodology)\b|\bthe paper\b|\bthe authors\b|\bexperiment(?:s|al)?\b/;
const FIRST_STEP =
  /\b(?:propos|introduc|present|develop|describ|investigat|stud(?:y|ies)|address|report|explor|examin|evaluat|analy[sz]|show|demonstrat|find|release)|\b(?:we|i)(?: (?:also|then|first|here|thus|therefore|further|next|now|instead))? (?!(?:live|know|humans?|all|often|need|see|face|are|have|can|could|may|might|must|should|want|would|think|believe|call|use daily|rely|lack|do)\b)[a-z]{3,}/;

/** Whether a sentence speaks of the paper's own work. */
export function isOwnSentence(text: Text, sentence: number): boolean {
  const known = text.memo.isOwn ??= [];
  const { start, end } = text.sentences[sentence]!;
  return known[sentence] ??= OWN.test(text.lower.slice(start, end));
}

/**
 * Number of the first sentence that says what the paper itself does; what stands before is background.
 *
 * @returns The number of sentences where none does.
 */
export function firstOwnSentence(text: Text): number {
  return text.memo.firstOwn ??= findFirstOwn(text);
}

function findFirstOwn(text: Text): number {
  for (let sentence = 0; sentence < text.sentences.length; sentence++) {
    const { start, end } = text.sentences[sentence]!;
    const words = text.lower.slice(start, end);
    if (OWN.test(words) && FIRST_STEP.test(words)) return sentence;
  }
  return text.sentences.length;
}
