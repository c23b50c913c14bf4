import { quantileSorted, sort } from "d3-array";

/** Quartiles of some numbers, in their unit. */
export interface Quartiles {
  n: number;
  q1: number;
  median: number;
  q3: number;
}

/**
 * Quartiles by linear interpolation between order statistics (R-7, Hyndman and Fan 1996), as d3-array has them.
 *
 * @returns null where there are no numbers.
 */
export function quartiles(values: readonly number[]): Quartiles | null {
  const sorted = sort(values);
  if (sorted.length === 0) return null;
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantileSorted(sorted, p)!);
  return { n: sorted.length, q1: q1!, median: median!, q3: q3! };
}
