import { atEnd } from "./at_end.ts";
import type { Numeral } from "./numerals.ts";
import type { Place } from "./result_place.ts";

/** So far before a number its letter, and a name before that, may begin. */
const REACH = 44;
/** The one of them that can be greater than one. */
const UNBOUNDED = "cohen's d";
const SIGN = " {0,3}[<=>≤≥~][ ~]*[-−]?$";
/** What every one of them has before its number. */
const SIGNED = atEnd(/[<=>≤≥~][ ~]*[-−]?$|r2 +of *$/);
const STATISTICS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["p-value", new RegExp(`(?<![a-z])p(?:[- ]?values?)?${SIGN}`)],
  ["cohen's d", new RegExp(`(?:cohen'?s? ?|[(;] ?)d${SIGN}`)],
  ["pearson correlation", new RegExp(`pearson(?:'s)?(?: correlation)?[ ,(]*r${SIGN}`)],
  [
    "spearman correlation",
    new RegExp(`spearman(?:'s)?(?: rank)?(?: correlation)?[ ,(]*(?:ρ|\\\\?rho|r)${SIGN}`),
  ],
  ["kendall tau", new RegExp(`(?:[(;, ]|kendall(?:'s)?[ -]*)(?:τ|\\\\?tau)${SIGN}`)],
  ["r2", new RegExp(`(?<![a-z])r2 {0,4}(?:of *$|${SIGN.slice(6)})`)],
  ["correlation", new RegExp(`[(;, ]r${SIGN}`)],
  ["correlation", new RegExp(`[(;, ](?:ρ|\\\\?rho)${SIGN}`)],
  ["kappa", new RegExp(`[(;, ]κ${SIGN}|(?:reliability|agreement) \\(k${SIGN}`)],
];

/** The statistic whose letter leads to a number: "(r = 0.44, p < 0.01)"; null where none does. */
export function statisticBefore(place: Place, numeral: Numeral): string | null {
  const before = place.text.lower.slice(Math.max(place.start, numeral.start - REACH), numeral.start);
  if (!SIGNED.test(before)) return null;
  return STATISTICS.find(([name, pattern]) =>
    (numeral.value <= 1 || name === UNBOUNDED) && pattern.test(before)
  )
    ?.[0] ?? null;
}
