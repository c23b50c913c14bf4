import pl, { type DataFrame } from "nodejs-polars";
import type { Column, Row } from "../schema/columns.ts";
import type { ResultKind } from "../schema/enrichment.ts";
import { comparableScore, metricDirection } from "../schema/metric_facts.ts";
import { tableFrame } from "./table_frame.ts";

/** One reported number as charts and tables show it. */
export type ResultRow = Pick<
  Row<"results">,
  | "paper"
  | "title"
  | "year"
  | "quote"
  | "value"
  | "unit"
  | "metric"
  | "kind"
  | "role"
  | "dataset"
  | "families_subject"
>;

const COLUMNS = [
  "paper",
  "title",
  "year",
  "quote",
  "value",
  "unit",
  "metric",
  "kind",
  "role",
  "dataset",
  "families_subject",
];

/**
 * Reported numbers of one kind, in the order of the papers.
 *
 * @param results The table `results`.
 * @param kind absolute, delta, relative or ratio.
 */
export function resultsOfKind(results: DataFrame, kind: ResultKind): ResultRow[] {
  return results.filter(pl.col("kind").eq(pl.lit(kind))).select(...COLUMNS)
    .toRecords() as unknown as ResultRow[];
}

const BEST_COLUMNS: readonly Column[] = [
  { name: "dataset", dtype: "text", nullable: false, meaning: "as the paper of the best score writes it" },
  { name: "metric", dtype: "text", nullable: false, meaning: "canonical name" },
  { name: "n_scores", dtype: "int", nullable: false, meaning: "own scores of that metric on that dataset" },
  { name: "n_papers", dtype: "int", nullable: false, meaning: "papers that report them" },
  { name: "best", dtype: "float", nullable: false, meaning: "best of them, in unit" },
  { name: "unit", dtype: "text", nullable: false, meaning: "% where the metric is a share of a whole" },
  { name: "title", dtype: "text", nullable: false, meaning: "paper of the best score" },
  { name: "quote", dtype: "text", nullable: false, meaning: "its words" },
];

/**
 * Best own score of each metric on each dataset, those reported most often first.
 *
 * Datasets are one when they differ in case and punctuation only. What counts as best follows the metric's
 * direction. Abstracts report selectively: this is no leaderboard.
 *
 * @param scores Absolute results; those without a dataset are left out.
 */
export function bestScores(scores: readonly ResultRow[]): DataFrame {
  const groups = new Map<string, ResultRow[]>();
  for (const score of scores) {
    if (score.role !== "own" || score.dataset === null) continue;
    const { value, unit } = comparableScore(score.metric, score.value, score.unit);
    const key = `${score.dataset.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")}|${score.metric}|${unit}`;
    groups.set(key, [...groups.get(key) ?? [], { ...score, value, unit }]);
  }
  const rows = [...groups.values()].map((group) => {
    const sign = metricDirection(group[0]!.metric) === "lower" ? -1 : 1;
    const best = group.reduce((a, b) => sign * b.value > sign * a.value ? b : a);
    const { dataset, metric, unit, title, quote } = best;
    const n_papers = new Set(group.map((score) => score.paper)).size;
    return {
      dataset: dataset!,
      metric,
      n_scores: group.length,
      n_papers,
      best: best.value,
      unit,
      title,
      quote,
    };
  });
  rows.sort((a, b) => b.n_papers - a.n_papers || b.n_scores - a.n_scores || (a.dataset < b.dataset ? -1 : 1));
  return tableFrame(BEST_COLUMNS, rows);
}

/** An own result and a baseline that it was reported against. */
export interface ResultPair {
  paper: number;
  title: string;
  year: number | null;
  metric: string;
  unit: string;
  dataset: string | null;
  own: number;
  baseline: number;
  own_quote: string;
  baseline_quote: string;
}

/**
 * Pairs each baseline with the own result it stands against: same paper, metric, unit and dataset.
 *
 * Where several own results fit, the one nearest in the text's order is taken; a baseline without one is left out.
 *
 * @param scores Absolute results in the order of the papers and of their texts.
 */
export function resultPairs(scores: readonly ResultRow[]): ResultPair[] {
  const indexed = scores.map((score, place) => ({ ...score, place }));
  return indexed.filter((score) => score.role === "baseline").flatMap((baseline) => {
    const partners = indexed.filter((own) =>
      own.role === "own" && own.paper === baseline.paper && own.metric === baseline.metric &&
      own.unit === baseline.unit && own.dataset === baseline.dataset
    );
    if (partners.length === 0) return [];
    const distance = (own: { place: number }) => Math.abs(own.place - baseline.place);
    const own = partners.reduce((best, other) => distance(other) < distance(best) ? other : best);
    const { paper, title, year, metric, unit, dataset } = baseline;
    return [{
      paper,
      title,
      year,
      metric,
      unit,
      dataset,
      own: own.value,
      baseline: baseline.value,
      own_quote: own.quote,
      baseline_quote: baseline.quote,
    }];
  });
}
