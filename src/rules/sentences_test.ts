import assert from "node:assert/strict";
import { sentencesOf } from "./sentences.ts";

function split(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());
}

Deno.test("sentencesOf() splits at full stops that end a sentence", () => {
  const cases: [string, number, string][] = [
    ["One works. Two works! Three?", 3, "plain stops"],
    ["We use masks.Code is there.", 2, "a stop without its blank"],
    ['It is "good." We like it.', 2, "a quotation mark behind the stop"],
    ["It reaches 3.5 points. 40% is less.", 2, "a number may begin a sentence"],
  ];
  for (const [text, expected, why] of cases) assert.equal(split(text).length, expected, why);
});

Deno.test("sentencesOf() splits at no other full stop", () => {
  const cases: [string, string][] = [
    ["Models, e.g. Transformers, vs. RNNs by Smith et al. Here.", "abbreviations"],
    ["It costs 0.5 or 1.25 more", "decimals"],
    ["See https://a.org/B.c for it", "a URL"],
    ["By J. Smith alone", "an initial"],
    ["The Node.js way", "a name with a stop"],
  ];
  for (const [text, why] of cases) assert.equal(split(text).length, 1, why);
});

Deno.test("sentencesOf() leaves no gap and covers the text", () => {
  const text = "A b. C d. E";
  const sentences = sentencesOf(text);
  assert.equal(sentences[0]!.start, 0);
  assert.equal(sentences.at(-1)!.end, text.length);
  sentences.slice(1).forEach((sentence, index) => assert.equal(sentence.start, sentences[index]!.end));
  assert.deepEqual(sentencesOf(""), []);
});
