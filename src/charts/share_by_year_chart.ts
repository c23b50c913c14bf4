import type { YearCountRow } from "./count_by_year_chart.ts";
import { dateBasisWords } from "../schema/date_basis.ts";
import { timeBinLabel, type TimeUnit } from "../schema/time_unit.ts";
import { type BinShare, THIN_BIN } from "../stats/share_rows.ts";
import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { labelColor, labelOf, type SeriesStyle, shownStyles } from "./series.ts";
import { MUTED, PLOT_WIDTH } from "./theme.ts";
import { counted, listed, percent } from "./wording.ts";
import {
  binField,
  hasRoomForFigures,
  NO_COURSE,
  nPapersOf,
  timeAxis,
  timeSpan,
  timeTooltip,
} from "./years.ts";

/** Share of the papers of one year, quarter or month that belong to a series. */
export interface YearShare extends YearCountRow, BinShare {}

/** What a chart of shares by year is about. */
export interface ShareWords {
  /** File name of the chart. */
  name: string;
  title: string;
}

const CODE_WORDS: ShareWords = {
  name: "code-share-by-year",
  title: "Share of papers whose abstract releases or promises code, by year",
};

/** Share of papers about each family by year, quarter or month; see `shareByYearChart`. */
export function familyShareChart(
  rows: readonly YearShare[],
  families: readonly SeriesStyle[],
  unit: TimeUnit = "year",
  by = "published",
): ChartSpec {
  const title = `Share of papers about each family, by ${unit} of ${dateBasisWords(by)}`;
  return shareByYearChart(rows, families, { name: `family-share-by-${unit}`, title }, unit);
}

/** Share of papers with each code status by year; see `shareByYearChart`. */
export function codeShareChart(rows: readonly YearShare[], statuses: readonly SeriesStyle[]): ChartSpec {
  return shareByYearChart(rows, statuses, CODE_WORDS);
}

/**
 * Share of papers by year, one panel a series, with the 95 % Wilson band.
 *
 * Years without a paper are gaps: the line runs only between years that follow each other. Years of fewer
 * than five papers are thin: a hollow grey point. The number of papers of each year stands above its point.
 * Papers of a single year make no course, and no chart.
 *
 * @param rows Rows with shares in 0-1, sorted by series and year.
 * @param styles Styles of the series; panels stand in their order.
 * @param unit Whether the rows are of years, quarters or months.
 */
export function shareByYearChart(
  rows: readonly YearShare[],
  styles: readonly SeriesStyle[],
  { name, title }: ShareWords,
  unit: TimeUnit = "year",
): ChartSpec {
  const shown = shownStyles(rows.map((row) => row.series), styles);
  const bins = rows.map(binOf);
  const reading = readingOfShareByYear(rows, styles, unit);
  const labels = shown.map((style) => style.label);
  const hasFigures = hasRoomForFigures(bins);
  const figures = hasFigures ? ` Small figures: papers of the ${unit}.` : "";
  if (new Set(bins).size < 2) return emptyChart(name, title, reading, NO_COURSE);
  return chartOf({
    name,
    title,
    subtitle: [
      `${counted(nPapersOf(rows), "paper")}, ${timeSpan(bins, unit)}. Band: 95% Wilson interval.${figures}`,
      `Hollow grey points: ${unit}s of fewer than ${THIN_BIN} papers, which say little. No point: no paper.`,
    ],
    form: `Line chart, one panel each for ${listed(labels)}, ${
      timeSpan(bins, unit)
    }, with 95% Wilson intervals`,
    reading,
    values: withSegments(rows).map((row) => ({ ...row, label: labelOf(row.series, styles) })),
  }, {
    facet: { field: "label", type: "nominal", sort: labels, header: { labelAnchor: "start" } },
    columns: 1,
    spacing: 14,
    spec: {
      width: PLOT_WIDTH,
      height: 96,
      encoding: { x: { field: binField(unit), type: "quantitative", ...timeAxis(bins, unit) } },
      layer: layers(labelColor(shown), unit, hasFigures),
    },
  });
}

