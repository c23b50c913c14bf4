import pl, { type DataFrame } from "nodejs-polars";
import type { DigestReport } from "../digests/load_report.ts";
import { listHasAny, type ShareCount, shareCounts } from "./share_counts.ts";

/** Number of papers for which each fact is known. */
export function fieldCounts(papers: DataFrame): ShareCount[] {
  return shareCounts(papers, {
    "arXiv id": pl.col("id").isNotNull(),
    "DOI": pl.col("doi").isNotNull(),
    "date of publication": pl.col("published").isNotNull(),
    "date of digest": pl.col("digest_date").isNotNull(),
    "authors": listHasAny("authors"),
    "page": pl.col("url").isNotNull(),
    "upvotes": pl.col("upvotes").isNotNull(),
    "code link as metadata": listHasAny("metadata_code_urls"),
  });
}

/** Number of papers in which each rule found something. */
export function readingCounts(papers: DataFrame): ShareCount[] {
  return shareCounts(papers, {
    "a family as subject": listHasAny("families_subject"),
    "a family at all": listHasAny("families_subject").or(listHasAny("families_mentioned")),
    "a statement on code": pl.col("code_status").neq(pl.lit("none")),
    "a statement on weights": pl.col("weights_status").neq(pl.lit("none")),
    "a statement on data": pl.col("data_status").neq(pl.lit("none")),
    "a reported result": pl.col("n_results").gt(0),
  });
}

/** Number of papers first submitted in each year, oldest first; papers without a year are left out. */
export function paperYearCounts(papers: DataFrame): { year: number; n_papers: number }[] {
  return papers.filter(pl.col("year").isNotNull()).groupBy("year").agg(pl.len().alias("n")).sort("year")
    .toRecords()
    .map((row) => ({ year: Number(row["year"]), n_papers: Number(row["n"]) }));
}

/** A sentence on what was loaded: papers, digests, dates, and what was merged, mended and left out. */
export function loadReading(papers: DataFrame, reports: readonly DigestReport[]): string {
  const sum = (count: (report: DigestReport) => number) =>
    reports.reduce((n, report) => n + count(report), 0);
  const n_entries = sum((report) => report.n_papers);
  const dates = reports.map((report) => report.date).filter((date) => date !== null).sort();
  const span = dates.length === 0
    ? "undated"
    : dates[0] === dates.at(-1)
    ? `of ${dates[0]}`
    : `of ${dates[0]} to ${dates.at(-1)}`;
  const n_merged = n_entries - papers.height;
  return `${papers.height} papers from ${reports.length} ${
    reports.length === 1 ? "digest" : "digests"
  } ${span}: ` +
    `${n_entries} entries read, ${n_merged} of them merged as duplicates, ` +
    `${sum((report) => report.repaired.length)} repaired, ${
      sum((report) => report.refused.length)
    } left out.`;
}
