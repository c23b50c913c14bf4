import assert from "node:assert/strict";
import { isAdjective, phraseEnding, phraseStarting, verbalNoun } from "./noun_phrase.ts";

Deno.test("phraseEnding() takes the words up to a verb, preposition or article", () => {
  const cases: [string, string | null, string, string][] = [
    ["it reduces the waiting time", "waiting time", "determiner", "article"],
    ["it reduces waiting time", "waiting time", "verb", "verb"],
    ["the risk of heart failure", "heart failure", "preposition", "preposition"],
    ["it has the highest task completion", "task completion", "determiner", "praise belongs to no name"],
    ["the error rate (er)", "error rate", "determiner", "short form in brackets"],
    ["it improves by", null, "", "ends with a preposition"],
    ["we significantly", null, "", "ends with an adverb"],
    ["the leaderboard scores cluster", "leaderboard scores", "determiner", "a plural ends it"],
    ["the highest task solve rate", "task solve rate", "determiner", "a verb before rate"],
    ["to reduce time", "time", "verb", "an infinitive before time"],
    ["it cuts the model's waiting time", "waiting time", "determiner", "whose it is"],
    ["quality of selected ideas", "ideas", "preposition", "a participle hides no preposition"],
    ["on the s-large dataset", "s-large dataset", "preposition", "an article hides no preposition"],
  ];
  for (const [stretch, words, boundary, why] of cases) {
    const phrase = phraseEnding(stretch);
    assert.equal(phrase?.words ?? null, words, why);
    if (phrase) assert.equal(phrase.boundary, boundary, why);
  }
});

Deno.test("isAdjective() knows adjectives by their endings", () => {
  const cases: [string, boolean, string][] = [
    ["cumulative", true, "-ative"],
    ["domain-related", true, "-related"],
    ["objective", false, "a noun"],
    ["accuracy", false, "no such ending"],
  ];
  for (const [word, expected, why] of cases) assert.equal(isAdjective(word), expected, why);
});

Deno.test("verbalNoun() takes a verb behind an article for a noun", () => {
  const cases: [string, string | null, string][] = [
    ["it improves the yield", "yield", "an article"],
    ["they yield", null, "a verb"],
    ["the rate", null, "no verb"],
  ];
  for (const [stretch, expected, why] of cases) assert.equal(verbalNoun(stretch), expected, why);
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
