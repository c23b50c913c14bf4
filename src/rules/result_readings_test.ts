import assert from "node:assert/strict";
import { resultsIn } from "./testdata/sentences.ts";

/** Value and unit, then the first letter of the kind ("a", "d", "r"; "x" for a ratio), then "b" for a baseline. */
function read(sentence: string): string[] {
  return resultsIn(sentence).map(({ value, unit, kind, role }) =>
    `${value}${unit} ${kind === "ratio" ? "x" : kind[0]}${role === "baseline" ? "b" : ""}`
  );
}

function check(cases: readonly [sentence: string, expected: string[], why: string][]): void {
  for (const [sentence, expected, why] of cases) assert.deepEqual(read(sentence), expected, why);
}

Deno.test("readResults() reads units past LaTeX", () => {
  check([
    ["The error is 2.1$^\\circ$ here.", ["2.1° a"], "a degree"],
    ["The work grows as 10$^2$ here.", [], "a power"],
    ["It has an error of 3.2{\\deg} here.", ["3.2° a"], "another degree"],
    ["It has an error of 3 mm on the dense 300W test set.", ["3mm a"], "a name like a quantity"],
    ["It works with 50.1 ms inference latency.", ["50.1ms a"], "with"],
    ["It must meet a 100 ms latency budget.", [], "what is allowed"],
    ["It runs at 20 frames per second (FPS) here.", ["20FPS a"], "a unit and its short form"],
    ["We present 81 real-world performance bug-fixing tasks.", [], "a count before adjectives"],
    ["We reduce BD-rate by 43% and boost novel class discovery by 3%.", ["43% r", "3% d"], "a rate of bits"],
    ["It runs with sub-100ms latency.", ["100ms a"], "below"],
    ["It wins with gains, such as 87.6 percent for A.", ["87.6% r"], "such as"],
    ["It has 90% accuracy, approaching the central upper bound of 95%.", ["90% a", "95% ab"], "a bound"],
    ["It has an RMSE of only 0.71°C.", ["0.71°C a"], "a temperature"],
    ["It has an F1 of .87 (p<.001).", ["0.87 a", "0.001 a"], "no digit before the point"],
    ["Nets for 2 × k tables win.", [], "a shape"],
    ["It runs well under both 16x and 32x compression.", [], "what was compressed how much"],
    ["It achieves 16x compression.", ["16x x"], "how much it compresses"],
    ["It brings a twofold advantage in A and B.", [], "two of them"],
    ["It brings a twofold gain in speed.", ["2x x"], "a factor"],
    ["The maps have missing values (38.1%).", [], "gaps in data"],
    ["It cuts the memory to 3.1--3.2\\,GB.", ["3.1GB a", "3.2GB a"], "a thin blank"],
    ["It reduces the error to $\\approx 16.8$ mm.", ["16.8mm a"], "a dollar before the unit"],
    ["On Motion 120 X-View it reaches 90% accuracy.", ["90% a"], "an X that begins a name"],
    ["It runs 3 X faster.", ["3x x"], "an X that is a factor"],
    ["It reaches 0.76 token-level AUROC.", ["0.76 a"], "a unit that begins a compound"],
    ["It keeps 99%+ of the accuracy.", ["99% x"], "a plus behind"],
  ]);
});

