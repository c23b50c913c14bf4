import assert from "node:assert/strict";
import { withShares } from "../stats/share_rows.ts";
import { familyShareChart, readingOfFamilyShare } from "./family_share_chart.ts";
import { checkSpec } from "./testdata/check_spec.ts";

const FAMILIES = [
  { id: "attention", label: "Attention", color: "#0072b2" },
  { id: "ssm", label: "State space models", color: "#d55e00" },
];

function shares(...rows: [string, number, number, number][]) {
  const counts = rows.map(([family, year, n_family, n_papers]) => ({ family, year, n_family, n_papers }));
  return withShares(counts, { hits: "n_family", papers: "n_papers" });
}

const ROWS = shares(
  ["attention", 2018, 2, 2],
  ["attention", 2020, 9, 10],
  ["attention", 2021, 12, 20],
  ["ssm", 2018, 0, 2],
  ["ssm", 2020, 0, 10],
  ["ssm", 2021, 3, 20],
);

Deno.test("familyShareChart() is the chart that was looked at", () =>
  checkSpec(familyShareChart(ROWS, FAMILIES)));

Deno.test("familyShareChart() breaks the line at a year without papers", () => {
  const { values } = familyShareChart(ROWS, FAMILIES).data as { values: { segment: string }[] };
  assert.deepEqual(values.map((row) => row.segment), [
    "attention 0",
    "attention 1",
    "attention 1",
    "ssm 0",
    "ssm 1",
    "ssm 1",
  ]);
});

Deno.test("readingOfFamilyShare() compares the first and last year that are not thin", () => {
  assert.equal(
    readingOfFamilyShare(ROWS, FAMILIES),
    "Attention: 90% (9 of 10, interval 60% to 98%) in 2020, 60% (12 of 20, interval 39% to 78%) in 2021. " +
      "State space models: 0% (0 of 10, interval 0% to 28%) in 2020, 15% (3 of 20, interval 5.2% to 36%) in 2021.",
  );
});

Deno.test("readingOfFamilyShare() says so when years are too few or missing", () => {
  assert.equal(
    readingOfFamilyShare(shares(["ssm", 2020, 1, 3], ["ssm", 2021, 4, 9]), FAMILIES),
    "State space models: 5 of 12 papers in all, too few years with 5 papers or more to compare.",
  );
  assert.equal(readingOfFamilyShare([], FAMILIES), "No dated paper is about any of these families.");
});
