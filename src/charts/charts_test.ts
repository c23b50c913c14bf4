import assert from "node:assert/strict";
import { withShares } from "../stats/share_rows.ts";
import { type ChartSpec, readingOf } from "./chart_spec.ts";
import { familyCountChart } from "./count_by_year_chart.ts";
import { metricChangeChart, metricGainChart, metricRatioChart } from "./metric_gain_chart.ts";
import type { MetricRow } from "./metric_groups.ts";
import { metricScoreChart } from "./metric_score_chart.ts";
import { pairChart } from "./pair_chart.ts";
import { paperCountChart } from "./paper_count_chart.ts";
import { codeShareChart, familyShareChart } from "./share_by_year_chart.ts";
import { shareDotChart } from "./share_dot_chart.ts";
import { STATUS_STYLES } from "./series.ts";
import { checkSpec } from "./testdata/check_spec.ts";

const FAMILIES = [
  { id: "attention", label: "Attention", color: "#0072b2" },
  { id: "ssm", label: "State space", color: "#d55e00" },
  { id: "linear", label: "Linear attention", color: "#009e73" },
];

function years(...rows: [string, number, number, number][]) {
  return rows.map(([series, year, n_hits, n_papers]) => ({ series, year, n_hits, n_papers }));
}

function metric(name: string, value: number, unit: string, more: Partial<MetricRow> = {}): MetricRow {
  const quote = `${value}${unit} ${name}`;
  return {
    title: "A Title: With More",
    year: 2020,
    quote,
    value,
    unit,
    metric: name,
    role: "own",
    dataset: "D",
    ...more,
  };
}

const YEARS = years(
  ["attention", 2018, 2, 2],
  ["attention", 2020, 9, 10],
  ["attention", 2021, 12, 20],
  ["ssm", 2018, 0, 2],
  ["ssm", 2020, 0, 10],
  ["ssm", 2021, 3, 20],
);
const SCORES = [
  metric("accuracy", 80, "%"),
  metric("accuracy", 0.9, ""),
  metric("accuracy", 85, "", { role: "baseline" }),
  metric("accuracy", 70, "%"),
  metric("accuracy", 75, "%"),
  metric("accuracy", 95, "%"),
  metric("perplexity", 15.8, ""),
  metric("perplexity", 18.3, "", { role: "baseline" }),
];
const PAIR = {
  title: "A Title: With More",
  year: 2020,
  metric: "perplexity",
  unit: "",
  dataset: "D",
  own: 15.8,
  baseline: 18.3,
  own_quote: "15.8",
  baseline_quote: "18.3",
};
const CHARTS: ChartSpec[] = [
  familyShareChart(withShares(YEARS), FAMILIES),
  familyCountChart(YEARS, FAMILIES),
  codeShareChart(
    withShares(
      years(["released", 2020, 3, 9], ["released", 2021, 5, 9], ["promised", 2020, 1, 9], [
        "promised",
        2021,
        0,
        9,
      ]),
    ),
    STATUS_STYLES,
  ),
  shareDotChart(
    withShares([{ series: "attention", n_hits: 3, n_papers: 9 }, { series: "ssm", n_hits: 1, n_papers: 2 }]),
    { name: "code-by-family", title: "Released code, by family", of: "papers about the family" },
    FAMILIES,
  ),
  paperCountChart([{ year: 2020, n_papers: 9 }, { year: 2022, n_papers: 1 }], 11),
  metricScoreChart(SCORES),
  metricGainChart([
    metric("accuracy", 2.4, "%"),
    metric("rouge-1", 28.1, "points"),
    metric("si-sdri", 0.3, "dB"),
  ]),
  metricChangeChart([metric("latency reduction", 57.8, "%")]),
  metricRatioChart([metric("speedup", 2, "x"), metric("throughput", 24, "x"), metric("speedup", 0, "x")]),
  pairChart([PAIR, { ...PAIR, metric: "accuracy", unit: "%", own: 60, baseline: 70, dataset: null }]),
];

for (const chart of CHARTS) {
  Deno.test(`the chart ${chart.name} is valid, and the one that was looked at`, () => checkSpec(chart));
}

