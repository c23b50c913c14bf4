import { countsColumn, intervalRule, labelRows, referenceLine } from "./dot_parts.ts";
import { THIN_BIN } from "../stats/share_rows.ts";
import type { DifferenceRow } from "../stats/share_differences.ts";
import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { labelColor, labelOf, type SeriesStyle } from "./series.ts";
import { MUTED } from "./theme.ts";
import { counted, listed, percent } from "./wording.ts";

/** What a chart of differences is about. */
export interface DifferenceWords {
  /** File name of the chart. */
  name: string;
  title: string;
  /** Names of the two groups. */
  left: string;
  right: string;
}

const PLOT_WIDTH = 320;
const DEFAULT_COLOR = "#0072b2";

/**
 * Differences of shares between two groups of papers, right minus left, with 95 % Newcombe intervals.
 *
 * Filled where the interval leaves out 0, hollow where it holds it; grey where either group has fewer than five
 * papers. What neither group has is left out and told of.
 */
export function differenceChart(
  all: readonly DifferenceRow[],
  words: DifferenceWords,
  styles: readonly SeriesStyle[] = [],
): ChartSpec {
  const reading = readingOfDifferences(all, words, styles);
  const rows = all.filter((row) => !isAbsent(row));
  if (rows.length === 0) {
    const text = all.length === 0 ? "One of the two groups has no paper." : "Neither group has any of these.";
    return emptyChart(words.name, words.title, reading, text);
  }
  const labels = rows.map((row) => labelOf(row.series, styles));
  const reach = Math.max(0.1, ...rows.flatMap((row) => [Math.abs(row.low), Math.abs(row.high)]));
  const color = styles.length > 0 ? labelColor(styles) : { value: DEFAULT_COLOR };
  const thin = { condition: { test: "datum.is_thin", value: MUTED }, ...color };
  const x = {
    type: "quantitative",
    scale: { domain: [-reach, reach], nice: true },
    axis: { tickCount: 6, labelExpr: "datum.value === 0 ? '0' : format(100 * datum.value, '+.0f')" },
  };
  return chartOf({
    name: words.name,
    title: words.title,
    subtitle: [
      `First: "${words.left}". Second: "${words.right}".`,
      "Right of 0: more in the second. 95% Newcombe interval. Filled: it leaves out 0." +
      (rows.some((row) => row.is_thin) ? ` Grey: fewer than ${THIN_BIN} papers on one side.` : ""),
    ],
    form: `Dot plot with 95% Newcombe intervals for ${listed(labels)}`,
    reading,
    values: rows.map((row, i) => ({
      ...row,
      label: labels[i],
      counts: `${shareText(row.share_left, row.n_hits_left, row.n_left)} → ${
        shareText(row.share_right, row.n_hits_right, row.n_right)
      }`,
    })),
  }, {
    width: PLOT_WIDTH,
    height: { step: 26 },
    encoding: {
      y: labelRows(labels),
    },
    layer: [
      referenceLine(x, 0),
      intervalRule(x, "Difference of shares (percentage points)", thin),
      {
        mark: { type: "point", size: 60, opacity: 1, strokeWidth: 1.5 },
        encoding: {
          x: { ...x, field: "difference" },
          color: thin,
          fill: {
            condition: { test: "datum.is_thin || (datum.low <= 0 && datum.high >= 0)", value: "#ffffff" },
            ...color,
          },
          tooltip: [
            { field: "label", title: "Share of" },
            { field: "difference", title: "Difference", format: "+.1%" },
            { field: "low", title: "Interval from", format: "+.1%" },
            { field: "high", title: "to", format: "+.1%" },
            { field: "n_hits_left", title: "Papers with it, first" },
            { field: "n_left", title: "of" },
            { field: "n_hits_right", title: "Papers with it, second" },
            { field: "n_right", title: "of" },
          ],
        },
      },
      countsColumn(PLOT_WIDTH),
    ],
  });
}

/** Whether no paper on either side has the property. */
function isAbsent(row: DifferenceRow): boolean {
  return row.n_hits_left + row.n_hits_right === 0;
}

function shareText(share: number, n_hits: number, n_papers: number): string {
  return `${percent(share)} (${n_hits} of ${n_papers})`;
}

/** What the differences say: those whose interval leaves out 0, how many do not, and what is thin or absent. */
export function readingOfDifferences(
  rows: readonly DifferenceRow[],
  { left, right }: DifferenceWords,
  styles: readonly SeriesStyle[] = [],
): string {
  if (rows.length === 0) return "One of the two groups has no paper, so there is nothing to compare.";
  const namesOf = (those: readonly DifferenceRow[]) =>
    listed(those.map((row) => labelOf(row.series, styles)));
  const absent = rows.filter(isAbsent);
  const thin = rows.filter((row) => row.is_thin && !isAbsent(row));
  const solid = rows.filter((row) => !row.is_thin && !isAbsent(row));
  const told = solid.filter((row) => row.low > 0 || row.high < 0);
  const parts = told.map((row) =>
    `${labelOf(row.series, styles)} ${shareText(row.share_left, row.n_hits_left, row.n_left)} against ${
      shareText(row.share_right, row.n_hits_right, row.n_right)
    }, a difference of ${points(row.difference)} points (interval ${points(row.low)} to ${points(row.high)})`
  );
  const sides = `From "${left}" to "${right}"`;
  const n_open = solid.length - told.length;
  const sentences = [
    told.length > 0 ? `${sides}: ${parts.join("; ")}.` : "",
    told.length > 0 && n_open > 0 ? `${counted(n_open, "share")} cannot be told apart.` : "",
    told.length === 0 && n_open > 0
      ? `${sides} none of ${counted(n_open, "share")} differs by more than chance explains.`
      : "",
    thin.length > 0 ? `Fewer than ${THIN_BIN} papers on one side, too few to compare: ${namesOf(thin)}.` : "",
    absent.length > 0 ? `On neither side: ${namesOf(absent)}.` : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function points(difference: number): string {
  const value = (100 * difference).toFixed(Math.abs(difference) < 0.0995 ? 1 : 0);
  return `${difference > 0 ? "+" : ""}${value}`;
}
