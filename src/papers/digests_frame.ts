import type { DataFrame } from "nodejs-polars";
import { countRepaired, type DigestReport } from "../digests/load_report.ts";
import type { Column } from "../schema/columns.ts";
import { tableFrame } from "./table_frame.ts";

const COLUMNS: readonly Column[] = [
  { name: "digest", dtype: "text", nullable: false, meaning: "file name" },
  { name: "format", dtype: "text", nullable: false, meaning: "format it was read as" },
  { name: "date", dtype: "text", nullable: true, meaning: "ISO date of the digest" },
  { name: "date_from", dtype: "text", nullable: true, meaning: "what settled the date" },
  { name: "n_papers", dtype: "int", nullable: false, meaning: "papers in it" },
  { name: "n_repaired", dtype: "int", nullable: false, meaning: "entries that were mended" },
  { name: "n_refused", dtype: "int", nullable: false, meaning: "entries that were left out" },
];

/** What became of each digest, one row a digest. */
export function digestsFrame(reports: readonly DigestReport[]): DataFrame {
  return tableFrame(
    COLUMNS,
    reports.map((report) => ({
      ...report,
      n_repaired: countRepaired(report),
      n_refused: report.refused.length,
    })),
  );
}

const ISSUE_COLUMNS: readonly Column[] = [
  { name: "what", dtype: "text", nullable: false, meaning: "what was mended, or why an entry was left out" },
  { name: "n_entries", dtype: "int", nullable: false, meaning: "entries that it happened to" },
  { name: "n_digests", dtype: "int", nullable: false, meaning: "digests that they stand in" },
  { name: "example", dtype: "text", nullable: false, meaning: "the first of them: digest and place" },
];

/**
 * What was mended in the digests, or why entries were left out, each sort once with its count, most frequent first.
 *
 * Words in quotes and numbers differ from entry to entry; sorts are told apart by the rest of their text.
 */
export function issuesFrame(reports: readonly DigestReport[], kind: "repaired" | "refused"): DataFrame {
  const sorts = new Map<string, { digest: string; where: string | null; what: string }[]>();
  for (const { digest, ...report } of reports) {
    for (const issue of report[kind]) {
      const sort = issue.what.replace(/"[^"]*"/g, '"…"').replace(/\d+/g, "#");
      sorts.set(sort, [...sorts.get(sort) ?? [], { digest, ...issue }]);
    }
  }
  const rows = [...sorts].map(([what, issues]) => ({
    what: issues.length === 1 ? issues[0]!.what : what,
    n_entries: issues.length,
    n_digests: new Set(issues.map((issue) => issue.digest)).size,
    example: [issues[0]!.digest, issues[0]!.where].filter((part) => part !== null).join(", "),
  }));
  return tableFrame(
    ISSUE_COLUMNS,
    rows.sort((a, b) => b.n_entries - a.n_entries || (a.what < b.what ? -1 : 1)),
  );
}
