import type { ResultKind } from "../schema/enrichment.ts";
import { isChange, isDecrease, isIncrease, isSpeedChange } from "./change_cues.ts";
import { metricAfter, metricBefore, metricInClause } from "./metric_near.ts";
import { rateNameOf } from "./counted_rate.ts";
import { fromTable, isLevel, ownWords, type Reading, UNNAMED } from "./metric_reading.ts";
import { phraseAfter, phraseBefore } from "./metric_phrase.ts";
import type { NamedMetric } from "./metrics.ts";
import type { Numeral } from "./numerals.ts";
import { parallelsOf, tupleSeatsOf } from "./parallels.ts";
import { type Place, wordsBefore } from "./result_place.ts";
import { statisticBefore } from "./statistics.ts";
import { shareNameOf } from "./share_of.ts";

const UNIT_METRICS: Record<string, string> = {
  FPS: "fps",
  fps: "fps",
  $: "cost",
  GB: "memory",
  MB: "memory",
  s: "latency",
  ms: "latency",
  "tokens/s": "throughput",
  "tokens/sec": "throughput",
  "tokens/second": "throughput",
  min: "latency",
  hours: "latency",
  days: "latency",
  percentile: "percentile",
};
const LISTED = /^(?: scores?| rates?)?(?: ?\([a-z0-9@ -]{1,12}\))?(?:,| and|, and| &|\/) *(?:an? |the )?$/;
const CORRECT = /\bcorrectly [a-z]+(?:s|ed|ies|ied)?\b/;
const AT_BEFORE = / at[ ~]*$/;
const BRACKET_REACH = 50;
const NEW_TASK =
  /(?<!trained |based |pre-?trained |tuned )\b(?:on(?! average)|for|across)\b|^ *in (?!addition|particular|total|contrast|all|summary|fact|this|our|these|both|most|some|comparison|terms)/;

/** What the words before a number say is measured: a known metric where they end with one. */
function aheadOf(place: Place, numeral: Numeral): Reading | null {
  const words = phraseBefore(place, numeral);
  if (!words) return null;
  const known = place.metrics.findLast(({ start, end }) => {
    const written = place.text.lower.slice(start, end);
    return end <= numeral.start && (words.endsWith(written) || written.endsWith(words));
  });
  return known ? fromTable(known, false) : ownWords(words, false);
}

/** The metric that stands beside a number by name. */
function besideOf(place: Place, index: number): Reading | null {
  const numeral = place.numerals[index]!;
  const statistic = numeral.unit === null ? statisticBefore(place, numeral) : null;
  if (statistic) return ownWords(statistic, false);
  const before = metricBefore(place, numeral);
  if (before?.metric.name === "performance" && place.links[index + 1] === "range") return null;
  if (before && !before.isWeak) return fromTable(before.metric, false);
  const after = metricAfter(place, numeral);
  if (after) return fromTable(after, true);
  const condition = before && AT_BEFORE.test(wordsBefore(place, numeral))
    ? phraseAfter(place, numeral)
    : null;
  if (condition) return ownWords(condition, true);
  return before ? fromTable(before.metric, false) : null;
}

/** The metrics listed before a list of as many numbers: "precision and recall of 90% and 85%". */
function dealtOut(place: Place, index: number): NamedMetric[] | null {
  const { links, metrics, numerals, text } = place;
  if (links[index] === "list") return null;
  let last = index;
  while (links[last + 1] === "list") last++;
  const size = last - index + 1;
  const before = metrics.filter((metric) => metric.end <= numerals[index]!.start);
  const listed = before.slice(-size);
  if (size < 2 || listed.length < size || !metricBefore(place, numerals[index]!)) return null;
  const areListed = listed.every((metric, at) =>
    at === 0 || LISTED.test(text.lower.slice(listed[at - 1]!.end, metric.start))
  );
  return areListed ? listed : null;
}

/** The metrics that stand beside numbers, by name or, behind them, in the text's own words. */
function besides(place: Place, accepted: readonly boolean[]): (Reading | null)[] {
  const readings = accepted.map((isAccepted, index): Reading | null => {
    if (!isAccepted) return null;
    const named = besideOf(place, index);
    const byUnit = UNIT_METRICS[place.numerals[index]!.unit ?? ""];
    if (
      named && byUnit && (named.class !== "amount" || byUnit === "throughput" || named.name === "speedup")
    ) {
      return ownWords(byUnit, false);
    }
    if (named) return named;
    const rate = rateNameOf(place, place.numerals[index]!);
    if (rate) return ownWords(rate, true);
    const behind = phraseAfter(place, place.numerals[index]!);
    return behind ? ownWords(behind, true) : null;
  });
  accepted.forEach((isAccepted, index) => {
    const dealt = isAccepted ? dealtOut(place, index) : null;
    dealt?.forEach((metric, at) => readings[index + at] = fromTable(metric, false));
  });
  return readings;
}

