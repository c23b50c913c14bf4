import { atEnd, hedged } from "./at_end.ts";
import { deedBefore } from "./handled_share.ts";
import type { Numeral } from "./numerals.ts";
import { metricsIn } from "./metrics.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

const SHARE_OF = /^ *(?:\([^)]{0,24}\) ?)?of (?!the (?:time|cases)\b)/;
/** Nouns in the plural that are resources or parts of a whole, not cases that are counted. */
const RESOURCES =
  /^(?:parameters|params|weights|tokens|flops|hours|labels|annotations|observations|costs|savings|gains|steps|neurons|heads|layers|features|channels|resources|bits|computations|operations|gpus|losses|improvements|differences|points|pixels|patches|measurements|units|emissions|expenses|benefits|capabilities)$/;
const NO_PLURAL = /^(?:this|its|various|previous|gas|bias|analysis|is|was|has|as|does|[a-z]+ous)$/;
const CASES_END =
  /[.,;:]|(?<! [a-z]+(?:al|ive|ic|ous)) and\b| (?:in|on|for|with|by|to|from|at|than|while|when|that|which)\b/;
const CASES = /^ *(?:\([^)]{0,24}\) ?)?of (?:the |all |its |their )*(?:time|times|cases)\b/;
/** "of correct answers", "of cells correct": a rate. */
const CORRECT = /^ *of (?:the |all )?(?:[a-z-]+ ){0,2}correct\b/;
const RETAINED = hedged(/\b(?:retain|preserv|maintain|recover|keep|captur)(?:s|es|e|ed|ing)?\b/);
const SPENT = atEnd(
  /\b(?:only|just|merely|using|requir(?:es?|ing)|as little as|with|activat(?:es|ing)|train(?:s|ing))(?: (?:only|just|about|merely|less than|as little as|an? mere))*[ ~<>]*$/,
);
/** The same with a verb or preposition that spends: "only 40% of the questions" alone counts cases. */
const SPENT_CASES = atEnd(
  /\b(?:us(?:ing|es?|ed)|requir(?:es?|ing|ed)|need(?:s|ing|ed)?|spend(?:s|ing)?|consum(?:es|ing)|as (?:little|few) as|with|activat(?:es|ing)|train(?:s|ing|ed)(?: on)?)(?: (?:only|just|about|merely|less than|as (?:little|few) as|an? mere))*[ ~<>]*$/,
);
const WITHIN = atEnd(/\bwithin[ ~<>]*$/);
const PERFORMANCE_BEHIND = /^ *(?:[a-z0-9-]+ ){0,2}performance\b/;
const RESOURCE_BEHIND =
  /^ *(?:(?!less|more|fewer|lower|higher|extra|additional|reduc)[a-z]+ )?(?:memory|storage|cache|parameters|params|data|labels|compute|computation|budget|tokens|supervision|annotations|samples|time)\b(?! (?:overhead|reduction|increase|savings?))/;
/** "by up to about" */
export const BY_BEFORE = hedged(/\bby/);
/** "reduces the cost by 85% of": the number is of the change. */
const LESSENED = hedged(/\b(?:reduc|lower|decreas|cut|improv|increas|rais)(?:e|es|ed|s|ing)? [^,;]{3,50} by/);
/** "prunes up to 90% of the tokens": a saving, not what is left. */
const REMOVED = hedged(
  /\b(?:prun|remov|eliminat|discard|reduc|drop|skip|sav|cut|evict)(?:e|es|ed|s|ing|ting|ping|ped|t)?(?: out| away)?/,
);
const RESOURCE_OF =
  /^ *of (?:(?:the|its|all|their|total|original|model) )*(?:[a-z0-9-]+ ){0,2}(?:tokens|parameters|params|weights|flops|memory|computations?|compute|neurons|heads|layers|channels|filters|features|frames)\b/;
