import type { MetricRow } from "./metric_row.ts";
import { CLASSIFICATION_METRICS } from "./metrics_classification.ts";
import { VISION_METRICS } from "./metrics_vision.ts";
import { LANGUAGE_METRICS } from "./metrics_language.ts";
import { REGRESSION_METRICS } from "./metrics_regression.ts";
import { COST_METRICS } from "./metrics_cost.ts";

/** The metrics that the rules know by name. */
export const METRIC_ROWS: readonly MetricRow[] = [
  ...CLASSIFICATION_METRICS,
  ...VISION_METRICS,
  ...LANGUAGE_METRICS,
  ...REGRESSION_METRICS,
  ...COST_METRICS,
];
