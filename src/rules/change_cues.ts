import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

const HEDGE =
  "(?:an?|the|up|to|as|much|over|more|less|than|at|least|most|about|around|approximately|nearly|roughly|almost|only|just|some|another|further|additional|significant|substantial|average|mean|absolute|relative|overall|median|maximum|of|on|by|from|between|and|[~<>≤≥(+$≈-]|well|large|notable|whopping|staggering|improvement|margins?|total|consistent|considerable|remarkable|impressive|dramatic|factor|even)";
const GAIN =
  "(?:gains?|improvements?|increases?|decreases?|reductions?|drops?|boosts?|declines?|degradations?|uplifts?|savings?|speed-?ups?|accelerations?|margins?|advantages?|benefits?|loss|enhancements?|lifts?|rise|jump|growth|gap|difference|differences|overhead|acceleration|superiority|improve|improves|improved|improving|boosting|gain)";
const BY_BEFORE = new RegExp(`\\bby(?: ${HEDGE}){0,7} *$`);
const GAIN_BEFORE = new RegExp(
  `\\b${GAIN}(?: (?:in|of) (?:[a-z0-9@/-]+ ){0,4}?)?(?: ${HEDGE}){0,7} *[($]?[~<> ]*$`,
);
const CHANGING =
  /\b(?:improv|increas|reduc|decreas|boost|enhanc|lower|cut|sav|degrad|rais|lift|outperform|surpass|beat|accelerat|shrink|exceed|underperform|lag)(?:e[sd]?|es|s|ed|ing|t|ts|ting)?\b[^,;:()]{0,70}?(?:up to|by|of|over|nearly|about|around|at least|~|more than|approximately|than|for|as much as)[ ~<>]*$/;
const TO_BEFORE =
  /(?<!up)(?<!\d%?)(?<!%) to(?: (?:about|around|approximately|nearly|only|just|over|above|below|as (?:low|high) as|an? (?:average|mean)(?: of)?|~|an?))*[ ~<>]*$/;
const SMALL =
  "(?!(?:of|on|for|with|at|and|by|to|from|as|than|over|in|or|is|are|was|were|that|which|while|when|using|compared|respectively|across|the|we)\\b)";
const CHANGE_AFTER = new RegExp(
  `^ *[)\\]]? *(?:\\([a-z0-9@ -]{1,14}\\) *)?(?:${SMALL}[a-z0-9@/'-]+ ){0,4}?(?:improvements?|gains?|increases?|decreases?|reductions?|drops?|boosts?|declines?|degradations?|uplifts?|savings?|speed-?ups?|faster|slower|higher|lower|better|worse|more|less|fewer|greater|larger|smaller|shorter|longer|cheaper|advantage|jump|rise|loss|lift|enhancement|acceleration|deficit|reduced|increased|improved|below|above|lead|penalty|over the|increase|spread)\\b`,
);
const FASTER_AFTER = /^ *[)\]]? *(?:[a-z-]+ ){0,2}(?:faster|slower|speed-?ups?|acceleration|quicker)\b/;

/** Whether the words around a number say that it is a change, not a level. */
export function isChange(place: Place, numeral: Numeral): boolean {
  const before = wordsBefore(place, numeral);
  if (numeral.sign !== "") return true;
  if (BY_BEFORE.test(before)) return true;
  if (CHANGE_AFTER.test(wordsAfter(place, numeral, 70))) return true;
  if (TO_BEFORE.test(before)) return false;
  return GAIN_BEFORE.test(before) || CHANGING.test(before);
}

/** Whether the words behind a number say that something got faster or slower. */
export function isSpeedChange(place: Place, numeral: Numeral): boolean {
  return FASTER_AFTER.test(wordsAfter(place, numeral, 60));
}

/** Whether the words around call the change relative. */
export function isCalledRelative(place: Place, numeral: Numeral): boolean {
  return /\b(?:relative(?:ly)?|proportional)\b(?! to)[^,;]{0,40}$/.test(wordsBefore(place, numeral, 60)) ||
    /^ *(?:[a-z-]+ )?relative\b(?! to)/.test(wordsAfter(place, numeral, 40));
}
