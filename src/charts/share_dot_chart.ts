import { countsColumn, intervalRule, labelRows } from "./dot_parts.ts";
import { type BinShare, THIN_BIN } from "../stats/share_rows.ts";
import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { labelColor, labelOf, type SeriesStyle } from "./series.ts";
import { MUTED } from "./theme.ts";
import { counted, listed, percent } from "./wording.ts";

/** Share of the papers of a group that have a property. */
export interface ShareRow extends BinShare {
  series: string;
  n_hits: number;
  n_papers: number;
}

/** What a chart of shares is about. */
export interface DotWords {
  /** File name of the chart. */
  name: string;
  title: string;
  /** What the share is of: "papers", "papers about the family". */
  of: string;
}

const PLOT_WIDTH = 380;
const DEFAULT_COLOR = "#0072b2";

/**
 * Shares with their 95 % Wilson intervals, one row each: a point, a line for the interval, and the counts behind.
 *
 * Groups of fewer than five papers are thin: a hollow grey point.
 *
 * @param rows Rows with shares in 0-1, in the order in which they are shown.
 * @param styles Labels and colours of the series; a series without a style shows its own name.
 */
export function shareDotChart(
  rows: readonly ShareRow[],
  words: DotWords,
  styles: readonly SeriesStyle[] = [],
): ChartSpec {
  const labels = rows.map((row) => labelOf(row.series, styles));
  const reading = readingOfShares(rows, words, styles);
  const color = styles.length > 0 ? labelColor(styles) : { value: DEFAULT_COLOR };
  const thin = (value: string) => ({ condition: { test: "datum.is_thin", value }, ...color });
  const hasThin = rows.some((row) => row.is_thin);
  const x = { type: "quantitative", scale: { domain: [0, 1] }, axis: { format: ".0%", tickCount: 5 } };
  if (rows.length === 0) return emptyChart(words.name, words.title, reading);
  return chartOf({
    name: words.name,
    title: words.title,
    subtitle: [
      `Share of ${words.of}, with 95% Wilson interval; counts at the right.`,
      ...hasThin ? [`Hollow grey points: fewer than ${THIN_BIN} papers, which say little.`] : [],
    ],
    form: `Points with 95% Wilson intervals for ${listed(labels)}`,
    reading,
    values: rows.map((row, i) => ({
      ...row,
      label: labels[i],
      counts: `${percent(row.share)} (${row.n_hits} of ${row.n_papers})`,
    })),
  }, {
    width: PLOT_WIDTH,
    height: { step: 26 },
    encoding: {
      y: labelRows(labels),
    },
    layer: [
      intervalRule(x, `Share of ${words.of}`, thin(MUTED)),
      {
        mark: { type: "point", size: 60, opacity: 1, strokeWidth: 1.5 },
        encoding: {
          x: { ...x, field: "share" },
          color: thin(MUTED),
          fill: thin("#ffffff"),
          tooltip: [
            { field: "label", title: "Group" },
            { field: "share", title: "Share", format: ".1%" },
            { field: "low", title: "Interval from", format: ".1%" },
            { field: "high", title: "to", format: ".1%" },
            { field: "n_hits", title: "Papers with it" },
            { field: "n_papers", title: "Papers" },
          ],
        },
      },
      countsColumn(PLOT_WIDTH),
    ],
  });
}

/** What the shares say: each with counts and interval, and which stand on few papers. */
export function readingOfShares(
  rows: readonly ShareRow[],
  words: DotWords,
  styles: readonly SeriesStyle[] = [],
): string {
  if (rows.length === 0) return `There are no ${words.of}, so there is no share to show.`;
  const parts = rows.filter((row) => !row.is_thin).map((row) =>
    `${labelOf(row.series, styles)} ${percent(row.share)} (${row.n_hits} of ${row.n_papers}, ` +
    `interval ${percent(row.low)} to ${percent(row.high)})`
  );
  const thin = rows.filter((row) => row.is_thin).map((row) => labelOf(row.series, styles));
  const solid = parts.length === 0 ? "" : `Share of ${words.of}: ${listed(parts)}.`;
  const rest = thin.length === 0
    ? ""
    : `${listed(thin)}: fewer than ${counted(THIN_BIN, "paper")}, too few to speak of a share.`;
  return [solid, rest].filter((sentence) => sentence !== "").join(" ");
}
