import assert from "node:assert/strict";
import { trendRows } from "./trend_rows.ts";

const years = (series: string, ...rows: [number, number, number][]) =>
  rows.map(([year, n_hits, n_papers]) => ({ series, year, n_hits, n_papers }));

Deno.test("trendRows() gives one row a series with n and span", () => {
  const [a, b] = trendRows([
    ...years("a", [2019, 2, 10], [2020, 4, 10], [2022, 8, 10]),
    ...years("b", [2019, 8, 10], [2020, 4, 10], [2022, 2, 10]),
  ]);
  assert.deepEqual([a!.series, a!.n_hits, a!.n_papers, a!.from, a!.to], ["a", 14, 30, 2019, 2022]);
  assert.ok(a!.low! > 1 && b!.high! < 1 && a!.problem === null);
});

Deno.test("trendRows() counts the odds ratio per year whatever the unit", () => {
  const months = [2, 4, 8].map((n_hits, i) => ({
    series: "a",
    year: 2019 + i,
    bin: (2019 + i) * 12,
    n_hits,
    n_papers: 10,
  }));
  const inMonths = trendRows(months, "month")[0]!.odds_ratio!;
  const inYears = trendRows(months.map(({ bin: _, ...row }) => row))[0]!.odds_ratio!;
  assert.ok(Math.abs(inMonths / inYears - 1) < 1e-9);
});

Deno.test("trendRows() says why there is no estimate", () => {
  const problems = [
    years("a", [2019, 0, 0]),
    years("a", [2019, 1, 9], [2020, 1, 9], [2021, 2, 9]),
    years("a", [2019, 9, 9], [2020, 8, 9], [2021, 9, 9]),
    years("a", [2019, 3, 9], [2020, 4, 9]),
    years("a", [2019, 0, 9], [2020, 0, 9], [2021, 9, 9]),
  ].map((rows) => trendRows(rows)[0]!);
  assert.deepEqual(problems.map((row) => row.problem), [
    "no paper with a date",
    "too few papers with it (4 of 27)",
    "too few papers without it (1 of 27)",
    "too short a time",
    "papers with it and without it are separated in time",
  ]);
  assert.ok(problems.every((row) => row.odds_ratio === null && row.p === null));
});
