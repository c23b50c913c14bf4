import { binsPerYear, type TimeUnit } from "../schema/time_unit.ts";
import { isSeparated, logisticTrend, type TimePoint, type Trend } from "./logistic_trend.ts";

/** Papers of a stretch of time, and those among them that belong to a series. */
export interface TimeCountRow {
  series: string;
  year: number;
  /** Number of the stretch as `timeBin` counts; absent where the stretch is the year. */
  bin?: number;
  n_hits: number;
  n_papers: number;
}

/** Trend of one series: either an estimate or, in words, what stands against one. */
export interface TrendRow {
  series: string;
  /** Papers with a date that belong to the series. */
  n_hits: number;
  /** Papers with a date. */
  n_papers: number;
  /** First and last time with a paper, in years. */
  from: number | null;
  to: number | null;
  odds_ratio: number | null;
  low: number | null;
  high: number | null;
  p: number | null;
  /** Why there is no estimate; null where there is one. */
  problem: string | null;
}

/** An estimate needs as many papers with the property, and as many without. */
export const MIN_EVENTS = 5;
const MIN_TIMES = 3;
const MIN_SPAN_YEARS = 1;

/**
 * Trend of each series as an odds ratio per year, see `logisticTrend`.
 *
 * No estimate is given from fewer than five papers with or without the property, from fewer than three
 * stretches of time or less than a year, and where the papers with it and without it are separated in time.
 *
 * @param rows Counts by time, those of a series in any order.
 * @param unit Length of the stretches. @default {"year"}
 * @returns One row a series, in the order in which the series first occur.
 */
export function trendRows(rows: readonly TimeCountRow[], unit: TimeUnit = "year"): TrendRow[] {
  const series = new Map<string, TimePoint[]>();
  for (const { series: id, year, bin, n_hits, n_papers } of rows) {
    const points = series.get(id) ?? [];
    points.push({ time: (bin ?? year) / binsPerYear(unit), n_hits, n_papers });
    series.set(id, points);
  }
  return [...series].map(([id, points]) => ({ series: id, ...trendOf(points) }));
}

/** Trend of the counts of one series. */
export function trendOf(points: readonly TimePoint[]): Omit<TrendRow, "series"> {
  const times = timesOf(points);
  const totals = {
    n_hits: points.reduce((sum, point) => sum + point.n_hits, 0),
    n_papers: points.reduce((sum, point) => sum + point.n_papers, 0),
    from: times.length === 0 ? null : Math.min(...times),
    to: times.length === 0 ? null : Math.max(...times),
  };
  const problem = problemOf(points);
  const trend: Trend | null = problem === null ? logisticTrend(points) : null;
  if (trend === null) return { ...totals, odds_ratio: null, low: null, high: null, p: null, problem };
  return { ...totals, ...trend, problem: null };
}

/** What stands against an estimate, in words; null where nothing does. */
export function problemOf(points: readonly TimePoint[]): string | null {
  const n_hits = points.reduce((sum, point) => sum + point.n_hits, 0);
  const n_papers = points.reduce((sum, point) => sum + point.n_papers, 0);
  if (n_papers === 0) return "no paper with a date";
  if (n_hits < MIN_EVENTS) return `too few papers with it (${n_hits} of ${n_papers})`;
  if (n_papers - n_hits < MIN_EVENTS) {
    return `too few papers without it (${n_papers - n_hits} of ${n_papers})`;
  }
  const times = timesOf(points);
  const span = Math.max(...times) - Math.min(...times);
  if (new Set(times).size < MIN_TIMES || span < MIN_SPAN_YEARS) return "too short a time";
  return isSeparated(points) ? "papers with it and without it are separated in time" : null;
}

function timesOf(points: readonly TimePoint[]): number[] {
  return points.filter((point) => point.n_papers > 0).map((point) => point.time);
}
