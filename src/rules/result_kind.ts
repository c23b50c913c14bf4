import type { ResultKind } from "../schema/enrichment.ts";
import { isCalledRelative, isChange, isSpeedChange } from "./change_cues.ts";
import type { MetricClass } from "./metric_table.ts";
import type { Link } from "./number_links.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

const SHARE_OF = /^ *(?:\([^)]{0,24}\) ?)?of (?!the (?:time|cases)\b)/;
const COUNTED =
  /^ *(?:\([^)]{0,24}\) ?)?of (?:(?:the|all|its|their|our|these|those|such|test|surveyed|generated|tested|total) |[a-z-]+ ){0,3}(?:time|times|cases|instances|trials|samples|examples|tasks|users|participants|patients|respondents|scenarios|problems|queries|runs|images|videos|events|papers|responses|clinicians|students|attacks|errors?|tests|documents|items|pairs|sentences|words|answers|predictions|evaluations|comparisons|experts|people|bugs|vulnerabilities|failures|episodes|conversations|models|statements|objects|claims|datasets|subjects|issues|programs|functions|prompts|reviews|pages|posts|tweets|settings)\b/;
const RETAINED =
  /\b(?:retain|preserv|maintain|recover|keep|captur)(?:s|es|e|ed|ing)?\b(?: (?:up to|over|more than|at least|about|around|nearly|approximately|only|roughly|an average of|as much as))*[ ~<>]*$/;

/** Whether a percentage is a share of something: "97.4% of the gap", "retaining 98.6%". */
export function isShareOf(place: Place, numeral: Numeral, hasMetricBehind: boolean): boolean {
  const after = wordsAfter(place, numeral);
  if (SHARE_OF.test(after)) return !COUNTED.test(after);
  return !hasMetricBehind && RETAINED.test(wordsBefore(place, numeral));
}

/** What a number says of its metric. */
export function kindOf(
  place: Place,
  numeral: Numeral,
  link: Link,
  metric: { class: MetricClass | null; isShare: boolean },
): ResultKind {
  if (numeral.unit === "x") return "ratio";
  if (metric.isShare) return "ratio";
  if (numeral.unit === "points") return "delta";
  const isDelta = link === "gain" && numeral.sign !== "" || isChange(place, numeral);
  if (!isDelta) return "absolute";
  if (numeral.unit !== "%") return "delta";
  if (isSpeedChange(place, numeral) || isCalledRelative(place, numeral)) return "relative";
  return metric.class === "amount" || numeral.value > 100 ? "relative" : "delta";
}
