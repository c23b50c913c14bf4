import assert from "node:assert/strict";
import { placesOf } from "./places.ts";
import { readResults } from "./results.ts";
import { textOf } from "./text.ts";

function metrics(sentence: string): string[] {
  const text = textOf("abstract", `We propose a method. ${sentence}`);
  return readResults(placesOf(text)).map(({ metric }) => metric);
}

function check(cases: readonly [string, string[], string][]): void {
  for (const [sentence, expected, why] of cases) assert.deepEqual(metrics(sentence), expected, why);
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
    ["It is 3.8x parameter-efficient.", ["parameter efficiency"], "efficient"],
    ["It gets 5.4% (FP16) task completion.", ["task completion"], "behind a bracket"],
    ["It has an improvement of 15% on average.", ["performance"], "nothing"],
  ]);
});

Deno.test("metricsOf() reads metrics that a clause or list shares", () => {
  check([
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
    ["It reduces the leakage from 74.4% to 2.2%.", ["leakage", "leakage"], "a name without a measure"],
  ]);
});

Deno.test("metricsOf() names rates and what is worked through in a second", () => {
  check([
    ["It runs at 30 frames per second.", ["throughput"], "frames"],
    ["It is right 92% of the time.", ["accuracy"], "right"],
    ["It retains 98% of the baseline accuracy.", ["performance retained"], "kept"],
    ["We show that it prunes over 90% of the ground set.", ["ground set pruned"], "a share worked on"],
    ["It uses only 50% of the heads.", ["heads"], "a share spent"],
    ["It solves 52% of the public test set.", ["solve rate"], "a set of cases"],
  ]);
});
