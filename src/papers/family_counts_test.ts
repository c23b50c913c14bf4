import assert from "node:assert/strict";
import { familyYearCounts } from "./family_counts.ts";
import { tableFrame } from "./table_frame.ts";

const COLUMNS = [
  { name: "title", dtype: "text", nullable: false, meaning: "" },
  { name: "year", dtype: "int", nullable: true, meaning: "" },
  { name: "families_subject", dtype: "texts", nullable: false, meaning: "" },
  { name: "families_mentioned", dtype: "texts", nullable: false, meaning: "" },
] as const;

function frame(...rows: [number | null, string[], string[]?][]) {
  return tableFrame(
    COLUMNS,
    rows.map(([year, families_subject, families_mentioned = []], i) => ({
      title: `Paper ${i}`,
      year,
      families_subject,
      families_mentioned,
    })),
  );
}

Deno.test("familyYearCounts() counts a paper once for each of its families and keeps zeros", () => {
  const papers = frame([2020, ["attention"]], [2020, []], [2022, ["attention", "ssm"]], [null, ["ssm"]]);
  assert.deepEqual(familyYearCounts(papers, ["ssm", "attention"]), [
    { family: "ssm", year: 2020, n_family: 0, n_papers: 2 },
    { family: "ssm", year: 2022, n_family: 1, n_papers: 1 },
    { family: "attention", year: 2020, n_family: 1, n_papers: 2 },
    { family: "attention", year: 2022, n_family: 1, n_papers: 1 },
  ]);
});

Deno.test("familyYearCounts() counts mentions when asked, and nothing in an empty frame", () => {
  const papers = frame([2020, ["ssm"], ["attention"]], [2020, [], ["attention"]]);
  const counts = familyYearCounts(papers, ["attention"], { standing: "families_mentioned" });
  assert.deepEqual(counts.map((row) => row.n_family), [2]);
  assert.deepEqual(familyYearCounts(frame(), ["attention"]), []);
});
