import assert from "node:assert/strict";
import { risingTerms } from "../stats/rising_terms.ts";
import type { SetApartTerm } from "../stats/set_apart_terms.ts";
import { shareDifferences } from "../stats/share_differences.ts";
import { withShares } from "../stats/share_rows.ts";
import { trendRows } from "../stats/trend_rows.ts";
import { type ChartSpec, readingOf } from "./chart_spec.ts";
import { combinationChart } from "./combination_chart.ts";
import { familyCountChart } from "./count_by_year_chart.ts";
import { differenceChart } from "./difference_chart.ts";
import { firstAppearanceChart } from "./first_appearance_chart.ts";
import { mentionChart } from "./mention_chart.ts";
import { oddsAxis } from "./odds_axis.ts";
import { overlapChart } from "./overlap_chart.ts";
import { risingTermsChart } from "./rising_terms_chart.ts";
import { familyShareChart } from "./share_by_year_chart.ts";
import { standingChart } from "./standing_chart.ts";
import { termChart } from "./term_chart.ts";
import { familyTrendChart } from "./trend_chart.ts";
import { checkSpec } from "./testdata/check_spec.ts";

const FAMILIES = [
  { id: "attention", label: "Attention", color: "#0072b2" },
  { id: "ssm", label: "State space", color: "#d55e00" },
  { id: "linear", label: "Linear attention", color: "#009e73" },
];

function years(series: string, ...rows: [number, number, number][]) {
  return rows.map(([year, n_hits, n_papers]) => ({ series, year, n_hits, n_papers }));
}

function quarters(series: string, ...rows: [number, number, number][]) {
  return rows.map(([quarter, n_hits, n_papers]) => ({
    series,
    year: 2024,
    bin: 2024 * 4 + quarter - 1,
    period: `2024 Q${quarter}`,
    n_hits,
    n_papers,
  }));
}

const QUARTERS = quarters("ssm", [1, 2, 6], [2, 1, 9], [4, 5, 8]);
const TRENDS = trendRows([
  ...years("attention", [2019, 9, 10], [2020, 8, 10], [2021, 3, 10], [2022, 2, 10]),
  ...years("ssm", [2019, 2, 10], [2020, 3, 10], [2021, 2, 10], [2022, 3, 10]),
  ...years("linear", [2019, 0, 10], [2020, 0, 10], [2021, 1, 10], [2022, 2, 10]),
]);
const STANDINGS = withShares([
  { series: "attention", standing: "subject" as const, n_hits: 7, n_papers: 10 },
  { series: "attention", standing: "mentioned" as const, n_hits: 2, n_papers: 10 },
]);
const MENTIONS = [
  { subject: "attention", mentioned: "attention", n_hits: 0, n_papers: 9 },
  { subject: "attention", mentioned: "ssm", n_hits: 1, n_papers: 9 },
  { subject: "ssm", mentioned: "attention", n_hits: 3, n_papers: 4 },
  { subject: "ssm", mentioned: "ssm", n_hits: 0, n_papers: 4 },
  { subject: null, mentioned: "attention", n_hits: 2, n_papers: 5 },
];
const COMBINATIONS = [
  { families: ["attention"], n_hits: 6, n_papers: 12 },
  { families: ["attention", "ssm"], n_hits: 3, n_papers: 12 },
  { families: [], n_hits: 3, n_papers: 12 },
];
const APPEARANCES = [
  {
    series: "attention",
    standing: "subject" as const,
    published: "2016-10",
    title: "A <b>",
    quote: "attention",
  },
  { series: "attention", standing: "mentioned" as const, published: "2019-01-15", title: "B", quote: null },
  { series: "ssm", standing: "subject" as const, published: "2022-12", title: "C", quote: "SSM" },
];
const APART: SetApartTerm[] = [{
  series: "ssm",
  term: "selective scan",
  n_hits: 4,
  n_papers: 8,
  n_hits_others: 1,
  n_others: 40,
  log_odds: 2,
  low: 1,
  high: 3,
  z: 3.9,
}];
const GROUPS = [
  { series: "ssm", members: [0, 1, 2, 3, 4, 5, 6, 7], others: Array.from({ length: 40 }, (_, i) => i + 8) },
  { series: "attention", members: [8, 9, 10, 11, 12], others: [0, 1, 2, 3, 4] },
  { series: "linear", members: [8], others: [0] },
];
const TERM_WORDS = { name: "terms", title: "Terms", groups: GROUPS, n_terms: 300 };
const DIFFERENCES = shareDifferences([
  { series: "attention", left: { n_hits: 9, n_papers: 10 }, right: { n_hits: 3, n_papers: 10 } },
  { series: "ssm", left: { n_hits: 1, n_papers: 10 }, right: { n_hits: 3, n_papers: 10 } },
  { series: "linear", left: { n_hits: 0, n_papers: 10 }, right: { n_hits: 0, n_papers: 10 } },
]);
const SIDES = { name: "differences", title: "Differences", left: "before 2021", right: "from 2021" };
const RISING = risingTerms(
  [{ term: "llms", key: "llm", papers: [12, 20, 21, 22, 23, 30, 31, 32, 33, 34] }],
  Array.from({ length: 40 }, (_, i) => 2018 + Math.floor(i / 10)),
);

