import pl, { type DataFrame } from "nodejs-polars";
import { countRepaired, type DigestReport, UNREAD } from "../digests/load_report.ts";
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
  const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
  const n_entries = sum((report) => report.n_papers);
  const unread = reports.filter((report) => report.format === UNREAD).length;
  const dates = reports.map((report) => report.date).filter((date) => date !== null).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const span = first === undefined ? "undated" : first === last ? `of ${first}` : `of ${first} to ${last}`;
  const n_merged = n_entries - papers.height;
  return `${counted(papers.height, "paper")} from ${counted(reports.length - unread, "digest")} ${span}: ` +
    `${n_entries} entries read, ${n_merged} of them the same paper again, ` +
    `${sum((report) => report.n_respaced)} with white space mended, ${
      sum(countRepaired)
    } repaired otherwise, ` +
    `${sum((report) => report.refused.length)} left out.` +
    (unread === 0 ? "" : ` ${counted(unread, "file")} could not be read at all.`);
}
