import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { evaluate } from "./evaluate.ts";
import { figureOf, roundFour } from "./figures.ts";
import { type Labels, LABELS_SCHEMA } from "./labels.ts";

function testdata(name: string): string {
  return readFileSync(new URL(`./testdata/${name}`, import.meta.url), "utf8");
}

function labels(name: string): Labels[] {
  return testdata(name).trim().split("\n").map((line) => LABELS_SCHEMA.parse(JSON.parse(line)));
}

const { papers, found, figures, accuracies, errors } = evaluate(
  labels("evaluate_gold.jsonl"),
  labels("evaluate_read.jsonl"),
);

Deno.test("evaluate() gives the figures of the reference scorer", () => {
  const expected = JSON.parse(testdata("evaluate_expected.json"));
  assert.equal(papers, expected.papers);
  assert.equal(found, expected.found);
  for (const [name, value] of Object.entries(expected)) {
    if (typeof value === "object") assert.deepEqual(figures[name], value, name);
    else if (name.endsWith(".accuracy")) assert.equal(accuracies[name.replace(".accuracy", "")], value, name);
  }
});

Deno.test("evaluate() counts scales, weights and data, too", () => {
  assert.deepEqual(figures["scales"], figureOf(2, 1, 2));
  assert.equal(accuracies["weights.status"], 0.6);
  assert.equal(accuracies["data.status"], 0.8);
});

Deno.test("evaluate() lists every disagreement once", () => {
  const spurious = errors.filter(({ sort }) => sort === "results.spurious");
  assert.deepEqual(spurious, [
    {
      sort: "results.spurious",
      title: "Mixing  Tokens Twice",
      quote: "7%",
      gold: null,
      found: "7 % accuracy",
    },
  ]);
  assert.equal(errors.filter(({ sort }) => sort === "results.missed").length, figures["results.number"]!.fn);
  assert.equal(errors.filter(({ sort }) => sort === "families.subject").length, 3);
});

Deno.test("evaluate() of nothing is neither right nor wrong", () => {
  const empty = evaluate([], []);
  assert.deepEqual(empty.figures["results.number"], { precision: 1, recall: 1, f1: 1, tp: 0, fp: 0, fn: 0 });
  assert.equal(empty.accuracies["code.status"], 0);
});

Deno.test("roundFour() rounds halves to even", () => {
  assert.equal(roundFour(1 / 32), 0.0312);
  assert.equal(roundFour(3 / 32), 0.0938);
  assert.equal(roundFour(2 / 3), 0.6667);
});
