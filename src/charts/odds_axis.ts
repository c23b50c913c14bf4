const WIDEST = 64;
const FINE_TICKS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 2];
const COARSE_TICKS = [1 / 64, 1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16, 32, 64];

/** Scale and axis of odds ratios. */
export interface OddsAxis {
  scale: object;
  axis: object;
  /** Whether some ratio lies beyond the axis. */
  isCut: boolean;
}

/** Says that lines at the edge of an axis that is cut go on. */
export const CUT_NOTE = "Lines that reach the edge go on.";

/**
 * Logarithmic scale and axis of odds ratios with room for 1 and every interval, at most from 1/64 to 64; what lies
 * beyond is drawn at the edge, and `isCut` says that there is such.
 */
export function oddsAxis(ratios: readonly number[]): OddsAxis {
  const inside = ratios.map((ratio) => Math.min(WIDEST, Math.max(1 / WIDEST, ratio)));
  const [low, high] = [Math.min(0.95, ...inside) / 1.03, Math.max(1.05, ...inside) * 1.03];
  const ticks = low >= 0.5 && high <= 2.2 ? FINE_TICKS : COARSE_TICKS;
  return {
    isCut: ratios.some((ratio) => ratio > WIDEST || ratio < 1 / WIDEST),
    scale: { type: "log", base: 2, domain: [low, high], nice: false, clamp: true },
    axis: {
      values: ticks.filter((tick) => tick >= low && tick <= high),
      labelExpr: "datum.value < 0.5 ? '1/' + round(1 / datum.value) : format(datum.value, '~r')",
    },
  };
}
