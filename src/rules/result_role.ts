import type { ResultKind, ResultRole } from "../schema/enrichment.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

const OTHER_BEFORE =
  /\b(?:vs\.?|v\.s\.|versus|against|compared (?:to|with)|in contrast to|baselines?|(?:below|than|to) the upper bound|previous best|prior best|random chance|chance level|human(?:s| performance)?|prior work|previous (?:method|work|model)s?|best (?:[a-z-]+ ){0,3}(?:score|result))\b(?: (?:[a-z0-9@-]+|\([^)]{0,20}\))){0,7}[ ~(:=]*$/;
const THAN_OTHER =
  /\b(?:than|over|surpassing|outperforming|exceeding)(?: (?!(?:about|around|up|to|nearly|of|by)\b)[a-z0-9@-]+){1,6}[ ~]*\([ ~]*$/;
const PRIOR_SUBJECT =
  /\b(?:prior|previous|existing|baselines?|vanilla|standard|conventional) (?:[a-z-]+ ){0,4}(?:leads? to|achiev\w+|obtain\w*|reach\w*|only|yield\w*|attain\w*|drops?|suffers?)\b[^,;]{0,30}$/;
const OTHER_AFTER =
  /^ *(?:for|by|of|achieved by|obtained by) (?:the |a )?(?:[a-z0-9-]+ ){0,3}(?:baselines?|vanilla|random|previous|prior|standard|conventional|[a-z]+-only|unmodified|original)\b/;

/**
 * Whose number it is: the paper's own, or the other side of a comparison.
 *
 * In "A vs B" the second and in "from A to B" the first is the other side.
 */
export function roleOf(place: Place, index: number, kind: ResultKind): ResultRole {
  const numeral = place.numerals[index]!;
  const link = place.links[index];
  const nextLink = place.links[index + 1];
  const before = wordsBefore(place, numeral, 80);
  if (PRIOR_SUBJECT.test(before)) return "baseline";
  if (kind !== "absolute") return "own";
  if (link === "versus") return "baseline";
  if (nextLink === "change") return "baseline";
  if (link === "change" || nextLink === "versus") return "own";
  const clause = before.slice(
    Math.max(before.lastIndexOf(";"), before.lastIndexOf(", "), before.lastIndexOf(" while "), 0),
  );
  if (OTHER_BEFORE.test(clause) || THAN_OTHER.test(clause)) return "baseline";
  return OTHER_AFTER.test(wordsAfter(place, numeral, 60)) ? "baseline" : "own";
}
