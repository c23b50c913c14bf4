import { isChange } from "./change_cues.ts";
import { measuredBefore } from "./measured_phrase.ts";
import { phraseStarting } from "./noun_phrase.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter } from "./result_place.ts";
import type { Text } from "./text.ts";

const COMPARED =
  /^ *[)]? *(?:(?:average |mean |overall |relative |absolute |additional )*(?:higher|lower|more|less|fewer|greater|larger|smaller|better|longer|shorter|improved|increased|reduced|(?:increase|reduction|improvement|decrease|gain|drop|boost|decline|rise)s? (?:in|of)) (?:average |the |overall |mean |its |terms of |absolute )*)((?:[a-z][a-z0-9'-]* ){0,2}[a-z][a-z0-9'-]*)/;
const IN =
  /^ *[)]? *in (?:average |the |overall |mean |its |terms of |absolute )*((?:[a-z][a-z0-9'-]* ){0,2}[a-z][a-z0-9'-]*)/;
const THE =
  /^ *(?:×|x|times)? *the (?:average |overall |mean |original )*((?:[a-z][a-z0-9'-]* ){0,1}[a-z][a-z0-9'-]*)/;
const NOUN =
  /^ *((?:[a-z][a-z0-9-]* ){0,2}(?:rate|score|ratio|distance|similarity|recovery|satisfaction|loss|time|index|probability|quality|dispersion|confidence|generalization|generalisation|detection|compliance|agreement|utilization|efficiency|performance|reduction|improvement|gain|increase|drop|decrease|boost)s?)\b/;
const DIRECTLY =
  /^ *((?!(?:of|on|for|with|at|and|by|to|from|as|than|over|in|or|respectively|each|full|partial|total|median|mean|often|only|overall|higher|lower|more|less|is|are|was|were|across|when|while|using|compared|relative|absolute|average|vs|versus|accurate|correct|or|better|only|after|before|without|under|among|between|during|that|which|who|via|per)\b)(?:[a-z][a-z-]* ){0,2}[a-z][a-z-]{3,})(?= ?[.,;)]| (?:and|on|in|for|with|while|at|across|under|when|using|compared|over|within|via|through|without|than)\b)/;
const SIZE = /^ *(?:smaller|lighter|larger|bigger)\b/;
const STOP =
  /(?<![\w-])(?:on|for|with|at|and|by|to|from|as|than|over|in|or|is|are|was|were|that|which|while|when|using|compared|respectively|across|the|we|of|per|relative|under|during|between|without|only|against|versus|vs|through|after|before|into|but|among)(?![\w-])/;
const PLACE_NOUN =
  /(?:settings?|scenarios?|cases?|tasks?|datasets?|benchmarks?|domains?|environments?|conditions?|experiments?|comparisons?|evaluations?|models?|networks?|languages?|splits?|regimes?|instances?|samples?|baselines?|methods?|approaches|runs?|tests?|trials|stages?|order)$|^sizes?$/;
const CHANGE_NOUN =
  /(?: |^)(?:reduction|improvement|gain|increase|drop|decrease|boost|degradation|change|savings?|decline)s?$/;
const VAGUE =
  /^(?:often|frequently|likely|common)\b|^(?:(?:original|absolute|relative|average|mean|overall|additional|further|total|performance|significant|consistent|improvement|reduction|gain|increase|drop|decrease|boost|degradation|results?|score|scores|setting|settings|approach|method|model|baselines?|margin|better|up|higher|lower|times?|new|benefits?|margins?|significant) ?)+$/;
const PRAISE =
  /^(?:(?:state-of-the-art|sota|average|mean|overall|final|total|maximum|peak|best|strong|top|new|competitive|remarkable|impressive|high|higher|low|lower) )+/;

const MEASURED_REACH = 130;

/** "13 times more accurate", "2.7x more call-efficient". */
const QUALITY = /^((?:[a-z]+-)?)(accurate|efficient|robust|stable|compact|diverse)\b/;
const QUALITIES: Record<string, string> = {
  accurate: "accuracy",
  efficient: "efficiency",
  robust: "robustness",
  stable: "stability",
  compact: "compactness",
  diverse: "diversity",
};
/** "14.5% CTR over": capitals right behind a score. */
const ACRONYM =
  /^ ((?:[A-Z][A-Za-z]{0,3})?[A-Z]{2,5}(?:@\d+|-\d)?)(?= ?[.,;)]| (?:on|over|in|for|and|with|at|across|than|to)\b)/;
