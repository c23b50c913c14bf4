import type { DataFrame } from "nodejs-polars";
import { escapeMarkup } from "../charts/markup.ts";

const MAX_ROWS = 20;

/**
 * HTML table of a frame: names and dtypes above, at most twenty rows, with the row count; words where it has none.
 *
 * Missing values are dashes, lists are joined with "; ", every text is escaped.
 */
export function tableHtml(frame: DataFrame): string {
  if (frame.height === 0) {
    const columns = escapeMarkup(frame.columns.join(", "));
    return `<p>No rows (columns ${columns})</p>`;
  }
  const head = frame.columns.map((name) =>
    `<th>${escapeMarkup(name)}<br><small>${dtypeName(frame, name)}</small></th>`
  );
  const body = frame.head(MAX_ROWS).toRecords().map((row) =>
    `<tr>${frame.columns.map((name) => `<td>${escapeMarkup(cellText(row[name]))}</td>`).join("")}</tr>`
  );
  const n_rows = frame.height;
  const caption = n_rows > MAX_ROWS
    ? `first ${MAX_ROWS} of ${n_rows} rows`
    : `${n_rows} ${n_rows === 1 ? "row" : "rows"}`;
  return `<table><caption>${caption}, ${frame.columns.length} columns</caption>` +
    `<thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

/** Name of a column's dtype: "String", "Int32", "List(String)". */
function dtypeName(frame: DataFrame, name: string): string {
  return escapeMarkup(
    String(frame.schema[name]).replaceAll("DataType(", "").replace(/\)+$/, (end) => end.slice(1))
      .replace(/^List\((\w+)\)*$/, "List($1)"),
  );
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value)) return value.join("; ");
  if (typeof value === "number" && !Number.isInteger(value)) return String(Number(value.toPrecision(6)));
  return String(value);
}
