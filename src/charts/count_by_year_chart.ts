import { type ChartSpec, VEGA_LITE_SCHEMA } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { labelColor, labelOf, type SeriesStyle, shownStyles } from "./series.ts";
import { PLOT_WIDTH, THEME } from "./theme.ts";
import { counted, listed, period } from "./wording.ts";
import { nPapersOf, yearAxis } from "./years.ts";

/** Papers of one year, and those among them that belong to a series. */
export interface YearCountRow {
  series: string;
  year: number;
  n_hits: number;
  n_papers: number;
}

/**
 * Number of papers about each family by year, one panel a family, before all papers of the year in grey.
 *
 * @param rows Rows of counts, sorted by series and year.
 * @param families Styles of the families; panels stand in their order.
 */
export function familyCountChart(rows: readonly YearCountRow[], families: readonly SeriesStyle[]): ChartSpec {
  const shown = shownStyles(rows.map((row) => row.series), families);
  const years = rows.map((row) => row.year);
  const reading = readingOfFamilyCount(rows, families);
  const labels = shown.map((style) => style.label);
  const title = "Number of papers about each family, by year of first submission";
  const y = { type: "quantitative", axis: { tickMinStep: 1, tickCount: 3 } };
  if (shown.length === 0) return emptyChart("family-count-by-year", title, reading);
  return {
    $schema: VEGA_LITE_SCHEMA,
    name: "family-count-by-year",
    description: `${title}. Bar chart, one panel each for ${listed(labels)}, ${period(years)}. ${reading}`,
    usermeta: { reading },
    title: {
      text: title,
      subtitle: `${counted(nPapersOf(rows), "paper")}, ${period(years)}. Grey: all papers of the year.`,
    },
    data: { values: rows.map((row) => ({ ...row, label: labelOf(row.series, families) })) },
    facet: { field: "label", type: "nominal", sort: labels, header: { labelAnchor: "start" } },
    columns: 1,
    spacing: 14,
    spec: {
      width: PLOT_WIDTH,
      height: 72,
      encoding: {
        x: { field: "year", type: "quantitative", ...yearAxis(years) },
        tooltip: [
          { field: "label", title: "Family" },
          { field: "year", title: "Year" },
          { field: "n_hits", title: "Papers about it" },
          { field: "n_papers", title: "Papers of the year" },
        ],
      },
      layer: [
        {
          mark: { type: "bar", size: 22, color: "#dcdcdc" },
          encoding: { y: { ...y, field: "n_papers", title: "Papers" } },
        },
        {
          mark: { type: "bar", size: 22 },
          encoding: { y: { ...y, field: "n_hits" }, color: labelColor(shown) },
        },
        {
          transform: [{ filter: "datum.n_hits > 0" }],
          mark: { type: "text", baseline: "bottom", dy: -2, fontSize: 11 },
          encoding: { y: { ...y, field: "n_hits" }, text: { field: "n_hits" } },
        },
      ],
    },
    config: THEME,
  };
}

/** What the counts say: papers in all, and the year in which each family first appears. */
export function readingOfFamilyCount(
  rows: readonly YearCountRow[],
  families: readonly SeriesStyle[],
): string {
  const shown = shownStyles(rows.map((row) => row.series), families);
  if (shown.length === 0) return "No paper has a date, so nothing can be counted by year.";
  const parts = shown.map(({ id, label }) => {
    const own = rows.filter((row) => row.series === id && row.n_hits > 0);
    if (own.length === 0) return `none about ${label}`;
    const n_hits = own.reduce((sum, row) => sum + row.n_hits, 0);
    return `${n_hits} about ${label} (first in ${own[0]!.year})`;
  });
  return `Of ${counted(nPapersOf(rows), "dated paper")}: ${listed(parts)}.`;
}
