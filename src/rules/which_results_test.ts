import assert from "node:assert/strict";
import { numeralsOf } from "./numerals.ts";
import { spelledAmountsOf } from "./spelled_amounts.ts";
import { textOf } from "./text.ts";
import { unitAt } from "./units.ts";
import { resultsIn } from "./testdata/sentences.ts";

function numbers(sentence: string): string[] {
  return resultsIn(sentence).map(({ value, unit }) => `${value} ${unit}`.trim());
}

Deno.test("readResults() takes what describes a group for no result", () => {
  const cases: [string, string[], string][] = [
    ["We find that 86% of the systems are deployed at home.", [], "what systems are"],
    ["We find that 86% of the systems are correct.", ["86 %"], "how well they do"],
    ["About 93% of respondents use such tools daily.", [], "what people do"],
    ["About 93% of users completed the job.", ["93 %"], "what people manage"],
    ["Over 80% was consumed by paper work.", [], "a share that was spent"],
    ["The cohort has 60 people (mean age 62, 55.7% male).", [], "a cohort"],
    ["Most answers (55%) quote a source.", [], "a bracket behind most"],
    ["Most answers (55%) are correct.", ["55 %"], "a bracket and an outcome"],
    ["The net is trained on 80% and validated on 20% of the data.", [], "a split"],
    ["It recognizes 79% of the words.", ["79 %"], "an object"],
    ["It identified 95% of patients at risk.", ["95 %"], "people that were found"],
    ["It prunes over 90% of the set.", ["90 %"], "work that is done"],
    ["The corpus comprises dark (8%) and bright (13%) clips.", [], "what data hold"],
    ["The controller has a processor running at 5 MHz.", [], "a clock"],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(numbers(sentence), expected, why);
});

Deno.test("readResults() leaves out who was studied and what data hold", () => {
  assert.deepEqual(resultsIn("We have diverse profiles (M=49.3, 49.4% male, 44.4% female)."), []);
  assert.deepEqual(resultsIn("It has realistic distributions of topics (sports 10.6%, news 10.2%)."), []);
  assert.equal(resultsIn("It is wrong at half the rate of A (37% vs 86%).").length, 2);
});

Deno.test("readResults() tells how much was taken or allowed from what came out", () => {
  const cases: [string, string[], string][] = [
    ["A 5-fold cross-validated run has an F1 of 85.7%.", ["85.7 %"], "folds"],
    ["It is faster by a 5-fold margin.", ["5 x"], "a factor"],
    ["The loss improved by a factor of 25%.", ["25 %"], "a factor in per cent"],
    ["It is faster by a factor of 3.5.", ["3.5 x"], "a decimal factor"],
    ["It emerges in the first 10% of training while accuracy climbs.", [], "a stretch of time"],
    ["With a small portion of samples (e.g., 1%), it gains 7%.", ["7 %"], "an example of a portion"],
    ["It reaches good accuracy (e.g., 91%) on SetA.", ["91 %"], "an example of a score"],
    [
      "It needs 39 mJ energy for constraints of 5 W power, 50 mJ energy, and 10 ms latency.",
      ["39 mJ"],
      "limits",
    ],
    ["It keeps a high accuracy (<2.2% RMSE) on data spanning 25-95 °C.", ["2.2 %"], "a range"],
    ["It wins on 92% of KernelSet Level 2, compared to 23% for A.", ["92 %", "23 %"], "a level"],
    ["It prunes the model in 40 hours.", ["40 hours"], "work that was timed"],
    ["It has a bias of +12.6 ms.", ["12.6 ms"], "a signed time"],
    ["It has an MAE of 0.248 eV and one of 4.1 bpm.", ["0.248 eV", "4.1 bpm"], "errors in other units"],
    ["Tests of nearly 30 LLMs reveal a gap in performance.", [], "how many were tried"],
    ["It has a 0.777 LLM score.", ["0.777"], "a score by one"],
    ["All models fail with solve rates remaining under 9.2%.", ["9.2 %"], "what remains"],
    ["It gains a 2.3x speedup and 19.7\\,FPS on A.", ["2.3 x", "19.7 FPS"], "a thin blank"],
    ["It runs at 11.5~FPS and gains 9.7~pp.", ["11.5 FPS", "9.7 points"], "tied to its unit"],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(numbers(sentence), expected, why);
});

Deno.test("readResults() reads how often a second something runs", () => {
  const cases: [string, string[], string][] = [
    ["The planner runs at 14.6 Hz.", ["14.6 Hz"], "runs at"],
    ["The clips were recorded at 100 Hz.", [], "how data came"],
    ["It processed 38.8 samples per second.", ["38.8 samples per second"], "per second"],
    ["It reaches 628 tok/s vs. 500 tok/s.", ["628 tok/s", "500 tok/s"], "a slash"],
    ["It finds about 700 patches/second.", ["700 patches/second"], "any noun"],
    ["It swims at a top speed of 2 m/s at 6 Hz.", ["2 m/s"], "how the motor was driven"],
    ["The vision part takes 30 fps video as input.", [], "video that is given"],
    ["It reaches real-time video parsing at 45 fps.", ["45 fps"], "video that is worked on"],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(numbers(sentence), expected, why);
});

Deno.test("readResults() reads numbers in words, powers of ten and scores out of a maximum", () => {
  const cases: [string, string[], string][] = [
    ["The accuracy falls below five percent.", ["5 %"], "a percentage in words"],
    ["It cuts the run time from one hour to twenty-five minutes.", ["1 hours", "25 min"], "times in words"],
    ["It keeps five points of the cloud.", [], "points that are things"],
    ["The gain is clear (p < 10^-4).", ["0.0001"], "a power of ten"],
    ["The gain is clear (p < 2*10^-5).", ["0.00002"], "a power of ten times two"],
    ["The gain is clear (p = 2.5e-9).", ["2.5e-9"], "in short"],
    ["The learning rate is 1e-4.", [], "a setting"],
    ["The answers were rated 3.74/5.", ["3.74"], "out of five"],
    ["It solves 9/10 tasks.", [], "a count"],
    ["It rejects a true null 0.72 of the time.", ["0.72"], "of the time"],
    ["It has a mean of 7.4 (SD = 15.5).", [], "a spread"],
    ["The AUC of 0.86 and 77% recall are good.", ["0.86", "77 %"], "a unit that is not shared"],
    ["It is 1.5 times faster on A and 1.7 times on B.", ["1.5 x", "1.7 x"], "the second factor"],
    ["It runs on one GPU (T4, 16 GB memory).", [], "a machine"],
    ["It needs $10{,}000\\times$ fewer labels.", ["10000 x"], "LaTeX, not money"],
    ["We train small nets in under 30 minutes.", ["30 min"], "how long it trained"],
    ["We train small nets on 30 minutes of sound.", [], "how long the data are"],
    ["We try three time budgets (240 s, 600 s).", [], "budgets"],
    ["We compare run time for horizons ranging from 4 to 28 days.", [], "horizons"],
    ["The clip shows 9 seconds, requiring only one view.", [], "no lead-in"],
    ["It is lean, requiring only 9 seconds for a scene.", ["9 s"], "requiring"],
    ["It makes 1000s of tasks in its run time.", [], "a plural"],
    ["We obtained a pressure of 643 Pa.", ["643 Pa"], "a measured amount"],
    ["We built an arm with a length of 643 mm.", [], "a dimension"],
    ["It achieves a mean delay factor (MDF) of 0.25.", ["0.25"], "a short form"],
    ["It reaches 91% recall (MAOE = 0.56).", ["91 %", "0.56"], "capitals and a sign"],
    ["The kappa was high (95% CI: 0.86-0.89).", [], "an interval"],
    [
      "Accuracy is high, with a 95 percent confidence interval of 40.1 to 60.3 percent.",
      [],
      "an interval in words",
    ],
    ["Its confidence score of 40.1 is high.", ["40.1"], "no interval"],
    ["It adapts with less than 3% of the parameters.", ["3 %"], "a resource"],
    ["It holds under up to 30% label noise.", [], "a condition"],
    ["The friction is high (p > 1.1).", [], "no probability"],
    ["The profit is \\$1.2M.", ["1200000 $"], "an escaped dollar"],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(numbers(sentence), expected, why);
});

Deno.test("readResults() tells a change in points from one in relation", () => {
  const cases: [string, string[], string][] = [
    ["It improves the turning angle by 50%.", ["relative"], "no score"],
    ["It improves the task compliance by 50%.", ["delta"], "a score"],
    ["It improves CWX by 7.7%.", ["delta"], "capitals"],
    ["Accuracy rises from 50% to 60%, a gain of 10%.", ["absolute", "absolute", "delta"], "the difference"],
    ["Accuracy rises from 50% to 60%, a gain of 20%.", ["absolute", "absolute", "relative"], "the share"],
    ["It reduced the completion time 40%.", ["relative"], "no preposition"],
    ["It shows gains of +3.6 to +12.4 AP.", ["delta", "delta"], "two with signs"],
    ["The intervals are 14% narrower.", ["relative"], "a comparative"],
    ["The gaps are often within 2%.", ["delta"], "gaps"],
    ["It reaches inference speeds of 60 Hz -- a clear improvement over others.", ["absolute"], "past a dash"],
    ["Scores of enhanced sets win in over 74% of runs.", ["absolute"], "no change by that much"],
    ["The accuracy drops below 35%.", ["absolute"], "a level below which it drops"],
    ["The loss has a reduction of at least 30%.", ["relative"], "at least"],
    ["The alignment goes from 0.65 to -0.21.", ["absolute", "absolute"], "a level below zero"],
    ["It outperforms it by a mean recall of 4%.", ["delta"], "by a measure"],
    ["It wins by saving 30% memory.", ["relative"], "a verb right before"],
    ["It stays within 8% of the ideal recall.", ["delta"], "within"],
    ["It makes gains in 63% of the tasks.", ["absolute"], "how often"],
    ["Users are 90% more likely to agree.", ["relative"], "more likely"],
    ["It has 4.4% memory overhead.", ["relative"], "an overhead"],
    ["It has an error of 0.9% absolute (3.1% relative) on A.", ["delta", "relative"], "told outright"],
    ["It reaches 66% of MOTA.", ["absolute"], "of a score by name"],
    ["It achieves 98% of full accuracy.", ["ratio"], "of a score that another has"],
    ["It improves the long-form tree scores by 7%.", ["delta"], "scores"],
    ["It outperforms the plain net (up to 12%).", ["delta"], "a bracket behind a rival"],
    ["The accuracy loss is within a small range of 0.1%.", ["delta"], "a range"],
  ];
  for (const [sentence, expected, why] of cases) {
    assert.deepEqual(resultsIn(sentence).map(({ kind }) => kind), expected, why);
  }
});

Deno.test("readResults() tells whose number it is", () => {
  const cases: [string, string[], string][] = [
    ["Humans reach 91% and 100% accuracy.", ["baseline", "baseline"], "humans, and their list"],
    ["Human evaluation shows that 91% of answers are correct.", ["own"], "what humans judge"],
    ["It beats NetA (84%) and NetB (73%).", ["baseline", "baseline"], "the next bracket"],
    ["The method of [2] achieves 70% and 54%.", ["baseline", "baseline"], "a citation"],
    ["NetA gets 0.39 AP, while NetB outperformed it with 0.61 AP.", ["baseline", "own"], "the worse of two"],
    ["The best score is 84%.", ["own"], "the best of its own"],
    ["It is comparable to an expert pipeline (84%).", ["baseline"], "comparable to"],
    ["Its bias is lower than the bias of 9.8%.", ["baseline"], "than that of"],
    ["Its scores, compared to English, ranged from 5% to 20%.", ["own", "own"], "a range of its own"],
    ["The original model achieved 84%.", ["baseline"], "the original"],
    ["It is comparable to the best on the recall metric (84%).", ["own"], "on a metric"],
    ["It reduces the error to 4.2 mm from 5.8 mm.", ["own", "baseline"], "to and from"],
    [
      "It reduces evasion from 93% under the weak rule to 47%.",
      ["baseline", "own"],
      "from and to, far apart",
    ],
    ["It is better compared to old models with an accuracy of 84%.", ["own"], "past the other side"],
    ["Its errors of 2-11% compare to 36-57%.", ["own", "own", "own", "own"], "no comparison of numbers"],
    ["It is below the best score of 84%.", ["baseline"], "the best of others"],
    ["F1 rises in both (0.5 -> 0.6 and 0.7 -> 0.8).", ["baseline", "own", "baseline", "own"], "two changes"],
    ["The linear variant achieves 16.7 perplexity.", ["own"], "a variant that is its own"],
    ["The ablated variants drop to 84% accuracy.", ["baseline"], "variants that lack something"],
  ];
  for (const [sentence, expected, why] of cases) {
    assert.deepEqual(resultsIn(sentence).map(({ role }) => role), expected, why);
  }
});

Deno.test("unitAt(), numeralsOf() and spelledAmountsOf() keep to their places", () => {
  for (
    const [text, expected] of [
      [" deg/s", "deg/s"],
      [" images per second", "images per second"],
      [" per se", null],
      [" kN/m", "kN/m"],
      [" V", "V"],
      [" Vs", null],
    ] as const
  ) assert.equal(unitAt(text, 0)?.unit ?? null, expected, text);
  const signs = (raw: string) => numeralsOf(textOf("abstract", raw)).map(({ sign, value }) => sign + value);
  assert.deepEqual(signs("r=-0.4"), ["-0.4"], "a sign behind an equals sign");
  assert.deepEqual(signs("+1.2%/-3.4%"), ["+1.2", "-3.4"], "a sign behind a slash");
  assert.deepEqual(signs("net-4"), [], "a hyphen");
  const text = textOf("abstract", "It takes two to four seconds, not a two-second clip.");
  assert.deepEqual(spelledAmountsOf(text).map(({ value, unit }) => `${value} ${unit}`), ["2 s", "4 s"]);
  for (const { start, end } of spelledAmountsOf(text)) {
    assert.match(text.raw.slice(start, end), /^(?:two|four)/);
  }
});

Deno.test("readResults() takes settings, formulas and versions for no result", () => {
  const cases: [string, string[], string][] = [
    ["The regret grows as $O(T^{(d+1)/(d+2)})$.", [], "a sum"],
    ["It gains +2.5 on SetA.", ["2.5"], "a gain"],
    ["It covers at least $1-\\delta$ of them.", [], "a formula between dollars"],
    ["Its rate is $\\frac{1}{N}$ here.", [], "a fraction"],
    [
      "It keeps errors under 0.3 m for angles between 40\u00b0 and 140\u00b0.",
      ["0.3 m"],
      "angles of a trial",
    ],
    ["Data were taken at a distance of 2 m.", [], "where data were taken"],
    ["It has a mean distance of 2 m.", ["2 m"], "a distance that was measured"],
    ["It runs on a 1.4 GHz Intel machine.", [], "a machine"],
    ["It runs at 14 Hz.", ["14 Hz"], "how often it runs"],
    ["It labels 1,800 hours of screen time.", [], "hours of data"],
    ["It fails when the rate is over 0.1.", [], "a condition"],
    ["It reaches 86.4% on SetA (2024.08).", ["86.4 %"], "a month"],
    ["It keeps 76.0% utility with Haiku 4.5, compared with 52.0%.", ["76 %", "52 %"], "a version"],
    ["It uses 60% of the labelled data.", [], "an amount of data"],
    ["It sees 90% of the visual tokens.", [], "a share that was seen"],
    ["It has 77% accuracy (95% CI: 68-85%).", ["77 %"], "bounds"],
    ["It has an AUC of 0.81 (CI 0.7 to 0.9).", ["0.81"], "bounds without a unit"],
    ["It has a gain of 3 pp [95% CI $-6.5, -2.7$].", ["3 points"], "bounds below zero"],
    ["It has 77% accuracy (CIFAR: 68-85%).", ["77 %", "68 %", "85 %"], "a data set"],
    ["It finds 9% errors with a 95% Wilson CI.", ["9 %"], "a level of confidence"],
    ["It is a mix of tongues, composed of 44% Malay, 24% Dutch, and 11% code.", [], "a composition"],
    ["It learns from 1% of SetA-1K labels.", [], "a share of data by name"],
    ["Just one study (2%) goes so far.", [], "a count of studies"],
    ["It has scores of 78% and 80% with standard deviations of 0.02 and 0.01.", ["78 %", "80 %"], "spreads"],
    ["We present a 0.4 M-parameter net.", [], "a size, apart from its unit"],
    ["It learns well at scaling factors of 2.", [], "factors that are set"],
    ["It is faster by factors of 2.", ["2 x"], "factors that are reached"],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(numbers(sentence), expected, why);
});

Deno.test("readResults() takes what is spared, boasted of or told twice for results", () => {
  const cases: [string, string[], string][] = [
    ["It was written in as little as 2 minutes.", ["2 min"], "a boast of time"],
    ["It was written over 2 minutes.", [], "no boast"],
    ["It prunes 90% of the visual tokens.", ["90 %"], "what is spared"],
    ["It needs 60% less labelled data.", ["60 %"], "data that are spared"],
    ["It has 83% accuracy with only 5% false positives.", ["83 %", "5 %"], "errors are no data"],
    ["It has 99% mAP on seen data and 84% on unseen data.", ["99 %", "84 %"], "levels on some data"],
    ["It achieves 11 times on SetA.", ["11 x"], "a factor that is achieved"],
    ["It works 11 times on SetA.", [], "a count"],
    ["It has an AUC of 0.77, NetA an AUC of 0.77.", ["0.77", "0.77"], "two findings in one sentence"],
    ["It has an AUC of 0.77. Its AUC of 0.77 is good.", ["0.77"], "a finding told again"],
    ["It reaches BLEU 0.45.", ["0.45"], "a decimal is no part of a metric's name"],
    ["It has a QT MAE of 17.5 ms.", ["17.5 ms"], "an error in milliseconds"],
  ];
  for (const [sentence, expected, why] of cases) assert.deepEqual(numbers(sentence), expected, why);
});
