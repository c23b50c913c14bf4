import pl, { type DataFrame, type Expr } from "nodejs-polars";

/** Papers that have a property among papers. */
export interface ShareCount {
  /** What is counted: a family, a status. */
  series: string;
  /** Papers that have it. */
  n_hits: number;
  /** Papers that might. */
  n_papers: number;
}

/** The same for the papers of one year. */
export interface YearCount extends ShareCount {
  year: number;
}

/** Properties of papers by name, each a boolean expression over the table of papers. */
export type Properties = Readonly<Record<string, Expr>>;

/** Whether a paper's list column holds the value. */
export function listHas(column: string, value: string): Expr {
  return pl.col(column).lst.contains(value);
}

/** Whether a paper's list column holds anything. */
export function listHasAny(column: string): Expr {
  return pl.col(column).lst.lengths().gt(0);
}

/**
 * Number of papers with each property in each year.
 *
 * Papers without a year are left out. A year without any paper has no row; one in which only the property is
 * missing has a row with `n_hits` 0.
 *
 * @returns Rows in the order of the properties, then by year.
 */
export function yearCounts(papers: DataFrame, properties: Properties): YearCount[] {
  const names = Object.keys(properties);
  const hits = names.map((name, i) => properties[name]!.sum().alias(`hits_${i}`));
  const rows = papers.filter(pl.col("year").isNotNull()).groupBy("year").agg(...hits, pl.len().alias("n"))
    .sort("year")
    .toRecords();
  return names.flatMap((series, i) =>
    rows.map((row) => ({
      series,
      year: Number(row["year"]),
      n_hits: Number(row[`hits_${i}`]),
      n_papers: Number(row["n"]),
    }))
  );
}

/** Number of papers with each property among all papers, in the order of the properties. */
export function shareCounts(papers: DataFrame, properties: Properties): ShareCount[] {
  const names = Object.keys(properties);
  if (papers.height === 0) return names.map((series) => ({ series, n_hits: 0, n_papers: 0 }));
  const [row] = papers.select(...names.map((name, i) => properties[name]!.sum().alias(`hits_${i}`)))
    .toRecords();
  return names.map((series, i) => ({ series, n_hits: Number(row![`hits_${i}`]), n_papers: papers.height }));
}

/** Number of papers with one property in each of some groups, which may overlap. */
export function groupCounts(papers: DataFrame, groups: Properties, property: Expr): ShareCount[] {
  return Object.entries(groups).map(([series, group]) => ({
    ...shareCounts(papers.filter(group), { [series]: property })[0]!,
    series,
  }));
}
