import assert from "node:assert/strict";
import { compilePhrases, isPhrase } from "./phrases.ts";
import { textOf } from "./text.ts";

function found(pattern: string, text: string): string[] {
  const find = compilePhrases([{ pattern, value: 0 }]);
  return find(textOf("abstract", text)).map(({ start, end }) => text.slice(start, end));
}

Deno.test("compilePhrases() finds a pattern in the spellings it stands for", () => {
  const cases: [string, string, string[], string][] = [
    ["state space model", "State-Space Models", ["State-Space Models"], "case, hyphen, plural"],
    ["attention", "inattention", [], "not within a word"],
    ["BERT", "bert and BERT", ["BERT"], "a capital letter asks for the exact case"],
    ["*Former", "MossFormer, Former, informer", ["MossFormer"], "letters before, in capitalised words only"],
    ["ResNet*", "ResNet50 and ResNets", ["ResNet50", "ResNets"], "letters and digits behind"],
    ["recall@#", "Recall@10", ["Recall@10"], "a number"],
    ["AP", "APs of AP50", ["APs"], "two letters"],
    [
      "attention .. replaced",
      "attention (SA) is fully replaced",
      ["attention (SA) is fully replaced"],
      "words between",
    ],
    ["U Net", "a U-Net", ["U-Net"], "one letter before a hyphen"],
  ];
  for (const [pattern, text, expected, why] of cases) assert.deepEqual(found(pattern, text), expected, why);
});

Deno.test("compilePhrases() prefers the longest pattern", () => {
  const find = compilePhrases([{ pattern: "attention", value: "a" }, {
    pattern: "linear attention",
    value: "b",
  }]);
  const text = "linear attention";
  assert.deepEqual(find(textOf("abstract", text)), [{ start: 0, end: 16, value: "b" }]);
});

Deno.test("compilePhrases() looks only between start and end", () => {
  const find = compilePhrases([{ pattern: "ab", value: 1 }]);
  assert.equal(find(textOf("abstract", "ab ab ab"), 1, 6).length, 1);
});

Deno.test("compilePhrases() refuses what is no list of words", () => {
  assert.throws(() => compilePhrases([{ pattern: "a(b", value: 0 }]), {
    message: 'Cannot compile phrase "a(b": not a list of words',
  });
  for (const pattern of ["", "*", "a", "x ", "a|b"]) assert.equal(isPhrase(pattern), false, pattern);
});