/** "prunes 90% visual tokens" */
const BARE_RESOURCE =
  /^ *((?:(?!of\b|fewer\b|less\b|more\b|lower\b|on\b|in\b)[a-z-]+ ){0,2}(?:tokens|parameters|weights|neurons|heads|layers|channels|filters|features|frames))\b(?! reduction)/;
const GAP = /^ *(?:of )?(?:the |this |that )?(?:[a-z-]+ )?gap/;
const CLOSING = hedged(/\b(?:clos|bridg)(?:e|es|ed|ing)(?: an?)?(?: (?:minimum|average|maximum|total) of)?/);
const QUALITY =
  /^ *of (?:(?!with|and|while|for)[a-z0-9'.-]+ ){0,4}(?:performance|quality|accuracy|capabilit\w+|effectiveness)\b/;
const WHOLE =
  /^ *of (?:(?:the|its|their|all|our|original|total|full) )*((?:[a-z0-9'-]+ ){0,3}?[a-z0-9'-]+)(?= ?(?:[.,;:()]|$)| (?:on|for|with|without|at|and|by|to|from|as|than|over|in|or|is|are|used|compared|while|when|across|that|which|of|being|after|before|during|under|via|through|per|within|between|into|without)\b)/;

/** Whether what follows a percentage are cases that are counted ("of tasks"), so that it is a rate. */
function isCountOf(after: string): boolean {
  if (CASES.test(after)) return true;
  const words = after.replace(/\([^)]{0,24}\)/g, "").split(CASES_END, 1)[0]!.trim().split(/ +/).slice(1, 7);
  const plural = words.find((word) => /[a-rt-z]s$/.test(word) && !NO_PLURAL.test(word));
  if (
    /(?:^| )(?:(?:test|validation|evaluation|public|private|hidden) (?:test )?set|benchmark|suite)$/.test(
      words.join(" "),
    )
  ) return true;
  return plural !== undefined && !RESOURCES.test(plural);
}

/** "of responses showing", "of samples exiting": cases that are counted, whatever they do. */
export const CASES_DO =
  /^ *of (?:the |all )?(?:(?!while|when|during|in|on|for|with|by|from|to|and|as|at)[a-z-]+ ){0,3}[a-z-]{3,}s (?!during\b)[a-z]{3,}ing\b/;

const SOLVED = hedged(
  /\b(?:solv|complet|pass|answer|prov|resolv|crack|succeed)(?:e?s|ed|es|ing|e)?(?: (?:on|in))?/,
);
const BENCHMARK = /^ of (?:the )?[A-Z][A-Za-z]*[A-Z0-9-][A-Za-z0-9-]*/;

/** Whether a percentage is how much of a benchmark by name was solved: "solves 70% of MathBench". */
function isOfBenchmark(place: Place, numeral: Numeral): boolean {
  return BENCHMARK.test(place.text.plain.slice(numeral.end, numeral.end + 40)) &&
    SOLVED.test(wordsBefore(place, numeral));
}

/** The first number of the list or range that a number stands in: what is before it holds for all. */
export function firstOfList({ numerals, links }: Place, numeral: Numeral): Numeral {
  let first = numerals.indexOf(numeral);
  while (links[first] === "list" || links[first] === "range") first--;
  return numerals[first]!;
}

/** The last number of the list or range that a number stands in: what is behind it holds for all. */
export function lastOfList({ numerals, links }: Place, numeral: Numeral): Numeral {
  let last = numerals.indexOf(numeral);
  while (links[last + 1] === "list" || links[last + 1] === "range") last++;
  return numerals[last]!;
}

/** Whether a percentage is a share of something: "97.4% of the gap", "retaining 98.6%". */
export function isShareOf(place: Place, numeral: Numeral, hasMetricBehind: boolean): boolean {
  if (numeral.unit !== "%" || numeral.sign === "+") return false;
  const after = wordsAfter(place, lastOfList(place, numeral));
  if (/^ (?:more|fewer|less) /.test(after)) return false;
  if (CORRECT.test(after)) return false;
  if (GAP.test(after) && CLOSING.test(wordsBefore(place, numeral))) return true;
  if (QUALITY.test(after) && !isCountOf(after)) return !BY_BEFORE.test(wordsBefore(place, numeral));
  const before = wordsBefore(place, firstOfList(place, numeral));
  if (SHARE_OF.test(after) && LESSENED.test(before)) return false;
  if (CASES_DO.test(after) || isOfBenchmark(place, numeral)) return false;
  if (SHARE_OF.test(after)) return !WITHIN.test(before) && (SPENT_CASES.test(before) || !isCountOf(after));
  if (REMOVED.test(before) && BARE_RESOURCE.test(after)) return true;
  if (SPENT.test(before) && RESOURCE_BEHIND.test(after)) return true;
  return (!hasMetricBehind || PERFORMANCE_BEHIND.test(after)) && RETAINED.test(before);
}

/** Whether a share of a resource is what was spared of it: "prunes 90% of the tokens". */
export function isRemovedShare(place: Place, numeral: Numeral): boolean {
  const after = wordsAfter(place, lastOfList(place, numeral));
  return (RESOURCE_OF.test(after) || BARE_RESOURCE.test(after)) &&
    REMOVED.test(wordsBefore(place, firstOfList(place, numeral)));
}

/** "of the number of training images" */
const COUNTED =
  /^ *of (?:the )?(?:number|amount) of ((?:[a-z-]+ ){0,2}[a-z-]+?)(?= ?(?:[.,;:()]|$)| (?:as|in|on|for|with|to|and|by|than|used|required)\b)/;

const BRACKET = /^ ?\([^()]{1,24}\)(?= of\b)/;

/** Name of what a share is a share of; null where the text does not say. */
export function shareNameOf(place: Place, numeral: Numeral): string | null {
  const last = lastOfList(place, numeral);
  const bracket = BRACKET.exec(wordsAfter(place, last))?.[0].length ?? 0;
  const after = wordsAfter(place, last).slice(bracket);
  if (GAP.test(after)) return "gap closed";
  const resource = /^ *of\b/.test(after) ? null : RESOURCE_BEHIND.exec(after);
  if (resource && SPENT.test(wordsBefore(place, numeral))) return resource[0].trim();
  const removed = BARE_RESOURCE.exec(after)?.[1];
  if (removed && isRemovedShare(place, numeral)) {
    const known = place.metrics.find(({ start }) =>
      start >= last.end && start < last.end + removed.length + 2
    );
    return known?.row.reduced ?? `${removed.replace(/s$/, "")} reduction`;
  }
  if (QUALITY.test(after) || !/^ *of\b/.test(after)) return "performance retained";
  const whole = WHOLE.exec(after);
  if (!whole) return null;
  const end = last.end + bracket + whole[0].length;
  const known = metricsIn(place.text, end - whole[1]!.length, end).at(-1);
  const isRemoved = isRemovedShare(place, numeral);
  if (known) return isRemoved && known.row.reduced ? known.row.reduced : known.name;
  if (isRemoved) return `${whole[1]!.replace(/s$/, "")} reduction`;
  if (
    /^(?:those|that|this|these|what|which|baselines?|originals?|competitors?|rivals?)\b/.test(whole[1]!) ||
    !/[a-z]{2}/.test(whole[1]!)
  ) return null;
  const name = whole[1]!.replace(/^(?:number|amount)$/, COUNTED.exec(after)?.[1] ?? "number").replace(
    /^[a-z-]+ed (?=[a-z])/,
    "",
  );
  const deed = /[^s]$/.test(name) && !/variance$/.test(name) || RESOURCES.test(name.split(" ").at(-1)!)
    ? null
    : deedBefore(wordsBefore(place, numeral));
  return deed ? `${name} ${deed}` : name;
}
