import { type Quartiles, quartiles } from "../stats/quartiles.ts";
import { THIN_BIN } from "../stats/share_rows.ts";
import { chartOf, type ChartSpec } from "./chart_spec.ts";
import {
  METRIC_TOOLTIP,
  type MetricGroup,
  metricGroups,
  type MetricRow,
  metricRow,
  nTitles,
  ROLE_CHANNELS,
  UNNAMED_METRIC,
} from "./metric_groups.ts";
import { emptyChart } from "./empty_chart.ts";
import { PLOT_WIDTH } from "./theme.ts";
import { counted, number } from "./wording.ts";

const MIN_SCORES = 3;
const MAX_PANELS = 10;

/**
 * Distribution of the scores of each metric, one panel with a scale of its own a metric.
 *
 * Scores of which the text names no metric are left out: they are of different things.
 *
 * A point is a reported score: own results filled, baselines hollow squares. The line and the tick show the
 * quartiles and the median of the own ones. Metrics with fewer than three scores are left out and told of.
 *
 * @param rows Absolute results.
 */
export function metricScoreChart(rows: readonly MetricRow[]): ChartSpec {
  const name = "metric-scores";
  const title = "Reported scores, each metric on its own scale";
  const { shown } = split(rows);
  const reading = readingOfScores(rows);
  if (shown.length === 0) return emptyChart(name, title, reading);
  return chartOf({
    name,
    title,
    subtitle: [
      `Metrics with ${MIN_SCORES} scores or more. Line and tick: quartiles and median of the own scores, from ${THIN_BIN} on.`,
    ],
    form: "Strip plots, one panel a metric",
    reading,
    values: shown.flatMap(panelRows),
  }, {
    facet: {
      row: {
        field: "panel",
        type: "nominal",
        sort: shown.map(panelLabel),
        header: { labelAngle: 0, labelAnchor: "start", labelOrient: "top", labelPadding: 2 },
      },
    },
    spacing: 18,
    spec: {
      width: PLOT_WIDTH,
      height: 34,
      layer: [
        {
          mark: { type: "rule", strokeWidth: 5, opacity: 0.25, color: "#222222" },
          encoding: {
            x: {
              aggregate: "min",
              field: "q1",
              type: "quantitative",
              scale: { zero: false, nice: true },
              axis: { tickCount: 6 },
              title: null,
            },
            x2: { aggregate: "max", field: "q3" },
          },
        },
        {
          mark: { type: "tick", thickness: 2, size: 22, color: "#222222" },
          encoding: { x: { aggregate: "max", field: "median", type: "quantitative" } },
        },
        {
          mark: { type: "point", size: 50, opacity: 0.75, strokeWidth: 1.5 },
          encoding: {
            x: { field: "value", type: "quantitative" },
            ...ROLE_CHANNELS,
            tooltip: METRIC_TOOLTIP,
          },
        },
      ],
    },
    resolve: { scale: { x: "independent" } },
  });
}

function split(
  rows: readonly MetricRow[],
): { shown: MetricGroup<MetricRow>[]; rest: MetricGroup<MetricRow>[] } {
  const groups = metricGroups(rows.filter((row) => row.metric !== UNNAMED_METRIC));
  const shown = groups.filter((group) => group.rows.length >= MIN_SCORES).slice(0, MAX_PANELS);
  return { shown, rest: groups.filter((group) => !shown.includes(group)) };
}

function panelLabel({ label, rows }: MetricGroup<MetricRow>): string {
  return `${label}, ${counted(rows.length, "score")} of ${counted(nTitles(rows), "paper")}`;
}

function panelRows(group: MetricGroup<MetricRow>): object[] {
  const { median = null, q1 = null, q3 = null } = ownQuartiles(group) ?? {};
  return group.rows.map((row) => ({ panel: panelLabel(group), ...metricRow(row), q1, median, q3 }));
}

/** Quartiles of a metric's own scores; null where they are too few to have any. */
function ownQuartiles({ rows }: MetricGroup<MetricRow>): Quartiles | null {
  const own = rows.filter((row) => row.role === "own").map((row) => row.value);
  return own.length < THIN_BIN ? null : quartiles(own);
}

/** What the scores say: the metrics reported most, with n, median and quartiles of the own scores. */
export function readingOfScores(rows: readonly MetricRow[]): string {
  const { shown, rest } = split(rows);
  if (shown.length === 0) {
    return `No metric has ${MIN_SCORES} reported scores or more, too few for a distribution ` +
      `(${counted(rows.length, "score")} in all).`;
  }
  const sentences = shown.slice(0, 3).map((group) => {
    const box = ownQuartiles(group);
    const values = group.rows.map((row) => row.value);
    const range = `${number(Math.min(...values))} to ${number(Math.max(...values))} (${
      counted(values.length, "score")
    })`;
    if (box === null) return `${group.label}: ${range}.`;
    return `${group.label}: ${range}; own median ${number(box.median)}, quartiles ${number(box.q1)} to ${
      number(box.q3)
    }.`;
  });
  const n_unnamed = rows.filter((row) => row.metric === UNNAMED_METRIC).length;
  const n_rest = rest.reduce((sum, group) => sum + group.rows.length, 0);
  const left = [
    rest.length === 0
      ? ""
      : ` ${counted(rest.length, "metric")} with ${counted(n_rest, "score")} are not drawn.`,
    n_unnamed === 0
      ? ""
      : ` ${counted(n_unnamed, "score")} without a named metric: nothing to compare them with.`,
  ];
  return sentences.join(" ") + left.join("");
}
