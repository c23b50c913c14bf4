import type { DigestIssue } from "../schema/digest_error.ts";

/** What settled the date of a digest. */
export type DateOrigin =
  | "content"
  | "content, year from the name"
  | "content, year from --date"
  | "content, year from the newest arXiv id"
  | "name"
  | "--date"
  | "file time";

/** What became of one digest: kept, mended and left out add up to its entries. */
export interface DigestReport {
  digest: string;
  format: string;
  /** ISO date of the digest. */
  date: string | null;
  date_from: DateOrigin | null;
  n_papers: number;
  repaired: DigestIssue[];
  refused: DigestIssue[];
}

/**
 * Lines of `load-report.ndjson`: one a digest, then one for each entry of it that was mended or left out.
 */
export function loadReportLines(reports: readonly DigestReport[]): string {
  const lines = reports.flatMap(({ repaired, refused, ...counts }) => [
    { record: "digest", ...counts, n_repaired: repaired.length, n_refused: refused.length },
    ...repaired.map((issue) => ({ record: "repaired", digest: counts.digest, ...issue })),
    ...refused.map((issue) => ({ record: "refused", digest: counts.digest, ...issue })),
  ]);
  return lines.map((line) => JSON.stringify(line) + "\n").join("");
}

/** Reports out of the text that `loadReportLines` wrote. */
export function parseLoadReport(text: string): DigestReport[] {
  const reports = new Map<string, DigestReport>();
  for (const line of text.split("\n").filter((line) => line !== "")) {
    const { record, digest, ...rest } = JSON.parse(line);
    if (record === "digest") {
      const { n_repaired: _repaired, n_refused: _refused, ...counts } = rest;
      reports.set(digest, { digest, ...counts, repaired: [], refused: [] });
    } else {
      reports.get(digest)?.[record as "repaired" | "refused"].push(rest);
    }
  }
  return [...reports.values()];
}

/** One line on a digest for the screen. */
export function digestReportLine(report: DigestReport): string {
  const { digest, n_papers, date, date_from, repaired, refused } = report;
  const dated = date === null ? "undated" : `${date} (${date_from})`;
  const counts = [`${n_papers} papers`];
  if (repaired.length > 0) counts.push(`${repaired.length} repaired`);
  if (refused.length > 0) counts.push(`${refused.length} refused`);
  return `${digest}: ${counts.join(", ")}, ${dated}`;
}
