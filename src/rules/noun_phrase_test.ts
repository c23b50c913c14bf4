import assert from "node:assert/strict";
import { phraseEnding, phraseStarting } from "./noun_phrase.ts";

Deno.test("phraseEnding() takes the words up to a verb, preposition or article", () => {
  const cases: [string, string | null, string, string][] = [
    ["it reduces the waiting time", "waiting time", "determiner", "article"],
    ["it reduces waiting time", "waiting time", "verb", "verb"],
    ["the risk of heart failure", "heart failure", "preposition", "preposition"],
    ["it has the highest task completion", "task completion", "determiner", "praise belongs to no name"],
    ["the error rate (er)", "error rate", "determiner", "short form in brackets"],
    ["it improves by", null, "", "ends with a preposition"],
    ["we significantly", null, "", "ends with an adverb"],
    ["on the s-large dataset", "s-large dataset", "preposition", "an article hides no preposition"],
  ];
  for (const [stretch, words, boundary, why] of cases) {
    const phrase = phraseEnding(stretch);
    assert.equal(phrase?.words ?? null, words, why);
    if (phrase) assert.equal(phrase.boundary, boundary, why);
  }
});

Deno.test("phraseStarting() takes the words up to a break", () => {
  const cases: [string, string | null, string][] = [
    [" the waiting time of users", "waiting time", "preposition"],
    [" high load, and more", "load", "comma"],
    [" of users", null, "begins with a preposition"],
    [" 12 users", null, "begins with a number"],
  ];
  for (const [stretch, expected, why] of cases) assert.equal(phraseStarting(stretch), expected, why);
});
