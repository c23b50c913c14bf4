import assert from "node:assert/strict";
import { rateNameOf } from "./counted_rate.ts";
import { placesOf } from "./places.ts";
import { textOf } from "./text.ts";

function rate(sentence: string): string | null {
  const place = placesOf(textOf("abstract", `We propose a method. ${sentence}`)).at(-1)!;
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
    ["Some 57% of models preferred ours.", null, "no people"],
    ["It is right in 62% of cases.", null, "right is no name"],
    ["It reaches 62% accuracy.", null, "no share of cases"],
    ["It needs 20 of the runs.", null, "no percentage"],
  ];
  for (const [sentence, expected, why] of cases) assert.equal(rate(sentence), expected, why);
});
