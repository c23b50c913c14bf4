import { emptyDigest, type ParsedDigest, type Row } from "./parsed_digest.ts";

/** Reads the rows of a Parquet file; handed in, since data frames are at home in another folder. */
export type ParquetReader = (bytes: Uint8Array) => Row[];

/** Whether bytes begin as a Parquet file does. */
export function looksLikeParquet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x41 && bytes[2] === 0x52 && bytes[3] === 0x31;
}

/** Entries of a table, one a row. */
export function parseRows(rows: readonly Row[]): ParsedDigest {
  return { ...emptyDigest(), entries: rows.map((row, i) => ({ where: `row ${i + 1}`, row })) };
}
