import type { DigestIssue } from "../schema/digest_error.ts";

/** What settled the date of a digest. */
export type DateOrigin =
  | "content"
  | "content, year from the name"
  | "content, year from --date"
  | "content, year from the newest arXiv id"
  | "content, year from the file time"
  | "name"
  | "name, first of the month"
  | "--date"
  | "file time";

/** What became of one digest: papers kept and entries left out add up to its entries. */
export interface DigestReport {
  /** File name, with the folders below the source that it lies in. */
  digest: string;
  /** Format that it was read as; UNREAD for a file in a folder that could not be read. */
  format: string;
  /** ISO date of the digest. */
  date: string | null;
  date_from: DateOrigin | null;
  /** Papers kept, before the same paper is merged. */
  n_papers: number;
  /** Papers in whose title or abstract white space was mended; they are not listed one by one. */
  n_respaced: number;
  /** Whether the digest has a place for code links beside the abstract; null where it was not read. */
  has_code_links: boolean | null;
  /** What was mended beside white space; an entry may be here twice. */
  repaired: DigestIssue[];
  refused: DigestIssue[];
}

/** Format of a digest that could not be read. */
export const UNREAD = "unread";

/** Report on a file in a folder of digests that could not be read at all. */
export function unreadReport(digest: string, refused: readonly DigestIssue[]): DigestReport {
  return {
    digest,
    format: UNREAD,
    date: null,
    date_from: null,
    n_papers: 0,
    n_respaced: 0,
    has_code_links: null,
    repaired: [],
    refused: [...refused],
  };
}

/** Number of entries that were mended beside white space, each once however much was mended. */
export function countRepaired({ repaired }: DigestReport): number {
  return new Set(repaired.map(({ where }) => where)).size;
}

/**
 * Lines of `load-report.ndjson`: one a digest, then one for each thing that was mended or left out in it.
 */
export function loadReportLines(reports: readonly DigestReport[]): string {
  const lines = reports.flatMap((report) => {
    const { repaired, refused, ...counts } = report;
    return [
      { record: "digest", ...counts, n_repaired: countRepaired(report), n_refused: refused.length },
      ...repaired.map((issue) => ({ record: "repaired", digest: counts.digest, ...issue })),
      ...refused.map((issue) => ({ record: "refused", digest: counts.digest, ...issue })),
    ];
  });
  return lines.map((line) => JSON.stringify(line) + "\n").join("");
}

/** Reports out of the text that `loadReportLines` wrote. */
export function parseLoadReport(text: string): DigestReport[] {
  const reports: DigestReport[] = [];
  for (const line of text.split("\n").filter((line) => line !== "")) {
    const { record, digest, ...rest } = JSON.parse(line);
    if (record === "digest") {
      const { n_repaired: _repaired, n_refused: _refused, ...counts } = rest;
      reports.push({ digest, ...counts, repaired: [], refused: [] });
    } else reports.at(-1)?.[record as "repaired" | "refused"].push(rest);
  }
  return reports;
}

/** One line on a digest for the screen. */
export function digestReportLine(report: DigestReport): string {
  const { digest, format, n_papers, date, date_from, refused } = report;
  if (format === UNREAD) return `${digest}: refused whole: ${shown(refused[0]!)}`;
  const counts = [n_papers === 1 ? "1 paper" : `${n_papers} papers`];
  const n_repaired = countRepaired(report);
  if (n_repaired > 0) counts.push(`${n_repaired} repaired`);
  if (refused.length > 0) counts.push(`${refused.length} refused (${shown(refused[0]!)})`);
  if (n_papers === 0 && refused.length === 0) counts.push("an empty day");
  const dated = date === null ? "undated" : `${date} (${date_from})`;
  return `${digest}: ${format}, ${counts.join(", ")}, ${dated}`;
}

function shown({ where, what }: DigestIssue): string {
  return where === null ? what : `${where} ${what}`;
}