/** Number of a row's stretch of time. */
function binOf(row: YearShare): number {
  return row.bin ?? row.year;
}

function layers(color: object, unit: TimeUnit, hasFigures: boolean): object[] {
  const y = { type: "quantitative", scale: { domain: [0, 1] }, axis: { format: ".0%", values: [0, 0.5, 1] } };
  const thin = (value: string) => ({ condition: { test: "datum.is_thin", value }, ...color });
  const detail = { field: "segment" };
  return [
    {
      transform: [{ filter: "!datum.is_thin" }],
      mark: { type: "area", opacity: 0.22 },
      encoding: { y: { ...y, field: "low", title: "Share of papers" }, y2: { field: "high" }, color, detail },
    },
    { mark: { type: "line", strokeWidth: 2 }, encoding: { y: { ...y, field: "share" }, color, detail } },
    {
      mark: { type: "rule", strokeWidth: 1.5 },
      encoding: { y: { ...y, field: "low" }, y2: { field: "high" }, color: thin(MUTED) },
    },
    {
      mark: { type: "point", size: 46, opacity: 1, strokeWidth: 1.5 },
      encoding: {
        y: { ...y, field: "share" },
        color: thin(MUTED),
        fill: thin("#ffffff"),
        tooltip: [
          { field: "label", title: "Series" },
          timeTooltip(unit),
          { field: "share", title: "Share", format: ".1%" },
          { field: "low", title: "Interval from", format: ".1%" },
          { field: "high", title: "to", format: ".1%" },
          { field: "n_hits", title: "Papers of the series" },
          { field: "n_papers", title: `Papers of the ${unit}` },
        ],
      },
    },
    ...hasFigures
      ? [{
        mark: { type: "text", baseline: "bottom", dy: -4, fontSize: 10, color: MUTED },
        encoding: { y: { value: 0 }, text: { field: "n_papers" } },
      }]
      : [],
  ];
}

/** What the shares say: first against last year that is not thin, series by series. */
export function readingOfShareByYear(
  rows: readonly YearShare[],
  styles: readonly SeriesStyle[],
  unit: TimeUnit = "year",
): string {
  const shown = shownStyles(rows.map((row) => row.series), styles);
  if (shown.length === 0) return `No paper has a date, so nothing can be said by ${unit}.`;
  const solid = [...new Set(rows.filter((row) => !row.is_thin).map(binOf))].sort((a, b) => a - b);
  const [first, last] = [solid[0], solid.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    const totals = shown.map(({ id, label }) => `${label} ${sumOfHits(rows, id)}`);
    const bins = new Set(rows.map(binOf));
    const why = bins.size === 1
      ? `All are of ${timeSpan([...bins], unit)}, so there is no course over time.`
      : `Too few ${unit}s have ${THIN_BIN} papers or more to speak of a trend.`;
    return `Of ${counted(nPapersOf(rows), "paper")}: ${listed(totals)}. ${why}`;
  }
  return shown.map(({ id, label }) => {
    const of = (bin: number) => shareOf(rows.find((row) => row.series === id && binOf(row) === bin)!);
    return `${label}: ${of(first)} in ${timeBinLabel(first, unit)}, ${of(last)} in ${
      timeBinLabel(last, unit)
    }.`;
  }).join(" ");
}

function sumOfHits(rows: readonly YearShare[], series: string): number {
  return rows.filter((row) => row.series === series).reduce((sum, row) => sum + row.n_hits, 0);
}

function shareOf(row: YearShare): string {
  return `${percent(row.share)} (${row.n_hits} of ${row.n_papers}, interval ${percent(row.low)} to ${
    percent(row.high)
  })`;
}

/** Numbers the stretches of years that follow each other: lines break at a year that has no paper, or few. */
function withSegments(rows: readonly YearShare[]): (YearShare & { segment: string })[] {
  let segment = 0;
  return rows.map((row, i) => {
    const before = rows[i - 1];
    if (
      before &&
      (before.series !== row.series || binOf(before) !== binOf(row) - 1 || before.is_thin || row.is_thin)
    ) segment++;
    return { ...row, segment: `${segment}` };
  });
}
