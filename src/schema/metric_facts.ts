/** Metrics of which a lower value is better; all others count as higher is better. */
const LOWER_IS_BETTER = new Set([
  "perplexity",
  "bits/dim",
  "bits per byte",
  "fid",
  "fvd",
  "lpips",
  "wer",
  "cer",
  "per",
  "eer",
  "der",
  "mae",
  "mse",
  "rmse",
  "mape",
  "smape",
  "nll",
  "loss",
  "latency",
  "training time",
  "inference time",
  "runtime",
  "training cost",
  "cost",
  "compute",
  "flops",
  "parameters",
  "memory",
  "energy",
  "tokens",
  "slowdown",
  "regret",
]);

/**
 * Whether a higher or a lower value of a metric is better.
 *
 * Names that speak of an error, loss, distance or reduction say so themselves: a larger reduction is better.
 */
export function metricDirection(metric: string): "higher" | "lower" {
  if (LOWER_IS_BETTER.has(metric)) return "lower";
  if (/\b(?:reduction|savings?|saved)\b/.test(metric)) return "higher";
  return /\b(?:error|loss|distance|divergence|failures?)\b|\berror rate\b/.test(metric) ? "lower" : "higher";
}

/** Metrics that are shares of a whole: written as 0.923 by one author and as 92.3 or 92.3% by another. */
const PROPORTIONS =
  /\b(?:accuracy|auroc|auc|f1|precision|recall(?:@\d+)?|sensitivity|specificity|iou|miou|dice|map|pq|success rate|win rate|pass@\d+|exact match|em|rouge-\w+|bleu)\b/;

/** Whether a metric is a share of a whole, so that its scores can be written in per cent. */
export function isProportion(metric: string): boolean {
  return PROPORTIONS.test(metric);
}

/**
 * A score on the scale on which scores of its metric can be compared: per cent for shares of a whole, else as it is.
 *
 * @returns The value and its unit; a share of at most 1 without a unit is taken as a fraction.
 */
export function comparableScore(
  metric: string,
  value: number,
  unit: string,
): { value: number; unit: string } {
  if (!isProportion(metric) || (unit !== "" && unit !== "%" && unit !== "points")) return { value, unit };
  return {
    value: unit === "" && Math.abs(value) <= 1 ? Number((value * 100).toPrecision(12)) : value,
    unit: "%",
  };
}
