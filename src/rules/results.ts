import { atEnd } from "./at_end.ts";
import type { Result } from "../schema/enrichment.ts";
import { isDescribedShare } from "./described_share.ts";
import { isAmountResult, isMoneyResult, TIME_UNITS } from "./is_amount_result.ts";
import { isNumbered, isPlainResult, isVersion } from "./is_plain_result.ts";
import type { Numeral } from "./numerals.ts";
import { parallelsOf } from "./parallels.ts";
import { isNegativeLevel, isSignedLevel, kindsOf, SIGNED } from "./result_kind.ts";
import { datasetsOf } from "./result_dataset.ts";
import { type Reading, UNNAMED } from "./metric_reading.ts";
import { metricNameOf } from "./metric_name.ts";
import { metricsOf } from "./result_metric.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";
import { roleOf } from "./result_role.ts";
import { isFactorResult, isPercentResult, isPointsResult } from "./is_rate_result.ts";
import { trimmedSpan } from "./text.ts";

const FURTHER = 90;
const INTERVAL_REACH = 45;

/** "a 95% confidence interval of 40.1 to 60.3", "CI: +0.2 to +0.4", "IQR 3-8": how sure a result is, not one. */
const INTERVAL = atEnd(
  /\b(?:(?:confidence|credible|uncertainty) intervals?|cis?|iqr|loa)(?:,? (?:of|from|between|was|is)|:|,| ?=)? {0,2}[[({]{0,2}(?:[+\u2212-]?[\d.]+ ?%? ?(?:to|and|-{1,3}|[\u2013,;]) ?)?[+\u2212-]?[ ~]*$/,
);

function isBound(place: Place, numeral: Numeral): boolean {
  return INTERVAL.test(wordsBefore(place, numeral, INTERVAL_REACH));
}

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

/** Whether two numbers are of one unit, or both of time. */
function isSameSort(a: Numeral, b: Numeral): boolean {
  return a.unit === b.unit || TIME_UNITS.has(a.unit ?? "") && TIME_UNITS.has(b.unit ?? "");
}

const BOUND = atEnd(/(?:\b(?:to|from|and|vs\.?|versus|of|at|or|with)|,)[ ~+]*$/);

/** Accepts the scores that a sentence goes on with: "up to 0.69 and 0.79 from 0.52 and 0.55". */
function acceptFurther(place: Place, accepted: boolean[]): void {
  if (place.isBackground) return;
  place.numerals.forEach((numeral, index) => {
    if (accepted[index] || !isDecimalLevel(numeral) || place.quantities[index] !== null) return;
    const earlier = place.numerals.findLastIndex((other, at) =>
      at < index && accepted[at]! && isDecimalLevel(other)
    );
    if (earlier < 0 || numeral.start - place.numerals[earlier]!.end > FURTHER) return;
    const like = place.numerals[earlier]!.value;
    if ((numeral.value <= 1) !== (like <= 1)) return;
    accepted[index] = BOUND.test(
      place.text.lower.slice(Math.max(place.start, numeral.start - 12), numeral.start),
    );
  });
}

/** Units in which a second number hardly states something else than the first. */
const REPEATED =
  /^(?:x|fps|FPS|dB|min|s|ms|hours|days|years|[cmn]m|[MG]B|[mk]?N|°|deg(?:rees?)?|[mk]?g|pixels?|[kM]?Hz)$|\/|^[kmµ]?(?:Wh|W|J|m)$/;
/** "and 1.57 times on B", ", 21.5 kWh for C" */
const ONE_MORE_BEFORE = atEnd(
  /(?:,|;|\band|\bor|\bto)(?: (?:by|up to|over|about|nearly|only|of|an?))*[ ~]*$/,
);
const ONE_MORE_AFTER =
  /^ ?(?:[.,;)]|(?:on|for|in|with|at|when|under|over|across|using|and|respectively|than|vs\.?)\b|\()/;

/** Accepts what a sentence goes on with in the same unit: "1.5 times faster on A and 1.7 times on B". */
function acceptRepeated(place: Place, accepted: boolean[]): void {
  if (place.isBackground) return;
  for (let index = 1; index < accepted.length; index++) {
    const [earlier, numeral] = [place.numerals[index - 1]!, place.numerals[index]!];
    if (accepted[index] || !accepted[index - 1] || numeral.unit === null) continue;
    if (numeral.unit !== earlier.unit || !REPEATED.test(numeral.unit) || numeral.value === 1) continue;
    if (numeral.start - earlier.end > FURTHER || place.quantities[index] !== null) continue;
    const before = place.text.lower.slice(earlier.end, numeral.start);
    accepted[index] = !numeral.isModifier && ONE_MORE_BEFORE.test(before) &&
      ONE_MORE_AFTER.test(wordsAfter(place, numeral, 16));
  }
}

/** In a sentence of the background that states a result, accepts the other percentages, too. */
function acceptBeside(place: Place, accepted: boolean[]): void {
  if (!place.isBackground) return;
  const isStated = place.numerals.some(({ unit }, index) => accepted[index] && unit === "%");
  if (!isStated) return;
  place.numerals.forEach((numeral, index) => {
    if (accepted[index] || numeral.unit !== "%" || place.quantities[index] !== null) return;
    accepted[index] = isPercentResult(place, numeral, false);
  });
}

/** Which numbers are results: those that are by themselves, and those joined to one. */
function acceptedOf(place: Place): boolean[] {
  const { numerals, links } = place;
  const accepted = numerals.map((numeral, index) =>
    place.quantities[index] === null && isResult(place, numeral) && !isBound(place, numeral) &&
    !isInMetric(place, numeral)
  );
  if (!accepted.includes(true)) return accepted;
  const alone = [...accepted];
  const carries = (from: number, to: number, link: Place["links"][number]) =>
    link !== null && accepted[from] && !accepted[to] && isSameSort(numerals[to]!, numerals[from]!) &&
    place.quantities[to] === null &&
    !(link === "list" && numerals[to]!.unit === "%" && isDescribedShare(place, numerals[to]!)) &&
    !numerals[to]!.isModifier && !isNumbered(place, numerals[to]!) &&
    (numerals[to]!.unit !== null || numerals[to]!.isDecimal || link === "versus" || link === "change");
  for (let index = 1; index < numerals.length; index++) {
    if (carries(index - 1, index, links[index]!)) accepted[index] = true;
  }
  for (let index = numerals.length - 1; index > 0; index--) {
    if (carries(index, index - 1, links[index]!)) accepted[index - 1] = true;
  }
  parallelsOf(place, numerals.map((numeral) => isDecimalLevel(numeral))).forEach((earlier, index) => {
    if (earlier >= 0 && accepted[earlier] && !place.isBackground && !isVersion(place, numerals[index]!)) {
      accepted[index] = true;
    }
  });
  acceptFurther(place, accepted);
  acceptRepeated(place, accepted);
  acceptBeside(place, accepted);
  return accepted.map((isAccepted, index) =>
    isAccepted && (alone[index]! || !isBound(place, numerals[index]!))
  );
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
      value: numeral.sign === "-" && kind === "absolute" &&
          (SIGNED.test(reading.name) || isNegativeLevel(place, index) || isSignedLevel(place, numeral))
        ? -numeral.value
        : numeral.value,
      unit: numeral.unit ?? "",
      metric: metricNameOf(place, index, reading, kind, isShare),
      kind,
      role: roleOf(place, index, kind),
      dataset: datasets[index]!,
    });
  });
  return {
    results,
    last: readings.findLast((reading) => reading !== null && reading.name !== UNNAMED.name) ?? previous,
  };
}