Deno.test("readResults() reads levels by the words that lead to them", () => {
  check([
    ["Scores ranging from 0.62 to 0.71 are seen.", ["0.62 a", "0.71 a"], "a range"],
    ["Alpha values ranging from 0.1 to 0.9 are tried.", [], "a range of a setting"],
    ["It has good scores (0.48 to 0.60).", ["0.48 a", "0.6 a"], "a range in brackets"],
    ["It improves its scores (0.48 to 0.60).", ["0.48 ab", "0.6 a"], "a change in brackets"],
    ["It cuts leakage, reducing leaks from 0.76 under attack to 0.26.", ["0.76 ab", "0.26 a"], "a move"],
    ["It has an F1 of 0.88, beating the rival's 0.86.", ["0.88 a", "0.86 ab"], "a possessive"],
    ["It has 83.7% accuracy, above the 65.5 achieved by A.", ["83.7% a", "65.5 ab"], "achieved by"],
    ["Dice scores on A and B are 0.971 and 0.965.", ["0.971 a", "0.965 a"], "scores are"],
    ["It raises recall to 23.9% from a 9% baseline.", ["23.9% a", "9% ab"], "a baseline behind"],
    [
      "The best is 94.1%, followed by Gradient Boosting (93.2%).",
      ["94.1% a", "93.2% a"],
      "a name that boosts",
    ],
    ["It lifts its scores to 72 (vs. 61 for others).", ["72 a", "61 ab"], "whole scores"],
    ["It has 72 parts.", [], "a whole number"],
    ["It scores 0.5 (RB_agg: 0.24).", ["0.5 a", "0.24 a"], "a short form with a subscript"],
    ["The mean error is 2.7 years for A and 2.8 years for B.", ["2.7years a", "2.8years a"], "years again"],
    ["The cost per query is USD 0.66.", ["0.66$ a"], "a currency by name"],
    ["The depth was found to be about 18 Hz.", ["18Hz a"], "found to be"],
    ["The clips were taken at 18 Hz.", [], "how data came"],
    [
      "It reduces MPJQ from 15.6 degrees to 0.2 degrees.",
      ["15.6degrees ab", "0.2degrees a"],
      "an amount moved",
    ],
    ["The arm turns from 15.6 degrees to 20.2 degrees.", [], "an amount set"],
    ["The errors of A, B, and C were within 2.0 N and 8.4 N.", ["2N a", "8.4N a"], "within"],
    ["It raises A by +2.1% and -6.9% Report Rate.", ["2.1% d", "6.9% d"], "a sign before a verb's name"],
    ["The loss is falling, converging to 0.11.", ["0.11 a"], "where a loss ends"],
    ["AUROC differs by as much as 0.32.", ["0.32 d"], "differing by"],
    ["There is a loss in accuracy of 4.7%, reaching as high as 8.4%.", ["4.7% d", "8.4% d"], "as high as"],
    ["The accuracy loss remains under 8%.", ["8% d"], "a loss that remains"],
    ["It drops two models below 2% accuracy.", ["2% a"], "a level dropped below"],
    [
      "Gains are made: 7.6% in speed, 2.2% in recall, and 1.4% in XYZ.",
      ["7.6% r", "2.2% d", "1.4% d"],
      "behind a colon",
    ],
    ["It brings gains (recall: 0.60 to 0.63).", ["0.6 a", "0.63 a"], "levels behind a gain"],
    ["It has gains of 1.3% 0.7% and 7.0% on A, B and C.", ["1.3% d", "0.7% d", "7% d"], "no comma"],
    ["It raises accuracy from 25-35% up to 71-81%.", ["25% ab", "35% ab", "71% a", "81% a"], "from a range"],
    ["It has 80% accuracy over the full test set.", ["80% a"], "over a whole"],
    ["It rose by 35% compared to an improvement of 12% on A.", ["35% d", "12% d"], "changes compared"],
    ["It has 35% accuracy compared to 12% on A.", ["35% a", "12% ab"], "levels compared"],
    ["It preserves +26% of the content.", ["26% d"], "a sign before a share"],
    ["It cuts it to 34 dollars (97% below the cheapest).", ["34$ a", "97% r"], "below the"],
    ["It has errors with 95% limits of agreement.", [], "limits of agreement"],
    ["A scores 80% and B trails at 61%.", ["80% a", "61% a"], "where it trails"],
    ["A trails by 6%.", ["6% d"], "how far it trails"],
    ["The gap remains about 17 points.", ["17points d"], "a gap"],
    ["Under $1\\%$ additive noise it works.", [], "a disturbance"],
    ["It keeps an error ratio of 0.13%.", ["0.13% a"], "a ratio that is measured"],
    ["It works at a masking ratio of 75%.", [], "a ratio that is set"],
    [
      "It finds nearly 90% of mislabeled samples, detecting nearly 80% of noisy samples.",
      ["80% a"],
      "found data",
    ],
  ]);
});

