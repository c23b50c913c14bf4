import type { DataFrame } from "nodejs-polars";
import type { DigestReport } from "../digests/load_report.ts";
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
    reports.map(({ repaired, refused, ...report }) => ({
      ...report,
      n_repaired: repaired.length,
      n_refused: refused.length,
    })),
  );
}
