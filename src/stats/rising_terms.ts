import { armitageZ } from "./armitage_z.ts";
import type { TimePoint } from "./logistic_trend.ts";
import type { PaperTerm } from "./paper_term.ts";
import { withoutOverlaps } from "./term_overlap.ts";
import { MIN_EVENTS, problemOf, trendOf, type TrendRow } from "./trend_rows.ts";

/** The terms that rise most, and how many were looked at. */
export interface RisingTerms {
  /** Trends by term, the surest first: the order is that of the test. */
  rows: TrendRow[];
  /** Terms that were tested. */
  n_tested: number;
  /** Those that rise by the test, p < 0.05 on both sides. */
  n_rising: number;
}

const Z = 1.959963984540054;

/**
 * Terms whose share of the papers rises most surely, by the Cochran-Armitage test; the trends are those of
 * `trendOf`.
 *
 * Of a hundred terms that do not change, two or three rise by chance in this sense; `n_tested` is there to be
 * said.
 *
 * @param terms Terms with the papers that have them.
 * @param times Time of each paper in years; null where unknown.
 * @param options.top Terms to give. @default {12}
 */
export function risingTerms(
  terms: readonly PaperTerm[],
  times: readonly (number | null)[],
  options: { top?: number } = {},
): RisingTerms {
  const dated = new Map<number, number>();
  for (const time of times) if (time !== null) dated.set(time, (dated.get(time) ?? 0) + 1);
  const tested = terms.filter((term) => term.papers.length >= MIN_EVENTS)
    .map((term) => ({ ...term, points: pointsOf(term, times, dated) }))
    .filter((term) => problemOf(term.points) === null)
    .map((term) => ({ ...term, z: armitageZ(term.points) }));
  const rising = tested.filter((term) => term.z > Z).sort((a, b) => b.z - a.z || (a.term < b.term ? -1 : 1));
  return {
    rows: withoutOverlaps(rising, options.top ?? 12).map(({ term, points }) => ({
      series: term,
      ...trendOf(points),
    })),
    n_tested: tested.length,
    n_rising: rising.length,
  };
}

function pointsOf(
  term: PaperTerm,
  times: readonly (number | null)[],
  dated: ReadonlyMap<number, number>,
): TimePoint[] {
  const hits = new Map<number, number>();
  for (const paper of term.papers) {
    const time = times[paper] ?? null;
    if (time !== null) hits.set(time, (hits.get(time) ?? 0) + 1);
  }
  return [...dated].map(([time, n_papers]) => ({ time, n_hits: hits.get(time) ?? 0, n_papers }));
}
