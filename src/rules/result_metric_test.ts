import assert from "node:assert/strict";
import { resultsIn } from "./testdata/sentences.ts";

function check(cases: readonly [string, string[], string][]): void {
  for (const [sentence, expected, why] of cases) {
    assert.deepEqual(resultsIn(sentence).map(({ metric }) => metric), expected, why);
  }
}

Deno.test("metricsOf() reads metrics behind numbers", () => {
  check([
    ["It wins by 0.04 (for precision) and 0.14 (for recall).", ["precision", "recall"], "for, in brackets"],
    ["It cuts MAE by 34% for COT and 42% for CER.", ["mean absolute error", "mean absolute error"], "a name"],
    ["It has accuracies of 90.2% and 93.9% (F1 of 0.9).", ["accuracy", "accuracy", "f1"], "of the next"],
    ["It gains 5.8% in P-CTR and 6.2% in U-CTR.", ["p-ctr", "u-ctr"], "short forms"],
    ["It gains 5.8% in Sports and 6.2% in Toys.", ["performance", "performance"], "names of data"],
    ["It reaches 96% token-level accuracy.", ["accuracy"], "an adjective"],
    ["It yields a 58% cumulative improvement.", ["performance"], "an adjective alone"],
    ["It has \\(98.7\\%\\) success on boxes.", ["success rate"], "behind a bracket of LaTeX"],
    ["It gives 16.8% fully correct answers.", ["accuracy"], "fully correct"],
    [
      "It gives a 6% cut in errors and a 1.6% rise in not-amplified rate.",
      ["error", "not-amplified rate"],
      "not-",
    ],
    ["It handles 100 times larger datasets.", ["dataset size"], "a size of what follows"],
    ["It has a 3 times smaller network.", ["model size reduction"], "a size of what it is"],
    ["It reaches 81.7% indoors.", ["performance"], "an adverb"],
    ["It is 5 times more precise.", ["precision"], "a quality"],
    ["It cuts cost by 17% while keeping or even improving performance by 3%.", [
      "cost reduction",
      "performance",
    ], "while"],
    ["It has high accuracy, reaching 77.7% mAP on SetA.", ["map"], "behind, past a comma before"],
    ["It gives 6% fewer slips and a 7% reduction in the proportion of bad ads.", [
      "slips",
      "proportion of bad ads",
    ], "a proportion of"],
    ["It is 3.8x parameter-efficient.", ["parameter efficiency"], "efficient"],
    ["It gets 5.4% (FP16) task completion.", ["task completion"], "behind a bracket"],
    ["It has an improvement of 15% on average.", ["performance"], "nothing"],
    ["It gains 5.8% in Recall and 6.2% in Net Score.", ["recall", "net score"], "a name in the same seat"],
    ["It gives a 26-87% improvement in SPL performance.", ["spl", "spl"], "capitals before performance"],
    ["It gives a 26% improvement in LLM performance.", ["performance"], "capitals of a model"],
    ["It reaches 78.2% (Claude Sonnet) overall pass rates.", ["pass rate"], "behind a model's name"],
    ["It has a +9.4 pp output gap.", ["output gap"], "a gap of something"],
    ["It has 55.7% mIoU, a 9.4 pp gap.", ["miou", "miou"], "a gap alone"],
    ["It gives +101% additional Fisher information.", ["fisher information"], "additional"],
  ]);
});

