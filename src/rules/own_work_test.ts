import assert from "node:assert/strict";
import { ownNamesIn } from "./own_names.ts";
import { endOfBackground, firstOwnSentence, isOwnSentence } from "./own_work.ts";
import { textOf } from "./text.ts";

Deno.test("ownNamesIn() reads the names that a title gives its own work", () => {
  const cases: [string, string[], string][] = [
    ["DeepMap: Maps from Depth", ["deepmap"], "before the colon"],
    ["Porcupine: Maps that Sting", ["porcupine"], "one capitalised word"],
    ["Maps from Depth with Little Light (MDL)", ["mdl"], "in brackets at the end"],
    ["Deep Maps: a Survey", [], "ordinary words"],
    ["Maps at 3:1 scale", [], "no colon of a title"],
    ["Maps (of Paris)", [], "no name in brackets"],
  ];
  for (const [title, expected, why] of cases) assert.deepEqual(ownNamesIn(title), expected, why);
});

Deno.test("firstOwnSentence() finds where a text begins to speak of its own work", () => {
  const cases: [string, string, number, string][] = [
    ["Maps are old. We propose a map.", "", 1, "we"],
    ["Maps are old. Our small map folds.", "", 1, "our"],
    ["Maps are old. Our knowledge of them grows.", "", 2, "our knowledge is everyone's"],
    ["Maps are old. The current work collects some.", "", 1, "the current work"],
    ["Maps are old. Mapper draws them anew.", "mapper", 1, "the name of the work"],
    ["Maps are old. Mapper draws them anew.", "", 2, "a name that the title does not have"],
  ];
  for (const [abstract, name, expected, why] of cases) {
    assert.equal(firstOwnSentence(textOf("abstract", abstract, name ? [name] : [])), expected, why);
  }
});

Deno.test("isOwnSentence() does not take everyone's knowledge for the paper's", () => {
  assert.equal(
    isOwnSentence(textOf("abstract", "Such work has improved our understanding of maps."), 0),
    false,
  );
  assert.equal(isOwnSentence(textOf("abstract", "This has improved our map."), 0), true);
});

Deno.test("endOfBackground() takes the first sentence without a word of background where none says we", () => {
  const told = "Maps remain hard. Existing maps tear. Folding keeps them whole. It costs little. They last.";
  assert.equal(endOfBackground(textOf("abstract", told)), 2);
  assert.equal(endOfBackground(textOf("abstract", told.replace("Existing maps", "We show that maps"))), 1);
  assert.equal(endOfBackground(textOf("abstract", "Maps are old. They tear.")), 0);
});
