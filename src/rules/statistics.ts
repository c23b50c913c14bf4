import type { Numeral } from "./numerals.ts";
import type { Place } from "./result_place.ts";

const SIGN = " ?[<=>≤≥~][ ~]*[-−]?$";
const STATISTICS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["p-value", new RegExp(`(?<![a-z])p(?:[- ]?values?)?${SIGN}`)],
  ["cohen's d", new RegExp(`(?:cohen'?s? ?|[(;] ?)d${SIGN}`)],
  ["correlation", new RegExp(`[(;, ]r${SIGN}`)],
  ["correlation", new RegExp(`[(;, ](?:ρ|\\\\?rho)${SIGN}`)],
  ["kappa", new RegExp(`[(;, ]κ${SIGN}`)],
];

/** The statistic whose letter leads to a number: "(r = 0.44, p < 0.01)"; null where none does. */
export function statisticBefore(place: Place, numeral: Numeral): string | null {
  const before = place.text.lower.slice(Math.max(place.start, numeral.start - 16), numeral.start);
  if (!/[<=>≤≥~]/.test(before)) return null;
  return STATISTICS.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
}
