import assert from "node:assert/strict";
import { definedBefore, definedBehind, spelledOut, wordsOfAcronym } from "./metric_acronym.ts";
import { ownWords } from "./metric_reading.ts";
import { textOf } from "./text.ts";
import { placeIn } from "./testdata/sentences.ts";

Deno.test("wordsOfAcronym() finds the words whose initials an acronym has", () => {
  const cases: [string, string, string | null, string][] = [
    ["the path length", "PL", "path length", "initials"],
    ["success weighted by path length", "SPL", "success weighted by path length", "small words between"],
    ["the long path", "PL", null, "the wrong order"],
    ["path and more length", "PL", null, "a word between"],
  ];
  for (const [words, acronym, expected, why] of cases) {
    assert.equal(
      wordsOfAcronym(textOf("abstract", words), acronym, words.length)?.words ?? null,
      expected,
      why,
    );
  }
});

Deno.test("definedBefore() and definedBehind() read a metric named in full and in short", () => {
  const cases: [string, string | null, string][] = [
    ["It improves Weighted Path Length (WPL) by 17%.", "weighted path length", "before"],
    ["It has an Overwrite Success Rate (OSR) of 90%.", "overwrite success rate", "a known head"],
    ["It has a Token-to-Token Latency (TTL) of 90%.", "token-to-token latency", "parts of a word"],
    ["It has low Log Spectral Distance (LSD) scores (0.48).", "log spectral distance", "before a bracket"],
    ["It has a Success Rate (SR) of 90%.", "success rate", "known"],
    ["It gains 12% in Watch Time (WT).", "watch time", "behind"],
    ["It outperforms Graph Neural Networks (GNN) by 17%.", null, "a rival"],
    ["It surpasses Tree Probing (TP) by 17%.", null, "a rival by its verb"],
    ["It improves tuning (see below) by 17%.", null, "no acronym"],
  ];
  for (const [sentence, expected, why] of cases) {
    const place = placeIn(sentence);
    const numeral = place.numerals[0]!;
    const reading = definedBefore(place, numeral) ?? definedBehind(place, numeral);
    assert.equal(reading?.name ?? null, expected, why);
  }
});

Deno.test("spelledOut() gives an acronym its name where the table knows it", () => {
  const text = textOf("abstract", "We measure Success Rate (SR), Mean Recall (MR) and Path Length (PL).");
  const cases: [string, string, string][] = [
    ["sr", "success rate", "known"],
    ["mr", "mean recall", "a known head"],
    ["pl", "pl", "unknown"],
    ["xy", "xy", "not explained"],
  ];
  for (const [name, expected, why] of cases) {
    assert.equal(spelledOut(text, ownWords(name, false)).name, expected, why);
  }
});
