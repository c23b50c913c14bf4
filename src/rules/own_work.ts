import type { Text } from "./text.ts";

const OWN = new RegExp(
  "\\b(?:" + [
    "we|our(?! (?:understanding|knowledge|daily|lives|planet|society)\\b)|ours|i",
    "(?:this|the present|present|the current) (?:paper|work|study|article|thesis|survey|report|research|project|review|letter|manuscript|dissertation|challenge)",
    "(?:is|are|was|were) (?:proposed|presented|introduced|developed|investigated|evaluated|designed|devised)",
    "(?:proposed|presented) (?:method|model|approach|framework|system|algorithm|network|architecture|module|technique|solution|scheme|pipeline|methodology)",
    "(?:was|were) (?:constructed|built|created|implemented|conducted|collected)",
    "the (?:paper|authors)|experiment(?:s|al)?",
  ].join("|") + ")\\b",
);
const FIRST_STEP =
  /\b(?:propos|introduc|present|develop|describ|investigat|stud(?:y|ies)|address|report|explor|examin|evaluat|analy[sz]|show|demonstrat|find|release)|\b(?:we|i)(?: (?:also|then|first|here|thus|therefore|further|next|now|instead))? (?!(?:live|know|humans?|all|often|need|see|face|are|have|can|could|may|might|must|should|want|would|think|believe|call|use daily|rely|lack|do)\b)[a-z]{3,}|\b(?:was|were) (?:constructed|built|created|implemented|conducted|collected)\b|^(?:in )?our (?!understanding|knowledge|world|daily|lives|planet|society|universe|ability|brains?\b)|\b(?:this|the current|the present) (?:paper|work|study|article|thesis|survey|review|report) [a-z]+s\b/;
const BACKGROUND =
  /\b(?:ha(?:s|ve) (?:been|become|emerged|shown|achieved|made|revolutioni[sz]ed|advanced|attracted|gained|received)|remains?|recent(?:ly)?|existing|previous|prior|earlier|current(?:ly)?|traditional(?:ly)?|conventional|usual(?:ly)?|often|typical(?:ly)?|common(?:ly)?|widely|increasingly|many|most|hard|difficult\w*|challeng\w+|struggl\w+|suffers?|however|but|yet|despite|although|needs?|must|costly|lacks?|few|poorly|important|crucial|essential|popular|leading|so far|seldom|rarely|hinders?|limits)\b/;
/** Sentences of a text that would be expected to speak of itself before its last one. */
const LONG = 5;

/** Whether a sentence speaks of the paper's own work. */
export function isOwnSentence(text: Text, sentence: number): boolean {
  const known = text.memo.isOwn ??= [];
  if (known[sentence] === undefined) {
    const words = wordsOf(text, sentence);
    known[sentence] = OWN.test(words) || text.ownNames.some((name) => words.includes(name));
  }
  return known[sentence];
}

function wordsOf(text: Text, sentence: number): string {
  const { start, end } = text.sentences[sentence]!;
  return text.lower.slice(start, end);
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
    if (!isOwnSentence(text, sentence)) continue;
    const words = wordsOf(text, sentence);
    if (FIRST_STEP.test(words) || !OWN.test(words)) return sentence;
  }
  return text.sentences.length;
}

/**
 * Number of the first sentence that is no background: the first own one, or in a text that never or late
 * speaks of itself the first that has no word of background, such as "existing", "however" or "remains".
 */
export function endOfBackground(text: Text): number {
  return text.memo.endOfBackground ??= findEndOfBackground(text);
}

function findEndOfBackground(text: Text): number {
  const firstOwn = firstOwnSentence(text);
  const { length } = text.sentences;
  if (firstOwn < length && (length < LONG || firstOwn < length - 1)) return firstOwn;
  for (let sentence = 0; sentence < firstOwn; sentence++) {
    if (!BACKGROUND.test(wordsOf(text, sentence))) return sentence;
  }
  return firstOwn;
}