Deno.test("readResults() leaves out inputs, sizes and work of people", () => {
  check([
    ["It beats a 10x size model.", [], "the size of another"],
    ["A 16x increase in model capacity does not help.", [], "capacity"],
    ["It gives a 16x increase in throughput.", ["16x x"], "an outcome"],
    ["The set is over 13x larger than others.", [], "the size of data"],
    ["It runs under a budget of 40 MFLOPs.", [], "a budget"],
    ["It needs only 40 MFLOPs.", ["40MFLOPs a"], "a cost"],
    ["Annotators spent more than 300 hours.", [], "work of people"],
    ["It takes 3 hours.", ["3hours a"], "a running time"],
    ["It takes clips, each lasting more than 10 seconds.", [], "length of data"],
    ["It finds a 19×19mm marker with accuracy.", [], "two sides"],
    ["It achieves high accuracy on 45nm CMOS hardware.", [], "a process"],
    ["It has a 6 DOF accuracy.", [], "degrees of freedom"],
    ["It beats others on 300W and SetB.", [], "a data set named like an amount"],
    ["It gains 9% for a radius of 0.5 on CIFAR10.", ["9% d"], "a radius"],
    ["It reduces costs with 500 hours of real sessions.", [], "hours of data"],
    ["Every 10% increase of scores is linked to survival.", [], "a step of a regression"],
  ]);
});

Deno.test("readResults() keeps the sign of levels below zero", () => {
  check([
    ["R2 improves from -1.38 to 0.97.", ["-1.38 ab", "0.97 a"], "the start of a change"],
    ["It has a mean difference (bias) of -1.3.", ["-1.3 a"], "a bias"],
    ["It reaches kappa (-0.08).", ["-0.08 a"], "a statistic that may be negative"],
    ["With -82.3% overhead it is cheap.", ["82.3% r"], "a cost that went down"],
    [
      "It achieves -50.1 dBc in channel ratio and -37.2 dB in error.",
      ["-50.1dB a", "-37.2dB a"],
      "decibels of a level",
    ],
    ["It changes A by -3.2 dB.", ["3.2dB d"], "decibels of a change"],
    ["It helps craft (Δ = 0.44) at a level of α = 0.05.", ["0.44 d"], "an effect without a sign"],
    ["In a crisis it is strong (Delta=+0.07).", ["0.07 d"], "an effect"],
  ]);
});

