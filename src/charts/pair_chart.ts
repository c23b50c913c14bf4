import { metricDirection } from "../schema/metric_facts.ts";
import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import {
  METRIC_TOOLTIP,
  type MetricGroup,
  metricGroups,
  metricName,
  metricRow,
  nTitles,
  ROLE_CHANNELS,
} from "./metric_groups.ts";
import { labelAxis } from "./theme.ts";
import { counted, number } from "./wording.ts";

/** An own result beside the baseline that it was reported against. */
export interface PairRow {
  title: string;
  year: number | null;
  metric: string;
  unit: string;
  dataset: string | null;
  own: number;
  baseline: number;
  own_quote: string;
  baseline_quote: string;
}

const PLOT_WIDTH = 330;
const MAX_PAIRS = 30;
const MAX_TITLE = 34;

const NAME = "own-against-baseline";
const TITLE = "Own results against the baselines in the same abstract";

/**
 * Own results against baselines as dumbbells, one panel with a scale of its own a metric.
 *
 * @param pairs Pairs of absolute results; at most thirty are drawn, metrics with most pairs first.
 */
export function pairChart(pairs: readonly PairRow[]): ChartSpec {
  const reading = readingOfPairs(pairs);
  if (pairs.length === 0) return emptyChart(NAME, TITLE, reading);
  const labels = uniqueLabels(pairs);
  const points = pairs.flatMap((pair, i) => [
    { ...pair, pair: labels[i]!, role: "own", value: pair.own, quote: pair.own_quote },
    { ...pair, pair: labels[i]!, role: "baseline", value: pair.baseline, quote: pair.baseline_quote },
  ]);
  const panels = firstPairs(metricGroups(points), MAX_PAIRS);
  const n_drawn = panels.reduce((n, panel) => n + panel.rows.length / 2, 0);
  return chartOf({
    name: NAME,
    title: TITLE,
    subtitle: `${counted(pairs.length, "pair")} of ${counted(nTitles(pairs), "paper")}, ` +
      `each metric on its own scale.${n_drawn < pairs.length ? ` ${n_drawn} are drawn.` : ""}`,
    form: "Dumbbell plot, one panel a metric",
    reading,
    values: panels.flatMap(({ label, rows }) =>
      rows.map((row) => ({ panel: label, pair: row.pair, ...metricRow(row) }))
    ),
  }, { vconcat: panels.map(({ label, rows }) => panelSpec(label, rows.length / 2)), spacing: 16 });
}

/** The first `n` pairs of groups whose rows hold two points a pair. */
function firstPairs<R>(groups: readonly MetricGroup<R>[], n: number): MetricGroup<R>[] {
  let left = 2 * n;
  return groups.map((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return { ...group, rows };
  }).filter((group) => group.rows.length > 0);
}

function panelSpec(label: string, n_pairs: number): object {
  return {
    title: { text: label, fontSize: 13, frame: "bounds", anchor: "start", offset: 6 },
    transform: [{ filter: { field: "panel", equal: label } }],
    width: PLOT_WIDTH,
    height: 24 * n_pairs,
    encoding: {
      y: {
        field: "pair",
        type: "nominal",
        title: null,
        axis: labelAxis(320),
      },
      x: {
        field: "value",
        type: "quantitative",
        title: null,
        scale: { zero: false, nice: true },
        axis: { tickCount: 5 },
      },
    },
    layer: [
      { mark: { type: "line", color: "#888888", strokeWidth: 2 }, encoding: { detail: { field: "pair" } } },
      {
        mark: { type: "point", size: 60, strokeWidth: 2 },
        encoding: { ...ROLE_CHANNELS, tooltip: METRIC_TOOLTIP },
      },
    ],
  };
}

/** Paper and dataset of each pair in few words; a number tells apart what is left the same. */
function uniqueLabels(pairs: readonly PairRow[]): string[] {
  const seen = new Map<string, number>();
  return pairs.map(({ title, dataset }) => {
    const label = `${shortTitle(title)}${dataset === null ? "" : `, ${shortTitle(dataset)}`}`;
    const n = (seen.get(label) ?? 0) + 1;
    seen.set(label, n);
    return n === 1 ? label : `${label} (${n})`;
  });
}

function shortTitle(title: string): string {
  const head = title.split(": ")[0]!;
  return head.length > MAX_TITLE ? `${head.slice(0, MAX_TITLE - 1).trimEnd()}…` : head;
}

/** What the pairs say: in how many the own result is the better one, and by how much at the median metric. */
export function readingOfPairs(pairs: readonly PairRow[]): string {
  if (pairs.length === 0) {
    return "No abstract reports an own result beside a baseline on the same metric and dataset.";
  }
  const isBetter = (pair: PairRow) =>
    metricDirection(pair.metric) === "lower" ? pair.own < pair.baseline : pair.own > pair.baseline;
  const n_better = pairs.filter(isBetter).length;
  const widest = [...pairs].sort((a, b) => relativeGap(b) - relativeGap(a))[0]!;
  return `${counted(pairs.length, "pair")} of ${
    counted(nTitles(pairs), "paper")
  }: the own result is the better one in ` +
    `${n_better}. Widest relative gap: ${metricName(widest.metric)} ${number(widest.own)} against ${
      number(widest.baseline)
    } ` +
    `(${widest.title}).`;
}

function relativeGap({ own, baseline }: PairRow): number {
  return baseline === 0 ? 0 : Math.abs(own - baseline) / Math.abs(baseline);
}
