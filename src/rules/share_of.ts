import type { Numeral } from "./numerals.ts";
import { metricsIn } from "./metrics.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

const SHARE_OF = /^ *(?:\([^)]{0,24}\) ?)?of (?!the (?:time|cases)\b)/;
const COUNTED =
  /^ *(?:\([^)]{0,24}\) ?)?of (?:(?:the|all|its|their|our|these|those|such|test|surveyed|generated|tested|total) |[a-z-]+ ){0,3}(?:time|times|cases|instances|trials|samples|examples|tasks|users|participants|patients|respondents|scenarios|problems|queries|questions|runs|images|videos|events|papers|responses|clinicians|students|attacks|errors?|tests|documents|items|pairs|sentences|words|answers|predictions|evaluations|comparisons|experts|people|bugs|vulnerabilities|failures|episodes|conversations|models|statements|objects|claims|datasets|subjects|issues|programs|functions|prompts|reviews|pages|posts|tweets|settings)\b(?!')/;
const RETAINED =
  /\b(?:retain|preserv|maintain|recover|keep|captur)(?:s|es|e|ed|ing)?\b(?: (?:up to|over|more than|at least|about|around|nearly|approximately|only|roughly|an average of|as much as))*[ ~<>]*$/;
const BY_BEFORE = /\bby(?: (?:up to|about|over|nearly|approximately|an average of))?[ ~<>]*$/;
const GAP = /^ *of (?:the |this |that )?(?:[a-z-]+ )?gap/;
const QUALITY =
  /^ *of (?:(?!with|and|while|for)[a-z'-]+ ){0,4}(?:performance|quality|accuracy|capabilit\w+|effectiveness)\b/;
const WHOLE =
  /^ *of (?:(?:the|its|their|all|our|original|total|full) )*((?:[a-z0-9'-]+ ){0,2}?[a-z0-9'-]+)(?= ?(?:[.,;:()]|$)| (?:on|for|with|without|at|and|by|to|from|as|than|over|in|or|is|are|used|compared|while|when|across|that|which|of)\b)/;

/** Whether a percentage is a share of something: "97.4% of the gap", "retaining 98.6%". */
export function isShareOf(place: Place, numeral: Numeral, hasMetricBehind: boolean): boolean {
  if (numeral.unit !== "%") return false;
  const after = wordsAfter(place, numeral);
  if (QUALITY.test(after)) return !BY_BEFORE.test(wordsBefore(place, numeral));
  if (SHARE_OF.test(after)) return !COUNTED.test(after);
  return !hasMetricBehind && RETAINED.test(wordsBefore(place, numeral));
}

/** Name of what a share is a share of; null where the text does not say. */
export function shareNameOf(place: Place, numeral: Numeral): string | null {
  const after = wordsAfter(place, numeral);
  if (GAP.test(after)) return "gap closed";
  if (QUALITY.test(after) || !/^ *of\b/.test(after)) return "performance retained";
  const whole = WHOLE.exec(after);
  if (!whole) return null;
  const end = numeral.end + whole[0].length;
  return metricsIn(place.text, end - whole[1]!.length, end).at(-1)?.name ?? whole[1]!;
}
