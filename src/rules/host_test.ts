import assert from "node:assert/strict";
import { isHost, isOthersWork } from "./host.ts";
import { textOf } from "./text.ts";

/** The text, the place of the "X" in it and the words of the sentence before it. */
function placeOf(sentence: string): [ReturnType<typeof textOf>, number, number, string] {
  const at = sentence.indexOf("X");
  return [textOf("abstract", sentence), at, at + 1, sentence.slice(0, at).toLowerCase()];
}

Deno.test("isHost() finds what a method is only run with", () => {
  const cases: [string, boolean, boolean, string][] = [
    ["It is paired with popular detectors, such as X.", true, true, "one of several hosts"],
    ["It holds across a range of networks, from gates to X.", false, true, "a range of them"],
    ["It improves several popular detectors, including X.", true, true, "what it improves"],
    ["We apply T to three deep backbones A, B, and X.", true, true, "a list right behind"],
    ["We apply T to three deep backbones and train X.", true, false, "no list"],
    ["It uses several popular detectors, including X.", true, false, "what it uses"],
    ["It is a popular detector, such as X.", true, false, "no host"],
    ["It is one of several networks, such as X.", true, true, "an example of a sort"],
    ["Our networks, such as X, are small.", true, false, "examples of one's own"],
    ["It is a network called X.", true, false, "no example"],
    ["It can be easily plugged into any X.", false, true, "what it can do for any"],
    ["It is plugged into our X.", false, false, "what it does"],
    ["It wins when applied to small X.", true, true, "what it was applied to"],
    ["It wins when applied to maps, an X.", true, false, "behind that"],
    ["We score it by a metric based on X.", true, true, "a metric"],
    ["We sort it by a map based on X.", true, false, "no metric"],
    ["It has X-like accuracy at less cost.", true, true, "as good as it"],
    ["It is a X-like network.", true, false, "built like it"],
    ["We use a large X model as an automated judge.", true, true, "a judge"],
    ["We use a large X model as the encoder.", true, false, "a part"],
    ["We use off-the-shelf deep X features.", true, true, "a tool"],
    ["The boxes are annotated in X format.", true, true, "a format"],
    ["The boxes come from X layers.", true, false, "no format"],
    ["A X detector trained only on our new images wins.", true, true, "what shows the worth of data"],
    ["A X detector trained on three maps wins.", true, false, "data of others"],
    ["A gate trained on our new images wins with X.", true, false, "another one trained"],
    ["It rises from 0.48 (X) to 0.60.", true, true, "a score of another's"],
    ["It is called version 5 (X).", true, false, "no score"],
    ["It rises from 0.48 (X) to 0.60.", false, false, "no model's name"],
    ["We build various baselines with large X.", true, true, "baselines"],
    ["We beat a baseline by using X.", false, false, "the means"],
  ];
  for (const [sentence, isName, expected, why] of cases) {
    const [text, at, end, before] = placeOf(sentence);
    assert.equal(isHost(text, at, end, before, isName), expected, `${why}: ${sentence}`);
  }
});

Deno.test("isHost() takes an amount of compression for a measure of cost", () => {
  const cases: [string, boolean][] = [
    ["It keeps all of it at a 50% cache compression.", true],
    ["It keeps all of it by cache compression.", false],
  ];
  for (const [sentence, expected] of cases) {
    const at = sentence.indexOf("cache");
    const text = textOf("abstract", sentence);
    assert.equal(
      isHost(text, at, sentence.length - 1, sentence.slice(0, at).toLowerCase(), false),
      expected,
      sentence,
    );
  }
});

Deno.test("isOthersWork() finds sentences about what others do", () => {
  const cases: [string, boolean, string][] = [
    ["Add-ons and X are commonly used.", true, "commonly used"],
    ["Add-ons and X are used.", false, "used here"],
    ["Existing maps need X.", true, "existing ones"],
    ["Small maps need X.", false, "no word of others"],
    ["Most research is on X.", true, "most of them"],
    ["Most apt and quick is a map with X.", false, "a superlative"],
    ["However, X-based methods tend to drift.", true, "methods of a sort"],
    ["The X-based method tends to drift.", false, "one method"],
    ["X layers have three gates.", false, "how it is made"],
    ["Existing maps lack X, which we add.", false, "a sentence of the paper's own"],
  ];
  for (const [sentence, expected, why] of cases) {
    assert.equal(isOthersWork(...placeOf(sentence)), expected, why);
  }
});
