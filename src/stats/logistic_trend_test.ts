import assert from "node:assert/strict";
import { logisticTrend } from "./logistic_trend.ts";
import { normalTail } from "./normal_tail.ts";

const points = (...rows: [number, number, number][]) =>
  rows.map(([time, n_hits, n_papers]) => ({ time, n_hits, n_papers }));

// Bliss's beetles, as fitted in A. J. Dobson, An Introduction to Generalized Linear Models (1990), section 8.3:
// slope 34.27; deviance 11.23 against 284.20 of no trend.
const BEETLES = points(
  [1.6907, 6, 59],
  [1.7242, 13, 60],
  [1.7552, 18, 62],
  [1.7842, 28, 56],
  [1.8113, 52, 63],
  [1.8369, 53, 59],
  [1.861, 61, 62],
  [1.8839, 60, 60],
);

Deno.test("logisticTrend() gives the published slope", () => {
  const { odds_ratio, p } = logisticTrend(BEETLES)!;
  assert.equal(Math.log(odds_ratio).toFixed(2), "34.27");
  assert.ok(Math.abs(p / normalTail(Math.sqrt(284.2 - 11.23)) - 1) < 0.1);
});

Deno.test("logisticTrend() over two times is the odds ratio of their table", () => {
  const trend = logisticTrend(points([2020, 10, 40], [2021, 20, 40]))!;
  assert.ok(Math.abs(trend.odds_ratio - (20 * 30) / (20 * 10)) < 1e-9);
  // Profile bounds as another program finds them: scipy, minimising over the intercept.
  assert.deepEqual([trend.low.toFixed(3), trend.high.toFixed(3)], ["1.186", "7.973"]);
  // Likelihood ratio by hand: 2 (10 ln 10/15 + 30 ln 30/25 + 20 ln 20/15 + 20 ln 20/25) = 5.411, p = 0.0200.
  assert.equal(trend.p.toFixed(4), "0.0200");
});

Deno.test("logisticTrend() finds none where the share stays, and turns around with time", () => {
  const flat = logisticTrend(points([2018, 5, 10], [2020, 5, 10], [2022, 5, 10]))!;
  assert.equal(flat.odds_ratio.toFixed(6), "1.000000");
  assert.ok(flat.p > 0.999 && Math.abs(flat.low * flat.high - 1) < 1e-6);
  const rising = logisticTrend(points([0, 2, 10], [1, 5, 10], [3, 6, 10]))!;
  const falling = logisticTrend(points([0, 2, 10], [-1, 5, 10], [-3, 6, 10]))!;
  assert.ok(Math.abs(rising.low * falling.high - 1) < 1e-5);
});

Deno.test("logisticTrend() has an interval that agrees with its test", () => {
  for (const hits of [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    const trend = logisticTrend(points([2019, 3, 20], [2020, 4, 15], [2023, hits, 20]))!;
    assert.equal(trend.low > 1, trend.p < 0.05 && trend.odds_ratio > 1, `${hits} hits`);
  }
});

Deno.test("logisticTrend() is null without hits, without misses, at one time, and where time parts them", () => {
  for (
    const rows of [
      [],
      points([2020, 0, 5], [2021, 0, 5]),
      points([2020, 5, 5], [2021, 5, 5]),
      points([2020, 2, 5]),
      points([2020, 0, 5], [2021, 3, 3]),
      points([2020, 0, 5], [2021, 1, 5], [2022, 5, 5]),
    ]
  ) assert.equal(logisticTrend(rows), null);
});
