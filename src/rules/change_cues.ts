import { atEnd, hedged } from "./at_end.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

const HEDGE =
  "(?:an?|the|upto|up|to|as|much|high|low|large|rang(?:e|es|ed|ing)|over|more|less|than|at|least|most|about|around|approximately|nearly|roughly|almost|only|just|some|another|further|additional|significant|substantial|average|mean|absolute|relative|overall|median|maximum|of|on|by|from|between|and|[~<>≤≥(+$≈-]|well|large|notable|whopping|staggering|improvement|margins?|total|consistent|considerable|remarkable|impressive|dramatic|factor|even)";
const GAIN =
  "(?:(?:improvement|growth) (?:rates?|ratios?|factors?)|reduction (?:rates?|factors?)|gains?|improvements?|increments?|increases?|decreases?|reductions?|drops?|boosts?|declines?|degradations?|uplifts?|inflation|savings?|speed-?ups?|slow-?downs?|accelerations?|margins?|advantages?|benefits?|leads?|(?:accuracy|performance|quality) loss(?:es)?|loss(?:es)?(?= (?:in|of) (?:accuracy|performance|precision|recall|quality|f1))|enhancements?|lifts?|rise|jump|growth|(?<!optimality )gaps?|difference|differences|acceleration|superiority|improve|improves|improved|improving|(?<!gradient )boosting|gain)";
