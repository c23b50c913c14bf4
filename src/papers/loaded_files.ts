import { TABLES } from "../schema/columns.ts";
import type { Paper } from "../schema/paper.ts";
import { csvOf } from "./table_files.ts";
import { tableFrame } from "./table_frame.ts";

const NAMES = [
  "id",
  "doi",
  "title",
  "abstract",
  "published",
  "digests",
  "digest_date",
  "last_digest_date",
  "authors",
  "url",
  "upvotes",
  "sources",
  "metadata_code_urls",
];
const COLUMNS = NAMES.map((name) => TABLES.papers.find((column) => column.name === name)!);

/** Papers as NDJSON records, the input of `enrich`. */
export function loadedNdjson(papers: readonly Paper[]): string {
  return papers.map((paper) => JSON.stringify(paper) + "\n").join("");
}

/** Papers as CSV, lists joined with "; ". */
export function loadedCsv(papers: readonly Paper[]): string {
  return csvOf(loadedFrame(papers), COLUMNS);
}

/** Papers as a Parquet file. */
export function loadedParquet(papers: readonly Paper[]): Uint8Array {
  return loadedFrame(papers).writeParquet();
}

function loadedFrame(papers: readonly Paper[]) {
  return tableFrame(
    COLUMNS,
    papers.map((paper) => ({ ...paper, metadata_code_urls: paper.links.map((link) => link.url) })),
  );
}
