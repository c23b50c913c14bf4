import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { compileFamilies, parseFamilyTable } from "./family_table.ts";
import { readPaper } from "./read_paper.ts";

const FAMILIES_JSON = new URL("../../data/families.json", import.meta.url);
const FAMILIES = compileFamilies(
  parseFamilyTable(JSON.parse(readFileSync(FAMILIES_JSON, "utf8")), "families.json"),
);

Deno.test("readPaper() reads families, code and results of one paper", () => {
  const read = readPaper(
    "Gated Mixers for Long Documents",
    "Self-attention is slow. We propose a state space model that reaches 81.5% accuracy on LongDocs. " +
      "Code is available at https://github.com/a/b.",
    FAMILIES,
  );
  assert.deepEqual(read.families.subject, ["ssm"]);
  assert.deepEqual(read.families.mentioned, ["attention"]);
  assert.equal(read.code.status, "released");
  assert.deepEqual(read.code.urls, ["https://github.com/a/b"]);
  assert.deepEqual(
    read.results.map((
      { value, unit, metric, kind, role, dataset },
    ) => [value, unit, metric, kind, role, dataset]),
    [
      [81.5, "%", "accuracy", "absolute", "own", "LongDocs"],
    ],
  );
});

Deno.test("readPaper() reads nothing out of empty texts", () => {
  const read = readPaper("", "", FAMILIES);
  assert.deepEqual(read, {
    record: 1,
    families: { subject: [], mentioned: [], evidence: [] },
    code: { status: "none", urls: [], evidence: null },
    weights: { status: "none", evidence: null },
    data: { status: "none", evidence: null },
    results: [],
    scales: [],
  });
});
