import { type Column, TABLES } from "../schema/columns.ts";
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
const COLUMNS: readonly Column[] = [
  ...NAMES.map((name) => TABLES.papers.find((column) => column.name === name)!),
  {
    name: "metadata_code_from",
    dtype: "texts",
    nullable: false,
    meaning: "the fields that the code URLs came from, in the same order",
  },
];

const N_CHUNK_PAPERS = 10_000;

/** Papers as NDJSON records, the input of `enrich`; in pieces, since all of them may be too long for a text. */
export function* loadedNdjson(papers: readonly Paper[]): Generator<string> {
  for (const chunk of chunks(papers)) yield chunk.map((paper) => JSON.stringify(paper) + "\n").join("");
}

/** Papers as CSV, lists joined with "; "; in pieces. */
export function* loadedCsv(papers: readonly Paper[]): Generator<string> {
  for (const [i, chunk] of chunks(papers).entries()) {
    const csv = csvOf(loadedFrame(chunk), COLUMNS);
    yield i === 0 ? csv : csv.slice(csv.indexOf("\n") + 1);
  }
}

/** Papers as a Parquet file. */
export function* loadedParquet(papers: readonly Paper[]): Generator<Uint8Array> {
  yield loadedFrame(papers).writeParquet();
}

/** No papers are one piece, too: it holds the names of the columns. */
function chunks(papers: readonly Paper[]): Paper[][] {
  const n_chunks = Math.max(1, Math.ceil(papers.length / N_CHUNK_PAPERS));
  return Array.from(
    { length: n_chunks },
    (_, i) => papers.slice(i * N_CHUNK_PAPERS, (i + 1) * N_CHUNK_PAPERS),
  );
}

function loadedFrame(papers: readonly Paper[]) {
  return tableFrame(
    COLUMNS,
    papers.map((paper) => ({
      ...paper,
      metadata_code_urls: paper.links.map((link) => link.url),
      metadata_code_from: paper.links.map((link) => link.from),
    })),
  );
}
