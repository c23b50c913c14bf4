import type { NamedMetric } from "./metrics.ts";
import type { Numeral } from "./numerals.ts";
import type { Place } from "./result_place.ts";

const JOINS_BEFORE =
  /^(?: ?\([a-z0-9@, %-]{1,24}\))?(?: ?(?:scores?|values?|rates?|results?|levels?|performance|gains?|improvements?|reductions?|increases?|drops?|decreases?|points?|loss|metric|correlation|coefficient|index|error|%))?(?: ?(?:,? ?(?:and|or) [a-z-]+)?)(?: ?(?:of|is|are|was|were|=|:|at|to|by|from|with|reach(?:es|ed|ing)?|exceed(?:s|ed|ing)?|improv(?:es|ed|ing)|increas(?:es|ed|ing)|decreas(?:es|ed|ing)|drop(?:s|ped|ping)?|fall(?:s|ing)?|fell|rises?|rose|grew|up|as|high|low|around|about|above|below|over|under|between|approximately|approx\.|nearly|roughly|almost|than|more|less|least|only|just|averag(?:e|es|ing)|mean|the|an?|up|improvement|reduction|gain|increase|decrease|drop|for|in|our|[~≈><≤≥(+-]))*[~≈><≤≥( +$-]*$/;
const STOPS_AFTER =
  /[;:.?!)]|,(?! and)|\b(?:on|for|while|compared|than|over|using|when|across|from|by|which|and|or|but|as|to|with|at|under|via|through|vs|versus|against|that|without|respectively|is|are|was|were)\b/;
const BY_NAME_AFTER = /^ *\(/;
const REACH = 70;

/** The metric that stands right behind a number and belongs to it: "86.5% top-1 accuracy", "12% (F1)". */
export function metricAfter(place: Place, numeral: Numeral): NamedMetric | null {
  const { text, end, metrics, numerals } = place;
  const next = numerals[numerals.indexOf(numeral) + 1];
  const limit = Math.min(end, numeral.end + REACH, next?.start ?? end);
  for (const metric of metrics) {
    if (metric.start < numeral.end) {
      if (metric.end > numeral.digitsEnd && metric.start > numeral.digits) return metric;
      continue;
    }
    if (metric.start >= limit) return null;
    let between = text.lower.slice(numeral.end, metric.start);
    if (BY_NAME_AFTER.test(between)) between = between.replace("(", " ");
    if (STOPS_AFTER.test(between)) return null;
    return lastOfRun(place, metric, limit);
  }
  return null;
}

/** Of metrics that follow without a gap ("inference speed speedup"), the first; kept apart for clarity. */
function lastOfRun(place: Place, metric: NamedMetric, limit: number): NamedMetric {
  const { text, metrics } = place;
  let last = metric;
  for (const next of metrics.slice(metrics.indexOf(metric) + 1)) {
    if (next.end > limit || !/^[ -]?$/.test(text.lower.slice(last.end, next.start))) break;
    last = next;
  }
  return last;
}

/** The metric that leads to a number: "accuracy of 88%", "AUROC 0.813", "F1 score from 55.4%". */
export function metricBefore(place: Place, numeral: Numeral): NamedMetric | null {
  const { text, metrics } = place;
  for (let index = metrics.length - 1; index >= 0; index--) {
    const metric = metrics[index]!;
    if (metric.end > numeral.start) continue;
    if (numeral.start - metric.end > REACH) return null;
    return JOINS_BEFORE.test(text.lower.slice(metric.end, numeral.start)) ? metric : null;
  }
  return null;
}

/** The metric nearest before a number in its sentence, else the first behind it. */
export function metricInSentence(place: Place, numeral: Numeral): NamedMetric | null {
  let nearest: NamedMetric | null = null;
  for (const metric of place.metrics) {
    if (metric.end <= numeral.start) nearest = metric;
    else if (nearest === null && metric.start >= numeral.end) return metric;
  }
  return nearest;
}
