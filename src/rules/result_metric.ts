import { atEnd } from "./at_end.ts";
import { wholeNameOf } from "./bare_head.ts";
import { isChange } from "./change_cues.ts";
import { metricAfter, metricBefore, metricInClause } from "./metric_near.ts";
import { rateNameOf } from "./counted_rate.ts";
import { announcedIn, inTermsOf } from "./announced_metric.ts";
import { definedBefore, definedBehind, spelledOut } from "./metric_acronym.ts";
import { dealtAgain, dealtMetrics } from "./dealt_metrics.ts";
import { fromTable, isLevel, ownWords, type Reading, UNNAMED } from "./metric_reading.ts";
import { isErrorName, isMeasure } from "./metric_class.ts";
import { hasMetric, metricOfUnit } from "./metric_of_unit.ts";
import { phraseAfter, scoredBehind } from "./metric_phrase.ts";
import type { Numeral } from "./numerals.ts";
import { parallelsOf } from "./parallels.ts";
import { phraseBefore } from "./phrase_before.ts";
import { isPercentScored } from "./percent_scored.ts";
import { type Place, wordsAfter, wordsBefore, wordsBetween } from "./result_place.ts";
import { alikeOf, bracketed, gainedAgain } from "./seated_metrics.ts";
import { statisticBefore } from "./statistics.ts";

const CORRECT = /\bcorrectly [a-z]+(?:s|ed|ies|ied)?\b/;
const AT_BEFORE = atEnd(/ at[ ~]*$/);
/** "an X-score of 6.98, surpassing the next by": by how much of the score before. */
const RIVALLED = /\b(?:surpass|outperform|beat|exceed)(?:ing|s)?\b(?! (?:in|on))[^,;]{0,60} by[^,;]{0,16}$/;
/** "0.18, about 9 times the baseline": what the factor is of stands right before it. */
const APPOSED =
  /^ ?[,(](?: or| i\.e\.,?)?(?: (?:approximately|about|over|nearly|roughly|almost|some))? ?~? ?$/;
const TIMES_THE = /^ *(?:the|that of) /;
/** "83% success, a (2x improvement)": how the level before compares. */
const GAIN_OF = /^ (?:improvement|gain|increase|boost)\b/;
const TOTALS =
  /(?:\b(?:represent|deliver|correspond|amount|achiev|yield|mark|provid)ing(?: to)?|,|i\.e\.,?|--?)(?: (?:roughly|about|over|nearly|approximately|more than))* an? *$/;
/** "performance" so far behind a number leaves it to what stands between. */
const FAR = 20;
const BRACKET_REACH = 50;
const NEW_TASK =
  /(?<!trained |based |pre-?trained |tuned )\b(?:on(?! average)|for|across)\b|^ *in (?!addition|particular|total|contrast|all|summary|fact|this|our|these|both|most|some|comparison|terms)/;

/** "the (success rate) of the robot grasping objects is" */
const OF_DOING = /^ of [^,;.]{3,60} (?:is|was|are|were|reache[sd])(?: (?:about|only|over))*[ ~]*$/;

/** What the words before a number say is measured: a known metric where they end with one. */
function aheadOf(place: Place, numeral: Numeral): Reading | null {
  const words = phraseBefore(place, numeral);
  if (!words) return null;
  const known = place.metrics.findLast(({ start, end }) => {
    const written = place.text.lower.slice(start, end);
    return end <= numeral.start && (words.endsWith(written) || written.endsWith(words));
  });
  if (known) return fromTable(known, false);
  const head = isMeasure(words) ? null : metricInClause(place, numeral, []);
  return head && OF_DOING.test(place.text.lower.slice(head.end, numeral.start))
    ? fromTable(head, false)
    : spelledOut(place.text, ownWords(words, false));
}

/** The metric that stands beside a number by name. */
function besideOf(place: Place, index: number): Reading | null {
  const numeral = place.numerals[index]!;
  const statistic = numeral.unit === null ? statisticBefore(place, numeral) : null;
  if (statistic) return ownWords(statistic, false);
  const defined = definedBefore(place, numeral);
  if (defined) return defined;
  const before = metricBefore(place, numeral);
  if (before?.metric.name === "performance" && place.links[index + 1] === "range") return null;
  if (before && !before.isWeak) return fromTable(before.metric, false);
  const after = definedBehind(place, numeral) ?? metricAfter(place, numeral);
  const isNameless = (!after || after.name === "performance") &&
    (!before || before.metric.name === "performance");
  const terms = isNameless ? inTermsOf(place, numeral) : null;
  if (terms) return terms;
  const measured = after && "row" in after && after.name === "performance"
    ? scoredBehind(place, numeral) ?? (after.start - numeral.end > FAR ? phraseAfter(place, numeral) : null)
    : null;
  if (measured && !measured.endsWith("performance")) return ownWords(measured, true);
  if (after) return "row" in after ? fromTable(after, true) : after;
  const condition = before && AT_BEFORE.test(wordsBefore(place, numeral))
    ? phraseAfter(place, numeral)
    : null;
  if (condition) return ownWords(condition, true);
  if (before?.metric.name === "performance") {
    const behind = phraseAfter(place, numeral);
    if (behind && ownWords(behind, true).class !== null) {
      return spelledOut(place.text, ownWords(behind, true));
    }
  }
  return before ? fromTable(before.metric, false) : null;
}

/** The metrics that stand beside numbers, by name or, behind them, in the text's own words. */
function besides(place: Place, accepted: readonly boolean[]): (Reading | null)[] {
  const readings = accepted.map((isAccepted, index): Reading | null => {
    if (!isAccepted) return null;
    const named = besideOf(place, index);
    const byUnit = metricOfUnit(place, place.numerals[index]!);
    if (
      named && byUnit &&
      (named.name.endsWith("speed") && byUnit !== "speed" ||
        named.class !== "amount" && !isErrorName(named.name) ||
        byUnit === "throughput" && !isErrorName(named.name) ||
        named.name === "speedup")
    ) {
      return ownWords(byUnit, false);
    }
    if (named) return named;
    const rate = rateNameOf(place, place.numerals[index]!);
    if (rate) return topicOf(place) ?? ownWords(rate, true);
    const behind = phraseAfter(place, place.numerals[index]!);
    return behind ? spelledOut(place.text, ownWords(behind, true)) : null;
  });
  readings.forEach((reading, index) => {
    if (accepted[index] && index > 0) {
      readings[index] = reading ?? alikeOf(place, index, readings[index - 1]!) ??
        gainedAgain(place, index, readings[index - 1]!);
    }
  });
  bracketed(place, readings, accepted);
  accepted.forEach((isAccepted, index) => {
    const dealt = isAccepted ? dealtMetrics(place, index) : null;
    dealt?.forEach((reading, at) => readings[index + at] = { ...reading, isDealt: true });
    if (!isAccepted || dealt || readings[index]) return;
    dealtAgain(place, index, readings)?.forEach((reading, at) => readings[index + at] = reading);
  });
  return readings;
}

/** Statistics of one finding, never in per cent: later numbers are not of them. */
const OF_ONE_FINDING: ReadonlySet<string> = new Set(["p-value", "cohen's d"]);

/** Whether a number may share a reading. */
function isShared({ name }: Reading, { unit }: Numeral): boolean {
  return unit === null || !OF_ONE_FINDING.has(name);
}

/** "84% file-level and (56% function-level F1)": adjectives of one noun. */
const QUALIFIED = /^ (?:[a-z]+-[a-z-]+|[a-z]+(?:al|ive|ic|ary|ro))(?:,|,? (?:and|or|vs\.?|versus)) $/;

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
    const isOpen = !readings[earlier] ||
      readings[earlier]!.name === "performance" && !readings[earlier]!.isBehind;
    if (isTight && isOpen && readings[index]?.isBehind) readings[earlier] = readings[index]!;
  }
  for (let index = readings.length - 1; index > 0; index--) {
    const isOpen = accepted[index - 1] && !readings[index - 1];
    if (isOpen && readings[index]?.isBehind && QUALIFIED.test(wordsBetween(place, index))) {
      readings[index - 1] = readings[index]!;
    }
  }
  const { seats } = place;
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
    if (source >= 0 && readings[source] && isShared(readings[source], place.numerals[index]!)) {
      readings[index] = { from: source, ...readings[source]!, isBehind: false };
    }
  });
}

