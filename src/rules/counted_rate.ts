import { atEnd } from "./at_end.ts";
import { doneTo, handledShareOf, HEDGED, isIrregularDeed } from "./handled_share.ts";
import type { Numeral } from "./numerals.ts";
import { isBreak, phraseEnding, phraseStarting } from "./noun_phrase.ts";
import { firstOfList, lastOfList } from "./share_of.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

const OF_CASES = /^ *(?:\([^)]{0,24}\) ?)?of\b/;
const IN_BEFORE = atEnd(
  / (?:in|for) (?:only |just |over |about |more than |nearly |up to |around )*[ ~<>]*$/,
);
/** The verb of what happened, with nothing but "about" and the like behind it. */
const ONE_WORD = /^[a-z]+(?: (?:in|almost|only|about|over|up to|nearly|more than|at least|around))*[ ~<>]*$/;
const RIGHT = /\b(?:right|correct|correctly)\b[^.;,]{0,40}$/;
const CASES = /^ *of (?:the )?(?:time|cases)\b/;

/** Past its cases: "of clinicians report reduced load", "(67%) achieved full fidelity". */
const THEN_REPORTED =
  /^ *(?:\)|\([^)]{0,24}\)|(?:\([^)]{0,24}\) ?)?of (?:[a-z0-9'-]+ ){1,5}?) ?(?:achiev|report|receiv|reach|show|exhibit|obtain|attain|produc|demonstrat|mention|hav|ha[sd]|contain)(?:e|es|ed|s|ing|d)?\b(?: (?:reduced|improved|increased|enhanced|lowered)\b)?/;
/** "57% of listeners rated", "25% preferred the" */
const PREFERRED =
  /^ *(?:of (?:the )?(?:[a-z-]+ )?(?:listeners|participants|users|raters|annotators|judges|evaluators|voters|respondents|people|subjects) (?:rated|judged|prefer|cho[so]|favou?r|voted)|preferr?ed\b|favou?red\b)/;
const CORRECTLY = /^ *of (?:[a-z -]{0,50}\bcorrectly [a-z]+ed\b|correct\b|[a-z]+ correct\b)/;
const HAPPENED =
  /\b(agre|detect|recogni[sz]|identif|classif|complet|solv|resolv|succeed|fail|reject|accept|refus)(?:e|es|ed|s|ied|ies)\b(?: [a-z'-]+){0,4}? ?(?:(?:in|almost|only|about|over|up to|nearly|more than|at least|around) )*[ ~<>]*$/;
const RATES: Record<string, string> = {
  agre: "agreement",
  detect: "detection rate",
  recogniz: "recognition rate",
  recognis: "recognition rate",
  identif: "identification rate",
  classif: "accuracy",
  complet: "completion rate",
  solv: "solve rate",
  resolv: "resolution rate",
  succeed: "success rate",
  fail: "failure rate",
  reject: "rejection rate",
  accept: "acceptance rate",
  refus: "refusal rate",
};

/**
 * What happens at a rate: "hacking in 67% of runs", "events are detected 60% of the time",
 * "94% of users report lower load"; null where the number is no share of cases or the text does not say.
 */
export function rateNameOf(place: Place, numeral: Numeral): string | null {
  if (numeral.unit !== "%") return null;
  const after = wordsAfter(place, lastOfList(place, numeral));
  if (PREFERRED.test(after)) return "preference";
  const reported = THEN_REPORTED.exec(after);
  if (reported) return phraseStarting(after.slice(reported[0].length));
  if (!OF_CASES.test(after)) return null;
  if (CORRECTLY.test(after)) return "accuracy";
  const before = wordsBefore(place, firstOfList(place, numeral));
  const happened = HAPPENED.exec(before);
  const handled = handledShareOf(before, after);
  if (happened && (handled === null || ONE_WORD.test(happened[0]))) return RATES[happened[1]!] ?? null;
  const within = IN_BEFORE.exec(before);
  if (CASES.test(after)) {
    if (RIGHT.test(before)) return "accuracy";
    const object = phraseEnding(HEDGED.cut(before));
    if (object && object.rest.length > 1) return doneTo(object.rest.slice(1).join(" "), object.rest[0]!);
    if (object?.boundary === "verb") return doneTo(object.words, object.boundaryWord);
  }
  const led = within ? before.slice(0, within.index) : "";
  if (/ preferred by [a-z0-9 -]+$/.test(led)) return "preference";
  const subject = led.replace(
    / (?!results?$)[a-z]{3,}(?<!ed|ing)$/,
    (verb) => isBreak(verb.slice(1)) ? "" : verb,
  );
  const phrase = within ? phraseEnding(subject) : null;
  const isNamed = phrase && !/^(?:two|three|four|five|six|seven|eight|nine|ten|all) /.test(phrase.words) &&
    phrase.boundaryWord !== "by" &&
    (phrase.boundary !== "none" || subject !== led) &&
    !/^(?:right|correct|wrong|incorrect)$/.test(phrase.words) && !isIrregularDeed(phrase.words);
  return isNamed ? phrase.words : handled;
}
