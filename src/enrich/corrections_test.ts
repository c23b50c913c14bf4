import assert from "node:assert/strict";
import type { Enrichment } from "../schema/enrichment.ts";
import { type EnrichedPaper, parsePaper } from "../schema/paper.ts";
import { applyCorrections, parseCorrections } from "./corrections.ts";

const NOTHING: Enrichment = {
  record: 1,
  families: { subject: ["attention"], mentioned: [], evidence: [] },
  code: { status: "none", urls: [], evidence: null },
  weights: { status: "none", evidence: null },
  data: { status: "none", evidence: null },
  results: [],
  scales: [],
};
const PAPERS: EnrichedPaper[] = [
  { ...parsePaper({ title: "One Title", abstract: "We gain 3 points.", id: "2501.00001" }), ...NOTHING },
  { ...parsePaper({ title: "Another", abstract: "No number here." }), ...NOTHING },
];
const RESULT = {
  quote: "3 points",
  value: 3,
  unit: "points",
  metric: "performance",
  kind: "delta",
  role: "own",
  dataset: null,
};

function correct(...entries: object[]) {
  return applyCorrections(
    PAPERS,
    parseCorrections(entries.map((entry) => ({ reason: "read again", ...entry })), "c.json"),
  );
}

Deno.test("applyCorrections() overrules a reading and says what it was", () => {
  const { papers, applied, unmatched } = correct(
    { paper: "2501.00001", key: "families.subject", value: ["ssm"] },
    { paper: "ANOTHER.", key: "code.status", value: "promised" },
  );
  assert.deepEqual(papers.map((paper) => [paper.families.subject, paper.code.status]), [
    [["ssm"], "none"],
    [["attention"], "promised"],
  ]);
  assert.deepEqual(applied.map(({ paper, key, was, value }) => [paper, key, was, value]), [
    [0, "families.subject", '["attention"]', '["ssm"]'],
    [1, "code.status", '"none"', '"promised"'],
  ]);
  assert.deepEqual(unmatched, []);
  assert.deepEqual(PAPERS[0]!.families.subject, ["attention"]);
});

Deno.test("applyCorrections() finds the span of a corrected result's quote", () => {
  const [paper] = correct({ paper: "One Title", key: "results", value: [RESULT] }).papers;
  const { field, start, end, quote } = paper!.results[0]!;
  assert.equal(paper![field].slice(start, end), quote);
});

Deno.test("applyCorrections() tells of entries that match nothing", () => {
  const { papers, applied, unmatched } = correct(
    { paper: "9999.00001", key: "code.status", value: "none" },
    { paper: "Another", key: "results", value: [RESULT] },
  );
  assert.deepEqual([papers, applied], [PAPERS, []]);
  assert.deepEqual(unmatched, [
    { entry: 1, what: 'no paper is "9999.00001"' },
    { entry: 2, what: 'the words "3 points" are not in "Another"' },
  ]);
});

Deno.test("parseCorrections() names the entry that is wrong", () => {
  const wrong: [unknown, RegExp][] = [
    [{}, /^TypeError: Cannot read corrections "c\.json": it holds no list/],
    [[{ paper: "x", key: "code.state", value: "none", reason: "r" }], /entry 1 is wrong: .*"code\.status"/],
    [[{ paper: "x", key: "code.status", value: "open", reason: "r" }], /entry 1 has a wrong value/],
    [[{ paper: "x", key: "code.status", value: "none" }], /entry 1 is wrong/],
  ];
  for (const [value, message] of wrong) assert.throws(() => parseCorrections(value, "c.json"), message);
});