/** The metric of the number whose bracket this one stands in: "0.018 LPIPS (a 70% reduction)". */
function bracketOwner(place: Place, index: number, readings: readonly (Reading | null)[]): Reading | null {
  const seat = place.seats[index];
  if (!seat) return null;
  const owner = place.numerals.findLastIndex((numeral, at) =>
    at < index && readings[at] !== null && numeral.end <= seat.open && seat.open - numeral.end < BRACKET_REACH
  );
  return owner < 0 ? null : readings[owner]!;
}

/** Whether a number is a score without a unit. */
function isPlainLevel({ numerals }: Place, index: number): boolean {
  const numeral = numerals[index];
  return numeral !== undefined && numeral.unit === null && numeral.sign === "" && numeral.isDecimal;
}

const TOPIC =
  /^ *(?:[a-z]+, )?(?:in terms of|regarding|concerning|as for|for|with respect to) (?:the )?([a-z0-9@ -]{3,40}?),/;

/** What a sentence says at its begin that it speaks of: "In terms of recall, we reach 90%". */
function topicOf(place: Place): Reading | null {
  const { text, start, end, metrics } = place;
  const topic = TOPIC.exec(text.lower.slice(start, Math.min(end, start + 70)));
  if (!topic) return null;
  const close = start + topic[0].length - 1;
  const known = metrics.find((metric) => metric.end === close);
  return known ? fromTable(known, false) : null;
}

