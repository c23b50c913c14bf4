import assert from "node:assert/strict";
import { bestScores, resultPairs, type ResultRow } from "./result_rows.ts";

function score(paper: number, value: number, role: string, more: Partial<ResultRow> = {}): ResultRow {
  return {
    paper,
    title: `Paper ${paper}`,
    year: 2020,
    quote: `${value}`,
    value,
    unit: "",
    metric: "perplexity",
    kind: "absolute",
    role,
    dataset: null,
    families_subject: [],
    ...more,
  };
}

Deno.test("resultPairs() pairs a baseline with the nearest own result of the same paper, metric and dataset", () => {
  const pairs = resultPairs([
    score(0, 15.8, "own", { dataset: "A" }),
    score(0, 18.3, "baseline", { dataset: "A" }),
    score(0, 3.43, "own", { metric: "bits/dim" }),
    score(0, 3.44, "baseline", { metric: "bits/dim" }),
    score(1, 30, "own"),
    score(1, 20, "own"),
    score(1, 25, "baseline"),
  ]);
  assert.deepEqual(pairs.map(({ own, baseline }) => [own, baseline]), [[15.8, 18.3], [3.43, 3.44], [20, 25]]);
});

Deno.test("resultPairs() leaves out a baseline without a partner", () => {
  assert.deepEqual(resultPairs([score(0, 1, "baseline"), score(1, 2, "own")]), []);
  assert.deepEqual(resultPairs([score(0, 1, "baseline", { unit: "%" }), score(0, 2, "own")]), []);
});

Deno.test("bestScores() takes the best by the metric's direction and joins spellings of a dataset", () => {
  const frame = bestScores([
    score(0, 15.8, "own", { dataset: "WikiText-103" }),
    score(1, 14.2, "own", { dataset: "Wikitext103" }),
    score(1, 9, "baseline", { dataset: "Wikitext103" }),
    score(2, 0.9, "own", { dataset: "D", metric: "accuracy" }),
    score(2, 85, "own", { dataset: "D", metric: "accuracy", unit: "%" }),
    score(3, 1, "own"),
  ]);
  assert.deepEqual(
    frame.toRecords().map((row) => [row["dataset"], row["n_scores"], row["n_papers"], row["best"]]),
    [
      ["Wikitext103", 2, 2, 14.2],
      ["D", 2, 1, 90],
    ],
  );
  assert.equal(bestScores([]).height, 0);
});