/** "an improvement of up to" */
const GAIN_RIGHT_BEFORE = hedged(
  /\b(?:gains?|improvements?|increases?|decreases?|reductions?|drops?|boosts?|declines?|degradations?) of(?: an?)?/,
);
const BY_BEFORE = new RegExp(
  `\\bby(?:,? (?:respectively|on average|at most|at least),?)?(?: ${HEDGE}){0,7} *$`,
);
const GAIN_BEFORE = new RegExp(
  `\\b${GAIN}(?: (?:in|of|on)(?: [a-z0-9@/-]+){0,4}?(?: \\([a-z0-9@-]{1,10}\\))?)?(?: over(?: [a-z0-9@/.-]+){1,6}?(?= of| by))?(?:,? such as)?(?: (?:is|was|are|were)(?: (?:estimated|found|measured|expected|reported) to be| about| around)?)?(?:[ (]+(?:${HEDGE}|under)){0,7} *[($]?[~<> ]*$`,
);
/** "falls 0.3 dB short", "adds 2.7 ms", "loses 16.5 points". */
const MOVES_BEFORE = atEnd(
  new RegExp(
    `\\b(?:falls?|fell|drop(?:s|ped|ping)?|los(?:es|t|ing|e)|gain(?:s|ed|ing)?|sacrific(?:es?|ed|ing)|adds?|added|adding|saves?|trails?|lags?)(?! (?:to )?as (?:low|high) as| (?:behind )?at[ ~<>]*$)(?: ${HEDGE}){0,5} *[~<>]*$`,
  ),
);
/** "improvements over A (12%": what stands in the bracket is the gain. */
const GAIN_BRACKETED = atEnd(
  new RegExp(`\\b(?!differences?|gaps?)${GAIN}\\b(?! in )[^.;:()%,]{0,60} \\([~<>+ ]*$`),
);
/** "better compared to X (by up to 5%", "exceeds X (i.e., 5%", "(up 5.1" */
const COMPARED_BRACKETED = atEnd(
  /\b(?:compared (?:to|with)|relative to|better than|worse than|(?:outperform|surpass|exceed|improv|reduc|increas)[a-z]*) [^.;:()%,]{3,70} \((?:i\.e\.,? |e\.g\.,? )?(?:by |by up to |up to |on average |(?<=i\.e\., ))[~<>+ ]*$|[(,;](?: and)? (?:up|down)[ ~]*$|\((?:up|down)[ ~]*$/,
);
/** "Δ = 0.44" */
export const EFFECT = atEnd(/(?:\bdelta|δ|∆)(?:_\w{1,6})?\}? {0,3}=[ ~]*$/);
/** "FID ↓ 49%" */
const ARROW_BEFORE = /[↑↓][ ~]*$/;
/** "reduces the effect significantly (68%" */
const MARKEDLY_BRACKETED = atEnd(
  /\b(?:reduc|increas|improv|decreas|lower|boost)[a-z]* [^.;:()%,]{3,60} (?:significantly|substantially|drastically|markedly|considerably) \([~<> ]*$/,
);
/** "a 40% error reduction from the 92%", "a 19% gain over the baseline (59%": what was before. */
const GAIN_FROM_LEVEL = atEnd(
  /\d ?(?:%|points?|percentage-points?)[^.;,%]{0,30}\b(?:reduction|improvement|increase|gain|decrease|drop|rise|jump)s? (?:from(?: the| an?)?|over [^.;,()]{3,50} \()[ ~]*$/,
);
/** Whether the words before a number name a gain with its number, and then what it is from. */
export function saysFromLevel(before: string): boolean {
  return (before.includes(" from ") || before.endsWith("(")) && GAIN_FROM_LEVEL.test(before);
}

/** "improvements on many tasks, including A (1.8%) and B (" */
const GAIN_LISTED =
  /\b(?:improvements|gains|increases) (?:across|on|in|over) [^.;()]{0,70}\b(?:including|such as) [^.;()]{0,60}(?:\([\d.]+ ?%\)[^.;()]{0,40}){0,3}\([~+ ]*$/;
/** "improvements over A: 8% in speed, 2% in recall, and" */
const GAIN_COLON = new RegExp(
  `\\b(?!differences?|gaps?)${GAIN}\\b[^.;:%(]{0,60}: (?:[~+]?[\\d.]+ ?%? (?:in|on|for|of) [a-z0-9@ -]{2,40}(?:,|,? and) (?:and )?)*[~+]?$`,
);
const EXTRA_BEFORE = atEnd(/\b(?:additional|extra|further|absolute)[ ~]*$/);
const WITHIN_BEFORE = atEnd(/\b(?:comes?|stays?|is|are|remain\w*|falls?|perform\w*|to|come) within[ ~]*$/);
const CHANGING = atEnd(
  /\b(?:improv|increas|reduc|decreas|boost|enhanc|lower|cut|sav|degrad|rais|lift|outperform|surpass|beat|accelerat|shrink|exceed|underperform|lag|declin|dropp?|fall|plummet|suffer|avoid|eliminat|remov|overestimat|underestimat|inflat|differ)(?:e[sd]?|es|s|ed|ing|t|ts|ting)?\b[^,;:()]{0,70}?(?:(?<!\b(?:in|of|at|with|on|for|achiev(?:es|ed|ing)|reach(?:es|ed|ing)) )(?:up to|upto|nearly|about|around|at least|~|more than|over|almost|approximately|as much as)|by)[ ~<>]*$/,
);
const TO_BEFORE = atEnd(
  /(?<!up)(?<!\d%?)(?<!%) to(?: (?:about|around|approximately|nearly|only|just|over|above|below|as (?:low|high) as|an? (?:average|mean)(?: of)?|~|an?))*[ ~<>]*$/,
);
const SMALL =
  "(?!-|(?:shows?|demonstrates?|has|have|of|on|for|with|at|and|by|to|from|as|than|over|in|or|is|are|was|were|that|which|while|when|using|compared|respectively|across|the|we)\\b)";
const CHANGE_AFTER = new RegExp(
  `^ *(?:↑|↓)|^ *[)\\]]? *(?:\\([a-z0-9@ -]{1,14}\\) *)?(?:${SMALL}[a-z0-9@/'-]+ ){0,4}?(?:improvements?|gains?|increases?|decreases?|reductions?|drops?|boosts?|declines?|degradations?|uplifts?|savings?|speed-?ups?|differences?|trade-?offs?|sacrifice|disparity|shortfall|faster|slower|higher|lower|better|worse|more|less|fewer|greater|larger|smaller|shorter|longer|cheaper|advantage|jump|rise|loss|lift|enhancement|acceleration|deficit|reduced|increased|improved|below|above|lead|penalty|gap|over the(?! (?:full|entire|test|held-out|validation) )(?! (?:[a-z-]+ )?(?:horizon|period|time|years?|days?|course|whole|entire))|increase|spread|attenuation|narrower|wider|tighter|looser|stronger|weaker|lighter|heavier|denser|sparser|thinner|thicker|deeper|closer|earlier|later|quicker|smoother|rougher|safer|cleaner|simpler|harder|easier|richer|taller|bigger|(?!rather|other)[a-z]{3,}er than)\\b`,
);
const SAVED_AFTER = /^ *\+? ?in (?:[a-z-]+ ){0,2}(?:savings?|reductions?)\b/;
/** "outpaces A by 3x", but not "outpaces A by 3%". */
const OUTPACES = /\b(?:outpac|outrun)[a-z]*\b[^,;]{0,50}\bby[^,;]{0,20}$/;
const FASTER_BEFORE = /\b(?:accelerat|speed)[a-z]*(?: up)?\b[^,;]{0,50}\bby[^,;]{0,20}$/;
const FASTER_AFTER =
  /^ *[)\]]? *(?:(?!while|and|but|with|being|when|or|than|yet)[a-z-]+ ){0,2}(?:faster|slower|speed-?ups?|acceleration|quicker)\b/;

/** "gains in 63-66% of the tasks": how often, not how much. */
const OF_CASES = /^ ?(?:(?:to|-{1,2}|–) ?[\d.]+ ?%)? ?of (?:the |all |its )?(?:[a-z-]+ ){0,2}[a-z]+s\b/;
/** "outperforms it by a recall of" */
const BY_MEASURE = atEnd(
  /\b(?:outperform|surpass|exceed|beat)[a-z]*\b[^,;:]{3,60} with an average of[ ~]*$|\b(?:outperform|surpass|exceed|beat|improv|increas|reduc|lead)[a-z]*\b[^;:]{0,60}\bby an? (?:[a-z0-9@-]+ ){1,5}of(?: (?:about|up to|over|nearly))?[ ~]*$/,
);
/** "saves 30% memory", "increases 5%" */
const CHANGES_DIRECTLY = atEnd(
  /\b(?:reduc|decreas|sav|lower|cut|increas|improv|boost|degrad|declin)(?:e[sd]?|s|es|ed|ing|ting)? (?:an? )?[~<>]?[ ~]*$/,
);
/** "the gaps are often within" */
const GAP_WITHIN = atEnd(
  /\b(?:(?<!optimality )gaps?|differences?|margins?|loss(?:es)?|drops?|degradations?|deficits?)\b(?: [a-z-]+){0,4} (?:within|(?<=(?:loss(?:es)?|degradations?) (?:[a-z]+ )?(?:is|are|was|were|remains?|stays?|kept) )(?:under|below))(?: an? (?:[a-z]+ ){0,2}(?:range|margin) of)?[ ~<>]*$/,
);
/** "reduced the completion time 40%": what changed stands between its verb and the number. */
const CHANGED_BY_BARE = atEnd(
  new RegExp(
    `\\b(?:reduc|increas|improv|decreas|lower|boost|shorten|accelerat|enhanc|rais|cut)(?:e[sd]?|s|es|ed|ing|ting)? (?:the |its |their |overall |average )*(?:${SMALL}[a-z][a-z0-9-]* ){1,4}(?:some |about |almost |nearly |roughly |approximately )?[~]?$`,
  ),
);

/** "7.7% mIoU (from 38.8% to 46.5%)" */
const FROM_TO_AFTER = /^ *(?:[a-z0-9@-]+ ){0,3}\(from [~\d.]+ ?%? to\b/;

/** "increases from 24.3": a level, wherever the number it rose to stands. */
const ROSE_FROM = atEnd(
  /\b(?:increas|decreas|ris|rose|drop|fall|fell|declin|improv|degrad|grow|grew|rais|reduc|lower|boost|lift|climb|jump)(?:e|es|ed|ing|s|n|en|ping|ped)? from[ ~]*$/,
);

/** "reduces the cost from around $90 to $5" */
const FROM_ABOUT = atEnd(/\bfrom (?:about|around|nearly|over|approximately|roughly)[ ~]*$/);
const TO_BEHIND = / to (?:just |only |about |around )?[~ $]*\d/;

/** Whether a number is what something rose or fell from. */
export function isStartOfChange(place: Place, numeral: Numeral): boolean {
  return numeral.sign === "" && ROSE_FROM.test(wordsBefore(place, numeral, 40));
}

/** "10% extra parameters" */
const EXTRA_AFTER = /^ *(?:extra|additional)\b/;

/** Whether a number stands in a bracket behind what was gained, or behind what it is compared to. */
function isInGainBracket(place: Place, numeral: Numeral, before: string): boolean {
  return GAIN_BRACKETED.test(before) || COMPARED_BRACKETED.test(before) || MARKEDLY_BRACKETED.test(before) ||
    GAIN_LISTED.test(wordsBefore(place, numeral, 180));
}

const NAMES_SCORE = /^ (?:overall |mean |average )?(?:accuracy|precision|recall|f1|auc|auroc)\)/;

/** Whether a bracket names a high score: "improvements at night (85.9% accuracy)". */
function isScoreInBracket(place: Place, numeral: Numeral, before: string): boolean {
  if (!before.endsWith("(")) return false;
  if (numeral.unit === null) return numeral.isDecimal && numeral.value >= 0.5 && numeral.value <= 1;
  return numeral.value > 50 && NAMES_SCORE.test(wordsAfter(place, numeral, 30));
}

/** Whether "by", or "gain of" and the like, right before a number make it a change, even beside another. */
export function isPlainChange(place: Place, numeral: Numeral): boolean {
  const before = wordsBefore(place, numeral);
  return before.includes("by") && BY_BEFORE.test(before) || GAIN_RIGHT_BEFORE.test(before);
}

/** Whether the words around a number say that it is a change, not a level. */
export function isChange(place: Place, numeral: Numeral): boolean {
  return numeral.isChange ??= saysChange(place, numeral);
}

function saysChange(place: Place, numeral: Numeral): boolean {
  const before = wordsBefore(place, numeral);
  if (numeral.sign !== "") return true;
  if (isScoreInBracket(place, numeral, before)) return false;
  if (
    ROSE_FROM.test(before) || FROM_ABOUT.test(before) && TO_BEHIND.test(wordsAfter(place, numeral, 60)) ||
    saysFromLevel(before)
  ) return false;
  if (before.includes("by") && BY_BEFORE.test(before) || EXTRA_BEFORE.test(before)) return true;
  const after = wordsAfter(place, numeral, 70);
  if (
    CHANGE_AFTER.test(after) || SAVED_AFTER.test(after) ||
    after.includes("(from ") && FROM_TO_AFTER.test(after) ||
    EXTRA_AFTER.test(after)
  ) return true;
  if (numeral.unit === null && numeral.isDecimal && EFFECT.test(before)) return true;
  if (numeral.unit === "%" && ARROW_BEFORE.test(before)) return true;
  if (TO_BEFORE.test(before) || before.endsWith(" in ") && OF_CASES.test(after)) return false;
  return WITHIN_BEFORE.test(before) || numeral.unit !== null && GAP_WITHIN.test(before) ||
    GAIN_BEFORE.test(before) || CHANGING.test(before) ||
    MOVES_BEFORE.test(before) ||
    (numeral.unit === "%" || numeral.unit === "x") &&
      (CHANGED_BY_BARE.test(before) || CHANGES_DIRECTLY.test(before)) ||
    (before.includes(" by a") || before.includes(" with an")) && BY_MEASURE.test(before) ||
    numeral.unit !== "ms" && numeral.unit !== "s" && before.endsWith("within ") && after.startsWith(" of ") ||
    before.includes(":") && GAIN_COLON.test(wordsBefore(place, numeral, 180)) ||
    before.includes("(") && isInGainBracket(place, numeral, before);
}

/** Whether the words behind a number say that something got faster or slower. */
export function isSpeedChange(place: Place, numeral: Numeral): boolean {
  return numeral.unit === "x" && OUTPACES.test(wordsBefore(place, numeral, 70)) ||
    FASTER_BEFORE.test(wordsBefore(place, numeral, 70)) ||
    FASTER_AFTER.test(wordsAfter(place, numeral, 60));
}

/** "relative gains over the strongest baselines of" */
const RELATIVE_GAINS =
  /\brelative (?:[a-z]+ )?(?:gains?|improvements?|reductions?|increases?) over [^,.;]{3,70} of[^,.;]{0,12}$/;

/** "relatively improves A by 5% and B by" */
const MOVES_RELATIVELY =
  /\brelatively (?:improv|increas|reduc|decreas|lower|rais|boost|enhanc|outperform)[a-z]* [^.;]*$/;

/** Whether the words around call the change relative. */
export function isCalledRelative(place: Place, numeral: Numeral): boolean {
  return MOVES_RELATIVELY.test(wordsBefore(place, numeral, 110)) ||
    /\b(?:relative(?:ly)?|proportional|cumulative)\b(?! to)[^,;]{0,40}$/.test(
      wordsBefore(place, numeral, 60),
    ) || RELATIVE_GAINS.test(wordsBefore(place, numeral, 110)) ||
    /^ *\(?(?:[a-z-]+ )?(?:relative(?:ly)?|cumulative)\b(?! to)/.test(wordsAfter(place, numeral, 40));
}

const LESS = /^ *(?:[a-z-]+ ){0,2}(?:reduction|decrease|lower|less|fewer|faster|savings?|speed-?up)\b/;

/** Whether the words around a change say that something went up. */
export function isIncrease(place: Place, numeral: Numeral): boolean {
  if (numeral.sign === "-") return false;
  if (numeral.sign === "+" && !LESS.test(wordsAfter(place, numeral, 40))) return true;
  return /^ *[)]? *(?:(?!and |but |while |with |or )[a-z-]+ )?(?:more|higher|larger|greater|longer|bigger|increases?|slower|extra|additional|overhead)\b/
    .test(wordsAfter(place, numeral, 40)) ||
    /\b(?:increas|rais|grow|rise|rose|add|slow-?down)[a-z]*\b[^,;%]{0,50}$/.test(
      wordsBefore(place, numeral, 70),
    );
}

/** "and a 43% improvement": up, whatever went down before. */
const MORE =
  /^ *[)]? *(?:(?:average|mean|relative|absolute|further|[a-z]{2,6}) )?(?:improvements?|gains?|increases?|boosts?|rise)\b/;

/** Whether the words around a change say that something went down. */
export function isDecrease(place: Place, numeral: Numeral): boolean {
  if (MORE.test(wordsAfter(place, numeral, 40))) return false;
  return /\b(?:reduc|decreas|lower|cut|sav|shrink|shorten|avoid|eliminat|remov)[a-z]*\b(?:(?!improv|increas|boost|rais| gain|outperf|achiev|while)[^;]){0,60}$/
    .test(wordsBefore(place, numeral)) ||
    /^ *[)]? *(?:(?!and |but |while |with |or |for |in |on |of |at |to )[a-z-]+ ){0,2}(?:reduction|decrease|lower|less|fewer|smaller|shorter|cheaper|savings?|below (?:the|that|those|its))\b(?!-)/
      .test(wordsAfter(place, numeral, 40));
}
