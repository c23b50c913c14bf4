import { dateBasisWords } from "../schema/date_basis.ts";
import { timeBinLabel, type TimeUnit } from "../schema/time_unit.ts";
import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { labelColor, labelOf, type SeriesStyle, shownStyles } from "./series.ts";
import { PLOT_WIDTH } from "./theme.ts";
import { counted, listed } from "./wording.ts";
import {
  barWidth,
  binField,
  hasRoomForFigures,
  NO_COURSE,
  nPapersOf,
  timeAxis,
  timeSpan,
  timeTooltip,
} from "./years.ts";

/** Papers of one year, quarter or month, and those among them that belong to a series. */
export interface YearCountRow {
  series: string;
  year: number;
  /** Number of the quarter or month as `timeBin` counts; absent where the row is of a year. */
  bin?: number;
  /** Name of the quarter or month. */
  period?: string;
  n_hits: number;
  n_papers: number;
}

/**
 * Number of papers about each family by year, one panel a family, before all papers of the year in grey.
 *
 * Papers of a single year make no course, and no chart.
 *
 * @param rows Rows of counts, sorted by series and year.
 * @param families Styles of the families; panels stand in their order.
 * @param unit Whether the rows are of years, quarters or months.
 * @param by "published" or "digest": whose time it is.
 */
export function familyCountChart(
  rows: readonly YearCountRow[],
  families: readonly SeriesStyle[],
  unit: TimeUnit = "year",
  by = "published",
): ChartSpec {
  const shown = shownStyles(rows.map((row) => row.series), families);
  const bins = rows.map(binOf);
  const reading = readingOfFamilyCount(rows, families, unit);
  const labels = shown.map((style) => style.label);
  const title = `Number of papers about each family, by ${unit} of ${dateBasisWords(by)}`;
  const name = `family-count-by-${unit}`;
  const y = { type: "quantitative", axis: { tickMinStep: 1, tickCount: 3 } };
  const size = barWidth(bins, PLOT_WIDTH);
  if (new Set(bins).size < 2) return emptyChart(name, title, reading, NO_COURSE);
  return chartOf({
    name,
    title,
    subtitle: `${counted(nPapersOf(rows), "paper")}, ${
      timeSpan(bins, unit)
    }. Grey: all papers of the ${unit}.`,
    form: `Bar chart, one panel each for ${listed(labels)}, ${timeSpan(bins, unit)}`,
    reading,
    values: rows.map((row) => ({ ...row, label: labelOf(row.series, families) })),
  }, {
    facet: { field: "label", type: "nominal", sort: labels, header: { labelAnchor: "start" } },
    columns: 1,
    spacing: 14,
    spec: {
      width: PLOT_WIDTH,
      height: 72,
      encoding: {
        x: { field: binField(unit), type: "quantitative", ...timeAxis(bins, unit) },
        tooltip: [
          { field: "label", title: "Family" },
          timeTooltip(unit),
          { field: "n_hits", title: "Papers about it" },
          { field: "n_papers", title: `Papers of the ${unit}` },
        ],
      },
      layer: [
        {
          mark: { type: "bar", size, color: "#dcdcdc" },
          encoding: { y: { ...y, field: "n_papers", title: "Papers" } },
        },
        {
          mark: { type: "bar", size },
          encoding: { y: { ...y, field: "n_hits" }, color: labelColor(shown) },
        },
        ...hasRoomForFigures(bins)
          ? [{
            transform: [{ filter: "datum.n_hits > 0" }],
            mark: { type: "text", baseline: "bottom", dy: -2, fontSize: 11 },
            encoding: { y: { ...y, field: "n_hits" }, text: { field: "n_hits" } },
          }]
          : [],
      ],
    },
  });
}

function binOf(row: YearCountRow): number {
  return row.bin ?? row.year;
}

/** What the counts say: papers in all, and the year in which each family first appears. */
export function readingOfFamilyCount(
  rows: readonly YearCountRow[],
  families: readonly SeriesStyle[],
  unit: TimeUnit = "year",
): string {
  const shown = shownStyles(rows.map((row) => row.series), families);
  if (shown.length === 0) return "No paper has a date, so nothing can be counted by time.";
  const parts = shown.map(({ id, label }) => {
    const own = rows.filter((row) => row.series === id && row.n_hits > 0);
    if (own.length === 0) return `none about ${label}`;
    const n_hits = own.reduce((sum, row) => sum + row.n_hits, 0);
    return `${n_hits} about ${label} (first in ${timeBinLabel(binOf(own[0]!), unit)})`;
  });
  return `Of ${counted(nPapersOf(rows), "dated paper")}: ${listed(parts)}.`;
}
