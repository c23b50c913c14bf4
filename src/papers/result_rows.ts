import pl, { type DataFrame } from "nodejs-polars";
import type { Row } from "../schema/columns.ts";
import type { ResultKind } from "../schema/enrichment.ts";

/** One reported number as charts and tables show it. */
export type ResultRow = Pick<
  Row<"results">,
  "paper" | "title" | "year" | "quote" | "value" | "unit" | "metric" | "kind" | "role" | "dataset"
>;

const COLUMNS = ["paper", "title", "year", "quote", "value", "unit", "metric", "kind", "role", "dataset"];

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
