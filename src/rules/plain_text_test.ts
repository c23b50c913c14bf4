import assert from "node:assert/strict";
import { lowerText, plainText } from "./plain_text.ts";

Deno.test("plainText() puts LaTeX and odd signs into one plain form of the same length", () => {
  const cases: [string, string][] = [
    ["$94.7\\%$", " 94.7 % "],
    ["2$\\times$ faster", "2 ×       faster"],
    ["$\\sim 31\\%$", " ~    31 % "],
    ["${\\sim}31{\\%}$", "  ~    31  %  "],
    ["11.5~FPS, ~5", "11.5 FPS, ~5"],
    ["a\u00a0b\nc", "a b c"],
    ["macro-F$_1$ of 3", "macro-F1    of 3"],
    ["an F$_1$-score, $R^2$ scores", "an    F1-score,    R2 scores"],
    ["\u22123.2", "-3.2"],
    ["by approx13\\%", "by ~     13 %"],
    ["$\\approx20$", " ~      20 "],
    ["approx. or approximately 5", "approx. or approximately 5"],
    ["nothing to mend: 50%", "nothing to mend: 50%"],
    ["\\today", "\\today"],
  ];
  for (const [text, expected] of cases) {
    assert.equal(plainText(text), expected);
    assert.equal(plainText(text).length, text.length);
  }
});

Deno.test("lowerText() keeps the length where lower case would be longer", () => {
  assert.equal(lowerText("AB"), "ab");
  assert.equal(lowerText("\u0130A").length, 2);
});