/** "reduction in the number of", behind a number. */
const COUNTED =
  /^ *(?:fewer|reduction|decrease|drop|increase|rise) (?:in|of) (?:the )?(?:total |average |mean )?(number|amount) of /;

/** Capitals right before a number. */
const ACRONYM_MOVED =
  /\b([A-Z]{2,6})(?:,| score)?(?: (?:by|of|to|from|is|at))?(?: (?:up to|about|over))?[ ~(]*$/;
const SCORE_END =
  /\b(?:rate|score|accuracy|error|index|ratio|precision|recall|similarity|distance|coefficient|consistency|quality)s? ?$/;
/** "only 38% correct" */
const CORRECT = /^ *(?:(?:rated|marked|judged) )?correct(?=[.,;)]| (?:on|for|in|and|with|overall)\b)/;
const COPULA =
  /\b(?:is|are|was|were|be)(?: (?:about|approximately|only|up to|nearly|roughly|over))*(?: [\d.]+ to)?[ ~]*$/;

function cleaned(words: string): string | null {
  const name = words.split(STOP)[0]!.trim().replace(PRAISE, "").replace(CHANGE_NOUN, "").trim();
  return name.length > 2 && !PLACE_NOUN.test(name) && !VAGUE.test(`${name} `) && !VAGUE.test(name)
    ? name
    : null;
}

/** The metric that the text names behind a number in words of its own: "3x higher request rates". */
export function phraseAfter(place: Place, numeral: Numeral): string | null {
  const after = wordsAfter(place, numeral, 70);
  const acronym = ACRONYM.exec(place.text.plain.slice(numeral.end, Math.min(place.end, numeral.end + 40)))
    ?.[1];
  if (acronym && numeral.unit !== "x") return acronym.toLowerCase();
  if (numeral.unit === "%" && CORRECT.test(after)) return "accuracy";
  const counted = COUNTED.exec(after);
  if (counted) return phraseStarting(after.slice(counted[0].length))?.replace(/ [a-z]+ed$/, "") ?? null;
  const compared = COMPARED.exec(after);
  const quality = compared ? QUALITY.exec(compared[1]!) : null;
  if (quality) return `${quality[1]!}${QUALITIES[quality[2]!]!}`;
  const worded = compared ? cleaned(compared[1]!) : null;
  if (worded) return worded;
  const noun = NOUN.exec(after) ?? (numeral.unit === "%" ? DIRECTLY.exec(after) : null);
  if (noun) return cleaned(noun[1]!);
  if (SIZE.test(after)) return "model size";
  if (
    numeral.unit === "x" &&
    !COPULA.test(place.text.lower.slice(Math.max(place.start, numeral.start - 30), numeral.start))
  ) {
    const whole = THE.exec(after);
    if (whole) return cleaned(whole[1]!);
  }
  const within = isChange(place, numeral) ? IN.exec(after) : null;
  return within ? cleaned(within[1]!) : null;
}

/** "improving NCR by" where the text has "net completion rate (NCR)": what the capitals stand for ends like a score. */
function spelledOutScore(text: Text, written: string): string | null {
  const acronym = ACRONYM_MOVED.exec(written)?.[1];
  if (!acronym) return null;
  const behind = text.plain.indexOf(`${acronym} (`);
  const close = behind < 0 ? -1 : text.plain.indexOf(")", behind);
  const ends = [text.plain.indexOf(`(${acronym})`), close].filter((end) => end > 0);
  return ends.some((end) => SCORE_END.test(text.lower.slice(Math.max(0, end - 14), end)))
    ? acronym.toLowerCase()
    : null;
}

/** The metric that leads to a number in words of its own: "hole search time of 9s", "confidence (0.79". */
export function phraseBefore(place: Place, numeral: Numeral): string | null {
  const { text, start, links, numerals } = place;
  const link = links[numerals.indexOf(numeral) + 1];
  const written = text.plain.slice(Math.max(start, numeral.start - MEASURED_REACH), numeral.start);
  const isScore = numeral.unit === "%" || numeral.isDecimal;
  return measuredBefore(written, isScore, link === "change" || link === "range") ??
    spelledOutScore(text, written);
}
