import type { ResultKind, ResultRole } from "../schema/enrichment.ts";
import { isStartOfChange } from "./change_cues.ts";
import { statisticBefore } from "./statistics.ts";
import { type Place, sentenceWords, wordsAfter, wordsBefore } from "./result_place.ts";

const OTHER_BEFORE =
  /\b(?:vs\.?|v\.s\.|versus|against|compared (?:to|with)|in contrast to|baselines?|(?:below|than|to) the upper bound|short of the [a-z]+|previous best|prior best|random chance|chance level|(?<!\bby (?:an? )?(?:independent )?)human(?:s| performance)?|prior work|previous (?:method|work|model)s?|best (?:[a-z-]+ ){0,3}(?:score|result))\b(?: (?:[a-z0-9@-]+|\([^)]{0,20}\))){0,7}[ ~(:=]*$/;
const THAN_OTHER =
  /\b(?:than|over|surpassing|outperforming|exceeding)(?: (?!(?:about|around|up|to|nearly|of|by)\b)[a-z0-9@-]+){1,6}[ ~]*\([ ~]*$/;
/** "to 0.69 and 0.79 from": what it rose from. */
const AFTER_TO = / to [~+]?[\d.]+ ?%?(?: and [\d.]+ ?%?)? from (?:[\d.]+ ?%? and )?[ ~]*$/;
const EARLIER_WORK = /\b(?:existing|recent|recently|prior|previous|current|today's|such as|like|which)\b/;
const PRIOR_SUBJECT =
  /\b(?:prior|previous|existing|baselines?|vanilla|standard|conventional) (?:(?!while|and|which|but|by|with|whereas)[a-z-]+ ){0,4}(?:leads? to|achiev\w+|obtain\w*|reach\w*|only|yield\w*|attain\w*|drops?|suffers?|los(?:es?|t)|trails?|falls?)\b[^,;]{0,30}$/;
const OTHER_AFTER =
  /^ *(?:for|by|of|achieved by|obtained by) (?:the |a )?(?:[a-z0-9-]+ ){0,3}(?:baselines?|vanilla|random|previous|prior|standard|conventional|[a-z]+-only|unmodified|original)\b/;

/** "Compared to X, which achieves": the other side in a clause of its own. */
const OTHER_WHICH =
  /\b(?:compared (?:to|with)|unlike|outperform\w*|surpass\w*|exceed\w*|over) [^,;.]{1,60}, (?:which|whose) (?:[a-z]+ ){1,3}[ ~]*$/;

/** Whether a number belongs to a list or range that something changed from. */
function leadsToChange({ links }: Place, index: number): boolean {
  let next = index + 1;
  while (links[next] === "list" || links[next] === "range") next++;
  return links[next] === "change";
}

/** "a 15% drop in other methods" */
const IN_OTHERS =
  /^ *(?:[a-z-]+ )?(?:in|for|by) (?:the )?(?:other|existing|prior|previous|competing|baseline) (?:methods?|models?|approach(?:es)?|works?|systems?|techniques?)\b/;

/** Whether a number goes on with the second of two compared: the last of "92/93 vs. 89/88". */
function endsComparison({ links, numerals, text }: Place, index: number): boolean {
  if (links[index] !== "list" || links[index - 1] !== "versus") return false;
  return text.plain.slice(numerals[index - 1]!.end, numerals[index]!.start).includes("/");
}

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
  if (place.isBackground && EARLIER_WORK.test(sentenceWords(place))) return "baseline";
  if (IN_OTHERS.test(wordsAfter(place, numeral, 60))) return "baseline";
  if (kind !== "absolute") return "own";
  if (link === "versus" || endsComparison(place, index)) return "baseline";
  if (nextLink === "change" || leadsToChange(place, index)) {
    return "baseline";
  }
  if (statisticBefore(place, numeral)) return "own";
  if (link === "change" || nextLink === "versus") return "own";
  if (AFTER_TO.test(before) || isStartOfChange(place, numeral) && nextLink !== "range") return "baseline";
  const clause = before.slice(
    Math.max(before.lastIndexOf(";"), before.lastIndexOf(", "), before.lastIndexOf(" while "), 0),
  );
  if (OTHER_WHICH.test(before)) return "baseline";
  if (OTHER_BEFORE.test(clause) || THAN_OTHER.test(clause)) return "baseline";
  return OTHER_AFTER.test(wordsAfter(place, numeral, 60)) ? "baseline" : "own";
}
