import { labelRows, referenceLine } from "./dot_parts.ts";
import type { TrendRow } from "../stats/trend_rows.ts";
import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { CUT_NOTE, oddsAxis } from "./odds_axis.ts";
import { labelColor, labelOf, type SeriesStyle } from "./series.ts";
import { MUTED } from "./theme.ts";
import { counted, listed, number, pValue } from "./wording.ts";

const NAME = "family-trends";
const TITLE = "Trend of each family: change of its odds per year";
const NO_TREND = "Too few papers, or too short a time, for any trend.";
const PLOT_WIDTH = 320;
const DEFAULT_COLOR = "#0072b2";

/** Trend of each family as odds ratio per year; see `trendChart`. */
export function familyTrendChart(rows: readonly TrendRow[], families: readonly SeriesStyle[]): ChartSpec {
  return trendChart(rows, { name: NAME, title: TITLE, reading: readingOfTrends(rows, families) }, families);
}

/**
 * Trends as odds ratios per year on a logarithmic axis, with 95 % intervals: a forest plot.
 *
 * Filled where the interval leaves out 1, hollow where it holds 1; a series without an estimate keeps its row and
 * says why there is none.
 */
export function trendChart(
  rows: readonly TrendRow[],
  { name, title, reading }: { name: string; title: string; reading: string },
  styles: readonly SeriesStyle[] = [],
): ChartSpec {
  const estimated = rows.filter((row) => row.odds_ratio !== null);
  if (estimated.length === 0) return emptyChart(name, title, reading, NO_TREND);
  const labels = rows.map((row) => labelOf(row.series, styles));
  const color = styles.length > 0 ? labelColor(styles) : { value: DEFAULT_COLOR };
  const { scale, axis, isCut } = oddsAxis(estimated.flatMap((row) => [row.low!, row.high!]));
  const x = { type: "quantitative", scale, axis };
  return chartOf({
    name,
    title,
    subtitle: [
      `${spanOf(estimated)}. Odds ratio per year by logistic regression, 95% profile likelihood interval,`,
      "p of the likelihood ratio test, papers with it. Right of 1 rises. Filled: the interval leaves out 1.",
      ...isCut ? [CUT_NOTE] : [],
    ],
    form: `Forest plot for ${listed(labels)}`,
    reading,
    values: rows.map((row, i) => ({ ...row, label: labels[i], text: textOf(row) })),
  }, {
    width: PLOT_WIDTH,
    height: { step: 26 },
    encoding: {
      y: labelRows(labels),
    },
    layer: [
      referenceLine(x, 1),
      {
        transform: [{ filter: "datum.odds_ratio !== null" }],
        mark: { type: "rule", strokeWidth: 2 },
        encoding: {
          x: { ...x, field: "low", title: "Odds ratio per year (logarithmic)" },
          x2: { field: "high" },
          color,
        },
      },
      {
        transform: [{ filter: "datum.odds_ratio !== null" }],
        mark: { type: "point", size: 60, opacity: 1, strokeWidth: 1.5 },
        encoding: {
          x: { ...x, field: "odds_ratio" },
          color,
          fill: { condition: { test: "datum.low <= 1 && datum.high >= 1", value: "#ffffff" }, ...color },
          tooltip: [
            { field: "label", title: "Series" },
            { field: "odds_ratio", title: "Odds ratio per year", format: ".3" },
            { field: "low", title: "Interval from", format: ".3" },
            { field: "high", title: "to", format: ".3" },
            { field: "p", title: "p", format: ".2" },
            { field: "n_hits", title: "Papers with it" },
            { field: "n_papers", title: "Papers with a date" },
          ],
        },
      },
      {
        mark: { type: "text", align: "left", baseline: "middle", dx: 10, fontSize: 12 },
        encoding: {
          x: { value: PLOT_WIDTH },
          text: { field: "text" },
          color: { condition: { test: "datum.odds_ratio === null", value: MUTED }, value: "#222222" },
        },
      },
    ],
  });
}

function textOf(row: TrendRow): string {
  if (row.odds_ratio === null) return row.problem!;
  return `${number(row.odds_ratio, 2)} (${intervalOf(row)}), ${
    pValue(row.p!)
  }, ${row.n_hits} of ${row.n_papers}`;
}

function intervalOf(row: TrendRow): string {
  return `${number(row.low!)} to ${number(row.high!)}`;
}

function spanOf(rows: readonly TrendRow[]): string {
  const from = Math.floor(Math.min(...rows.map((row) => row.from!)));
  const to = Math.floor(Math.max(...rows.map((row) => row.to!)));
  return `${counted(Math.max(...rows.map((row) => row.n_papers)), "dated paper")}, ${from} to ${to}`;
}

/** What the trends say: those that can be told from none, those that cannot, and where there is no estimate. */
export function readingOfTrends(rows: readonly TrendRow[], styles: readonly SeriesStyle[] = []): string {
  const nameOf = (row: TrendRow) => labelOf(row.series, styles);
  const estimated = rows.filter((row) => row.odds_ratio !== null);
  const told = estimated.filter((row) => row.low! > 1 || row.high! < 1);
  const open = estimated.filter((row) => !told.includes(row));
  const sentences = [
    ...told.map((row) =>
      `${nameOf(row)} ${row.odds_ratio! > 1 ? "rises" : "falls"}: its odds change by a factor of ${
        number(row.odds_ratio!, 2)
      } per year (interval ${intervalOf(row)}, ${pValue(row.p!)}, ${row.n_hits} of ${row.n_papers} papers).`
    ),
    open.length === 0 ? "" : `Not to be told from no trend: ${
      listed(
        open.map((row) => `${nameOf(row)} (${number(row.odds_ratio!, 2)}, interval ${intervalOf(row)})`),
      )
    }.`,
    ...problemsOf(rows).map(([problem, those]) =>
      `No estimate for ${listed(those.map(nameOf))}: ${problem}.`
    ),
    estimated.length > 1
      ? `${estimated.length} tests were made; of twenty without any trend one comes out below 0.05 by chance.`
      : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ") || "There is nothing to give a trend of.";
}

/** Rows without an estimate by what stands against one, the counts left aside. */
function problemsOf(rows: readonly TrendRow[]): [string, TrendRow[]][] {
  const groups = new Map<string, TrendRow[]>();
  for (const row of rows) {
    if (row.problem === null) continue;
    const problem = row.problem.replace(/ \(.*/, "");
    groups.set(problem, [...groups.get(problem) ?? [], row]);
  }
  return [...groups];
}