const CHARTS: ChartSpec[] = [
  familyShareChart(withShares(QUARTERS), FAMILIES, "quarter"),
  familyCountChart(QUARTERS, FAMILIES, "quarter"),
  familyTrendChart(TRENDS, FAMILIES),
  standingChart(STANDINGS, FAMILIES),
  mentionChart(MENTIONS, FAMILIES),
  combinationChart(COMBINATIONS, FAMILIES),
  firstAppearanceChart(APPEARANCES, FAMILIES),
  termChart(APART, TERM_WORDS, FAMILIES),
  risingTermsChart(RISING),
  differenceChart(DIFFERENCES, SIDES, FAMILIES),
  overlapChart({ left: "week-1.json", right: "week-2.json", n_gone: 3, n_both: 1, n_new: 4 }),
];

for (const chart of CHARTS) {
  Deno.test(`the chart ${chart.name} is valid, and the one that was looked at`, () => checkSpec(chart));
}

Deno.test("charts on trends say in words where papers are too few, and draw no axes", () => {
  const flat = withShares(years("ssm", [2020, 1, 30]));
  const empty = [
    familyShareChart(flat, FAMILIES),
    familyCountChart(flat, FAMILIES),
    familyTrendChart(trendRows(years("ssm", [2020, 1, 30])), FAMILIES),
    familyTrendChart([], FAMILIES),
    standingChart([], FAMILIES),
    mentionChart([{ subject: "ssm", mentioned: "attention", n_hits: 0, n_papers: 4 }], FAMILIES),
    combinationChart([{ families: [], n_hits: 4, n_papers: 4 }], FAMILIES),
    combinationChart([], FAMILIES),
    firstAppearanceChart([], FAMILIES),
    firstAppearanceChart([APPEARANCES[0]!], FAMILIES),
    termChart([], TERM_WORDS, FAMILIES),
    risingTermsChart({ rows: [], n_tested: 0, n_rising: 0 }),
    differenceChart([], SIDES, FAMILIES),
    overlapChart({ left: "a", right: "b", n_gone: 0, n_both: 0, n_new: 0 }),
    overlapChart({ left: "a", right: "b", n_gone: 9, n_both: 0, n_new: 0 }),
    standingChart([{ ...STANDINGS[0]!, n_hits: 0 }], FAMILIES),
    differenceChart([DIFFERENCES[2]!], SIDES, FAMILIES),
  ];
  for (const chart of empty) {
    assert.equal((chart["mark"] as { type: string }).type, "text", chart.name);
    assert.match(readingOf(chart), /\w.*\.$/, chart.name);
  }
});

