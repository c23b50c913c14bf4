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
    ["It improves the yield of clean samples from ", "yield", "a head that looks like a verb"],
    ["It improves the overall quality of chosen ideas by ", "quality", "a head before a participle"],
    ["It reduces offroad bumps on average by ", "offroad bumps", "on average"],
    ["It is better with respect to duration (", "duration", "respect to"],
    ["It has mean safety scores ranging from ", "safety scores", "a participle of range"],
    ["It raises scores by ", "score", "scores alone"],
    ["It shows that the path length with the new torque is shortened by ", "path length", "a clause within"],
    ["It reduces function evaluations by ", "function evaluations", "a count that shrinks"],
    ["It improves qFID by ", "qfid", "a name that only metrics have"],
    ["It reduces the number of Big Turns by ", "number of big turns", "a count of what has a name"],
    ["It keeps little drift (", "drift", "a bracket behind praise"],
    ["It has both simulated (", null, "a bracket behind an adjective"],
    ["It beats full adaptation (", null, "a bracket behind a rival"],
    ["It improves existing control protocols by ", null, "what is improved on"],
    ["It outperforms existing methods by ", null, "rivals are not measured"],
    ["It surpasses OldNet by ", null, "nor are names"],
    ["It improves over the baseline by ", null, "nor is what stands behind over"],
    ["It shows a noteworthy improvement of ", null, "an adjective is no name"],
    ["We improve performance on long inputs by ", null, "performance is no name"],
  ];
  for (const [before, expected, why] of cases) assert.equal(measuredBefore(before), expected, why);
});