/** Reads every number that says how well something performs, in the order of the text. */
export function readResults(places: readonly Place[]): Result[] {
  let last: Reading | null = null;
  const sentenceStarts: number[] = [];
  const results = places.flatMap((place) => {
    if (place.sentence === 0) last = null;
    const read = resultsIn(place, last);
    last = read.last;
    for (const _ of read.results) sentenceStarts.push(place.start);
    return read.results;
  });
  return withoutRepeated(results, sentenceStarts);
}

/** From here on the same percentage of the same metric is the same statement. */
const AGAIN = 200;

/**
 * Leaves out scores that an earlier sentence stated, and results of the title that the abstract states again.
 *
 * @param sentenceStarts Where the sentence of each result begins.
 */
function withoutRepeated(results: Result[], sentenceStarts: readonly number[]): Result[] {
  if (results.length < 2) return results;
  const inAbstract = results[0]!.field === "title" ? statedIn(results, "abstract") : null;
  const stated = new Map<string, number>();
  return results.filter((result, index) => {
    if (result.field === "title") return !inAbstract?.has(`${result.value} ${result.unit}`);
    if (!isDistinctive(result)) return true;
    const statement = `${result.value} ${result.unit} ${result.metric}`;
    const earlier = stated.get(statement);
    stated.set(statement, result.start);
    return earlier === undefined || earlier >= sentenceStarts[index]! ||
      result.unit === "%" && result.start - earlier < AGAIN;
  });
}

function statedIn(results: readonly Result[], where: Result["field"]): ReadonlySet<string> {
  return new Set(results.filter(({ field }) => field === where).map(({ value, unit }) => `${value} ${unit}`));
}

/** Whether a result is a score with decimals, which two findings hardly share. */
function isDistinctive({ kind, unit, metric, value }: Result): boolean {
  return kind === "absolute" && (unit === "" || unit === "%") && metric !== "p-value" && value % 1 !== 0;
}
