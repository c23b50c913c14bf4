import { atEnd } from "./at_end.ts";
import type { Numeral } from "./numerals.ts";
import type { Text } from "./text.ts";

/**
 * How a number is joined to the one before it.
 *
 * - `range`: "8 to 10 points", "88-100%"
 * - `change`: "from 40.4 to 45.9", "60% -> 70%"
 * - `list`: "72.3, 75.8, and 79.4"
 * - `versus`: "15.8 vs 18.3", "0.923 compared to 0.868"
 * - `gain`: "95.2% (+1.1%)"
 */
export type Link = "range" | "change" | "list" | "versus" | "gain" | null;

const RANGE = /^(?: {0,3}(?:-{1,3}|–|~|to|up to|through)[ ~]{0,7}| {1,3})$/;
const ARROW = /^[ ]{0,16}(?:→|->|⇒|rightarrow)[ ~]{0,16}$/;
const LIST =
  /^ {0,3}(?:\([A-Za-z][A-Za-z0-9@ .-]{0,22}\),? ?)?(?:(?:,|;|\/|and|or|&|, and|,? ?as well as)(?: (?:an?|by))?|(?:and|or) (?:(?:more|less) than|up to|over|about|nearly|almost|approximately))[ ~]{0,9}$/;
const VERSUS =
  /^ {0,3}[),]? ?(?:\(?(?:vs\.?|v\.s\.|versus|against|compared (?:to|with))|(?:[A-Za-z0-9-]+ ){0,5}\(?(?:compared (?:to|with)|vs\.?|versus|against))[ ~]{0,4}(?:[\w'{}$^.+-]+ ){0,4}\(?~? ?$/;
/** "by 44% against A and up to 40% against B": no sides of one comparison. */
const GOES_ON = / and (?:up to|by) /;
const GAIN = /^ {0,2}[([] ?$/;
const FROM = /(?:\(|\b(?:from|of))(?: (?:about|around|approximately|roughly|only|an?|just|~))?[ ~]{0,4}$/;
/** "from 25-35%" before its end. */
const FROM_RANGE = /\bfrom[ ~]{1,4}[\d.]+ ?%?(?: to |[ -–—]{1,4})$/;
const IN_BRACKETS =
  /[(;][^();]*[a-z](?<!\b(?:by|of|from|between|about|around|to|with|at|over|approximately|nearly|up|in|gains?|improvements?)) $/;
const FEW_WORDS = /^ (?:[A-Za-z0-9@-]+ ){1,3}(?=\()/;
const RANGING =
  /\b(?:rang|var|span|between)[a-z]* (?:anywhere )?(?:from )?(?:about |around |approximately )?[ ~]*$/;
/** The spread of a number, which joins it to nothing. */
const SPREAD = /^ {0,4}(?:±|\+\/-|\bpm)[ $]{0,6}[\d.]+ ?%?[ $]{0,2}(?=[ ,;)(→-])/;
const CLOSE = 60;

/** "scores (0.48 to 0.60)" */
const SEVERAL_BEFORE = atEnd(
  /\b(?:scores|values|accuracies|rates|errors|correlations|levels|results)[^.;(]{0,16} \([ ~]*$/,
);
const MOVES =
  /\b(?:increas|improv|ris|rose|rais|drop|fall|fell|reduc|lift|gain|declin|degrad|grow|grew|climb|boost|lower|decreas|shr)/;

/** "achieving errors (MAE) from" */
const HAS_FROM = atEnd(
  /\b(?:achiev|obtain|yield|attain|show|exhibit|report|with|has|have|had)[a-z]* (?:[a-z0-9-]+ ){0,4}(?:scores|values|accuracies|rates|errors|correlations|levels|results)(?: \([a-z0-9 -]{1,12}\))? from[ ~]*$/,
);

/** Whether several scores lead to a number, and no verb says that they moved from it. */
function isRangeOfScores({ lower }: Text, numeral: Numeral): boolean {
  const before = lower.slice(Math.max(0, numeral.start - 80), numeral.start);
  return (SEVERAL_BEFORE.test(before) || HAS_FROM.test(before)) && !MOVES.test(before);
}

/** "by 44% compared to NetB on 37-node graphs": a count is no other side of a percentage. */
const COUNT_BEHIND = /^ [a-z]{3,}/;

/** Whether two numbers may be sides of one comparison. */
function isComparable({ plain }: Text, numeral: Numeral, next: Numeral): boolean {
  if (numeral.unit !== "%" || next.unit !== null || next.isDecimal) return true;
  return !next.isModifier && !COUNT_BEHIND.test(plain.slice(next.end, next.end + 5));
}

/** "(a) and", "(a);" */
const PAST_BRACKET = /^ {0,3}\(/;

/** Whether a list goes on only past a bracket, so that what is listed before the bracket is a list of its own. */
export function isListPastBracket(text: Text, numeral: Numeral): boolean {
  return PAST_BRACKET.test(text.plain.slice(numeral.end, numeral.end + 4));
}

/** How `next` is joined to `numeral`, both of one sentence and neighbours. */
export function linkOf(text: Text, numeral: Numeral, next: Numeral): Link {
  if (next.start - numeral.end > CLOSE) return null;
  const between = text.plain.slice(numeral.end, next.start).replace(SPREAD, "");
  if (ARROW.test(between)) return "change";
  if (RANGE.test(between)) {
    const isBareBlank = /^ +$/.test(between) &&
      !(next.sign === "-" || (numeral.isDecimal && next.isDecimal && numeral.unit === null));
    if (isBareBlank) return numeral.unit === "%" && next.unit === "%" ? "list" : null;
    const before = text.lower.slice(Math.max(0, numeral.start - 24), numeral.start);
    if (/up to/.test(between) && FROM_RANGE.test(before)) return "change";
    if (RANGING.test(before) || numeral.sign === "+" && next.sign === "+") return "range";
    if (
      / to /.test(between) && numeral.unit === "%" &&
      IN_BRACKETS.test(text.lower.slice(Math.max(0, numeral.start - 70), numeral.start))
    ) {
      return "change";
    }
    return / to /.test(` ${between} `) && FROM.test(before) && !/\bof[ ~]{0,4}$/.test(before) &&
        !isRangeOfScores(text, numeral)
      ? "change"
      : "range";
  }
  if (LIST.test(between)) return "list";
  if (next.sign !== "" && GAIN.test(between.replace(FEW_WORDS, ""))) return "gain";
  if (VERSUS.test(between) && !GOES_ON.test(between) && isComparable(text, numeral, next)) return "versus";
  return GAIN.test(between) ? "gain" : null;
}
