import { type BinShare, THIN_BIN } from "../stats/share_rows.ts";
import { type ChartSpec, VEGA_LITE_SCHEMA } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { labelColor, labelOf, type SeriesStyle, shownStyles } from "./series.ts";
import { MUTED, PLOT_WIDTH, THEME } from "./theme.ts";
import { counted, listed, percent, period } from "./wording.ts";
import { nPapersOf, yearAxis } from "./years.ts";

/** Share of the papers of one year that belong to a series. */
export interface YearShare extends BinShare {
  series: string;
  year: number;
  n_hits: number;
  n_papers: number;
}

/** What a chart of shares by year is about. */
export interface ShareWords {
  /** File name of the chart. */
  name: string;
  title: string;
}

const FAMILY_WORDS: ShareWords = {
  name: "family-share-by-year",
  title: "Share of papers about each family, by year of first submission",
};
const CODE_WORDS: ShareWords = {
  name: "code-share-by-year",
  title: "Share of papers whose abstract releases or promises code, by year",
};

/** Share of papers about each family by year; see `shareByYearChart`. */
export function familyShareChart(rows: readonly YearShare[], families: readonly SeriesStyle[]): ChartSpec {
  return shareByYearChart(rows, families, FAMILY_WORDS);
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
 *
 * @param rows Rows with shares in 0-1, sorted by series and year.
 * @param styles Styles of the series; panels stand in their order.
 */
export function shareByYearChart(
  rows: readonly YearShare[],
  styles: readonly SeriesStyle[],
  { name, title }: ShareWords,
): ChartSpec {
  const shown = shownStyles(rows.map((row) => row.series), styles);
  const years = rows.map((row) => row.year);
  const reading = readingOfShareByYear(rows, styles);
  const labels = shown.map((style) => style.label);
  if (shown.length === 0) return emptyChart(name, title, reading);
  return {
    $schema: VEGA_LITE_SCHEMA,
    name,
    description: `${title}. Line chart, one panel each for ${listed(labels)}, ${
      period(years)
    }, with 95% Wilson intervals. ${reading}`,
    usermeta: { reading },
    title: {
      text: title,
      subtitle: [
        `${counted(nPapersOf(rows), "paper")}, ${
          period(years)
        }. Band: 95% Wilson interval. Small figures: papers of the year.`,
        `Hollow grey points: years of fewer than ${THIN_BIN} papers, which say little. No point: no paper.`,
      ],
    },
    data: { values: withSegments(rows).map((row) => ({ ...row, label: labelOf(row.series, styles) })) },
    facet: { field: "label", type: "nominal", sort: labels, header: { labelAnchor: "start" } },
    columns: 1,
    spacing: 14,
    spec: {
      width: PLOT_WIDTH,
      height: 96,
      encoding: { x: { field: "year", type: "quantitative", ...yearAxis(years) } },
      layer: layers(labelColor(shown)),
    },
    config: THEME,
  };
}

function layers(color: object): object[] {
  const y = { type: "quantitative", scale: { domain: [0, 1] }, axis: { format: ".0%", values: [0, 0.5, 1] } };
  const thin = (value: string) => ({ condition: { test: "datum.is_thin", value }, ...color });
  const detail = { field: "segment" };
  return [
    {
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
          { field: "year", title: "Year" },
          { field: "share", title: "Share", format: ".1%" },
          { field: "low", title: "Interval from", format: ".1%" },
          { field: "high", title: "to", format: ".1%" },
          { field: "n_hits", title: "Papers of the series" },
          { field: "n_papers", title: "Papers of the year" },
        ],
      },
    },
    {
      mark: { type: "text", baseline: "bottom", dy: -4, fontSize: 10, color: MUTED },
      encoding: { y: { value: 0 }, text: { field: "n_papers" } },
    },
  ];
}

/** What the shares say: first against last year that is not thin, series by series. */
export function readingOfShareByYear(rows: readonly YearShare[], styles: readonly SeriesStyle[]): string {
  const shown = shownStyles(rows.map((row) => row.series), styles);
  if (shown.length === 0) return "No paper has a date, so nothing can be said by year.";
  const solid = [...new Set(rows.filter((row) => !row.is_thin).map((row) => row.year))].sort((a, b) => a - b);
  const [first, last] = [solid[0], solid.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    const totals = shown.map(({ id, label }) => `${label} ${sumOfHits(rows, id)}`);
    return `Of ${counted(nPapersOf(rows), "paper")}: ${listed(totals)}. ` +
      `Too few years have ${THIN_BIN} papers or more to speak of a trend.`;
  }
  return shown.map(({ id, label }) => {
    const of = (year: number) => shareOf(rows.find((row) => row.series === id && row.year === year)!);
    return `${label}: ${of(first)} in ${first}, ${of(last)} in ${last}.`;
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

/** Numbers the stretches of years that follow each other, so that lines break at a year without paper. */
function withSegments(rows: readonly YearShare[]): (YearShare & { segment: string })[] {
  let segment = 0;
  return rows.map((row, i) => {
    const before = rows[i - 1];
    if (before && (before.series !== row.series || before.year !== row.year - 1)) segment++;
    return { ...row, segment: `${segment}` };
  });
}