Deno.test("readResults() tells changes from the levels beside them", () => {
  check([
    ["It reduces time by 44% against A and up to 40% against B.", ["44% r", "40% r"], "the most of a change"],
    ["It improves accuracy by 6% (up to 61% on A).", ["6% d", "61% d"], "the most in brackets"],
    [
      "The risk falls from 0.26 to 0.16, a 37% reduction.",
      ["0.26 ab", "0.16 a", "37% r"],
      "a unit of its own",
    ],
    ["It gives a 2.26 wall-clock speedup.", ["2.26 x"], "a factor without a sign"],
    ["It beats A by 2.03 dB PSNR and 0.04 SSIM.", ["2.03dB d", "0.04 d"], "two gains"],
    [
      "It scores an F1 of 0.429, surpassing B (F1 = 0.414) by 3.6%.",
      ["0.429 a", "0.414 ab", "3.6% r"],
      "sums",
    ],
    [
      "It scores an F1 of 0.45, surpassing B (F1 = 0.40) by 5%.",
      ["0.45 a", "0.4 ab", "5% d"],
      "sums of points",
    ],
    ["It is a 40% error reduction from the 92.0% baseline.", ["40% r", "92% ab"], "what was before"],
    ["It is a 19% gain over the plain baseline (59.7%).", ["19% d", "59.7% ab"], "before, in brackets"],
    ["It brings improvements over A (12%).", ["12% d"], "a gain in brackets"],
    ["It improves on A at night (85.9% accuracy).", ["85.9% a"], "a score in brackets"],
    ["It has FID $\\downarrow$ 49.2% here.", ["49.2% r"], "an arrow before"],
    ["It outperforms the others with an average of 4.7%.", ["4.7% d"], "an average of gains"],
    ["It performs with an average of 74.7%.", ["74.7% a"], "an average of levels"],
    ["It is 1.9 times worse than A.", ["1.9x x"], "worse"],
    ["It exceeds the others (i.e., 22.9% in recall, 19.1% in precision).", ["22.9% d", "19.1% d"], "that is"],
    ["It is better on A (up 10.7) and B (down 2.5).", ["10.7 d", "2.5 d"], "up and down"],
    ["It reduces the effect significantly (68%).", ["68% r"], "how much a verb did"],
    ["Its accuracy (average 13.1\\%$\\uparrow$) is best.", ["13.1% d"], "an arrow"],
    ["It reaches 80% performance of the offline optimum.", ["80% x"], "a share of another's performance"],
    ["It lifts F1 by 27%--118%.", ["27% r", "118% r"], "too large for points"],
    ["The cost falls, reducing it from around $90 (by hand) to just $5.", ["90$ ab", "5$ a"], "around"],
  ]);
});

Deno.test("readResults() takes what is surpassed for the other side", () => {
  check([
    ["It scores 0.83 F1, outperforming others, including A (0.64).", ["0.83 a", "0.64 ab"], "including"],
    ["It is behind, trailing A (0.64) and B (0.62).", ["0.64 ab", "0.62 ab"], "trailing"],
    ["It has an F1 of 0.82 compared with 0.75 and 0.77.", ["0.82 a", "0.75 ab", "0.77 ab"], "two others"],
    ["It averages 94% AUROC, as opposed to 84% for A.", ["94% a", "84% ab"], "as opposed to"],
    ["Its F1 of 0.91 is well above NetA (0.65) and even larger models like NetB (0.73).", [
      "0.91 a",
      "0.65 ab",
      "0.73 ab",
    ], "above"],
    ["It sets an initial baseline of 11.3% error.", ["11.3% a"], "a first baseline"],
    ["It beats A (31.5% precision, 4.7% FPR).", ["31.5% ab", "4.7% ab"], "two of one bracket"],
    ["It has 90% accuracy where the random success rate is only 3%.", ["90% a", "3% ab"], "by chance"],
    ["Accuracy rises from 65.1 to 71.4, 48.5 to 51.5, and 80.0 to 82.4.", [
      "65.1 ab",
      "71.4 a",
      "48.5 ab",
      "51.5 a",
      "80 ab",
      "82.4 a",
    ], "more changes"],
    ["It sets a new baseline of 11.3% error.", ["11.3% a"], "one's own baseline"],
    ["It lies above the baseline of 11.3% error.", ["11.3% ab"], "another's"],
    ["The state-of-the-art attack only achieves 18% success.", ["18% ab"], "the best so far"],
    ["It had 95% success with human interaction.", ["95% a"], "human help"],
    ["It is close to human performance (95%).", ["95% ab"], "humans"],
  ]);
});

