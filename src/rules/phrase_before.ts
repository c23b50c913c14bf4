import { atEnd } from "./at_end.ts";
import { isMeasured } from "./metric_acronym.ts";
import { MEASURED_REACH, NO_METRIC } from "./metric_phrase.ts";
import { measuredBefore } from "./measured_phrase.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter } from "./result_place.ts";
import type { Text } from "./text.ts";

/** "by $", "of \\(" */
const MATH_OPENS = / (?:\$|\\\()[ ~]*$/;
/** Capitals right before a number. */
const ACRONYM_MOVED = atEnd(
  /\b([A-Z]{2,6})(?:,| score)?(?: (?:by|of|to|from|is|at))?(?: (?:up to|about|over))?[ ~(]*$/,
);
const SCORE_END =
  /\b(?:rate|score|accuracy|error|index|ratio|precision|recall|similarity|distance|coefficient|consistency|quality)s? ?$/;

/** "improving NCR by" where the text has "net completion rate (NCR)": what the capitals stand for ends like a score. */
function spelledOutScore(text: Text, written: string): string | null {
  const acronym = ACRONYM_MOVED.exec(written)?.[1];
  if (!acronym) return null;
  if (isMeasured(text, acronym)) return acronym.toLowerCase();
  const behind = text.plain.indexOf(`${acronym} (`);
  const close = behind < 0 ? -1 : text.plain.indexOf(")", behind);
  const ends = [text.plain.indexOf(`(${acronym})`), close].filter((end) => end > 0);
  return ends.some((end) => SCORE_END.test(text.lower.slice(Math.max(0, end - 14), end)))
    ? acronym.toLowerCase()
    : null;
}

/** "EU improvements from", "a BER reduction of" */
const ACRONYM_GAIN = atEnd(
  /(?<![A-Za-z])([A-Z]{2,6}(?:@\d+)?|[A-Z]{1,3}@\d+) (?:improvements?|gains?|reductions?|increases?|decreases?|drops?) (?:from|of|by)(?: (?:up to|about|over))?[ ~(]*$/,
);

/** "raises the Trap SR from": with an article, not a system. */
const MOVED_NAME =
  /(?:improv|increas|rais|boost|elevat|lift|reduc|lower|decreas|cut|driv|bring|mov|push)[a-z]* the ((?:[A-Z][A-Za-z-]* )?[A-Z]{2,5}(?:@\d+)?) from[ ~]*$/;

/** "X-SR@Int peaks at": only metrics are named with an "@". */
const AT_NAME = atEnd(
  /\b[A-Z][A-Za-z0-9-]*@[A-Za-z0-9]+(?:\.\d+)?(?: scores?)?(?: (?:peaks?|peaked|drops?|dropped|rises?|rose|falls?|fell|remains?|stays?|reach(?:es|ed)?|is|was|of|improv(?:es|ed)|increas(?:es|ed)|decreas(?:es|ed)|climbs?))?(?: (?:at|to|by|from|of|only|over|about|nearly|up))*[ ~:=(]*$/,
);
/** "achieves the best XYZ (" */
const PRAISED_NAME = atEnd(
  /\b(?:achiev|reach|attain|obtain|yield|with|hav|has)[a-z]* (?:the |an? )?(?:best|highest|lowest|better|higher|lower|improved|superior|average) (?:overall |average |mean )?[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:@\w+)? \([~<>+]*$/,
);
const NAME_IN_END = /([A-Z][A-Za-z0-9-]*@\w+(?:\.\d+)?|[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:@\w+)?)[^A-Z@]*$/;

/** "test XYZ increases from": systems fall and rise, but only measures increase. */
const INCREASING_NAME = /\b([A-Z]{2,6}(?:@\d+)?) (?:increas|decreas)(?:es|ed|e)(?: [a-z]+ly)? from[ ~]*$/;
/** "improves IS from": so few letters name no system. */
const FEW_LETTERS =
  /\b(?:improv|increas|rais|reduc|lower|decreas)(?:es|ed|ing) ([A-Z]{2,3}) from[ ~]*$|\d ?%?,? and ([A-Z]{2,4}) from[ ~]*$/;

/** The capitals that are said to go from one number to another. */
function movedName(written: string): string | null {
  const match = MOVED_NAME.exec(written) ?? INCREASING_NAME.exec(written) ?? FEW_LETTERS.exec(written);
  const name = match?.[1] ?? match?.[2];
  return name && !NO_METRIC.test(name) ? name.toLowerCase() : null;
}

/** A name with an "@", or capitals that the text praises, right before a number. */
function namedBefore(written: string): string | null {
  if (!AT_NAME.test(written) && !PRAISED_NAME.test(written)) return null;
  const name = NAME_IN_END.exec(written)?.[1];
  return name && !NO_METRIC.test(name) ? name.toLowerCase() : null;
}

/** "reducing communication rounds (eightfold)" */
const FOLDED =
  /\b((?:reduc|lower|cut|decreas|increas|improv|boost|rais)(?:e?s|ed|e|ing|ting) (?:the |its |their )?(?:[a-z][a-z-]* ){1,4})$/;

/** The metric that leads to a number in words of its own: "hole search time of 9s", "confidence (0.79". */
export function phraseBefore(place: Place, numeral: Numeral): string | null {
  const { text, start, links, numerals } = place;
  const link = links[numerals.indexOf(numeral) + 1];
  const written = text.plain.slice(Math.max(start, numeral.start - MEASURED_REACH), numeral.start)
    .replace(MATH_OPENS, " ");
  const isScore = numeral.unit === "%" || numeral.isDecimal;
  const folded = numeral.unit === "x" ? FOLDED.exec(written)?.[1] : undefined;
  if (folded) return measuredBefore(`${folded.trimEnd()} by `);
  if (/: *$/.test(written) && /^ (?:[a-z-]+ )?of\b/.test(wordsAfter(place, numeral, 24))) return null;
  const measured = measuredBefore(written, isScore, link === "change" || link === "range");
  if (measured && NO_METRIC.test(measured.toUpperCase())) return null;
  return measured ??
    spelledOutScore(text, written) ?? namedBefore(written) ??
    ACRONYM_GAIN.exec(written)?.[1]?.toLowerCase() ??
    (link === "change" ? movedName(written) : null) ??
    null;
}
