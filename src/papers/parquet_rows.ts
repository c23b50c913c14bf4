import { Buffer } from "node:buffer";
import pl, { type DataFrame } from "nodejs-polars";
import type { Row } from "../digests/parsed_digest.ts";

/**
 * Rows of a Parquet file, keyed by column.
 *
 * Columns of structs are left out: nodejs-polars panics on them.
 *
 * @throws {Error} If it is not a readable Parquet file.
 */
export function parquetRows(bytes: Uint8Array): Row[] {
  const frame = pl.readParquet(Buffer.from(bytes));
  const names = frame.columns.filter((name) => !/Struct/.test(String(frame.schema[name])));
  return rowsOf(frame.select(...names));
}

function rowsOf(frame: DataFrame): Row[] {
  const columns = frame.columns.map((name) => [name, valuesOf(frame, name)] as const);
  return Array.from(
    { length: frame.height },
    (_, i) => Object.fromEntries(columns.map(([name, values]) => [name, values[i] ?? null])),
  );
}

function valuesOf(frame: DataFrame, name: string): unknown[] {
  return [...frame.getColumn(name).toArray()].map((value) =>
    pl.Series.isSeries(value) ? value.toArray() : typeof value === "bigint" ? Number(value) : value
  );
}