Deno.test("charts of no papers say so instead of plotting nothing", async () => {
  const empty = [
    paperCountChart([], 3),
    metricScoreChart([]),
    metricGainChart([]),
    metricRatioChart([]),
    pairChart([]),
  ];
  for (const chart of empty) assert.match(readingOf(chart), /^(?:None|No) /, chart.name);
  assert.equal(new Set(empty.map((chart) => chart.name)).size, empty.length);
  await checkSpec({ ...pairChart([]), name: "empty" });
});

Deno.test("shares by year break the line at a year without papers, and before and after a thin one", () => {
  const { values } = familyShareChart(withShares(YEARS), FAMILIES).data as { values: { segment: string }[] };
  assert.deepEqual(values.map((row) => row.segment), ["0", "1", "1", "2", "3", "3"]);
});

Deno.test("the reading of shares by year compares the first and last year that are not thin", () => {
  assert.equal(
    readingOf(familyShareChart(withShares(YEARS), FAMILIES)),
    "Attention: 90% (9 of 10, interval 60% to 98%) in 2020, 60% (12 of 20, interval 39% to 78%) in 2021. " +
      "State space: 0% (0 of 10, interval 0% to 28%) in 2020, 15% (3 of 20, interval 5.2% to 36%) in 2021.",
  );
});

Deno.test("the reading of shares by year says so when years are too few or missing", () => {
  assert.equal(
    readingOf(familyShareChart(withShares(years(["ssm", 2020, 1, 3], ["ssm", 2021, 4, 9])), FAMILIES)),
    "Of 12 papers: State space 5. Too few years have 5 papers or more to speak of a trend.",
  );
  assert.equal(
    readingOf(familyShareChart([], FAMILIES)),
    "No paper has a date, so nothing can be said by year.",
  );
});

Deno.test("the reading of counts gives totals and first years", () => {
  const rows = [...YEARS, ...years(["linear", 2018, 0, 2], ["linear", 2020, 0, 10], ["linear", 2021, 0, 20])];
  assert.equal(
    readingOf(familyCountChart(rows, FAMILIES)),
    "Of 32 dated papers: 23 about Attention (first in 2018), 3 about State space (first in 2021) and " +
      "none about Linear attention.",
  );
});

Deno.test("the reading of shares gives counts and intervals, and names what is thin", () => {
  const rows = withShares([{ series: "a", n_hits: 3, n_papers: 9 }, { series: "b", n_hits: 1, n_papers: 2 }]);
  assert.equal(
    readingOf(shareDotChart(rows, { name: "x", title: "X", of: "papers" })),
    "Share of papers: a 33% (3 of 9, interval 12% to 65%). b: fewer than 5 papers, too few to speak of a share.",
  );
});

Deno.test("scores of a share of a whole stand on one scale, and quartiles need five own scores", () => {
  const { values } = metricScoreChart(SCORES).data as { values: { value: number; median: number }[] };
  assert.deepEqual(values.map((row) => row.value), [80, 90, 85, 70, 75, 95]);
  assert.ok(values.every((row) => row.median === 80));
  const few = metricScoreChart(SCORES.slice(0, 4)).data as { values: { median: number | null }[] };
  assert.ok(few.values.every((row) => row.median === null));
});

Deno.test("gains in points leave out other units, and ratios need a place on a logarithmic axis", () => {
  const valuesOf = (chart: ChartSpec) => (chart.data.values as { value: number }[]).map((row) => row.value);
  assert.deepEqual(valuesOf(CHARTS.find((chart) => chart.name === "metric-gains")!), [2.4, 28.1]);
  assert.deepEqual(valuesOf(CHARTS.find((chart) => chart.name === "metric-ratios")!), [2, 24]);
});

Deno.test("the reading of pairs knows which direction is better", () => {
  assert.match(readingOf(pairChart([PAIR])), /^1 pair of 1 paper: the own result is the better one in 1\./);
  assert.match(readingOf(pairChart([{ ...PAIR, metric: "accuracy" }])), /the better one in 0\./);
});
