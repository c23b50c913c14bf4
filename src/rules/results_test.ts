import assert from "node:assert/strict";
import { placesOf } from "./places.ts";
import { readResults } from "./results.ts";
import { textOf } from "./text.ts";
import { resultsIn, type Row, rowsIn } from "./testdata/sentences.ts";

function datasets(sentence: string): (string | null)[] {
  return resultsIn(sentence).map(({ dataset }) => dataset);
}

Deno.test("readResults() reads a level with the metric beside it", () => {
  const cases: [string, Row[], string][] = [
    ["It reaches 81.5% accuracy.", [[81.5, "%", "accuracy", "absolute"]], "metric behind"],
    ["It has an F1 score of 0.83.", [[0.83, "", "f1", "absolute"]], "metric before"],
    ["The mAP is $41.2\\%$.", [[41.2, "%", "map", "absolute"]], "LaTeX"],
    [
      "It yields a root mean squared error (RMSE) of 0.12.",
      [[0.12, "", "rmse", "absolute"]],
      "short form in brackets",
    ],
    ["It attains 72.1, 75.3, and 78.9 Top-1.", [
      [72.1, "", "top-1 accuracy", "absolute"],
      [75.3, "", "top-1 accuracy", "absolute"],
      [78.9, "", "top-1 accuracy", "absolute"],
    ], "a metric named once for a list"],
    ["Precision and recall of 90% and 85% are reached.", [
      [90, "%", "precision", "absolute"],
      [85, "%", "recall", "absolute"],
    ], "as many metrics as numbers"],
    ["It runs at 120 FPS.", [[120, "FPS", "throughput", "absolute"]], "the unit names the metric"],
    ["The effect is clear (r = 0.61, p < 0.01).", [
      [0.61, "", "correlation", "absolute"],
      [0.01, "", "p-value", "absolute"],
    ], "statistics by their letters"],
    [
      "The hole search time of 9s is short.",
      [[9, "s", "hole search time", "absolute"]],
      "a metric in the text's own words",
    ],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(rowsIn(sentence), expected, why);
});

Deno.test("readResults() tells changes, shares and ratios from levels", () => {
  const cases: [string, Row[], string][] = [
    ["It improves accuracy by 3.2%.", [[3.2, "%", "accuracy", "delta"]], "a percentage of a percentage"],
    ["It reduces latency by 40%.", [[40, "%", "latency reduction", "relative"]], "a percentage of an amount"],
    ["We train it to 70% accuracy in under 30 minutes.", [
      [70, "%", "accuracy", "absolute"],
      [30, "min", "training time", "absolute"],
    ], "training"],
    ["Once trained, it runs in 30 ms.", [[30, "ms", "latency", "absolute"]], "no training"],
    ["It is 36% faster.", [[36, "%", "speedup", "relative"]], "faster"],
    ["It outpaces Transformers by up to 3x.", [[3, "x", "speedup", "ratio"]], "outpaced"],
    ["It outpaces Transformers by 3% in accuracy.", [[3, "%", "accuracy", "delta"]], "only beaten"],
    ["It gains 2.1 points.", [[2.1, "points", "performance", "delta"]], "points"],
    ["It is 2.4$\\times$ faster.", [[2.4, "x", "speedup", "ratio"]], "a factor"],
    ["It is twice as fast as before.", [[2, "x", "speedup", "ratio"]], "a factor in words"],
    ["It closes 80% of the gap.", [[80, "%", "gap closed", "ratio"]], "a share of a gap"],
    [
      "It retains 98% of the performance.",
      [[98, "%", "performance retained", "ratio"]],
      "a share of the performance",
    ],
    ["It is right in 62% of cases.", [[62, "%", "accuracy", "absolute"]], "a rate is a level"],
    [
      "Boosting accuracy to 83% is possible.",
      [[83, "%", "accuracy", "absolute"]],
      "to a level, not by a change",
    ],
    ["It lifts F1 by 8 to 10 percentage points.", [[8, "points", "f1", "delta"], [
      10,
      "points",
      "f1",
      "delta",
    ]], "a range is two"],
    ["It gains 4:52% over it.", [[4.52, "%", "performance", "delta"]], "a colon for a point"],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(rowsIn(sentence), expected, why);
});

Deno.test("readResults() keeps the name that the text gives", () => {
  const cases: [string, Row[], string][] = [
    [
      "It cuts queue length by 30%.",
      [[30, "%", "queue length reduction", "relative"]],
      "an amount that went down",
    ],
    ["It raises queue length by 30%.", [[30, "%", "queue length", "relative"]], "one that went up"],
    ["It has a position error of 3 mm.", [[3, "mm", "position error", "absolute"]], "words before a head"],
    ["It has 80% rule compliance.", [[80, "%", "rule compliance", "absolute"]], "a head behind the number"],
    ["It raises clicks by +1.5% CTR over it.", [[1.5, "%", "ctr", "delta"]], "capitals behind the number"],
    ["It has 64x compression at 95% output fidelity.", [
      [64, "x", "compression ratio", "ratio"],
      [95, "%", "output fidelity", "absolute"],
    ], "what stands before at is another metric"],
    ["It is 3x more accurate.", [[3, "x", "accuracy", "ratio"]], "an adjective for its noun"],
    ["It runs at 8 tokens/second.", [[8, "tokens/second", "throughput", "absolute"]], "a rate by its unit"],
    ["It has an overhead of 7%.", [[7, "%", "overhead", "relative"]], "overhead is relative"],
    ["It improves PSNR by 7%.", [[7, "%", "psnr", "relative"]], "a score that is no percentage"],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(rowsIn(sentence), expected, why);
});

Deno.test("readResults() tells rates of cases from shares of a whole", () => {
  const cases: [string, string, string][] = [
    ["It solves 62% of new tasks.", "absolute", "cases are counted"],
    ["It needs only 22% of the new tasks.", "ratio", "what is spent is a share"],
    ["It needs 22% of the memory.", "ratio", "a whole"],
    ["It stays within 1% of larger models.", "delta", "a distance"],
    ["It uses just 3% memory.", "ratio", "a resource without of"],
    ["It adds only 3% memory overhead.", "relative", "an overhead is no share"],
  ];
  for (const [sentence, expected, why] of cases) assert.equal(rowsIn(sentence)[0]?.[3], expected, why);
});

Deno.test("readResults() follows numbers through lists, spreads and repeated statements", () => {
  const cases: [string, Row[], string][] = [
    ["F1 rises from 0.30-0.50 to 0.60-0.80.", [
      [0.3, "", "f1", "absolute", "baseline"],
      [0.5, "", "f1", "absolute", "baseline"],
      [0.6, "", "f1", "absolute"],
      [0.8, "", "f1", "absolute"],
    ], "from one range to another"],
    ["It has an F1 of 0.92 \\pm 0.04 vs. 0.76 \\pm 0.08.", [
      [0.92, "", "f1", "absolute"],
      [0.76, "", "f1", "absolute", "baseline"],
    ], "a spread joins nothing"],
    ["It has a recall of 84.7 $\\pm$ 5.0%.", [[84.7, "%", "recall", "absolute"]], "a unit behind the spread"],
    [
      "It has a recall of 84.7 $\\pm$ 5.0 in tests of 20 users.",
      [[84.7, "", "recall", "absolute"]],
      "no unit of another",
    ],
    ["The link is negative (r = -0.71 to -0.93).", [
      [-0.71, "", "correlation", "absolute"],
      [-0.93, "", "correlation", "absolute"],
    ], "a correlation keeps its sign"],
    ["It has an F1 of 0.91. Its F1 of 0.91 is high.", [[0.91, "", "f1", "absolute"]], "a score stated twice"],
    ["It has 90% recall. It has 90% recall.", [
      [90, "%", "recall", "absolute"],
      [90, "%", "recall", "absolute"],
    ], "round percentages may be two findings"],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(rowsIn(sentence), expected, why);
});

Deno.test("readResults() tells the other side of a comparison", () => {
  const cases: [string, Row[], string][] = [
    ["It reaches 15.8 vs 18.3 perplexity.", [
      [15.8, "", "perplexity", "absolute"],
      [18.3, "", "perplexity", "absolute", "baseline"],
    ], "vs"],
    ["It raises recall from 40.4 to 45.9.", [
      [40.4, "", "recall", "absolute", "baseline"],
      [45.9, "", "recall", "absolute"],
    ], "from A to B"],
    ["Accuracy rises 60% $\\rightarrow$ 70%.", [
      [60, "%", "accuracy", "absolute", "baseline"],
      [70, "%", "accuracy", "absolute"],
    ], "an arrow"],
    ["Accuracy ranges from 60% to 70%.", [
      [60, "%", "accuracy", "absolute"],
      [70, "%", "accuracy", "absolute"],
    ], "a range over settings has no other side"],
    ["It reaches over 95% accuracy.", [[95, "%", "accuracy", "absolute"]], "over a bound, not over a rival"],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(rowsIn(sentence), expected, why);
});

Deno.test("readResults() leaves out what reports no performance", () => {
  const cases: [string, string][] = [
    ["It uses GPT-4 and ResNet-50 on ImageNet-1K.", "names"],
    ["It has 7B parameters and a context of 128K tokens.", "sizes"],
    ["It was shown in 2019 [12, 13] on 5 datasets.", "years, citations and counts"],
    ["We take 80% of the data for training.", "a split"],
    ["The 95% confidence interval is shown.", "a confidence level"],
    ["Images of 224 x 224 pixels are used with 4x upsampling.", "resolutions and settings"],
    ["The contributions are twofold: a and b.", "twofold"],
    ["We set $\\lambda = 0.5$ and use 10-fold cross validation.", "hyper-parameters"],
    ["We see 500 data points at 5 points.", "points that are no gain"],
    ["The group consists of 52% men.", "a composition"],
    ["The values are $\\{-1, 0, +1\\}$.", "a set of values"],
    ["It works within a 10 meter range.", "a range of use"],
    ["We run it at 3x (1 GPU).", "a factor as a setting"],
  ];
  for (const [sentence, why] of cases) assert.deepEqual(rowsIn(sentence), [], why);
});

Deno.test("readResults() takes a number stated in the title and the abstract once", () => {
  const read = (title: string) =>
    readResults([
      ...placesOf(textOf("title", title)),
      ...placesOf(textOf("abstract", "We propose a method. It is 3x faster.")),
    ]).map(({ field }) => field);
  assert.deepEqual(read("A Method That Is 3x Faster"), ["abstract"]);
  assert.deepEqual(read("A Method That Is 4x Faster"), ["title", "abstract"], "another number");
});

Deno.test("readResults() leaves out the background's percentages", () => {
  const text = textOf("abstract", "About 30% of people are ill. We propose a method.");
  assert.deepEqual(readResults(placesOf(text)), []);
});

Deno.test("readResults() finds the data set behind, before and in the sentence before", () => {
  const cases: [string, (string | null)[], string][] = [
    ["It has 90% accuracy on SetA and 80% on SetB.", ["SetA", "SetB"], "behind each"],
    ["On LongDocs, it has 90% accuracy.", ["LongDocs"], "at the beginning"],
    ["It has 64.3 and 64.4 mAP on COCO and LVIS, respectively.", ["COCO", "LVIS"], "one each"],
    [
      "We run experiments on the LongDocs dataset. It has 90% accuracy.",
      ["LongDocs"],
      "in the sentence before",
    ],
    ["It has 95.2% accuracy (+1.1%) on SetA.", ["SetA", "SetA"], "shared by a gain in brackets"],
    ["It has 62% vs. 41% accuracy on SetA.", ["SetA", "SetA"], "shared by both sides"],
    ["It has 62% accuracy vs. 41% for OldNet on SetA.", [null, null], "not behind whose it is"],
    ["It has errors of 26% on SetA (vs. 7% on SetB).", ["SetA", "SetB"], "each side its own"],
    ["It is 3x faster.", [null], "none"],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(datasets(sentence), expected, why);
});

Deno.test("readResults() gives spans that hold their words", () => {
  const raw = "We propose A. It is 2$\\times$ faster, saves \\$5 and \u00a030\\%\u00a0of time.";
  for (const { start, end, quote } of readResults(placesOf(textOf("abstract", raw)))) {
    assert.equal(raw.slice(start, end), quote);
    assert.match(quote, /^\S.*\S$/);
  }
});
