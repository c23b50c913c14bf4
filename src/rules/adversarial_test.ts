import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { compileFamilies, parseFamilyTable } from "./family_table.ts";
import { readPaper } from "./read_paper.ts";

const FAMILIES_JSON = new URL("../../data/families.json", import.meta.url);
const FAMILIES = compileFamilies(
  parseFamilyTable(JSON.parse(readFileSync(FAMILIES_JSON, "utf8")), "families.json"),
);
const LENGTH = 100_000;
/** A pattern that backtracks with the square of the length would need minutes. */
const MOST_MS = 4000;

const REPEATED = [
  " ",
  "1",
  "A",
  "a b ",
  "((((1",
  "1% ",
  "1.5, ",
  "0.5 (0.6) ",
  "from 1 to 2 ",
  "$1\\%$ ",
  "http://",
  "attention ",
  "we release code and data, ",
  "results with CNN and RNN, ",
  "(RNN) than attention ",
  "across models (BERT, ",
  "on ImageNet, ",
  "accuracy of ",
  "of the ",
  "reduces cost by 5% ",
  "5% of users ",
  "0.51 and ",
  "a-",
  "(A, B, C) ",
  "\ud83d",
];

Deno.test("readPaper() takes linear time and throws on no text", () => {
  for (const repeated of REPEATED) {
    const filler = repeated.repeat(Math.ceil(LENGTH / repeated.length));
    const abstract = `We propose attention. It has 95.2% accuracy ${filler} and 1.5% on A.`;
    const start = performance.now();
    const { results, scales, families, code } = readPaper(filler.slice(0, 1000), abstract, FAMILIES);
    const elapsed = performance.now() - start;
    assert.ok(elapsed < MOST_MS, `${JSON.stringify(repeated)} took ${elapsed} ms`);
    for (
      const span of [...results, ...scales, ...families.evidence, ...(code.evidence ? [code.evidence] : [])]
    ) {
      const field = span.field === "title" ? filler.slice(0, 1000) : abstract;
      assert.equal(field.slice(span.start, span.end), span.quote);
    }
  }
});
