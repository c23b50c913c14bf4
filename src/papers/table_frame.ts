import pl, { type DataFrame, type Series } from "nodejs-polars";
import { type Column, type Dtype, type Row, type TableName, TABLES } from "../schema/columns.ts";
import type { EnrichedPaper } from "../schema/paper.ts";
import { evidenceRows, paperRow, resultRows, scaleRows } from "./table_rows.ts";

/** The tables of a corpus as flat frames, their dtypes as `schema/columns.ts` lists them. */
export type TableFrames = Record<TableName, DataFrame>;

const POLARS_DTYPES = { text: pl.Utf8, int: pl.Int32, float: pl.Float64, texts: pl.List(pl.Utf8) } as const;

/** Polars dtype of a column. */
export function polarsDtype(dtype: Dtype): (typeof POLARS_DTYPES)[Dtype] {
  return POLARS_DTYPES[dtype];
}

/**
 * Frame of rows with an explicit dtype for each column, so that nothing is inferred from the first rows.
 *
 * @param columns The columns in order.
 * @param rows Rows keyed by column name.
 */
export function tableFrame(columns: readonly Column[], rows: readonly Record<string, unknown>[]): DataFrame {
  return pl.DataFrame(
    columns.map(({ name, dtype }) => columnSeries(name, dtype, rows.map((row) => row[name] ?? null))),
  );
}

function columnSeries(name: string, dtype: Dtype, values: unknown[]): Series {
  // nodejs-polars builds an Int32 column with 0 for null; Float64 holds every Int32 and keeps nulls.
  if (dtype === "int") return pl.Series(name, values, pl.Float64).cast(pl.Int32);
  if (dtype !== "texts") return pl.Series(name, values, polarsDtype(dtype));
  // nodejs-polars takes no empty column of lists, and types a column of empty lists list[null]; a first row
  // with a text in it settles the type.
  return pl.Series(name, [[""], ...values], polarsDtype(dtype)).slice(1, values.length);
}

/** Table of papers: one row a paper. */
export function papersTable(papers: readonly EnrichedPaper[]): DataFrame {
  return framed("papers", papers.map(paperRow));
}

/** Table of results: one row a reported number, `paper` is the row number in the table of papers. */
export function resultsTable(papers: readonly EnrichedPaper[]): DataFrame {
  return framed("results", papers.flatMap(resultRows));
}

/** Table of scales: one row a stated size. */
export function scalesTable(papers: readonly EnrichedPaper[]): DataFrame {
  return framed("scales", papers.flatMap(scaleRows));
}

/** Table of evidence: one row for the words behind each family and each status. */
export function evidenceTable(papers: readonly EnrichedPaper[]): DataFrame {
  return framed("evidence", papers.flatMap(evidenceRows));
}

/** All tables of these papers; `corrections` are the readings of them that a person overruled. */
export function tableFrames(
  papers: readonly EnrichedPaper[],
  corrections: readonly Row<"corrections">[] = [],
): TableFrames {
  return {
    papers: papersTable(papers),
    results: resultsTable(papers),
    scales: scalesTable(papers),
    evidence: evidenceTable(papers),
    corrections: framed("corrections", corrections),
  };
}

function framed<T extends TableName>(name: T, rows: readonly Row<T>[]): DataFrame {
  return tableFrame(TABLES[name], rows);
}
