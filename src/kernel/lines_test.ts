import assert from "node:assert/strict";
import { isJsonMime, isStoredInLines, joinLines, splitLines } from "./lines.ts";

Deno.test("splitLines() keeps the line breaks, as Python's splitlines does", () => {
  const cases: [string, string[]][] = [
    ["", []],
    ["a", ["a"]],
    ["a\n", ["a\n"]],
    ["a\n\nb", ["a\n", "\n", "b"]],
    ["a\r\nb\rc", ["a\r\n", "b\r", "c"]],
    ["a\u2028b\x0cc", ["a\u2028", "b\x0c", "c"]],
  ];
  for (const [text, lines] of cases) {
    assert.deepEqual(splitLines(text), lines);
    assert.equal(joinLines(lines), text);
  }
});

Deno.test("joinLines() is null for what is neither text nor lines", () => {
  assert.equal(joinLines(["a", 1]), null);
  assert.equal(joinLines(undefined), null);
});

Deno.test("isJsonMime() knows JSON types from text", () => {
  assert.ok(isJsonMime("application/json"));
  assert.ok(isJsonMime("application/vnd.vegalite.v5+json"));
  assert.ok(!isJsonMime("image/svg+xml"));
  assert.ok(!isJsonMime("text/plain"));
});

Deno.test("isStoredInLines() is so for text and SVG, not for base64", () => {
  assert.ok(isStoredInLines("text/html"));
  assert.ok(isStoredInLines("image/svg+xml"));
  assert.ok(!isStoredInLines("image/png"));
});
