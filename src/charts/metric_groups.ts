import { comparableScore, metricDirection } from "../schema/metric_facts.ts";

/** A reported number as metric charts take it. */
export interface MetricRow {
  title: string;
  year: number | null;
  quote: string;
  value: number;
  unit: string;
  metric: string;
  role: string;
  dataset: string | null;
}

/** Metric of a number of which the text names none. */
export const UNNAMED_METRIC = "performance";

/** Metrics that the field writes in capitals; the others stand as they are. */
const WRITTEN: Readonly<Record<string, string>> = {
  [UNNAMED_METRIC]: "metric not named",
  auroc: "AUROC",
  auc: "AUC",
  "micro-auc": "micro-AUC",
  map: "mAP",
  miou: "mIoU",
  iou: "IoU",
  pq: "PQ",
  fid: "FID",
  psnr: "PSNR",
  ssim: "SSIM",
  wer: "WER",
  cer: "CER",
  bleu: "BLEU",
  f1: "F1",
  dice: "Dice",
  "rouge-1": "ROUGE-1",
  "rouge-l": "ROUGE-L",
  "si-sdri": "SI-SDRi",
  "glue score": "GLUE score",
  mae: "MAE",
  rmse: "RMSE",
};

/** Name of a metric as the field writes it: "mAP" for "map". */
export function metricName(metric: string): string {
  return WRITTEN[metric] ?? metric;
}

/** Numbers of one metric on one scale. */
export interface MetricGroup<R> {
  metric: string;
  unit: string;
  /** Metric with its unit and direction, as panels are headed. */
  label: string;
  rows: R[];
}

/**
 * Rows by metric and unit, the metric reported most often first.
 *
 * Shares of a whole are put on the scale of per cent, so that 0.923 and 92.3% stand side by side.
 */
export function metricGroups<R extends MetricRow>(rows: readonly R[]): MetricGroup<R>[] {
  const groups = new Map<string, MetricGroup<R>>();
  for (const row of rows) {
    const { value, unit } = comparableScore(row.metric, row.value, row.unit);
    const label = metricLabel(row.metric, unit);
    const group = groups.get(label) ?? { metric: row.metric, unit, label, rows: [] };
    group.rows.push({ ...row, value, unit });
    groups.set(label, group);
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length || (a.label < b.label ? -1 : 1));
}

/** Heading of a metric: "perplexity, lower is better", "accuracy (%), higher is better". */
function metricLabel(metric: string, unit: string): string {
  const direction = metric === UNNAMED_METRIC ? "" : `, ${metricDirection(metric)} is better`;
  return `${metricName(metric)}${unit === "" ? "" : ` (${unit})`}${direction}`;
}

/** The row with what charts show of it, in this order, and nothing else. */
export function metricRow({ title, year, metric, value, unit, dataset, role, quote }: MetricRow): MetricRow {
  return { title, year, metric, value, unit, dataset, role, quote };
}

/** Number of papers behind some rows. */
export function nTitles(rows: readonly { title: string }[]): number {
  return new Set(rows.map((row) => row.title)).size;
}

/** Tooltip of a reported number: where it comes from, in its own words. */
export const METRIC_TOOLTIP = [
  { field: "title", title: "Paper" },
  { field: "year", title: "Year" },
  { field: "metric", title: "Metric" },
  { field: "value", title: "Value" },
  { field: "unit", title: "Unit" },
  { field: "dataset", title: "Dataset" },
  { field: "role", title: "Whose" },
  { field: "quote", title: "Words" },
];

/** Colour and shape of own results and baselines: told apart in grey, too. */
export const ROLE_CHANNELS = {
  color: {
    field: "role",
    type: "nominal",
    title: null,
    scale: { domain: ["own", "baseline"], range: ["#0072b2", "#d55e00"] },
    legend: { orient: "top", symbolOpacity: 1 },
  },
  shape: {
    field: "role",
    type: "nominal",
    title: null,
    scale: { domain: ["own", "baseline"], range: ["circle", "square"] },
  },
};
