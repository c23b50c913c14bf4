import assert from "node:assert/strict";
import { comparableScore, metricDirection } from "./metric_facts.ts";

Deno.test("metricDirection() tells scores from costs, and the reduction of a cost from the cost", () => {
  for (
    const metric of ["accuracy", "f1", "speedup", "latency reduction", "error reduction", "energy savings"]
  ) {
    assert.equal(metricDirection(metric), "higher", metric);
  }
  for (
    const metric of [
      "perplexity",
      "wer",
      "mean absolute error",
      "word error rate",
      "latency",
      "slowdown",
      "training time",
    ]
  ) {
    assert.equal(metricDirection(metric), "lower", metric);
  }
});

Deno.test("comparableScore() puts shares of a whole on the scale of per cent, and nothing else", () => {
  assert.deepEqual(comparableScore("micro-auc", 0.923, ""), { value: 92.3, unit: "%" });
  assert.deepEqual(comparableScore("top-1 accuracy", 72.3, ""), { value: 72.3, unit: "%" });
  assert.deepEqual(comparableScore("accuracy", 0.5, "%"), { value: 0.5, unit: "%" });
  assert.deepEqual(comparableScore("perplexity", 0.9, ""), { value: 0.9, unit: "" });
  assert.deepEqual(comparableScore("si-sdri", 21.2, "dB"), { value: 21.2, unit: "dB" });
});
