import assert from "node:assert/strict";
import { numeralsOf } from "./numerals.ts";
import { ratioWordsOf } from "./ratio_words.ts";
import { textOf } from "./text.ts";
import { unitAt } from "./units.ts";

function numbers(raw: string): [number, string | null][] {
  return numeralsOf(textOf("abstract", raw)).map(({ value, unit }) => [value, unit]);
}

Deno.test("numeralsOf() reads numbers as abstracts write them", () => {
  const cases: [string, [number, string | null][]][] = [
    ["35,000 GPU hours", [[35000, "GPU hours"]]],
    ["$100K+ in cost", [[100000, "$"]]],
    ["$n=1{,}319$", [[1319, null]]],
    ["$94.7\\%$", [[94.7, "%"]]],
    ["80 per cent", [[80, "%"]]],
    ["4:52%", [[4.52, "%"]]],
    ["99,5%", [[99.5, "%"]]],
    ["99,500%", [[99500, "%"]]],
    [".85 of it", [[0.85, null]]],
    ["0.847 \u00b1 0.050", [[0.847, null]]],
    ["1.4 billion", [[1.4e9, null]]],
    ["($\\sim$1.6 of it)", [[1.6, null]]],
    ["84.7 \u00b1 5.0%", [[84.7, "%"]]],
    ["a 5-fold gain", [[5, "x"]]],
    ["175billion tries of 3million", [[175e9, null], [3e6, null]]],
    ["9 deg} of 3{\\deg}", [[9, "°"], [3, "°"]]],
    ["16.5-point drop", [[16.5, "points"]]],
    ["94-th percentile", [[94, "percentile"]]],
    ["10-20% and 3\u20135x", [[10, null], [20, "%"], [3, null], [5, "x"]]],
  ];
  for (const [raw, expected] of cases) assert.deepEqual(numbers(raw), expected, raw);
});

Deno.test("numeralsOf() leaves out numbers that belong to something else", () => {
  for (
    const raw of [
      "GPT-4",
      "ImageNet-1K",
      "H3 and S4D",
      "[12]",
      "CI [1.2, 5.0]",
      "10^{-3}",
      "1.2.3",
      "x_1",
      "1e-5",
      "2D",
      "M+1",
    ]
  ) assert.deepEqual(numbers(raw), [], raw);
});

Deno.test("unitAt() reads the unit behind a number", () => {
  const cases: [string, string | null][] = [
    ["%", "%"],
    [" percentage points", "points"],
    ["x faster", "x"],
    ["xyz", null],
    [" dB", "dB"],
    [" \u00d7 224", null],
    ["ms", "ms"],
    [" F1 points", "points"],
    [" apples", null],
  ];
  for (const [text, expected] of cases) assert.equal(unitAt(text, 0)?.unit ?? null, expected, text);
});

Deno.test("ratioWordsOf() reads spelled-out ratios that give one number", () => {
  const cases: [string, number[]][] = [
    ["twice as fast", [2]],
    ["three times more", [3]],
    ["a sixfold gain", [6]],
    ["by a factor of 46", [46]],
    ["orders of magnitude", []],
    ["half of it, several times", []],
    ["we ran it twice", []],
    ["three million of them", [3e6]],
    ["a million ways", []],
  ];
  for (const [raw, expected] of cases) {
    assert.deepEqual(ratioWordsOf(textOf("abstract", raw)).map(({ value }) => value), expected, raw);
  }
});
