import type { ChartSpec } from "../charts/chart_spec.ts";
import { counted } from "../charts/wording.ts";

/** A row of a chart, as it stands in the spec. */
export type ChartRow = Readonly<Record<string, unknown>>;

/** The rows of a chart; none where a spec made by hand names a file instead. */
export function rowsOf(spec: ChartSpec): readonly ChartRow[] {
  const values: unknown = spec.data?.values;
  return Array.isArray(values) ? values : [];
}

/** The reading sentence of a chart; empty where a spec made by hand has none. */
export function readingText(spec: ChartSpec): string {
  return spec.usermeta?.reading ?? "";
}

/** The title of a chart, else its name. */
export function titleOf(spec: ChartSpec): string {
  const title = spec.title as string | string[] | { text?: string | string[] } | undefined;
  const text = typeof title === "object" && !Array.isArray(title) ? title.text : title;
  return text === undefined ? spec.name : [text].flat().join(" ");
}

/** True for a chart that only says that there is too little to draw. */
export function isEmptyChart(spec: ChartSpec): boolean {
  return (spec.mark as { type?: string } | undefined)?.type === "text";
}

/**
 * What a chart stands on, in a few words: "n = 100 papers", "n = 6 to 71 a group", "n = 32 numbers of 20 papers".
 *
 * Empty where the rows count nothing.
 */
export function chartN(spec: ChartSpec): string {
  const rows = rowsOf(spec);
  if (rows.length === 0 || isEmptyChart(spec)) return "";
  const titles = rows.map((row) => row.title).filter((title) => typeof title === "string");
  if (titles.length === rows.length) {
    return `n = ${counted(rows.length, "row")} of ${counted(new Set(titles).size, "paper")}`;
  }
  const counts = rows.map((row) => row.n_papers).filter((n) => typeof n === "number");
  if (counts.length < rows.length) return `n = ${counted(rows.length, "row")}`;
  return typeof rows[0]!.year === "number" ? nOverYears(rows) : nOfGroups(counts);
}

/** Papers of all years; each year's count stands in the rows of every series. */
function nOverYears(rows: readonly ChartRow[]): string {
  const byYear = new Map(rows.map((row) => [row.year, row.n_papers as number]));
  return `n = ${counted([...byYear.values()].reduce((sum, n) => sum + n, 0), "paper")}`;
}

function nOfGroups(counts: readonly number[]): string {
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  return low === high ? `n = ${low}` : `n = ${low} to ${high} a group`;
}
