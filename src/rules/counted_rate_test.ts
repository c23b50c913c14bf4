import assert from "node:assert/strict";
import { rateNameOf } from "./counted_rate.ts";
import { placeIn } from "./testdata/sentences.ts";

function rate(sentence: string): string | null {
  const place = placeIn(sentence);
  return rateNameOf(place, place.numerals[0]!);
}

Deno.test("rateNameOf() names what happens in a share of cases", () => {
  const cases: [string, string | null, string][] = [
    ["We find cheating in 67% of runs.", "cheating", "a noun before"],
    ["Leaks are detected 60% of the time.", "detection rate", "a verb before"],
    ["About 94% of users report lower load.", "load", "a verb behind"],
    ["Some 80% of answers were correctly marked.", "accuracy", "correctly"],
    ["Some 97% (n = 65) report less strain.", "strain", "a count in brackets"],
    ["Only 80% of correct answers are kept.", "accuracy", "of correct"],
    ["Some 57% of listeners preferred ours.", "preference", "people who choose"],
    ["The guard blocks 97% of attacks.", "attacks blocked", "what was done to them"],
    ["They violate 30% and 27% of checks.", "checks violated", "a list"],
    ["Agents subscribed in 60% of trials.", "trials subscribed", "what they did"],
    ["Some 74% of rules can be enforced by it.", "rules enforced", "what was done to them, behind"],
    ["Some 74% of requests complete in time.", "requests completed", "what they did, behind"],
    ["Models write biased texts 76% of the time.", "biased texts written", "an object"],
    ["It finds the right place 92% of the time.", "accuracy", "right"],
    ["Ours was preferred by judges in 74% of pairs.", "preference", "those who choose before it"],
    ["Errors rise in 80% of runs.", "errors", "a subject"],
    ["It achieves 60% of points.", null, "no deed"],
    ["Some 57% of models preferred ours.", null, "no people"],
    ["It is right in 62% of cases.", "accuracy", "to be right"],
    ["It reaches 62% accuracy.", null, "no share of cases"],
    ["It needs 20 of the runs.", null, "no percentage"],
  ];
  for (const [sentence, expected, why] of cases) assert.equal(rate(sentence), expected, why);
});
