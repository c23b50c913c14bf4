import type { TimePoint } from "./logistic_trend.ts";

/**
 * Cochran-Armitage test for a trend of a share over time, as a standard normal deviate: positive where it rises.
 *
 * It is the score test of `logisticTrend`, and needs no fit.
 * Method: P. Armitage, Tests for linear trends in proportions and frequencies, Biometrics 11 (1955) 375-386.
 *
 * @returns 0 where there are no or only hits, or one time.
 */
export function armitageZ(points: readonly TimePoint[]): number {
  const sum = (value: (point: TimePoint) => number) =>
    points.reduce((total, point) => total + value(point), 0);
  const n = sum((point) => point.n_papers);
  const share = sum((point) => point.n_hits) / n;
  const mean = sum((point) => point.n_papers * point.time) / n;
  const score = sum((point) => (point.n_hits - point.n_papers * share) * (point.time - mean));
  const variance = share * (1 - share) * sum((point) => point.n_papers * (point.time - mean) ** 2);
  return variance > 0 ? score / Math.sqrt(variance) : 0;
}
