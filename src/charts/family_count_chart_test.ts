import assert from "node:assert/strict";
import { familyCountChart, readingOfFamilyCount } from "./family_count_chart.ts";
import { checkSpec } from "./testdata/check_spec.ts";

const FAMILIES = [
  { id: "attention", label: "Attention", color: "#0072b2" },
  { id: "ssm", label: "State space models", color: "#d55e00" },
  { id: "linear", label: "Linear attention", color: "#009e73" },
];
const ROWS = [
  { family: "attention", year: 2020, n_family: 9, n_papers: 10 },
  { family: "attention", year: 2022, n_family: 12, n_papers: 20 },
  { family: "ssm", year: 2020, n_family: 0, n_papers: 10 },
  { family: "ssm", year: 2022, n_family: 3, n_papers: 20 },
  { family: "linear", year: 2020, n_family: 0, n_papers: 10 },
  { family: "linear", year: 2022, n_family: 0, n_papers: 20 },
];

Deno.test("familyCountChart() is the chart that was looked at", () =>
  checkSpec(familyCountChart(ROWS, FAMILIES)));

Deno.test("readingOfFamilyCount() gives totals and first years, and says so when there are none", () => {
  assert.equal(
    readingOfFamilyCount(ROWS, FAMILIES),
    "Of 30 dated papers 21 about Attention (first in 2020), 3 about State space models (first in 2022) and " +
      "none about Linear attention.",
  );
  assert.equal(readingOfFamilyCount([], FAMILIES), "No paper has a date, so nothing can be counted by year.");
});