Deno.test("the reading of shares names the one time that all papers are of", () => {
  assert.equal(
    readingOf(familyShareChart(withShares(quarters("ssm", [1, 2, 9])), FAMILIES, "quarter")),
    "Of 9 papers: State space 2. All are of 2024 Q1, so there is no course over time.",
  );
});

Deno.test("the reading of trends tells sure from unsure and missing, and how many tests were made", () => {
  assert.equal(
    readingOf(familyTrendChart(TRENDS, FAMILIES)),
    "Attention falls: its odds change by a factor of 0.26 per year (interval 0.0997 to 0.538, p < 0.001, " +
      "22 of 40 papers). Not to be told from no trend: State space (1.1, interval 0.583 to 2.16). " +
      "No estimate for Linear attention: too few papers with it. " +
      "2 tests were made; of twenty without any trend one comes out below 0.05 by chance.",
  );
});

Deno.test("the reading of rising terms says how many would rise by chance", () => {
  const rising = { ...RISING, n_tested: 100, n_rising: 3 };
  assert.match(
    readingOf(risingTermsChart(rising)),
    /^Of 100 terms tested, 3 rise; about 3 would by chance, so that the list is no evidence of a change\. First: /,
  );
  assert.match(
    readingOf(risingTermsChart({ ...rising, n_rising: 30 })),
    /about 3 would by chance\. First: "llms"/,
  );
});

Deno.test("the reading of mentions, combinations, terms and differences gives counts", () => {
  assert.equal(
    readingOf(mentionChart(MENTIONS, FAMILIES)),
    "Most often only mentioned: Attention in 3 of 4 papers about State space (75%) and State space in 1 of 9 " +
      "papers about Attention (11%). Papers about no family hold 2 more mentions.",
  );
  assert.equal(
    readingOf(combinationChart(COMBINATIONS, FAMILIES)),
    "Of 12 papers, 9 are about a family, 3 of them about several. Most often: Attention + State space (3).",
  );
  assert.equal(
    readingOf(termChart(APART, TERM_WORDS, FAMILIES)),
    'State space: "selective scan" (4 of 8 papers, 1 of 40 others). No term sets apart Attention. Too few papers ' +
      "to say, fewer than 5 on one side: Linear attention. 300 terms were compared.",
  );
  assert.equal(
    readingOf(differenceChart(DIFFERENCES, SIDES, FAMILIES)),
    'From "before 2021" to "from 2021": Attention 90% (9 of 10) against 30% (3 of 10), a difference of -60 points ' +
      "(interval -81 to -17). 1 share cannot be told apart. On neither side: Linear attention.",
  );
});

Deno.test("the reading of differences makes nothing of groups of few papers", () => {
  const few = shareDifferences([
    { series: "attention", left: { n_hits: 4, n_papers: 4 }, right: { n_hits: 0, n_papers: 90 } },
    { series: "ssm", left: { n_hits: 1, n_papers: 10 }, right: { n_hits: 3, n_papers: 10 } },
  ]);
  assert.equal(
    readingOf(differenceChart(few, SIDES, FAMILIES)),
    'From "before 2021" to "from 2021" none of 1 share differs by more than chance explains. ' +
      "Fewer than 5 papers on one side, too few to compare: Attention.",
  );
});

Deno.test("oddsAxis() holds 1 and every ratio, and says where it is cut", () => {
  const narrow = oddsAxis([1.1, 1.3]);
  assert.deepEqual((narrow.axis as { values: number[] }).values, [1, 1.1, 1.2, 1.3]);
  assert.equal(narrow.isCut, false);
  const wide = oddsAxis([0.001, 3]);
  assert.equal(wide.isCut, true);
  assert.ok((wide.scale as { domain: number[] }).domain[0]! > 0.01);
});
