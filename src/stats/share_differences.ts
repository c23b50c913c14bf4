import { newcombeInterval } from "./newcombe_interval.ts";
import { type HitCount, THIN_BIN } from "./share_rows.ts";

/** A property in two groups of papers. */
export interface SharePair {
  series: string;
  left: HitCount;
  right: HitCount;
}

/** Difference of the property's shares, right minus left. */
export interface DifferenceRow {
  series: string;
  n_hits_left: number;
  n_left: number;
  n_hits_right: number;
  n_right: number;
  /** Shares in 0-1; their difference with its 95 % interval in -1 to 1. */
  share_left: number;
  share_right: number;
  difference: number;
  low: number;
  high: number;
  /** Whether fewer than five papers stand on either side. */
  is_thin: boolean;
}

/** Differences with Newcombe's interval, in the order given; pairs with an empty side are left out. */
export function shareDifferences(pairs: readonly SharePair[]): DifferenceRow[] {
  return pairs.flatMap(({ series, left, right }) => {
    const interval = newcombeInterval(left, right);
    if (interval === null) return [];
    return [{
      series,
      n_hits_left: left.n_hits,
      n_left: left.n_papers,
      n_hits_right: right.n_hits,
      n_right: right.n_papers,
      share_left: left.n_hits / left.n_papers,
      share_right: right.n_hits / right.n_papers,
      ...interval,
      is_thin: Math.min(left.n_papers, right.n_papers) < THIN_BIN,
    }];
  });
}
