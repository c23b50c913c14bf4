/** A share with its interval, all three in 0-1. */
export interface ShareInterval {
  share: number;
  low: number;
  high: number;
}

/** 97.5 % quantile of the standard normal distribution: the interval covers 95 %. */
const Z = 1.959963984540054;

/**
 * Share of `n_hits` in `n` with its 95 % Wilson score interval.
 *
 * Holds its level for small n and for shares near 0 and 1, where the textbook interval fails.
 * Method: E. B. Wilson, Probable inference, JASA 22 (1927) 209-212.
 *
 * @param n_hits Number of papers that have the property, 0 to n.
 * @param n Number of papers.
 * @returns Share and bounds in 0-1; null where n is 0.
 * @throws {RangeError} If the counts are not whole numbers with 0 <= n_hits <= n.
 */
export function wilsonInterval(n_hits: number, n: number): ShareInterval | null {
  if (!Number.isInteger(n_hits) || !Number.isInteger(n) || n_hits < 0 || n_hits > n) {
    throw new RangeError(
      `Cannot form interval: ${n_hits} of ${n}, expected whole numbers with 0 <= hits <= n`,
    );
  }
  if (n === 0) return null;
  const share = n_hits / n;
  const center = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
  const half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
  return {
    share,
    low: n_hits === 0 ? 0 : center - half,
    high: n_hits === n ? 1 : center + half,
  };
}
