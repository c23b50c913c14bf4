import { wilsonInterval } from "./wilson_interval.ts";

/** A bin of fewer papers than this is thin: its share is drawn, but says little. */
export const THIN_BIN = 5;

/** Share of a bin with its 95 % interval, all in 0-1. */
export interface BinShare {
  share: number;
  low: number;
  high: number;
  /** Whether fewer than `THIN_BIN` papers stand behind the share. */
  is_thin: boolean;
}

/**
 * Adds to each count of hits among papers its share with a Wilson interval.
 *
 * @param rows Rows of counts; rows of no papers are left out.
 * @param counts Names of the columns of hits and of papers.
 */
export function withShares<R extends object>(
  rows: readonly R[],
  counts: { hits: NumericKey<R>; papers: NumericKey<R> },
): (R & BinShare)[] {
  return rows.flatMap((row) => {
    const n_papers = row[counts.papers] as number;
    const interval = wilsonInterval(row[counts.hits] as number, n_papers);
    return interval === null ? [] : [{ ...row, ...interval, is_thin: n_papers < THIN_BIN }];
  });
}

type NumericKey<R> = { [K in keyof R]: R[K] extends number ? K : never }[keyof R];