/** Fills in what a list, a pair or a tuple shares: metrics of later members first, then of earlier ones. */
function shareAlong(
  place: Place,
  readings: (Reading | null)[],
  parallels: readonly number[],
  accepted: readonly boolean[],
): void {
  for (let index = readings.length - 1; index > 0; index--) {
    const earlier = parallels[index]!;
    const isTight = place.links[index] !== null && earlier === index - 1;
    if (isTight && !readings[earlier] && readings[index]?.isBehind) readings[earlier] = readings[index]!;
  }
  const seats = tupleSeatsOf(place);
  readings.forEach((reading, index) => {
    if (reading || !accepted[index]) return;
    const link = place.links[index];
    const isPair = link === "versus" || link === "change" || link === "range";
    const seat = isPair ? null : seats[index];
    if (seat?.seat === 0 && phraseBefore(place, place.numerals[index]!)) return;
    const model = seat && seat.size > 1
      ? seats.findLastIndex((other, at) =>
        other !== null && at < index && other.open < seat.open && other.seat === seat.seat &&
        other.size === seat.size && readings[at] !== null
      )
      : -1;
    const source = model !== undefined && model >= 0 ? model : parallels[index]!;
    if (source >= 0 && readings[source]) readings[index] = { ...readings[source]!, isBehind: false };
  });
}

/** The metric of the number whose bracket this one stands in: "0.018 LPIPS (a 70% reduction)". */
function bracketOwner(place: Place, index: number, readings: readonly (Reading | null)[]): Reading | null {
  const seat = tupleSeatsOf(place)[index];
  if (!seat) return null;
  const owner = place.numerals.findLastIndex((numeral, at) =>
    at < index && readings[at] !== null && numeral.end <= seat.open && seat.open - numeral.end < BRACKET_REACH
  );
  return owner < 0 ? null : readings[owner]!;
}

/** The metric of a number that names none beside it. */
function distantOf(
  place: Place,
  index: number,
  readings: readonly (Reading | null)[],
  previous: Reading | null,
): Reading {
  const numeral = place.numerals[index]!;
  const byUnit = UNIT_METRICS[numeral.unit ?? ""];
  if (byUnit) {
    const isTraining = byUnit === "latency" &&
      /\btrain/.test(place.text.lower.slice(place.start, numeral.start));
    return ownWords(isTraining ? "training time" : byUnit, false);
  }
  const owner = bracketOwner(place, index, readings);
  if (owner) return { ...owner, isBehind: false };
  const change = numeral.unit === "%" && isChange(place, numeral)
    ? readings.findLast((reading, at) => at < index && reading !== null)
    : null;
  if (change?.class === "score") return { ...change, isBehind: false };
  const earlier = readings.findLast((reading, at) =>
    at < index && isLevel(reading) && place.numerals[at]!.unit === numeral.unit
  );
  if (earlier) return { ...earlier, isBehind: false };
  const near = metricInClause(place, numeral, readings);
  if (near) return fromTable(near, false);
  const other = readings.findLast((reading, at) => at < index && isLevel(reading));
  if (other && numeral.unit !== "x") return { ...other, isBehind: false };
  const isSameClaim = isLevel(previous) && numeral.unit !== "x" &&
    !NEW_TASK.test(place.text.lower.slice(place.start, numeral.start));
  if (isSameClaim) return { ...previous, isBehind: false };
  return numeral.unit === "%" && CORRECT.test(wordsBefore(place, numeral))
    ? ownWords("accuracy", false)
    : UNNAMED;
}

/**
 * The metrics of a sentence's results, null for numbers that are none.
 *
 * In this order: right beside the number, shared in its list, in the text's own words, that of an earlier number,
 * the nearest in the clause, that of the sentence before.
 *
 * @param previous Metric of the last result before this sentence.
 */
export function metricsOf(
  place: Place,
  accepted: readonly boolean[],
  previous: Reading | null,
): (Reading | null)[] {
  const parallels = parallelsOf(place, accepted);
  const readings = besides(place, accepted);
  shareAlong(place, readings, parallels, accepted);
  accepted.forEach((isAccepted, index) => {
    const ahead = isAccepted && !readings[index] ? aheadOf(place, place.numerals[index]!) : null;
    const isTimed = UNIT_METRICS[place.numerals[index]!.unit ?? ""] !== undefined;
    if (ahead && (!isTimed || ahead.class === "amount")) readings[index] = ahead;
  });
  shareAlong(place, readings, parallels, accepted);
  accepted.forEach((isAccepted, index) => {
    if (!isAccepted || readings[index]) return;
    const continued = parallels[index]! >= 0 ? readings[parallels[index]!] : null;
    readings[index] = continued
      ? { ...continued, isBehind: false }
      : distantOf(place, index, readings, previous);
  });
  return readings;
}

/** The name of a metric in the form that fits the kind of its number. */
export function metricNameOf(
  place: Place,
  index: number,
  reading: Reading,
  kind: ResultKind,
  isShare: boolean,
): string {
  const numeral = place.numerals[index]!;
  if (isShare) {
    const whole = place.links[index + 1] === "range" ? place.numerals[index + 1]! : numeral;
    return shareNameOf(place, whole) ?? reading.name;
  }
  if (kind === "absolute") return reading.name;
  const judged = place.links[index + 1] === "range" ? place.numerals[index + 1]! : numeral;
  if (kind !== "delta" && isSpeedChange(place, judged)) return "speedup";
  if (kind === "delta" && numeral.unit === "%" || isIncrease(place, judged)) return reading.name;
  if (reading.reduced === null && reading.isOwnWords && isDecrease(place, judged)) {
    return `${reading.name.replace(/(?<=[a-z][^s])s$/, "")} reduction`;
  }
  const isSaved = kind !== "delta" || numeral.unit !== "%" && numeral.unit !== "points";
  return reading.reduced && isSaved ? reading.reduced : reading.name;
}
