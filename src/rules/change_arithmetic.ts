import type { ResultKind } from "../schema/enrichment.ts";
import type { Numeral } from "./numerals.ts";
import type { Place } from "./result_place.ts";

/** So many numbers before or behind a change its two levels may stand. */
const REACH = 4;
/** How far the two sides of a comparison may stand apart. */
const NEAR = 70;
const COMPARED =
  /\b(?:compared (?:to|with)|vs|versus|against|than|from|to|over|(?:surpass|outperform|exceed|beat)[a-z]*)\b/;
/** Share by which rounding of the levels may falsify the change. */
const ROUNDING = 0.01;

/** Whether two numbers may be the levels before and after a change. */
function areLevels(from: Numeral, to: Numeral): boolean {
  return from.unit === to.unit && from.sign === "" && to.sign === "" && from.value > 0 && to.value > 0 &&
    from.value !== to.value && from.unit !== "x" && from.unit !== "points";
}

/** Whether a number and the next are the two sides of a comparison, or of a change. */
function areCompared({ links, numerals, text }: Place, at: number): boolean {
  const link = links[at + 1];
  if (link === "change" || link === "versus") return true;
  const [from, to] = [numerals[at]!, numerals[at + 1]!];
  return to.start - from.end < NEAR && COMPARED.test(text.lower.slice(from.end, to.start));
}

/** Whether both levels are scores of at most one, whose hundredths are points. */
function isOfOne(from: Numeral, to: Numeral): boolean {
  return from.unit === null && from.value <= 1 && to.value <= 1;
}

function isNear(stated: number, computed: number, isDecimal: boolean): boolean {
  return Math.abs(stated - computed) <= (isDecimal ? 0.06 : 0.5) + stated * ROUNDING;
}

/**
 * What a change in per cent is by the two levels that the sentence gives beside it: "from 50% to 60%, a gain of 20%"
 * is relative, "a gain of 10%" is not.
 *
 * @returns Null where no two levels beside it differ by that much.
 */
export function changeByArithmetic(place: Place, index: number): ResultKind | null {
  const { numerals } = place;
  const change = numerals[index]!;
  const first = Math.max(0, index - REACH);
  const last = Math.min(numerals.length - 1, index + REACH);
  let found: ResultKind | null = null;
  for (let at = first; at < last; at++) {
    const [from, to] = [numerals[at]!, numerals[at + 1]!];
    if (at === index || at + 1 === index || !areLevels(from, to) || !areCompared(place, at)) continue;
    const difference = Math.abs(to.value - from.value);
    if (isOfOne(from, to) && isNear(change.value, difference * 100, true)) return "delta";
    if (from.unit === "%" && isNear(change.value, difference, change.isDecimal)) return "delta";
    const isShare = [from, to].some(({ value }) =>
      isNear(change.value, difference / value * 100, change.isDecimal)
    );
    if (isShare) found = "relative";
  }
  return found;
}
