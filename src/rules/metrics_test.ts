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
    ["a Strict-Pass@4 score", ["strict-pass@4"], "joined to a word before it"],
    ["the test-accuracy", ["accuracy"], "joined to a word that changes nothing"],
    ["Big-Reward models", [], "joined to a name"],
    ["token-level accuracy", ["accuracy"], "the first half of an adjective is none"],
    ["an F1-weighted score", ["f1"], "but that of a score is"],
    ["the encoder reconstruction error", ["encoder reconstruction error"], "a head takes in its modifiers"],
    ["model error rates", ["error rate"], "whose it is, is no modifier"],
    ["users featuring speeds", ["speed"], "nor is the subject of a verb"],
    ["walking speed and inference speed", ["walking speed", "speedup"], "speed of motion, and of computing"],
    ["mAP@0.5:0.95 and mAP@50", ["map@0.5:0.95", "map@50"], "a threshold"],
    ["the runtime and R-squared", ["runtime", "r-squared"], "as written"],
    ["the Dice Loss", [], "a loss function"],
    ["the full-precision baseline and the mixed-precision one", [], "a format of numbers"],
    ["in the true-agreement setting", [], "a setting"],
    ["the MAE performance", ["mean absolute error"], "performance in a metric"],
    ["the upper bound", ["upper bound"], "a bound alone"],
    ["the upper bound of PSNR", ["psnr"], "a bound of a metric"],
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
