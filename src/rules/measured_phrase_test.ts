import assert from "node:assert/strict";
import { measuredBefore } from "./measured_phrase.ts";

Deno.test("measuredBefore() finds what is measured", () => {
  const cases: [string, string | null, string][] = [
    ["It reaches a mean overlap index of ", "overlap index", "noun of number"],
    [
      "We reduce the state-of-the-art waiting time on the SetA dataset by over ",
      "waiting time",
      "object, past a place",
    ],
    ["Queue lengths fall by as much as ", "queue lengths", "subject of a verb of change"],
    ["It achieves the highest task completion (", "task completion", "before a bracket"],
    [
      "The least number of robots needed in the tests with SetA is ",
      "number of robots",
      "head of a long subject",
    ],
    ["It keeps a bound on drift, and cuts waiting time from ", "waiting time", "the last clause counts"],
    ["It bounds the drift to d < ", "drift", "a symbol between"],
    ["It has a new qFD score of ", "qfd", "a name in capitals needs no score"],
    ["It outperforms existing methods by ", null, "rivals are not measured"],
    ["It surpasses OldNet by ", null, "nor are names"],
    ["It improves over the baseline by ", null, "nor is what stands behind over"],
    ["It shows a noteworthy improvement of ", null, "an adjective is no name"],
    ["We improve performance on long inputs by ", null, "performance is no name"],
  ];
  for (const [before, expected, why] of cases) assert.equal(measuredBefore(before), expected, why);
});
