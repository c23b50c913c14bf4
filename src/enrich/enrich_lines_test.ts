import assert from "node:assert/strict";
import { type BrokenLine, enrichLines } from "./enrich_lines.ts";
import { readFamilies } from "./families_file.ts";

/** Lines that come in two by two. */
async function* inPairs(lines: readonly string[]): AsyncGenerator<string[]> {
  for (let first = 0; first < lines.length; first += 2) yield lines.slice(first, first + 2);
}

async function enriched(...lines: string[]) {
  const broken: BrokenLine[] = [];
  const records: Record<string, unknown>[] = [];
  for await (
    const batch of enrichLines(inPairs(lines), await readFamilies(), (line) => broken.push(line))
  ) {
    records.push(...batch.trimEnd().split("\n").map((line) => JSON.parse(line)));
  }
  return { records, broken };
}

const paper = (title: string, more: object = {}) =>
  JSON.stringify({
    title,
    abstract: "We propose a state space model. Code is available at https://github.com/a/b.",
    ...more,
  });

Deno.test("enrichLines() keeps order and unknown keys, and adds the keys of record 1", async () => {
  const { records, broken } = await enriched(paper("B", { mine: [1, { a: null }] }), "", paper("A"));
  assert.deepEqual(records.map((record) => record["title"]), ["B", "A"]);
  assert.deepEqual(records[0]!["mine"], [1, { a: null }]);
  assert.equal(records[0]!["record"], 1);
  for (const key of ["families", "code", "weights", "data", "results", "scales"]) {
    assert.ok(key in records[0]!, key);
  }
  assert.deepEqual(broken, []);
});

Deno.test("enrichLines() tells of broken lines by number and goes on", async () => {
  const { records, broken } = await enriched(
    "{",
    paper("A"),
    '{"title": "B"}',
    "[1]",
    paper("C", { upvotes: "many" }),
  );
  assert.deepEqual(records.map((record) => record["title"]), ["A"]);
  assert.deepEqual(broken.map((line) => line.line), [1, 3, 4, 5]);
  assert.match(broken[0]!.what, /^is not JSON/);
  assert.match(broken[1]!.what, /^"abstract" is wrong/);
  assert.match(broken[3]!.what, /^"upvotes" is wrong/);
});

Deno.test("enrichLines() gives spans that hold, and does not change a paper that is enriched twice", async () => {
  const { records: [once] } = await enriched(paper("A"));
  const { records: [twice] } = await enriched(JSON.stringify(once));
  assert.deepEqual(twice, once);
  const { code, abstract } = once as {
    code: { evidence: { start: number; end: number; quote: string } };
    abstract: string;
  };
  assert.equal(abstract.slice(code.evidence.start, code.evidence.end), code.evidence.quote);
});