/** Whether later numbers may be of the same metric: a known score, or a name in the text's own words that is scored in per cent. */
function isLevelIn(place: Place, reading: Reading | null): boolean {
  if (reading === null) return false;
  return reading.class === "share" || reading.class === "score" ||
    reading.isOwnWords && isPercentScored(place.text, reading.name);
}

/** Whether a number is a level in per cent or between 0 and 1: on another task still of the same score. */
function isShareLevel(place: Place, numeral: Numeral): boolean {
  return !isChange(place, numeral) && (numeral.unit === "%" || numeral.isDecimal && numeral.value <= 1);
}

/** The metric of a number that names none beside it. */
function distantOf(
  place: Place,
  index: number,
  readings: readonly (Reading | null)[],
  previous: Reading | null,
): Reading {
  const numeral = place.numerals[index]!;
  const byUnit = metricOfUnit(place, numeral);
  if (byUnit) return ownWords(byUnit, false);
  const apposed = numeral.unit === "x" && readings[index - 1] ? wordsBetween(place, index) : "";
  if (APPOSED.test(apposed) && TIMES_THE.test(wordsAfter(place, numeral))) {
    return { ...readings[index - 1]!, isBehind: false };
  }
  const level = numeral.unit === "x" && GAIN_OF.test(wordsAfter(place, numeral, 16))
    ? readings[index - 1]
    : null;
  if (isLevel(level) && TOTALS.test(wordsBetween(place, index))) return { ...level, isBehind: false };
  const owner = bracketOwner(place, index, readings);
  if (owner) return { ...owner, isBehind: false };
  const change = numeral.unit === "%" && isChange(place, numeral)
    ? readings.findLast((reading, at) => at < index && reading !== null)
    : null;
  if (change?.class === "score") return { ...change, isBehind: false };
  if (
    change && RIVALLED.test(wordsBefore(place, numeral)) && isPlainLevel(place, readings.lastIndexOf(change))
  ) {
    return { ...change, class: change.class ?? "score", isBehind: false };
  }
  const earlier = readings.findLast((reading, at) =>
    at < index && isLevelIn(place, reading) && place.numerals[at]!.unit === numeral.unit
  );
  if (earlier) return { ...earlier, isBehind: false };
  const topic = topicOf(place);
  if (topic) return topic;
  const near = metricInClause(place, numeral, readings);
  if (near) return fromTable(near, false);
  const other = readings.findLast((reading, at) => at < index && isLevel(reading));
  if (other && numeral.unit !== "x") return { ...other, isBehind: false };
  const announced = announcedIn(place, numeral, readings);
  if (announced) return announced;
  const led = place.text.lower.slice(place.start, numeral.start);
  const isOther = /\bperformance\b/.test(led) || numeral.unit === "points" && previous?.class === "score";
  const isSameClaim = !isOther && isLevelIn(place, previous) && previous && numeral.unit !== "x" &&
    (isShareLevel(place, numeral) || !NEW_TASK.test(led));
  if (isSameClaim) {
    const { from: _, ...level } = previous;
    return { ...level, isBehind: false };
  }
  return numeral.unit === "%" && CORRECT.test(wordsBefore(place, numeral))
    ? ownWords("accuracy", false)
    : UNNAMED;
}

/** "0.52 MRR, and tuning raises performance to 0.55": a level of performance is of the score that levels before it have. */
function takeUpLevels(place: Place, readings: (Reading | null)[]): void {
  readings.forEach((reading, index) => {
    if (index === 0 || reading?.name !== "performance" || isChange(place, place.numerals[index]!)) return;
    const { unit, isDecimal } = place.numerals[index]!;
    const earlier = readings.findLastIndex((other, at) => at < index && other !== null);
    const other = earlier < 0 ? null : readings[earlier]!;
    const isAlike = other && isLevel(other) && place.numerals[earlier]!.unit === unit &&
      place.numerals[earlier]!.isDecimal === isDecimal && !isChange(place, place.numerals[earlier]!);
    if (isAlike) readings[index] = { ...other, isBehind: false };
  });
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
    const isTimed = hasMetric(place.numerals[index]!);
    if (
      ahead &&
      (!isTimed || isErrorName(ahead.name) || ahead.class === "amount" && !ahead.name.endsWith("speed"))
    ) {
      readings[index] = ahead;
    }
  });
  shareAlong(place, readings, parallels, accepted);
  takeUpLevels(place, readings);
  accepted.forEach((isAccepted, index) => {
    if (!isAccepted || readings[index]) return;
    const continued = parallels[index]! >= 0 ? readings[parallels[index]!] : null;
    readings[index] = continued && isShared(continued, place.numerals[index]!)
      ? { ...continued, isBehind: false }
      : distantOf(
        place,
        index,
        readings.map((reading) => reading && OF_ONE_FINDING.has(reading.name) ? null : reading),
        previous,
      );
  });
  return readings.map((reading, index) => {
    const name = reading?.isOwnWords ? wholeNameOf(place, place.numerals[index]!, reading.name) : null;
    return name ? { ...reading!, name } : reading;
  });
}
