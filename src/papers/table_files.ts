import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pl, { type DataFrame } from "nodejs-polars";
import { type Column, type TableName, TABLES } from "../schema/columns.ts";
import { DigestError } from "../schema/digest_error.ts";
import type { TableFrames } from "./table_frame.ts";

const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Writes the tables into a folder, each as Parquet, CSV (lists joined with "; ") and NDJSON. */
export async function writeTables(tables: TableFrames, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of TABLE_NAMES) {
    tables[name].writeParquet(join(folder, `${name}.parquet`));
    await writeFile(join(folder, `${name}.csv`), csvOf(tables[name], TABLES[name]));
    await writeFile(join(folder, `${name}.ndjson`), ndjsonOf(tables[name]));
  }
}

/** CSV of a table, its lists joined with "; ". */
export function csvOf(table: DataFrame, columns: readonly Column[]): string {
  const lists = columns.filter((column) => column.dtype === "texts").map((column) =>
    pl.col(column.name).lst.join("; ")
  );
  return (lists.length === 0 ? table : table.withColumns(...lists)).writeCSV().toString();
}

/** NDJSON of a table: one object a row, keys in the order of the columns. */
export function ndjsonOf(table: DataFrame): string {
  return table.toRecords().map((row) => JSON.stringify(row) + "\n").join("");
}

/** Whether a folder holds the tables of a run. */
export async function hasTables(folder: string): Promise<boolean> {
  return await stat(join(folder, "papers.parquet")).then((found) => found.isFile(), () => false);
}

/**
 * Tables that `writeTables` wrote, read from their Parquet files.
 *
 * @throws {DigestError} If one of them cannot be read or its columns are not those of `schema/columns.ts`.
 */
export async function readTables(folder: string): Promise<TableFrames> {
  const frames = {} as TableFrames;
  for (const name of TABLE_NAMES) frames[name] = await readTable(folder, name);
  return frames;
}

async function readTable(folder: string, name: TableName): Promise<DataFrame> {
  const path = join(folder, `${name}.parquet`);
  const fail = (what: string, cause?: unknown) => new DigestError(path, [{ where: null, what }], { cause });
  let frame: DataFrame;
  try {
    frame = pl.readParquet(await readFile(path));
  } catch (error) {
    throw fail("it is not a readable Parquet file", error);
  }
  const expected = TABLES[name].map((column) => column.name);
  if (frame.columns.join() !== expected.join()) {
    throw fail(`it has the columns ${frame.columns.join(", ")}, expected ${expected.join(", ")}`);
  }
  return frame;
}
