import type { ResultKind, ResultRole } from "../schema/enrichment.ts";
import type { Link } from "./number_links.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

const OTHER_BEFORE =
  /\b(?:vs\.?|v\.s\.|versus|against|compared (?:to|with)|in contrast to|than|over|baselines?|upper bound|lower bound|previous best|prior best|state-of-the-art|sota|random chance|chance level|human(?:s| performance)?|prior work|previous (?:method|work|model)s?|surpassing|outperforming|exceeding)\b(?: (?:[a-z0-9@-]+|\([^)]{0,20}\))){0,7}[ ~(:=]*$/;
const OTHER_AFTER =
  /^ *(?:for|by|of|from|with|in|achieved by|obtained by) (?:the |a )?(?:[a-z0-9-]+ ){0,3}(?:baselines?|vanilla|random|previous|prior|standard|conventional|rag-only|llm-only|only approaches|unmodified|single-turn|original)\b/;
const FROM = /\bfrom(?: (?:about|around|approximately|only|a|an|~|nearly|just|over))*[ ~]*$/;

/** Whose number it is, seen by itself; a number joined to another by "vs" or "from ... to" is settled by that. */
export function roleOf(
  place: Place,
  numeral: Numeral,
  kind: ResultKind,
  link: Link,
  nextLink: Link,
): ResultRole {
  if (kind !== "absolute") return "own";
  if (link === "versus") return "baseline";
  const before = wordsBefore(place, numeral, 70);
  if (nextLink === "change" || (FROM.test(before) && nextLink === "range")) return "baseline";
  if (link === "change") return "own";
  const clause = before.slice(
    Math.max(before.lastIndexOf(";"), before.lastIndexOf(", "), before.lastIndexOf(" while "), 0),
  );
  if (OTHER_BEFORE.test(clause)) return "baseline";
  return OTHER_AFTER.test(wordsAfter(place, numeral, 60)) ? "baseline" : "own";
}
