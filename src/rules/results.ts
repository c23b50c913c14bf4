import type { Result } from "../schema/enrichment.ts";
import { isAmountResult, isMoneyResult, isPlainResult } from "./is_amount_result.ts";
import type { Numeral } from "./numerals.ts";
import { parallelsOf } from "./parallels.ts";
import { kindsOf } from "./result_kind.ts";
import { datasetsOf } from "./result_dataset.ts";
import { metricNameOf, metricsOf, type Reading } from "./result_metric.ts";
import type { Place } from "./result_place.ts";
import { roleOf } from "./result_role.ts";
import { isFactorResult, isPercentResult, isPointsResult } from "./is_rate_result.ts";
import { trimmedSpan } from "./text.ts";

function isResult(place: Place, numeral: Numeral): boolean {
  switch (numeral.unit) {
    case "%":
      return isPercentResult(place, numeral);
    case "x":
      return isFactorResult(place, numeral);
    case "points":
    case "dB":
      return isPointsResult(place, numeral);
    case "$":
      return isMoneyResult(place, numeral);
    case null:
      return isPlainResult(place, numeral);
    default:
      return isAmountResult(place, numeral);
  }
}

/** Which numbers are results: those that are by themselves, and those joined to one. */
function acceptedOf(place: Place): boolean[] {
  const { numerals, links } = place;
  const accepted = numerals.map((numeral, index) =>
    place.quantities[index] === null && isResult(place, numeral) && !isInMetric(place, numeral)
  );
  const carries = (from: number, to: number, link: Place["links"][number]) =>
    link !== null && accepted[from] && !accepted[to] && numerals[to]!.unit === numerals[from]!.unit &&
    place.quantities[to] === null &&
    !numerals[to]!.isModifier &&
    (numerals[to]!.unit !== null || numerals[to]!.isDecimal || link === "versus" || link === "change");
  for (let index = 1; index < numerals.length; index++) {
    if (carries(index - 1, index, links[index]!)) accepted[index] = true;
  }
  for (let index = numerals.length - 1; index > 0; index--) {
    if (carries(index, index - 1, links[index]!)) accepted[index - 1] = true;
  }
  parallelsOf(place, numerals.map((numeral) => isDecimalLevel(numeral))).forEach((earlier, index) => {
    if (earlier >= 0 && accepted[earlier] && !place.isBackground) accepted[index] = true;
  });
  return accepted;
}

/** Whether a number belongs to the name of a metric: "precision at 5". */
function isInMetric(place: Place, numeral: Numeral): boolean {
  return place.metrics.some((metric) => metric.start <= numeral.digits && numeral.digitsEnd <= metric.end);
}

function isDecimalLevel(numeral: Numeral): boolean {
  return numeral.isDecimal && numeral.unit === null && !numeral.isModifier && numeral.multiplier === 1;
}

function resultsIn(place: Place, previous: Reading | null): { results: Result[]; last: Reading | null } {
  const accepted = acceptedOf(place);
  if (!accepted.includes(true)) return { results: [], last: previous };
  const results: Result[] = [];
  const readings = metricsOf(place, accepted, previous);
  const kinds = kindsOf(place, readings);
  const datasets = datasetsOf(place, readings, kinds);
  place.numerals.forEach((numeral, index) => {
    const reading = readings[index];
    if (!reading) return;
    const { kind, isShare } = kinds[index]!;
    results.push({
      ...trimmedSpan(place.text, numeral.start, numeral.end),
      value: numeral.value,
      unit: numeral.unit ?? "",
      metric: metricNameOf(place, index, reading, kind, isShare),
      kind,
      role: roleOf(place, index, kind),
      dataset: datasets[index]!,
    });
  });
  return { results, last: readings.findLast((reading) => reading !== null) ?? previous };
}

/** Reads every number that says how well something performs, in the order of the text. */
export function readResults(places: readonly Place[]): Result[] {
  let last: Reading | null = null;
  return places.flatMap((place) => {
    if (place.sentence === 0) last = null;
    const read = resultsIn(place, last);
    last = read.last;
    return read.results;
  });
}
