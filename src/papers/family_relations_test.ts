import assert from "node:assert/strict";
import { TABLES } from "../schema/columns.ts";
import { familyCombinations, familyStandingCounts, mentionCounts } from "./family_relations.ts";
import { firstAppearanceFrame, firstAppearances } from "./first_appearances.ts";
import { tableFrame } from "./table_frame.ts";
import { familyGroups } from "./term_groups.ts";
import { familyTimeCounts, paperTimes } from "./time_counts.ts";

function papers(...rows: object[]) {
  const lists = TABLES.papers.filter((column) => column.dtype === "texts").map((column) => [column.name, []]);
  return tableFrame(
    TABLES.papers,
    rows.map((row, i) => ({ title: `Paper ${i}`, ...Object.fromEntries(lists), ...row })),
  );
}

const PAPERS = papers(
  {
    families_subject: ["ssm"],
    families_mentioned: ["attention"],
    published: "2021-03",
    month: "2021-03",
    year: 2021,
  },
  { families_subject: ["attention", "ssm"], published: "2020-11-02", month: "2020-11", year: 2020 },
  { families_mentioned: ["attention"], published: "2020-12-01", month: "2020-12", year: 2020 },
  { families_subject: ["ssm", "attention"].reverse() },
);
const EVIDENCE = tableFrame(TABLES.evidence, [
  { paper: 0, what: "family:ssm", field: "title", start: 0, end: 3, quote: "SSM" },
  { paper: 1, what: "family:ssm", field: "title", start: 0, end: 18, quote: "State-Space Models" },
  { paper: 1, what: "family:attention", field: "title", start: 0, end: 9, quote: "attention" },
]);
const FAMILIES = ["attention", "ssm"];

Deno.test("familyStandingCounts() tells papers about a family from those that mention it", () => {
  assert.deepEqual(
    familyStandingCounts(PAPERS, FAMILIES).map((row) => [row.series, row.standing, row.n_hits, row.n_papers]),
    [
      ["attention", "subject", 2, 4],
      ["attention", "mentioned", 2, 4],
      ["ssm", "subject", 3, 4],
      ["ssm", "mentioned", 0, 4],
    ],
  );
});

Deno.test("mentionCounts() counts among the papers about a family, and among those about none", () => {
  assert.deepEqual(
    mentionCounts(PAPERS, FAMILIES).map((row) => [row.subject, row.mentioned, row.n_hits, row.n_papers]),
    [
      ["attention", "attention", 0, 2],
      ["attention", "ssm", 0, 2],
      ["ssm", "attention", 1, 3],
      ["ssm", "ssm", 0, 3],
      [null, "attention", 1, 1],
      [null, "ssm", 0, 1],
    ],
  );
});

Deno.test("familyCombinations() counts each set of families once", () => {
  assert.deepEqual(familyCombinations(PAPERS), [
    { families: ["attention", "ssm"], n_hits: 2, n_papers: 4 },
    { families: [], n_hits: 1, n_papers: 4 },
    { families: ["ssm"], n_hits: 1, n_papers: 4 },
  ]);
  assert.deepEqual(familyCombinations(papers()), []);
});

Deno.test("firstAppearances() takes the earliest dated paper with the words that name the family", () => {
  const rows = firstAppearances(PAPERS, EVIDENCE, FAMILIES);
  assert.deepEqual(rows.map((row) => [row.series, row.standing, row.published, row.title, row.quote]), [
    ["attention", "subject", "2020-11-02", "Paper 1", "attention"],
    ["attention", "mentioned", "2020-12-01", "Paper 2", null],
    ["ssm", "subject", "2020-11-02", "Paper 1", "State-Space Models"],
  ]);
  assert.equal(firstAppearanceFrame(rows).height, 3);
});

Deno.test("familyGroups() parts the papers and gives the stems of the words that name the family", () => {
  assert.deepEqual(familyGroups(PAPERS, EVIDENCE, ["ssm"]), [
    { series: "ssm", members: [0, 1, 3], others: [2], own_keys: ["ssm", "state space model"] },
  ]);
});

Deno.test("familyTimeCounts() counts by year, quarter and month, and leaves undated papers out", () => {
  const counts = (unit: "year" | "quarter" | "month") =>
    familyTimeCounts(PAPERS, ["ssm"], unit).map((row) => [row.period ?? row.year, row.n_hits, row.n_papers]);
  assert.deepEqual(counts("year"), [[2020, 1, 2], [2021, 1, 1]]);
  assert.deepEqual(counts("quarter"), [["2020 Q4", 1, 2], ["2021 Q1", 1, 1]]);
  assert.deepEqual(counts("month"), [["2020-11", 1, 1], ["2020-12", 0, 1], ["2021-03", 1, 1]]);
  const bins = familyTimeCounts(PAPERS, ["ssm"], "quarter").map((row) => row.bin!);
  assert.equal(bins[1]! - bins[0]!, 1);
  assert.deepEqual(paperTimes(PAPERS, "quarter"), [2021, 2020.75, 2020.75, null]);
  assert.deepEqual(familyTimeCounts(papers(), ["ssm"], "month"), []);
});
