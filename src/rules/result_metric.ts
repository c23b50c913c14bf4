import type { ResultKind } from "../schema/enrichment.ts";
import { isSpeedChange } from "./change_cues.ts";
import { metricAfter, metricBefore, metricInSentence } from "./metric_near.ts";
import type { MetricRow } from "./metric_table.ts";
import { phraseMetric } from "./metric_phrase.ts";
import type { NamedMetric } from "./metrics.ts";
import { type Place, wordsAfter } from "./result_place.ts";

/** The metric of one number. */
export interface Reading {
  /** Row of the metric table; null where the text names it in its own words, or not at all. */
  row: MetricRow | null;
  /** Whether it stands right behind the number. */
  isBehind: boolean;
  /** The name in the form that fits the kind of number. */
  nameFor: (kind: ResultKind, isShare: boolean) => string;
}

const GAP = /^ *of (?:the |this |that )?(?:[a-z-]+ )?gap/;
const QUALITY = /^ *of (?:the |its |their |[a-z'-]+ ){0,5}(?:performance|quality|accuracy|capabilit\w+)\b/;

function reading(metric: NamedMetric, place: Place, index: number, isBehind: boolean): Reading {
  const numeral = place.numerals[index]!;
  return {
    row: metric.row,
    isBehind,
    nameFor: (kind, isShare) =>
      shareName(place, index, isShare) ?? (
        (kind === "relative" || kind === "ratio") && !isShare
          ? isSpeedChange(place, numeral) ? "speedup" : metric.row.reduced ?? metric.name
          : metric.name
      ),
  };
}

/** Name of what a share is a share of, where it has one of its own. */
function shareName(place: Place, index: number, isShare: boolean): string | null {
  if (!isShare) return null;
  const after = wordsAfter(place, place.numerals[index]!);
  if (GAP.test(after)) return "gap closed";
  if (QUALITY.test(after) || !/^ *of\b/.test(after)) return "performance retained";
  return null;
}

function own(name: string, place: Place, index: number, isBehind: boolean): Reading {
  return {
    row: null,
    isBehind,
    nameFor: (kind, isShare) =>
      shareName(place, index, isShare) ??
        (kind !== "absolute" && kind !== "delta" && isSpeedChange(place, place.numerals[index]!)
          ? "speedup"
          : name),
  };
}

/** The metric of the list or pair that a number belongs to, from a number further on. */
function fromNext(place: Place, index: number): NamedMetric | null {
  const { numerals, links } = place;
  for (let next = index + 1; next < numerals.length && links[next] !== null; next++) {
    if (numerals[next]!.unit !== numerals[index]!.unit) return null;
    const metric = metricAfter(place, numerals[next]!);
    if (metric) return metric;
  }
  return null;
}

/**
 * The metric of a number: right behind it, leading to it, shared in its list, in its own words,
 * that of the number before, or the nearest in the sentence.
 */
export function metricOf(
  place: Place,
  index: number,
  readings: readonly (Reading | null)[],
  previous: Reading | null,
): Reading {
  const numeral = place.numerals[index]!;
  const before = metricBefore(place, numeral);
  if (before) return reading(before, place, index, false);
  const after = metricAfter(place, numeral);
  if (after) return reading(after, place, index, true);
  const next = fromNext(place, index);
  if (next) return reading(next, place, index, true);
  const phrase = phraseMetric(place, numeral);
  if (phrase) return own(phrase.name, place, index, phrase.isBehind);
  const earlier = readings.findLast((other) => other !== null);
  if (earlier) return { ...earlier, isBehind: false };
  const near = metricInSentence(place, numeral);
  if (near) return reading(near, place, index, false);
  return previous && numeral.unit !== "x"
    ? { ...previous, isBehind: false }
    : own("performance", place, index, false);
}
