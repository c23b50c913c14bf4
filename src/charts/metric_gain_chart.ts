import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { isProportion } from "../schema/metric_facts.ts";
import type { SeriesStyle } from "./series.ts";
import { METRIC_TOOLTIP, metricName, type MetricRow, metricRow, nTitles } from "./metric_groups.ts";
import { PLOT_WIDTH } from "./theme.ts";
import { counted, number } from "./wording.ts";

/** What kind of change a chart of changes shows. */
export interface GainWords {
  name: string;
  title: string;
  axis: string;
  /** "gain", "ratio". */
  noun: string;
  scale: "linear" | "log";
}

const MAX_METRICS = 16;

/**
 * Gains in percentage points, by metric.
 *
 * Points of scores that are no share of a whole (perplexity, sums of benchmark points) are on scales of their own and
 * are left out, as are gains in other units.
 *
 * @param rows Results of kind delta.
 */
export function metricGainChart(rows: readonly MetricRow[]): ChartSpec {
  return changeChart(inPoints(rows), {
    name: "metric-gains",
    title: "Reported gains of scores, in percentage points",
    axis: "Gain, percentage points",
    noun: "gain",
    scale: "linear",
  });
}

/**
 * Ratios ("2x faster") by metric, on a logarithmic axis, since twice and half are equally far from one.
 *
 * @param rows Results of kind ratio; those in "x" are shown.
 */
export function metricRatioChart(rows: readonly MetricRow[]): ChartSpec {
  return changeChart(rows.filter((row) => row.unit === "x" && row.value > 0), {
    name: "metric-ratios",
    title: "Reported ratios: times faster, smaller, cheaper",
    axis: "Ratio, times (logarithmic axis)",
    noun: "ratio",
    scale: "log",
  });
}

/**
 * Relative changes of quantities that are no scores ("36% faster"), by metric.
 *
 * @param rows Results of kind relative; those in per cent are shown.
 */
export function metricChangeChart(rows: readonly MetricRow[]): ChartSpec {
  return changeChart(rows.filter((row) => row.unit === "%"), {
    name: "metric-changes",
    title: "Reported relative changes",
    axis: "Change, per cent of the old value",
    noun: "change",
    scale: "linear",
  });
}

/** Gains in points by the family of the paper; a paper about several families stands in each of them. */
export function gainByFamilyChart(rows: readonly FamilyRow[], families: readonly SeriesStyle[]): ChartSpec {
  const shown = rows.filter((row) => inPoints([row]).length > 0 && row.families_subject.length > 0);
  const groups = families.flatMap(({ id, label }) => {
    const own = shown.filter((row) => row.families_subject.includes(id));
    return own.length === 0 ? [] : [{ label: `${label} (${own.length})`, rows: own }];
  });
  const words: GainWords = {
    name: "gains-by-family",
    title: "Reported gains of scores, by family of the paper",
    axis: "Gain, percentage points",
    noun: "gain",
    scale: "linear",
  };
  return changeChart(shown, words, groups);
}

/** A reported number with the families that its paper is about. */
export interface FamilyRow extends MetricRow {
  families_subject: readonly string[];
}

/** The points of one line of the chart. */
interface ChangeGroup {
  label: string;
  rows: readonly MetricRow[];
}

function inPoints(rows: readonly MetricRow[]): MetricRow[] {
  return rows.filter(({ metric, unit }) => unit === "%" || unit === "points" && isProportion(metric));
}

function changeChart(
  rows: readonly MetricRow[],
  words: GainWords,
  groups: readonly ChangeGroup[] = byMetric(rows),
): ChartSpec {
  const reading = readingOfChanges(rows, words);
  if (rows.length === 0 || groups.length === 0) return emptyChart(words.name, words.title, reading);
  const shown = groups.slice(0, MAX_METRICS);
  const labels = shown.map(({ label }) => label);
  const hidden = groups.length - shown.length;
  return chartOf({
    name: words.name,
    title: words.title,
    subtitle: [
      `${counted(rows.length, words.noun)} of ${
        counted(nTitles(rows), "paper")
      }; number of ${words.noun}s in brackets.`,
      "Abstracts report what went well: these are not typical results.",
      ...hidden > 0 ? [`${counted(hidden, "metric")} with fewer ${words.noun}s not drawn.`] : [],
    ],
    form: "Strip plot",
    reading,
    values: shown.flatMap(({ label, rows }) => rows.map((row) => ({ label, ...metricRow(row) }))),
  }, {
    width: PLOT_WIDTH - 140,
    height: { step: 24 },
    mark: { type: "point", size: 56, opacity: 0.8, strokeWidth: 1.5, color: "#0072b2" },
    encoding: {
      y: {
        field: "label",
        type: "nominal",
        sort: labels,
        title: null,
        axis: { labelLimit: 240, labelPadding: 10, grid: true, ticks: false, domain: false },
      },
      x: {
        field: "value",
        type: "quantitative",
        title: words.axis,
        scale: words.scale === "log" ? { type: "log", nice: true } : { zero: true },
        axis: words.scale === "log" ? { format: "~g", tickCount: 6 } : {},
      },
      tooltip: METRIC_TOOLTIP,
    },
  });
}

/** Rows by metric alone, most reported first: all have one unit here. */
function byMetric(rows: readonly MetricRow[]): ChangeGroup[] {
  const groups = new Map<string, MetricRow[]>();
  for (const row of rows) groups.set(row.metric, [...groups.get(row.metric) ?? [], row]);
  return [...groups].map(([metric, own]) => ({ label: `${metricName(metric)} (${own.length})`, rows: own }))
    .sort((a, b) =>
      b.rows.length - a.rows.length || (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1)
    );
}

/** What the changes say: how many there are, and the largest three with their words. */
function readingOfChanges(rows: readonly MetricRow[], { noun }: GainWords): string {
  if (rows.length === 0) return `No abstract reports a ${noun} of this kind.`;
  const largest = [...rows].sort((a, b) => b.value - a.value).slice(0, 3).map((row) =>
    `${number(row.value)} ${row.unit} ${metricName(row.metric)} ("${row.quote}", ${row.title})`
  );
  return `${counted(rows.length, noun)} of ${counted(nTitles(rows), "paper")}. Largest: ${
    largest.join("; ")
  }.`;
}
