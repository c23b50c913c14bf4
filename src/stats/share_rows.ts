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

/** Papers that have a property, among papers. */
export interface HitCount {
  n_hits: number;
  n_papers: number;
}

/** Adds to each count its share with a Wilson interval; rows of no papers are left out. */
export function withShares<R extends HitCount>(rows: readonly R[]): (R & BinShare)[] {
  return rows.flatMap((row) => {
    const interval = wilsonInterval(row.n_hits, row.n_papers);
    return interval === null ? [] : [{ ...row, ...interval, is_thin: row.n_papers < THIN_BIN }];
  });
}
