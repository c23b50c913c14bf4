/**
 * Rows as CSV, the same text as the file in charts/: the columns of the first row, quotes where they are needed.
 *
 * @param {readonly Record<string, unknown>[]} rows
 */
export function csvText(rows) {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((cells) => cells.map(csvCell).join(",") + "\n").join("");
}

function csvCell(value) {
  const text = String(value ?? "");
  return /[",\r\n\uFEFF]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