Deno.test("metricsOf() reads metrics that a clause or list shares", () => {
  check([
    [
      "It has 85% and 92% in recall and F1, respectively, while A has 63% and 76%, respectively.",
      ["recall", "f1", "recall", "f1"],
      "as many again",
    ],
    [
      "It has a recall of 85% and an F1 of 92%, while A has 63% and 76%.",
      ["recall", "f1", "f1", "f1"],
      "as many, not in turn",
    ],
    ["It gives a 2% gain in recall on A and a 3% gain on B.", ["recall", "recall"], "the same noun again"],
    ["It cuts routing costs by 19% relative to A and by at least 29% over B.", [
      "cost reduction",
      "cost reduction",
    ], "and by at least"],
    ["It wins with fewer parameters, showing a reduction of 71%.", ["parameter reduction"], "fewer before"],
    ["It wins by 32% (F1 0.23 vs 0.17).", ["f1", "f1", "f1"], "in the bracket behind"],
    ["It beats rivals by 40% in terms of the number of steps.", ["number of steps"], "what is counted"],
    ["It handles up to 6 times more number of objects.", ["number of objects"], "and behind more"],
    ["It cuts communication rounds eightfold.", ["communication rounds"], "a factor right behind"],
    ["It has 96% accuracy, and a gap between day (97%) and night (63%).", [
      "accuracy",
      "accuracy",
      "accuracy",
    ], "both sides of a gap"],
    ["Its answers agree with those of A 97% of the time.", ["agreement"], "agreeing"],
    ["It reduces localization errors by 34%.", ["localization error reduction"], "a sort of error"],
    ["It reduces bias by 70%.", ["bias reduction"], "a name in -s"],
    [
      "It can reduce 38% and 37% in dropout risk.",
      ["dropout risk reduction", "dropout risk reduction"],
      "in, behind a list",
    ],
    [
      "It gains 9% in style, 5% in word error rate, and 4% in drift.",
      ["style", "wer", "drift"],
      "in, and again",
    ],
    ["It is roughly 45x cheaper than A and 9% less costly than B.", [
      "cost reduction",
      "cost reduction",
    ], "cheaper"],
    ["It has 84.7% file-level and 56.4% function-level F1.", ["f1", "f1"], "adjectives of one noun"],
    ["It has 84.7% recall and 56.4% function-level F1.", ["recall", "f1"], "two nouns"],
    ["It attains over 50% average zero-shot success, roughly a 2x improvement.", [
      "success rate",
      "success rate",
    ], "a mean"],
    [
      "It attains 50% success, delivering a 2x improvement.",
      ["success rate", "success rate"],
      "how it compares",
    ],
    [
      "A 20% prompt reduction incurs only a small loss in performance.",
      ["prompt reduction"],
      "performance far off",
    ],
    ["A 20% gain in overall task performance is seen.", ["performance"], "performance at the end"],
    ["It reduces overshoot (erroneous correction of it) by 41%.", ["overshoot reduction"], "past an aside"],
    ["It has over 99.9% correct horizon identification.", ["accuracy"], "correct doing"],
    ["It has a slowdown of 1.3% mean latency.", ["latency"], "more of a cost"],
    ["It can contribute improvements of up to 27%.", ["performance"], "a verb"],
    ["It solves 70% of ProverBench.", ["solve rate"], "how much of a benchmark"],
    ["It solves it with 70% of ProverBench.", ["proverbench"], "how much of it was used"],
    ["It achieves 71% Temporal Coverage@10.", ["temporal coverage@10"], "how far down a list"],
    ["It reaches an ETTR of over 80%.", ["ettr"], "capitals, of over"],
    ["It has gains vs. FP16 of over 80%.", ["performance"], "capitals of a format"],
    ["It wins with less than 0.5 points of MMLU degradation.", ["mmlu"], "points of something lost"],
    ["It has a rate MAE of 0.8 beats/min.", ["mean absolute error"], "an error in a pace"],
    ["It has 70% detection success and 83% folding success.", ["success rate", "success rate"], "successes"],
    ["It has scores of 0.90 in binary detection and 0.84 in multiclass classification.", [
      "score",
      "score",
    ], "tasks"],
    ["It greatly enhances data collection efficiency in hard tasks, achieving a 30% increase.", [
      "data collection efficiency",
    ], "what was enhanced"],
    ["It reduces energy use on A, resulting in a 12% drop.", ["energy reduction"], "what was reduced"],
    ["It has a Krippendorff's alpha of 0.78.", ["alpha"], "a statistic"],
    ["It reduces its alpha from the default (0.5 to 0.3).", [], "a setting"],
    ["It has 65% top-1 and 70% top-2 accuracy.", ["top-1 accuracy", "top-2 accuracy"], "top by a number"],
    ["It cuts training overhead by 75%, keeping good performance in terms of recall.", [
      "training overhead",
    ], "terms of something else"],
    ["The success rate of the robot grasping such objects is 78%.", ["success rate"], "a rate of doing"],
    ["They get 80% of the views.", [], "no participle"],
    [
      "It improves accuracy (up to 5.8%) and speed (up to 3x).",
      ["accuracy", "speedup"],
      "so many times the speed",
    ],
    [
      "It has gains of 1.3% in MRR, 1.2% in H@1 and 1.6% in H@10.",
      ["mrr", "h@1", "h@10"],
      "names with an at sign",
    ],
    ["It improves DrawBench PickScore over NetB by 0.82.", ["drawbench pickscore"], "improved over a rival"],
    ["It improves NetA over NetB by 3%.", ["performance"], "a system over another"],
    ["It attains 95% of Net3.1-inst model's performance.", ["performance retained"], "a version in a name"],
    ["It recovers 29% more tests than A.", ["performance"], "no share"],
    ["It gives a 6% improvement in mR metrics.", ["mr"], "a metric called one"],
    ["Compression strategies surpass designs of A by 3.7%.", ["performance"], "a metric that describes"],
    ["It prunes 75% visual tokens.", ["token reduction"], "what was pruned"],
    ["It recovers 38% of the lost flow.", ["lost flow"], "a share of one thing"],
    ["It explains 58% of the variance.", ["variance explained"], "a share that has a name"],
    ["It brings a 9.4 pp advantage.", ["performance"], "no name"],
    ["It reduces the Net 13B idle gap by 42%.", ["idle gap"], "past a size"],
    [
      "It improves SPL from 33.7 to 35.9 and OSR from 51.0 to 54.2.",
      ["spl", "spl", "osr", "osr"],
      "few letters",
    ],
    ["The memory saving is estimated to be 87%.", ["memory reduction"], "estimated to be"],
    [
      "A has 58.2 mIoU and 57.9 PQ, while B has 64.3 and 64.4 mAP.",
      ["miou", "pq", "map", "map"],
      "as many with a name of their own",
    ],
    [
      "A has 102% WER and 57% CER; B has 97% and 51%.",
      ["wer", "cer", "wer", "cer"],
      "as many again, in turn",
    ],
    [
      "It improves cost per view (CPV) and recall by 1.0% and 1.8%.",
      ["cpv", "recall"],
      "short forms in brackets",
    ],
    ["It trades more latency (+26%) for less.", ["latency"], "more by its sign"],
    [
      "Models exceeding 94 percent fell to 23.9 percent.",
      ["performance", "performance"],
      "a unit is no name",
    ],
    ["It cuts energy use to just 28.2% of the baseline.", ["energy"], "a share of what it was"],
    ["Success rises from 10% (alone) to 60% with it.", ["success rate", "success rate"], "from to"],
    [
      "It reduces FLOPs by 29-43% and increases FPS by 20%.",
      ["flops reduction", "flops reduction", "throughput"],
      "a range",
    ],
    [
      "It shrinks the queue, reducing travel time by 5.3%, queue length by 4.1%, and waiting time by 7.2%.",
      ["travel time reduction", "queue length reduction", "waiting time reduction"],
      "a list",
    ],
    ["In terms of coverage, it proves 90% of the queries.", ["coverage"], "a topic"],
    ["With reward shaping, it gains 5%.", ["performance"], "no topic, but a means"],
    ["It beats reward baselines, with gains of 5%.", ["performance"], "a metric that describes"],
    ["It has 0.52 MRR, and tuning lifts performance to 0.55.", ["mrr", "mrr"], "a level again"],
    ["It has 0.52 MRR, and tuning lifts performance by 5%.", ["mrr", "performance"], "a change"],
    ["It lowers doubt (median entropy 0.48 vs 0.13).", ["entropy", "entropy"], "in a bracket"],
    ["It is 40% for mAP and 98.6% for X-PCK.", ["map", "x-pck"], "a name in the same seat"],
    ["It has better recall (4.6 vs 3.1), clarity (4.2 vs 2.5) and depth (4.5 vs 3.2).", [
      "recall",
      "recall",
      "clarity",
      "clarity",
      "depth",
      "depth",
    ], "names of brackets"],
    ["It lifts the Trap SR from 13.8% to 80.2%.", ["trap sr", "trap sr"], "capitals with an article"],
    ["The test NLL increases slightly from 2.87 to 3.59.", ["nll", "nll"], "capitals that increase"],
    [
      "Clarity is fine, with recall depth dropping by up to 30%.",
      ["recall depth"],
      "with, before a participle",
    ],
    ["It gives a space and time reduction by a factor of 11x and 3x respectively.", [
      "space reduction",
      "time reduction",
    ], "two, by a factor"],
    ["It lifts LargeNet from 13.8% to 80.2%.", ["performance", "performance"], "a system"],
    ["It shrinks the cache, with a 1.8x speedup and a reduction in GPU memory usage by 3.5x.", [
      "speedup",
      "memory reduction",
    ], "less memory is no speedup"],
    ["It runs at a token frequency of 5 Hz.", ["token frequency"], "a frequency"],
    [
      "Its recall is 46%, although its risk remains high at 70.7%.",
      ["recall", "risk"],
      "a state that remains",
    ],
    ["Its recall falls from 0.94 to 0.93 despite improving accuracy.", ["recall", "recall"], "despite"],
    ["It gives a 3% improvement for overall accuracy.", ["accuracy"], "a gain for"],
    ["It reaches 36.5 on XYZ value.", ["xyz"], "capitals that are a measure"],
    [
      "It improves success in boarding from 10% to 60%.",
      ["success rate", "success rate"],
      "success as a rate",
    ],
    ["It reduces the leakage from 74.4% to 2.2%.", ["leakage", "leakage"], "a name without a measure"],
  ]);
});

