import assert from "node:assert/strict";
import { METRIC_ROWS } from "./metric_table.ts";
import { metricsIn } from "./metrics.ts";
import { textOf } from "./text.ts";

function named(raw: string): string[] {
  return metricsIn(textOf("abstract", raw), 0, raw.length).map(({ name }) => name);
}

Deno.test("metricsIn() gives canonical names", () => {
  const cases: [string, string[], string][] = [
    ["Top-1 accuracies", ["top-1 accuracy"], "plural"],
    ["AUROC and ROC-AUC", ["auroc", "auroc"], "two names of one"],
    ["recall@5", ["recall@5"], "its number"],
    ["macro F1", ["f1"], "a variant"],
    ["the mean average precision (mAP)", ["map", "map"], "name and short form"],
    ["map the inputs; an em dash", [], "words that look like short forms"],
    ["MAE outperforms it", [], "a method's name"],
    ["word error rate", ["wer"], "the longest name counts"],
  ];
  for (const [raw, expected, why] of cases) assert.deepEqual(named(raw), expected, why);
});

Deno.test("every metric is found under each of its spellings", () => {
  for (const { name, patterns } of METRIC_ROWS) {
    for (const pattern of patterns) {
      const found = named(`the ${pattern.replace("#", "5").replace(" .. ", " image ")} is`);
      assert.ok(found.includes(name.replace("#", "5")), `${pattern} gives ${found.join(", ")}, not ${name}`);
    }
  }
});
