import { atEnd } from "./at_end.ts";
import type { Numeral } from "./numerals.ts";
import type { Place } from "./result_place.ts";

const NEW_CLAIM =
  /;|\b(?:while|whereas|achiev\w*|reach\w*|attain\w*|obtain\w*|yield\w*|reduc(?:es|ed|ing|e)|improv(?:es|ed|ing|e)|increas(?:es|ed|ing)|outperform\w*|surpass\w*|compared|using|from(?! *$)|requir\w*|cut\w*|lower\w*|but|still|respectively|uses)\b/;
const JOINS = atEnd(
  /(?:,|\band\b|\bor\b|\) to\b)(?: from| up to| (?:going )?as high as| by| at least| at most| more than| less than| nearly| about| approximately| over| a| an)*[ ~<>+$]*$/,
);
const TO_END = /^[^,;:]* to(?: about| only| just)?[ ~]*$/;
const FROM_LEAD = /\bfrom(?: about)?[ ~]*$/;
const FROM_ONLY = /^ from(?: an?| the)?[ ~]*$/;
const TO_LEAD = atEnd(/\bto[ ~]*$/);
const LONGEST = 100;
const BRACKET_REACH = 60;

/**
 * For each numeral the one before it that it continues, or -1: a list, a range, or "by 34% for A and 42% for B".
 *
 * Numbers that continue one another are of one unit and say the same of their metric.
 */
export function parallelsOf(place: Place, accepted: readonly boolean[]): number[] {
  return place.numerals.map((numeral, index) => {
    if (!accepted[index]) return -1;
    for (let earlier = index - 1; earlier >= 0; earlier--) {
      if (!accepted[earlier]) continue;
      return continues(place, earlier, index, numeral) ? earlier : -1;
    }
    return -1;
  });
}

function continues(place: Place, earlier: number, index: number, numeral: Numeral): boolean {
  const before = place.numerals[earlier]!;
  const link = earlier === index - 1 ? place.links[index] : null;
  if (before.unit !== numeral.unit || link === "gain") return false;
  if (link === "range" || link === "list" || link === "versus" || link === "change") return true;
  if (numeral.start - before.end > LONGEST || before.sign !== numeral.sign) return false;
  const between = place.text.lower.slice(before.end, numeral.start);
  return (JOINS.test(between) || isEndOfChange(place, before, between)) && !NEW_CLAIM.test(between);
}

/** "from 93% under the old monitor to 47%", "to 3.1 from 4.5": what something rose or fell to, or from. */
function isEndOfChange({ text, start }: Place, before: Numeral, between: string): boolean {
  const lead = text.lower.slice(Math.max(start, before.start - 12), before.start);
  return TO_END.test(between) && FROM_LEAD.test(lead) || FROM_ONLY.test(between) && TO_LEAD.test(lead);
}

/** Where a number stands in a bracket with others: "(12.55, 0.142)". */
export interface TupleSeat {
  /** Offset of the bracket. */
  open: number;
  seat: number;
  size: number;
}

/** The seats of the numerals that share a bracket, null for those that stand in none. */
export function tupleSeatsOf(place: Pick<Place, "text" | "start" | "numerals">): (TupleSeat | null)[] {
  const opens = place.numerals.map((numeral) => {
    const from = Math.max(place.start, numeral.start - BRACKET_REACH);
    const before = place.text.plain.slice(from, numeral.start);
    const open = before.lastIndexOf("(");
    return open < 0 || before.includes(")", open) ? -1 : from + open;
  });
  return opens.map((open, index) => {
    if (open < 0) return null;
    const seat = opens.slice(0, index).filter((other) => other === open).length;
    return { open, seat, size: opens.filter((other) => other === open).length };
  });
}
