import assert from "node:assert/strict";
import { resultsIn } from "./testdata/sentences.ts";

function check(cases: readonly [string, string[], string][]): void {
  for (const [sentence, expected, why] of cases) {
    assert.deepEqual(resultsIn(sentence).map(({ metric }) => metric), expected, why);
  }
}

Deno.test("announcedIn() reads what words farther off announce", () => {
  check([
    ["Its error is 5.1%, which may later lower to 2.1%.", ["error", "error"], "a move of the same"],
    ["Its error is 5.1%, and the model falls behind by 2.1%.", ["error", "performance"], "another claim"],
    [
      "It has better transferability on large maps with up to 58% improvement.",
      ["transferability"],
      "a gain",
    ],
    [
      "It has better transferability, and beats others with up to 58% improvement.",
      ["performance"],
      "a rival",
    ],
    [
      "It attains the highest service rate on both maps, reaching 54.6%.",
      ["service rate"],
      "the best, reaching",
    ],
    ["It compresses ANet by 51x, and BNet by 10x.", ["compression ratio", "compression ratio"], "compressed"],
    ["The beams reach loads 36% higher than before.", ["loads"], "right before what is higher"],
    ["It is 36% higher than before.", ["performance"], "only a verb before it"],
  ]);
});

Deno.test("inTermsOf() reads what a number is of far behind it", () => {
  check([
    ["It gives a 65% gain over the best rival in terms of recall.", ["recall"], "known"],
    ["It beats the best rival by 9.7% in terms of ManyHits@1 on SetA.", ["manyhits@1"], "a name with a rank"],
    ["It gives a 65% gain over the best rival in terms of wall clarity.", ["wall clarity"], "own words"],
    [
      "It gives a 65% gain over the best rival, and is simple in terms of parts.",
      ["performance"],
      "another part",
    ],
  ]);
});
