/** Precision, recall and F1 of one sort of finding, four decimals. */
export interface Figure {
  precision: number;
  recall: number;
  f1: number;
  /** Found and right. */
  tp: number;
  /** Found and wrong. */
  fp: number;
  /** Missed. */
  fn: number;
}

/** A number with four decimals, halves to even, as Python's `round(x, 4)`. */
export function roundFour(value: number): number {
  const scaled = value * 1e4;
  const floor = Math.floor(scaled);
  const isHalf = scaled - floor === 0.5 && Number.isInteger(value * 2 ** 20);
  return isHalf ? (floor % 2 === 0 ? floor : floor + 1) / 1e4 : Number(value.toFixed(4));
}

/** Precision and recall are 1 where there is nothing to find; F1 is 0 where both are 0. */
export function figureOf(tp: number, fp: number, fn: number): Figure {
  const precision = tp + fp > 0 ? tp / (tp + fp) : 1;
  const recall = tp + fn > 0 ? tp / (tp + fn) : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision: roundFour(precision), recall: roundFour(recall), f1: roundFour(f1), tp, fp, fn };
}

/** The figure of sets found against sets labelled, paper by paper. */
export function figureOfSets(
  gold: readonly ReadonlySet<string>[],
  found: readonly ReadonlySet<string>[],
): Figure {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  gold.forEach((labelled, paper) => {
    const read = found[paper]!;
    for (const element of read) labelled.has(element) ? tp++ : fp++;
    for (const element of labelled) if (!read.has(element)) fn++;
  });
  return figureOf(tp, fp, fn);
}
