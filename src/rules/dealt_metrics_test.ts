import assert from "node:assert/strict";
import { dealtMetrics } from "./dealt_metrics.ts";
import { placeIn } from "./testdata/sentences.ts";

function dealt(sentence: string): string[] | null {
  const place = placeIn(sentence);
  return dealtMetrics(place, 0)?.map(({ name }) => name) ?? null;
}

Deno.test("dealtMetrics() gives each number of a list the metric in its place", () => {
  const cases: [string, string[] | null, string][] = [
    ["Precision and recall of 90% and 85% are reached.", ["precision", "recall"], "known, before"],
    [
      "It improves mesh quality and recall by over 8% and 9%.",
      ["mesh quality", "recall"],
      "own words, before",
    ],
    ["It cuts turn and drift error by 8% and 9%.", ["turn error", "drift error"], "a shared head"],
    [
      "It wins by 1%, 2%, and 3% on exam, quiz, and accuracy, respectively.",
      ["exam", "quiz", "accuracy"],
      "three",
    ],
    [
      "Hits@1, Hits@3, and Hits@5 improve by 15%, 13%, and 12%, respectively.",
      ["hits@1", "hits@3", "hits@5"],
      "a plural verb",
    ],
    ["It achieves 2.06/0.32 XS/LPIPS on SetA.", ["xs", "lpips"], "slashes behind"],
    ["It cuts linear and angular velocity errors by 9% and 8%.", [
      "linear velocity error",
      "angular velocity error",
    ], "a longer head"],
    [
      "The mean error and the run time are reduced by 8% and 9%.",
      ["mean error", "run time"],
      "a passive",
    ],
    ["It has 8% and 9% gains w.r.t. recall and mesh quality.", ["recall", "mesh quality"], "w.r.t."],
    ["It raises its style and fluency scores by 8% and 9%.", ["style score", "fluency score"], "scores"],
    ["It has ABC/MRR scores of 61%/72% and 63%/74%.", ["abc", "mrr", "abc", "mrr"], "with strokes"],
    ["It has 8% and 9% gains in recall and mesh quality.", ["recall", "mesh quality"], "behind"],
    ["It has 8% and 9% gains in recall on A and B.", null, "one metric"],
    ["It has 8% and 9% gains in detection and tracking.", null, "tasks"],
    ["With Ours and Base models it has mIoU scores of 26% and 21%.", null, "models"],
    ["It gains 8% and 9% for boxes and mask AP.", null, "one metric, two objects"],
    ["It has gains of 8% in recall and speed.", null, "one number"],
    ["It has 8%, 9% and 7% gains in recall and mesh quality.", null, "more numbers than metrics"],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(dealt(sentence), expected, why);
});