Deno.test("readResults() reads ranges and lists past blanks, brackets and words", () => {
  check([
    ["It needs 3 - 6.5 x less memory.", ["3x x", "6.5x x"], "a hyphen with blanks"],
    ["It reaches $31.0$-$42.4\\%$ recall.", ["31% a", "42.4% a"], "a hyphen between dollars"],
    ["Gains range from 2% to 12%.", ["2% d", "12% d"], "gains that range"],
    ["It does well, achieving errors (MAE) from 0.01 to 0.06.", ["0.01 a", "0.06 a"], "errors that it has"],
    ["It improves, lowering errors (MAE) from 0.06 to 0.01.", ["0.06 ab", "0.01 a"], "errors that fall"],
    ["It yields an error of 6.1% over the forecasting horizon.", ["6.1% a"], "over a time"],
    ["It yields 6.1% over the baseline.", ["6.1% d"], "over a rival"],
    ["The alloy is 60% stiffer than steel.", ["60% r"], "a comparative"],
    ["Accuracies range from 2% to 12%.", ["2% a", "12% a"], "levels that range"],
    ["It yields F1 improvements as high as 34%.", ["34% d"], "a gain as high as"],
    ["F1 falls as low as 24%.", ["24% a"], "a level as low as"],
    ["It improves recall by 18% relatively.", ["18% r"], "relatively"],
    ["It relatively improves recall by 18% and 9%.", ["18% r", "9% r"], "relatively, ahead"],
    ["It improves recall by 18% relative to A.", ["18% d"], "relative to"],
    ["It raises image quality by 18%.", ["18% r"], "how good something is"],
    [
      "It raises the sum-rate by 18% and the pass rate by 9%.",
      ["18% r", "9% d"],
      "rates of flow and of cases",
    ],
    ["It reduces the collision rate by 18%.", ["18% r"], "less of what should not be"],
    ["It reduces RTF by 81%.", ["81% r"], "less of what capitals name"],
    ["It raises CVR by 81%.", ["81% d"], "more of it"],
    ["It cuts A by 9%, with a 3% CVR gain.", ["9% r", "3% d"], "more of it, behind less"],
    ["It raises pass@k by 3%.", ["3% d"], "a name with an at sign"],
    ["It outperforms A by 72%.", ["72% r"], "too much for points"],
    ["It outperforms A by 52%.", ["52% d"], "not too much"],
    ["It improves on both by 9.4% and 15% relatively.", ["9.4% r", "15% r"], "relatively, behind a list"],
    ["It improves on both by 9.4% and 15%.", ["9.4% d", "15% d"], "not so"],
    ["It closes a 30% domain gap.", ["30% x"], "a gap that is closed"],
    ["It has an optimality gap of 0.2%.", ["0.2% a"], "a gap that is a metric"],
    ["It has a gap of 0.2% to NetA.", ["0.2% d"], "a gap to another"],
    ["It opens a 30% domain gap.", ["30% d"], "a gap that is not"],
    ["It has relative gains over the strongest rivals of up to 38%.", ["38% r"], "relative, farther off"],
    ["It has 5% (seen) and 6% (new) higher accuracy.", ["5% d", "6% d"], "a list past brackets"],
    ["It prunes 90% of the visual tokens.", ["90% r"], "a share that is spared"],
    ["It keeps 90% of the accuracy.", ["90% x"], "a share that is kept"],
    ["It reduces error by 44% compared to NetA on 37 maps.", ["44% r"], "a count is no other side"],
    ["It reaches 44% compared to 37%.", ["44% a", "37% ab"], "the other side"],
  ]);
});

Deno.test("readResults() follows the other side through lists and brackets", () => {
  check([
    ["It beats NetA and NetB-3.5 (45-59% F1).", ["45% ab", "59% ab"], "a range in a bracket"],
    [
      "It has 84% recall, versus 52% for NetA and 42% for NetB.",
      ["84% a", "52% ab", "42% ab"],
      "a second rival",
    ],
    [
      "It has 76% recall on A versus 52% for NetA, 97% recall on B.",
      ["76% a", "52% ab", "97% a"],
      "another task",
    ],
    ["It has 88% recall, outperforming both NTA 67% and NTB 11%.", ["88% a", "67% ab", "11% ab"], "by name"],
    ["It has 88% recall, outperforming NTA by 11%.", ["88% a", "11% d"], "by how much"],
    ["The original Net-2 model increased the WER to 64%.", ["64% ab"], "the original"],
    ["The new Net-2 model increased the WER to 64%.", ["64% a"], "the new one"],
    ["It trails the baselines---while achieving 99% recall.", ["99% a"], "behind a dash"],
  ]);
});
