import { wilsonInterval } from "./wilson_interval.ts";

/** Difference of two shares with its interval, all three in -1 to 1. */
export interface ShareDifference {
  difference: number;
  low: number;
  high: number;
}

/**
 * Difference of two independent shares, second minus first, with its 95 % interval from the two Wilson intervals.
 *
 * Method 10 of R. G. Newcombe, Interval estimation for the difference between independent proportions,
 * Statistics in Medicine 17 (1998) 873-890.
 *
 * @returns null where either group is empty.
 * @throws {RangeError} If the counts are not whole numbers with 0 <= n_hits <= n.
 */
export function newcombeInterval(
  first: { n_hits: number; n_papers: number },
  second: { n_hits: number; n_papers: number },
): ShareDifference | null {
  const a = wilsonInterval(first.n_hits, first.n_papers);
  const b = wilsonInterval(second.n_hits, second.n_papers);
  if (a === null || b === null) return null;
  const difference = b.share - a.share;
  return {
    difference,
    low: difference - Math.hypot(b.share - b.low, a.high - a.share),
    high: difference + Math.hypot(b.high - b.share, a.share - a.low),
  };
}