Deno.test("metricsOf() names rates and what is worked through in a second", () => {
  check([
    ["It runs at 30 frames per second.", ["throughput"], "frames"],
    ["It is right 92% of the time.", ["accuracy"], "right"],
    ["It retains 98% of the baseline accuracy.", ["performance retained"], "kept"],
    ["We show that it prunes over 90% of the ground set.", ["ground set"], "a share worked on"],
    [
      "It reduces FLOPs by about 85% of the old block.",
      ["flops reduction"],
      "less of something is no share of it",
    ],
    ["It is the best of four plans in 73% of cases.", ["performance"], "a count of rivals"],
    ["It uses only 50% of the heads.", ["heads"], "a share spent"],
    ["It solves 52% of the public test set.", ["solve rate"], "a set of cases"],
  ]);
});

Deno.test("metricsOf() reads names in capitals, formulas and units", () => {
  check([
    ["It achieves R5 scores of 71.2% and F2 scores of 0.4.", ["r5", "f2 score"], "a rank needs no score"],
    ["It reaches 84% end-to-end H-mean.", ["h-mean"], "past end-to-end"],
    [
      "It keeps 94% vs 80% performance retention.",
      ["performance retained", "performance retained"],
      "what is kept",
    ],
    ["It gives an additional 1.3x XL reduction.", ["xl"], "capitals that change"],
    ["We build a test bed with a leak rate below 1.5%.", ["leak rate"], "what something has"],
    ["It cuts the number of steps the agent takes by 50%.", ["number of steps"], "steps that are told of"],
    ["ES-SR@Int peaks at 32.8%.", ["es-sr@int"], "an at sign"],
    ["It beats rivals by 10.4 points in Found1@0.7.", ["found1@0.7"], "a decimal behind it"],
    [
      "It has gains of 7.4% in DealRate@5 and 3.7% in DealRate@3.",
      ["dealrate@5", "dealrate@3"],
      "one of a list",
    ],
    ["It reaches a Found1@0.7 of 54.1% and FD2@0.5 of 44%.", ["found1@0.7", "fd2@0.5"], "digits before it"],
    ["It gains 14.9 ES-SR@Int points.", ["es-sr@int"], "a name in the unit"],
    ["It gains 14.9 absolute points.", ["performance"], "no name in the unit"],
    ["It achieves the best AUARC (71.5%).", ["auarc"], "capitals that are praised"],
    ["It beats the best LPR (71.5%).", ["performance"], "capitals of a rival"],
    ["It reaches an $R^2$ score of 0.9.", ["r2"], "a square in LaTeX"],
    ["It reaches an F$_1$-score of 0.9.", ["f1"], "an index in LaTeX"],
    [
      "It has a latency of 17.5 ms, with an MAE of 2 ms.",
      ["latency", "mean absolute error"],
      "errors in a unit of time",
    ],
    ["The correlation between error and recall is 0.9.", ["correlation"], "what is between two"],
    ["It brings a 0.4% uplift in App Stay Time.", ["app stay time"], "a verb in a name"],
    ["It delivers a 2.8x (with a large base) speedup.", ["speedup"], "past a bracket"],
    ["It cuts token usage, often by 3x.", ["token reduction"], "an aside before by"],
    ["Recall values of 0.9 are reached.", ["recall"], "values"],
    ["It prunes 90% of the visual tokens.", ["token reduction"], "what is spared"],
    ["It prunes 90% of the visual tokens after encoding.", ["token reduction"], "when it is spared"],
    ["It gains up to 9% in style, 5% in speaker identity.", ["style", "speaker identity"], "gains in each"],
    ["It gains up to 9% in citation quality.", ["citation quality"], "a gain in a noun for a score"],
    ["It shows a task success of 71%.", ["success rate"], "task success"],
    [
      "It beats A by 32% (F1 0.23, p=0.02); a part beats A by 79%.",
      ["performance", "f1", "p-value", "f1"],
      "a p-value is of one finding",
    ],
    ["It matches 20x larger teacher models.", ["model size"], "larger models"],
    ["It has an agreement rate of 90%.", ["agreement rate"], "a rate by its noun"],
    ["It has an agreement of 90%.", ["agreement"], "the noun alone"],
    ["It achieves 85.4% 10-way top-1 accuracy.", ["top-1 accuracy"], "past a number in a compound"],
    [
      "It gives a 10x increase in computational efficiency (tokens/s).",
      ["computational efficiency"],
      "a unit",
    ],
    ["It reaches 30.5/0.87 PSNR/SSIM.", ["psnr", "ssim"], "no unit"],
    ["Its average absolute error is 3.1.", ["mean absolute error"], "average for mean"],
    ["Its kappa (-0.08) suggests low accuracy.", ["kappa"], "what a verb leads to"],
  ]);
});
