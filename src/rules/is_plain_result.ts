import { atEnd, hedged } from "./at_end.ts";
import { CONDITION_BEFORE } from "./is_rate_result.ts";
import { EFFECT, isChange } from "./change_cues.ts";
import { metricAfter, metricBefore } from "./metric_near.ts";
import { phraseBefore } from "./phrase_before.ts";
import type { Numeral } from "./numerals.ts";
import { statisticBefore } from "./statistics.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

const PLAIN_REACH = 40;
const ENDS_CLAUSE = /^ *[.,;(]/;
/** "d =": the number of a statistic. */
const EQUALS = /[<=>≤≥~][ ~]*[-−]?$/;
/** A whole number above is a count or a year. */
const MOST_SCORE = 100;
const COUNT_AFTER =
  /^ *(?:(?!between|for|on|in|of|with|by|per|and|across|to|from|over|at|using)[a-z-]+ )?(?:parameters?|layers?|classes|categories|tasks?|datasets?|languages?|domains?|participants?|subjects?|patients?|users?|images?|videos?|samples?|examples?|instances?|models?|[a-z]{0,2}l?lms|methods?|baselines?|benchmarks?|steps?|epochs?|iterations?|gpus?|nodes?|agents?|questions?|papers?|studies|hours?|days?|tokens?|words?|sentences?|documents?|frames?|points?|problems?|scenarios|trials|runs|seeds|experiments|types|features|variables|channels|robots?|cases|people|experts|annotators|dimensions?|bits?|shots?|views?|timesteps?|time steps?|passes|calls|queries|rounds|clicks|neurons|heads|blocks|experts|objects|items|stages?|levels?|modules?|components?|modalities|lines|turns|dofs?|degrees of freedom|characters|entities|conditions|responses|out of|of the|of \d+)(?![a-z-])/;
/** "81 real-world performance bug-fixing tasks" */
const TASKS_AFTER =
  /^ (?:(?!(?:on|for|in|of|with|by|per|and|across|to|from|over|at|using|points?)\b)[a-z-]+ ){2,3}(?:tasks|datasets|questions|problems|samples|models|benchmarks|languages|participants|images|videos|papers|cases|scenarios|instances|examples|categories|classes|domains)\b/;
const ON_NAME_AFTER = /^ (?:on|for|in) (?:the )?[A-Z][A-Za-z]*[A-Z0-9-]/;
const PAIRED_BEFORE = hedged(
  /\b(?:outperform\w*|surpass\w*|improv\w*|exceed\w*|beat\w*|increas\w*|lift\w*|rais\w*|decreas\w*|reduc\w*|lower\w*|underperform\w*|leads|tops|trails|lags|differ\w*)\b[^.;]{0,60}\bby/,
);
const VERSIONED = atEnd(/(?:^|[ (])[A-Z][A-Za-z-]*[A-Za-z] $/);
const LABELLED = atEnd(/[(,;] ?(?:[a-z][a-z0-9-]*[-a-z0-9]): *$/);
const MOVED_TO = hedged(
  /\b(?:collaps|converg|plung|plummet|jump|surg|shrink|slip|soar|lift|recover|drop|f[ae]ll|declin|degrad|decreas|increas|improv|ris|rose|reduc|climb|grow|grew|rais|boost)\w*(?: [a-z-]+){0,3} (?:from|to)/,
);
const SCORE_BEFORE = atEnd(
  /\b(?:scor(?:es?|ing)|baseline of|achiev\w+|reach\w*|attain\w*|obtain\w*|accuracy|results? of|performance of)(?: (?:of|an?|the|average|mean|overall|up|to|scores?|about|around|from|only|just|at best|at most|nearly))*[ ~:=]*$/,
);
const OF_BEFORE = hedged(
  /\b(?:of|reach\w*|exceed\w*|within|above|below|approach(?:es|ing)|(?:greater|higher|lower|less|more) than|at (?:least|most)|as (?:low|high) as)/,
);
/** What is set, not measured. */
export const SETTING = atEnd(
  /(?:(?:learning|sampling|dropout|drop|mutation|noise|masking|decay|frame) rate|threshold|temperature|weight|probability|size|dropout|factor|coefficient|parameters?|exponent|scale|step|momentum|decay|level|budget|dimension|order|noise|radius|width|range|interval|version|significance)$/,
);
/** "its alpha (from 0.5", "a learning rate of" */
const HYPERPARAMETER = hedged(
  /(?<!(?:cronbach|krippendorff)(?:'s)? )\b(?:alpha|beta|gamma|lambda|epsilon|sigma|temperature|learning rate|weight decay|dropout)(?: value)?(?: from (?:its|the) [a-z ]{3,30}\(| of| from| =| to)(?: ?[\d.]+ to)?/,
);
const THRESHOLDS: ReadonlySet<number> = new Set([0.25, 0.3, 0.5, 0.7, 0.75, 0.95]);
/** "SD = 15.5": how far numbers spread. */
const SPREAD_BEFORE = atEnd(
  /\b(?:sd|s\.d\.|se|sem|std|std\. dev\.|standard deviations?)[ =:of]*(?:[\d.]+,? and )?$/,
);
/** "3.74/5", "8.1 out of 10" */
const OUT_OF =
  /^ ?(?:\/|out of (?:a (?:maximum|possible|total) of )?) ?(?:[4-7]|10|100)(?:\.0)?(?!\.?\d|%| ?[-–]|(?: [a-z]+)? (?:datasets|tasks|cases))/;
/** "rejected 0.72 of the time" */
const OF_TIME = /^ *of the (?:time|cases|trials|runs)\b/;
/** "3.97 LLM Score", "0.61 Agreement Rate" */
const SCORE_BEHIND =
  /^ (?:[A-Z][A-Za-z-]* ){1,3}(?:[Ss]core|[Rr]ate|[Aa]ccuracy|[Ii]ndex|[Ee]rror|[Cc]orrelation)\b/;
const TUPLE =
  /^(?:[+~<>≤≥-]? ?\d+\.\d+(?: {0,4}(?:±|pm) {0,7}\d+\.\d+)? {0,3}(?:,|vs\.?|v\.s\.|versus|against|to|and|→|\/|;|-|–)? ?){1,4}(?: {0,3}p {0,3}[<=>].{0,14})?$/;

/** "1-\\alpha": part of a formula. */
const SUM = /^ ?[-+] ?(?:\\|[a-zα-ω]\b(?!-))/;
/** "2024.08" */
const DATE = /^20[0-3]\d\.(?:0[1-9]|1[0-2])$/;
/** "2x", "3 x": the first of two dimensions. */
const TIMES_BEFORE = atEnd(/[\d×x] ?(?:×|x) *$/);
/** "k =", "lambda <" */
const SYMBOL_BEFORE = atEnd(
  /\b(?:[a-z]|[a-z]_[a-z]|lambda|alpha|beta|gamma|epsilon|delta|kappa|n|k)\}? ?(?:=|<|>|≤|≥|~)[ ~]*$/,
);
/** What is numbered, not measured: "table", "python". */
const NUMBERED_BEFORE = atEnd(
  /\b(?:versions?|figure|table|section|step|level|stage|phase|type|task|track|top|v|chapter|part|q|area|year|page|gemini|claude|llama|gpt|qwen\w*|stable diffusion|python|windows|ros|covid)[ -]*(?:\d ?[/-] ?)?$/,
);
/** What joins a metric to its level. */
const JOINED_BEFORE = atEnd(/\b(?:of|=|:|to|from|is|by|at)[ ~]*$/);

/** Whether digits alone tell one of several from the others: "level 2". */
export function isNumbered(place: Place, numeral: Numeral): boolean {
  return numeral.end === numeral.digitsEnd && NUMBERED_BEFORE.test(wordsBefore(place, numeral));
}

/** Whether a number without a unit is a result: it needs a metric right beside it, or a clear cue. */
export function isPlainResult(place: Place, numeral: Numeral): boolean {
  if (numeral.isModifier || numeral.multiplier > 1e3) return false;
  if (!numeral.isDecimal && numeral.value > MOST_SCORE && numeral.sign === "") return false;
  const before = wordsBefore(place, numeral);
  const until = Math.min(place.end, numeral.end + PLAIN_REACH);
  const after = place.text.lower.slice(numeral.end, until);
  if (!numeral.isDecimal && isBareCount(place, numeral, before, after)) return false;
  const rawAfter = place.text.plain.slice(numeral.end, until);
  if (SUM.test(rawAfter)) return false;
  if (DATE.test(place.text.plain.slice(numeral.digits, numeral.digitsEnd))) return false;
  if (numeral.isDecimal && (OUT_OF.test(after) || OF_TIME.test(after))) return !place.isBackground;
  if (COUNT_AFTER.test(after) || !numeral.isDecimal && TASKS_AFTER.test(wordsAfter(place, numeral, 60))) {
    return false;
  }
  if (/^ *(?:×|x) ?\d/.test(after) || TIMES_BEFORE.test(before)) return false;
  if (statisticBefore(place, numeral)) return !place.isBackground;
  if (SPREAD_BEFORE.test(before) || isThreshold(before, numeral) || CONDITION_BEFORE.test(before)) {
    return false;
  }
  if (numeral.isPower) return !place.isBackground && isErrorPower(place, numeral);
  if (
    metricBefore(place, numeral) === null && !EFFECT.test(before) &&
    SYMBOL_BEFORE.test(before)
  ) return false;
  if (NUMBERED_BEFORE.test(before)) return false;
  if (place.isBackground) {
    return numeral.isDecimal && metricBefore(place, numeral) !== null && /\b(?:of|=)[ ~]*$/.test(before);
  }
  if (!numeral.isDecimal && /[{[,\\]  ?$|[{[,]$/.test(before)) return false;
  if (numeral.sign !== "" && (numeral.isDecimal || numeral.sign === "+")) return true;
  if (!numeral.isDecimal && numeral.value > MOST_SCORE) return false;
  if (numeral.value < 10 && isVersion(place, numeral)) return false;
  const ahead = metricAfter(place, numeral);
  if (
    ahead && (numeral.isDecimal || isChange(place, numeral) || ahead.row.class !== "amount") &&
    /^[ -]/.test(rawAfter)
  ) return true;
  const lead = metricBefore(place, numeral)?.metric;
  if (lead && (numeral.isDecimal || lead.name !== "performance")) {
    return numeral.isDecimal || JOINED_BEFORE.test(before);
  }
  if (numeral.isDecimal && SCORE_BEHIND.test(rawAfter)) return true;
  if (!numeral.isDecimal) {
    return ENDS_CLAUSE.test(after) && (PAIRED_BEFORE.test(before) || SCORES_TO.test(before));
  }
  const next = place.links[place.numerals.indexOf(numeral) + 1];
  if (HYPERPARAMETER.test(before)) return false;
  if (next === "change" || next === "versus") return true;
  if (SETTING.test(OF_END.cut(before))) return false;
  return PAIRED_BEFORE.test(before) || EFFECT.test(before) || UP_BEFORE.test(before) ||
    isLevelOfOther(before, after) ||
    RANGING_SCORES.test(before) ||
    isMovedFrom(before, after) || isShortForm(place, numeral) || isInBrackets(place, numeral) ||
    LABELLED.test(before) ||
    MOVED_TO.test(before) ||
    numeral.isDecimal && OF_BEFORE.test(before) && isMeasured(place, numeral) ||
    ON_NAME_AFTER.test(rawAfter) ||
    SCORE_BEFORE.test(before);
}

/** Whether a whole number in a sentence that names no metric can be no score: most are counts. */
function isBareCount(place: Place, numeral: Numeral, before: string, after: string): boolean {
  if (numeral.sign !== "" || numeral.isPower || place.metrics.length > 0 || EQUALS.test(before)) return false;
  return place.isBackground || !ENDS_CLAUSE.test(after) ||
    !PAIRED_BEFORE.test(before) && !SCORES_TO.test(before);
}

/** "improves its scores to 72" */
const SCORES_TO = atEnd(/\b(?:scores?|accurac(?:y|ies)|success rates?) (?:to|from)[ ~]*$/);
/** "better on A (up 10.7)" */
const UP_BEFORE = atEnd(/\((?:up|down)[ ~]*$/);
/** "surpassing the rival's 0.88" */
const OF_OTHER = atEnd(/\b(?!it's|let's)[a-z0-9-]{2,}'s?[ ~]*$/);
/** "well above the 65.5 achieved by" */
const THE_BEFORE = atEnd(/\b(?:than|above|below|over|to|from|exceed\w*|surpass\w*|beat\w*) the[ ~]*$/);
const ACHIEVED_AFTER =
  /^ ?(?:[a-z0-9@-]+ ){0,2}(?:achieved|obtained|reported|reached|scored|attained) (?:by|with|in|for|using)\b/;
/** "similarity scores ranging from 0.62 to 0.71" */
const RANGING_SCORES = atEnd(
  /\b(?:scores?|correlations?|accurac(?:y|ies)|errors?|similarit(?:y|ies)|coefficients?|aucs?|agreements?|performances?|success rates?|error rates?|gaps?|differences|deviations|r2|f1)(?: (?!and\b)[a-z]+){0,2} (?:rang|vary|span|between)[a-z]*(?: (?:from|between))?[ ~]*$|\b(?:scores?|accurac(?:y|ies)|correlations?|coefficients?|similarit(?:y|ies))\b[^.;:]{0,50} (?:is|are|was|were)(?: (?:about|only|around))?[ ~]*$|\b(?:corresponding|respective) (?:values|numbers|figures|results) (?:are|were)[ ~]*$|\br2[ )]*:[ ~]*$/,
);
/** "reduces leakage from 0.77 under attack to 0.27" */
const MOVED_FROM =
  /\b(?:reduc|increas|improv|lower|rais|boost|decreas|drop|ris|rose|fell|grew|lift)[a-z]*\b[^,;]{3,60} from[ ~]*$/;
const TO_BEHIND = /^ (?:[a-z][a-z-]* ){0,5}to [~ ]*\d*\.\d/;

const OF_END = atEnd(/ (?:of|=)[ ~]*$/);

/** Whether a decimal is what another reached: "the rival's 0.88", "above the 65.5 achieved by". */
function isLevelOfOther(before: string, after: string): boolean {
  return OF_OTHER.test(before) || THE_BEFORE.test(before) && ACHIEVED_AFTER.test(after);
}

/** Whether a decimal is what something moved from, to another. */
function isMovedFrom(before: string, after: string): boolean {
  return before.endsWith("from ") && MOVED_FROM.test(before) && TO_BEHIND.test(after);
}

/** "a real-time factor (RTF) of" */
const NAMED_SHORT = hedged(/\([A-Z][A-Za-z0-9@-]{1,9}\) (?:of|is|was|at)/);
/** "the understanding score (0.63 for" */
const SCORE_OPENS = atEnd(
  /\b(?:score|rate|accuracy|index|error|similarity|correlation|ratio|coefficient|agreement)s? \([ ~]*$/,
);
const SHORT_FORM = atEnd(
  /(?:^|[ (,;])(?!(?:CIs?|A?OR|RR|DOI|SDs?|SEM?|IQR|ID|II+|CL|AUTO)\b)[A-Za-z]*[A-Z]{2}[A-Za-z0-9@_-]{0,8} ?(?:=|≤|~|:)[ ~]*$|\b[A-Za-z]-(?:value|score|index) ?=[ ~]*$/,
);

/** Whether a short form, or a score that opens a bracket, leads to a decimal: "(91% recall, MAOE = 0.56)". */
function isShortForm(place: Place, numeral: Numeral): boolean {
  const before = place.text.plain.slice(Math.max(place.start, numeral.start - 40), numeral.start);
  return SHORT_FORM.test(before) || NAMED_SHORT.test(before) || SCORE_OPENS.test(before);
}

/** "(minimum recall >= 0.86)" */
const REQUIRED = atEnd(/\b(?:minimum|min|target|required) [a-z0-9-]+ ?(?:>=|≥)[ ~]*$/);

/** Whether a number belongs to the name of a mean average precision: "mAP 0.5". */
function isThreshold(before: string, numeral: Numeral): boolean {
  if (REQUIRED.test(before)) return true;
  return THRESHOLDS.has(numeral.value) && /\b(?:m?ap|iou)[ @-]*$/.test(before);
}

/** Whether a power of ten is how large an error or loss is. */
function isErrorPower(place: Place, numeral: Numeral): boolean {
  const words = metricBefore(place, numeral)?.metric.name ?? phraseBefore(place, numeral);
  return words !== null &&
    /(?:errors?|loss|residuals?|mse|rmse|mae|p-value|accuracy|deviation|divergence|gap|ber)$/.test(words);
}

/** Whether a decimal follows what the text measures, not a setting: "a score inflation of 0.45". */
function isMeasured(place: Place, numeral: Numeral): boolean {
  const name = phraseBefore(place, numeral);
  return name !== null && !SETTING.test(name);
}

/** Whether a decimal stands in brackets behind words, alone or in a pair or tuple: "OursNet (75.11)". */
function isInBrackets(place: Place, numeral: Numeral): boolean {
  const { plain } = place.text;
  const from = Math.max(place.start, numeral.start - 40);
  const open = from + plain.slice(from, numeral.start).lastIndexOf("(");
  const close = numeral.end + plain.slice(numeral.end, numeral.end + 40).indexOf(")");
  if (open < from || close < numeral.end) return false;
  return /[A-Za-z0-9] $/.test(plain.slice(open - 2, open)) &&
    TUPLE.test(plain.slice(open + 1, close).toLowerCase());
}

/** Whether a capitalised name that is no metric stands right before a small decimal: "Gemini 1.5". */
export function isVersion(place: Place, numeral: Numeral): boolean {
  const before = place.text.plain.slice(Math.max(place.start, numeral.start - 30), numeral.start);
  return VERSIONED.test(before) && metricBefore(place, numeral) === null;
}
