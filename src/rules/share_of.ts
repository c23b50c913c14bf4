import type { Numeral } from "./numerals.ts";
import { metricsIn } from "./metrics.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

const SHARE_OF = /^ *(?:\([^)]{0,24}\) ?)?of (?!the (?:time|cases)\b)/;
/** Nouns in the plural that are resources or parts of a whole, not cases that are counted. */
const RESOURCES =
  /^(?:parameters|params|weights|tokens|flops|hours|labels|annotations|observations|costs|savings|gains|steps|neurons|heads|layers|features|channels|resources|bits|computations|operations|gpus|losses|improvements|differences|points|pixels|patches|measurements|units|emissions|expenses|benefits|capabilities|this|its|gas|bias|analysis|loss|class)$/;
const CASES = /^ *(?:\([^)]{0,24}\) ?)?of (?:the |all |its |their )*(?:time|times|cases)\b/;
const RETAINED =
  /\b(?:retain|preserv|maintain|recover|keep|captur)(?:s|es|e|ed|ing)?\b(?: (?:up to|over|more than|at least|about|around|nearly|approximately|only|roughly|an average of|as much as))*[ ~<>]*$/;
const BY_BEFORE = /\bby(?: (?:up to|about|over|nearly|approximately|an average of))?[ ~<>]*$/;
const GAP = /^ *of (?:the |this |that )?(?:[a-z-]+ )?gap/;
const QUALITY =
  /^ *of (?:(?!with|and|while|for)[a-z'-]+ ){0,4}(?:performance|quality|accuracy|capabilit\w+|effectiveness)\b/;
const WHOLE =
  /^ *of (?:(?:the|its|their|all|our|original|total|full) )*((?:[a-z0-9'-]+ ){0,3}?[a-z0-9'-]+)(?= ?(?:[.,;:()]|$)| (?:on|for|with|without|at|and|by|to|from|as|than|over|in|or|is|are|used|compared|while|when|across|that|which|of)\b)/;

/** Whether what follows a percentage are cases that are counted ("of tasks"), so that it is a rate. */
function isCountOf(after: string): boolean {
  if (CASES.test(after)) return true;
  const head = WHOLE.exec(after.replace(/^ *\([^)]{0,24}\)/, "").replace(/\([^)]*\) ?/, ""))?.[1]?.split(" ")
    .at(-1);
  return head !== undefined && /[^s]s$/.test(head) && !RESOURCES.test(head);
}

/** Whether a percentage is a share of something: "97.4% of the gap", "retaining 98.6%". */
export function isShareOf(place: Place, numeral: Numeral, hasMetricBehind: boolean): boolean {
  if (numeral.unit !== "%") return false;
  const after = wordsAfter(place, numeral);
  if (QUALITY.test(after)) return !BY_BEFORE.test(wordsBefore(place, numeral));
  if (SHARE_OF.test(after)) return !isCountOf(after);
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
