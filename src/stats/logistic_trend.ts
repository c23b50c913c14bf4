import { normalTail } from "./normal_tail.ts";
import { rounded } from "./rounded.ts";

/** Papers at one time, and those among them that have the property. */
export interface TimePoint {
  /** Time in years. */
  time: number;
  n_hits: number;
  n_papers: number;
}

/** How the odds of a property change with time. */
export interface Trend {
  /** Factor by which the odds change in a year. */
  odds_ratio: number;
  /** Bounds of the 95 % profile likelihood interval. */
  low: number;
  high: number;
  /** Two-sided p of the likelihood ratio test against no change. */
  p: number;
}

/** 95 % quantile of the chi-square distribution with one degree of freedom. */
const CHI_SQUARE = 3.841458820694124;
const MAX_STEPS = 60;

/**
 * Trend of a share as an odds ratio per year: logistic regression on time, fitted by iteratively reweighted
 * least squares, with likelihood ratio test and profile likelihood interval.
 *
 * Interval and test agree: the interval leaves out 1 just where p < 0.05.
 * Method: P. McCullagh and J. A. Nelder, Generalized Linear Models, 2nd ed. (1989), sections 4.4 and 7.2.
 *
 * @param points Counts by time, in any order; a time may occur more than once.
 * @returns null where there is no finite estimate: no or only hits, or hits and misses separated by time.
 */
export function logisticTrend(points: readonly TimePoint[]): Trend | null {
  if (isSeparated(points)) return null;
  const n = sum(points, (point) => point.n_papers);
  const mean = sum(points, (point) => point.n_papers * point.time) / n;
  const centred = points.map((point) => ({ ...point, time: point.time - mean }));
  const best = fit(centred);
  const flat = likelihoodAt(centred, 0);
  const ratio = Math.max(0, 2 * (best.likelihood - flat));
  return {
    odds_ratio: rounded(Math.exp(best.slope)),
    low: rounded(Math.exp(profileBound(centred, best, -1))),
    high: rounded(Math.exp(profileBound(centred, best, 1))),
    p: rounded(normalTail(Math.sqrt(ratio))),
  };
}

/** Whether one time parts the hits from the misses, or either is missing: then no finite slope is the likeliest. */
export function isSeparated(points: readonly TimePoint[]): boolean {
  const hits = points.filter((point) => point.n_hits > 0).map((point) => point.time);
  const misses = points.filter((point) => point.n_hits < point.n_papers).map((point) => point.time);
  return Math.max(...hits) <= Math.min(...misses) || Math.max(...misses) <= Math.min(...hits);
}

interface Fit {
  slope: number;
  /** Standard error of the slope. */
  error: number;
  likelihood: number;
}

function fit(points: readonly TimePoint[]): Fit {
  let [intercept, slope] = [logitOfAll(points), 0];
  let likelihood = logLikelihood(points, intercept, slope);
  let error = Infinity;
  for (let step = 0; step < MAX_STEPS; step++) {
    const { score, information, determinant } = derivatives(points, intercept, slope);
    error = Math.sqrt(information[0] / determinant);
    let [da, db] = [
      (information[2] * score[0] - information[1] * score[1]) / determinant,
      (information[0] * score[1] - information[1] * score[0]) / determinant,
    ];
    while (logLikelihood(points, intercept + da, slope + db) < likelihood && Math.abs(db) > 1e-12) {
      [da, db] = [da / 2, db / 2];
    }
    [intercept, slope] = [intercept + da, slope + db];
    likelihood = logLikelihood(points, intercept, slope);
    if (Math.abs(da) + Math.abs(db) < 1e-10) break;
  }
  return { slope, error, likelihood };
}

interface Derivatives {
  score: [number, number];
  /** Of the intercept, of both, of the slope. */
  information: [number, number, number];
  determinant: number;
}

function derivatives(points: readonly TimePoint[], intercept: number, slope: number): Derivatives {
  const score: [number, number] = [0, 0];
  const information: [number, number, number] = [0, 0, 0];
  for (const { time, n_hits, n_papers } of points) {
    const share = 1 / (1 + Math.exp(-intercept - slope * time));
    const weight = n_papers * share * (1 - share);
    const residual = n_hits - n_papers * share;
    score[0] += residual;
    score[1] += residual * time;
    information[0] += weight;
    information[1] += weight * time;
    information[2] += weight * time * time;
  }
  return { score, information, determinant: information[0] * information[2] - information[1] ** 2 };
}

/** Slope at which the likelihood, maximised over the intercept, has fallen by half the chi-square quantile. */
function profileBound(points: readonly TimePoint[], best: Fit, side: -1 | 1): number {
  const isInside = (slope: number) => 2 * (best.likelihood - likelihoodAt(points, slope)) < CHI_SQUARE;
  let width = 2 * best.error;
  while (isInside(best.slope + side * width)) width *= 2;
  let [inside, outside] = [0, width];
  for (let step = 0; step < MAX_STEPS; step++) {
    const middle = (inside + outside) / 2;
    if (isInside(best.slope + side * middle)) inside = middle;
    else outside = middle;
  }
  return best.slope + side * inside;
}

/** Largest log likelihood with the slope held: the score in the intercept falls steadily, so bisection finds it. */
function likelihoodAt(points: readonly TimePoint[], slope: number): number {
  const reach = Math.abs(logitOfAll(points)) +
    Math.max(...points.map((point) => Math.abs(slope * point.time))) + 1;
  let [low, high] = [-reach, reach];
  for (let step = 0; step < MAX_STEPS; step++) {
    const middle = (low + high) / 2;
    if (derivatives(points, middle, slope).score[0] > 0) low = middle;
    else high = middle;
  }
  return logLikelihood(points, low, slope);
}

function logLikelihood(points: readonly TimePoint[], intercept: number, slope: number): number {
  return sum(points, ({ time, n_hits, n_papers }) => {
    const logit = intercept + slope * time;
    return n_hits * logit - n_papers * (Math.max(0, logit) + Math.log1p(Math.exp(-Math.abs(logit))));
  });
}

function logitOfAll(points: readonly TimePoint[]): number {
  const n_hits = sum(points, (point) => point.n_hits);
  return Math.log(n_hits / (sum(points, (point) => point.n_papers) - n_hits));
}

function sum(points: readonly TimePoint[], value: (point: TimePoint) => number): number {
  return points.reduce((total, point) => total + value(point), 0);
}
