import assert from "node:assert/strict";
import { type Row, rowsIn } from "./testdata/sentences.ts";

function check(cases: readonly [string, Row[], string][]): void {
  for (const [sentence, expected, why] of cases) assert.deepEqual(rowsIn(sentence), expected, why);
}

Deno.test("readResults() reads metrics that stand farther off", () => {
  check([
    ["It has 3.4 vs 3.5 bits/dim.", [
      [3.4, "", "bits/dim", "absolute"],
      [3.5, "", "bits/dim", "absolute", "baseline"],
    ], "bits per dimension are no unit"],
    ["It gains up to 9.8% in Recall@K.", [[9.8, "%", "recall@k", "delta"]], "at K"],
    ["The weighted kappa = 0.61.", [[0.61, "", "weighted kappa", "absolute"]], "an equals sign"],
    ["It has an 8% improvement on the recall.", [[8, "%", "recall", "delta"]], "a gain on a metric"],
    ["It gains 8% on SetA measured by recall.", [[8, "%", "recall", "delta"]], "measured by"],
    ["It has high success rates; up to 93%.", [[93, "%", "success rate", "absolute"]], "behind a semicolon"],
    ["It gets only 38% correct.", [[38, "%", "accuracy", "absolute"]], "correct"],
    ["It shortens search time by 38%.", [[38, "%", "search time reduction", "relative"]], "shortens"],
    [
      "The number of wrong turns is reduced by 61%.",
      [[61, "%", "number of wrong turns", "relative"]],
      "a count",
    ],
    [
      "We report NCR (Net Completion Rate). It improves NCR by 5%.",
      [[5, "%", "ncr", "delta"]],
      "spelled out",
    ],
    ["We compare with OldNet. It improves OLD by 5%.", [[5, "%", "performance", "delta"]], "not spelled out"],
    ["Some 57% of listeners preferred ours.", [[57, "%", "preference", "absolute"]], "preference"],
    ["It warns with 39% precision 3.7 hours in advance.", [
      [39, "%", "precision", "absolute"],
      [3.7, "hours", "lead time", "absolute"],
    ], "how early"],
    ["Its training time shrinks from 3 days to 76 minutes.", [
      [3, "days", "training time", "absolute", "baseline"],
      [76, "min", "training time", "absolute"],
    ], "durations that shrink"],
    ["It solves tasks, 73% rated correct.", [[73, "%", "accuracy", "absolute"]], "rated correct"],
    ["It has a drift index of 6.98, surpassing the second-best by 65%.", [
      [6.98, "", "drift index", "absolute"],
      [65, "%", "drift index", "relative"],
    ], "by how much of the score before"],
    ["It has an mAP of 0.182, about 8.7 times the baseline.", [
      [0.182, "", "map", "absolute"],
      [8.7, "x", "map", "ratio"],
    ], "a factor right behind its score"],
    ["It has an mAP of 0.182 and is 8.7 times faster.", [
      [0.182, "", "map", "absolute"],
      [8.7, "x", "speedup", "ratio"],
    ], "a factor of something else"],
    ["It cuts memory by more than twice.", [[2, "x", "memory reduction", "ratio"]], "by twice"],
    [
      "The update rate of the loop is kept at 1 kHz.",
      [[1, "kHz", "update rate", "absolute"]],
      "a frequency reached",
    ],
    ["It has an MAE of 3.1 years.", [[3.1, "years", "mean absolute error", "absolute"]], "an error in years"],
  ]);
});

Deno.test("readResults() tells changes by what stands farther off", () => {
  check([
    ["It runs with only 1% accuracy loss.", [[1, "%", "accuracy loss", "delta"]], "a loss in points"],
    [
      "It reduces accuracy loss by 28%.",
      [[28, "%", "accuracy loss reduction", "relative"]],
      "less of a loss",
    ],
    ["It has an 83% win rate over A.", [[83, "%", "win rate", "absolute"]], "wins are no gain"],
    ["It improves the win rate by 8% over A.", [[8, "%", "win rate", "delta"]], "a gain in wins"],
    ["It improves accuracy by 10-32% relative gains.", [
      [10, "%", "accuracy", "relative"],
      [32, "%", "accuracy", "relative"],
    ], "what is said behind a range"],
    [
      "The PSNR improvement rate is 2.3%.",
      [[2.3, "%", "psnr improvement rate", "relative"]],
      "a rate of change",
    ],
    ["It has 94% vs 80% performance retention.", [
      [94, "%", "performance retained", "ratio"],
      [80, "%", "performance retained", "ratio", "baseline"],
    ], "shares that are kept"],
    ["It sacrifices less than 0.7% accuracy.", [[0.7, "%", "accuracy", "delta"]], "sacrifices"],
    ["It has a 0.2% accuracy gap.", [[0.2, "%", "accuracy", "delta"]], "a gap"],
    ["It beats OldNet by 4% mIoU (from 38% to 42%).", [
      [4, "%", "miou", "delta"],
      [38, "%", "miou", "absolute", "baseline"],
      [42, "%", "miou", "absolute"],
    ], "levels in a bracket"],
    ["It has good accuracy on SetA (79.1%, +6.2%).", [
      [79.1, "%", "accuracy", "absolute"],
      [6.2, "%", "accuracy", "delta"],
    ], "a level before its gain"],
    ["We see a gain of 55% on SetA and 164 points on SetB.", [
      [55, "%", "performance", "delta"],
      [164, "points", "performance", "delta"],
    ], "points that go on with a gain"],
    ["It has an 8% drop, far below the 15% drop in other methods.", [
      [8, "%", "performance", "delta"],
      [15, "%", "performance", "delta", "baseline"],
    ], "of other methods"],
    ["It has F1 of 92%/93% vs. 89%/88%.", [
      [92, "%", "f1", "absolute"],
      [93, "%", "f1", "absolute"],
      [89, "%", "f1", "absolute", "baseline"],
      [88, "%", "f1", "absolute", "baseline"],
    ], "pairs compared"],
    ["Compared to OldNet, which achieves 84% accuracy, it is small.", [
      [84, "%", "accuracy", "absolute", "baseline"],
    ], "the other side in its own clause"],
  ]);
});

Deno.test("readResults() leaves out what describes the data", () => {
  check([
    ["The labels amount to 26,734 (17.1%) cases.", [], "a count and its share"],
    ["It finds 1,234 flaws, affecting 69% of wards.", [], "how common"],
    ["With recall set to 80%, it runs.", [], "a setting"],
    ["It maps trees, 23% of which are old.", [], "of which"],
    ["Our clips (mean duration: 6.2s) are cut by time.", [], "a duration of data"],
    ["Our corpus, with a size exceeding 6TB, is clean.", [], "a size of data"],
    ["It is tested in a 1000-fold span of speeds.", [], "a range"],
    [
      "It has 85% accuracy using only 1% / 10% labeled data.",
      [[85, "%", "accuracy", "absolute"]],
      "amounts of data",
    ],
    ["It solves 1,200 (85%) tasks.", [[85, "%", "performance", "absolute"]], "what was solved is a result"],
  ]);
});
