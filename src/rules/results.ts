import type { Result } from "../schema/enrichment.ts";
import { isAmountResult, isMoneyResult, isPlainResult } from "./is_amount_result.ts";
import type { Numeral } from "./numerals.ts";
import { placesOf } from "./places.ts";
import { isShareOf, kindOf } from "./result_kind.ts";
import { datasetOf, namesOf } from "./result_dataset.ts";
import { metricOf, type Reading } from "./result_metric.ts";
import type { Place } from "./result_place.ts";
import { roleOf } from "./result_role.ts";
import { isFactorResult, isPercentResult, isPointsResult } from "./is_rate_result.ts";
import { isScale } from "./scale_quantity.ts";
import { type Text, trimmedSpan } from "./text.ts";

function isResult(place: Place, numeral: Numeral): boolean {
  if (isScale(place, numeral)) return false;
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
  const accepted = numerals.map((numeral) => isResult(place, numeral));
  const carries = (from: number, to: number, link: Place["links"][number]) =>
    link !== null && accepted[from] && !accepted[to] && numerals[to]!.unit === numerals[from]!.unit &&
    !isScale(place, numerals[to]!) &&
    !numerals[to]!.isModifier &&
    (numerals[to]!.unit !== null || numerals[to]!.isDecimal || link === "versus" || link === "change");
  for (let index = 1; index < numerals.length; index++) {
    if (carries(index - 1, index, links[index]!)) accepted[index] = true;
  }
  for (let index = numerals.length - 1; index > 0; index--) {
    if (carries(index, index - 1, links[index]!)) accepted[index - 1] = true;
  }
  return accepted;
}

function resultsIn(place: Place, previous: Reading | null): { results: Result[]; last: Reading | null } {
  const accepted = acceptedOf(place);
  if (!accepted.includes(true)) return { results: [], last: previous };
  const names = namesOf(place);
  const results: Result[] = [];
  const readings: (Reading | null)[] = [];
  accepted.forEach((isAccepted, index) => {
    readings.push(isAccepted ? metricOf(place, index, readings, previous) : null);
  });
  place.numerals.forEach((numeral, index) => {
    const reading = readings[index];
    if (!reading) return;
    const isShare = numeral.unit === "%" && isShareOf(place, numeral, reading.isBehind);
    const kind = kindOf(place, numeral, place.links[index]!, { class: reading.row?.class ?? null, isShare });
    const role = roleOf(place, numeral, kind, place.links[index]!, place.links[index + 1] ?? null);
    results.push({
      ...trimmedSpan(place.text, numeral.start, numeral.end),
      value: numeral.value,
      unit: numeral.unit ?? "",
      metric: reading.nameFor(kind, isShare),
      kind,
      role,
      dataset: datasetOf(place, numeral, names),
    });
  });
  return { results, last: readings.findLast((reading) => reading !== null) ?? previous };
}

/** Reads every number that says how well something performs, in the order of the text. */
export function readResults(texts: readonly Text[]): Result[] {
  return texts.flatMap((text) => {
    let last: Reading | null = null;
    return placesOf(text).flatMap((place) => {
      const read = resultsIn(place, last);
      last = read.last;
      return read.results;
    });
  });
}
