import assert from "node:assert/strict";
import { isAside, isOtherSide, isTriedOn } from "./comparison.ts";
import { textOf } from "./text.ts";

/** The text and the place of the "X" in it. */
function placeOf(sentence: string): [ReturnType<typeof textOf>, number] {
  return [textOf("abstract", sentence), sentence.indexOf("X")];
}

Deno.test("isOtherSide() finds what a sentence compares with", () => {
  const cases: [string, boolean, string][] = [
    ["T is faster than X.", true, "than"],
    ["T is benchmarked against rivals (A, X) too.", true, "a bracket belongs to the noun before it"],
    ["T beats the base and the mixer (gates and X) learns.", false, "not to the noun before that"],
    ["T outperforms A by 3 points, X by 2.", true, "a further rival"],
    ["T grows X by 2 layers.", false, "by, but nothing is outdone"],
    ["T drops the text encoder, eliminating the need for X.", true, "what is done without"],
    ["T does not rely on X.", true, "a negation"],
    ["T ends level with X.", true, "level with"],
    ["It leads to X.", false, "leads to"],
    ["X networks are slow here.", true, "what is held against it"],
    ["We find that X networks are slow.", false, "a finding of the paper's own"],
    ["T runs over the whole text with X.", false, "over, but no gain"],
    ["T uses a global prior and X.", false, "a prior, no prior work"],
    ["T applies its gate prior to X.", false, "prior to"],
    ["To mend existing methods, a small X is used.", false, "the aim of a sentence"],
    ["To mend existing X, a small T is used.", true, "within the aim"],
  ];
  for (const [sentence, expected, why] of cases) {
    const [text, at] = placeOf(sentence);
    assert.equal(isOtherSide(text, at, at + 1), expected, why);
  }
});

Deno.test("isAside() finds what a sentence turns against", () => {
  const cases: [string, boolean, string][] = [
    ["Unlike A or X, it learns.", true, "before the comma"],
    ["Unlike A, we learn X.", false, "behind it"],
    ["It learns X, unlike A.", false, "at the end"],
  ];
  for (const [sentence, expected, why] of cases) assert.equal(isAside(...placeOf(sentence)), expected, why);
});

Deno.test("isTriedOn() finds what a method is tried on", () => {
  const cases: [string, boolean, boolean, string][] = [
    ["We evaluate it on X.", false, true, "evaluated on"],
    ["It is validated on a task using X.", false, false, "validated with it"],
    ["It works across architectures (A, X).", false, true, "across a list"],
    ["We train several architectures, including X.", false, false, "the models of a study"],
    ["On a classic X, it is best.", false, true, "at the head"],
    ["On the second level, a small X learns.", false, false, "another head"],
    ["The gain transfers to X.", false, true, "transfers to"],
    ["It reaches 30.9% AP with X.", true, true, "a score with a model's name"],
    ["It reaches 30.9% AP with X.", false, false, "a score with a mechanism"],
    ["It fuses AMSR-2 data with X.", true, false, "a digit in a name"],
  ];
  for (const [sentence, isName, expected, why] of cases) {
    assert.equal(isTriedOn(...placeOf(sentence), isName), expected, why);
  }
});
