import assert from "node:assert/strict";
import { markedText } from "./marked_text.ts";

Deno.test("markedText() marks stretches in order, whatever the order they come in", () => {
  const marked = String(markedText("a big <b>", [{ start: 6, end: 9 }, { start: 2, end: 5 }]));
  assert.equal(
    marked,
    'a <mark data-start="2" data-end="5">big</mark> <mark data-start="6" data-end="9">&#60;b&#62;</mark>',
  );
});

Deno.test("markedText() makes one mark of stretches that overlap, touch or lie in each other", () => {
  const text = "0123456789";
  const stretches = [{ start: 1, end: 4 }, { start: 3, end: 5 }, { start: 2, end: 3 }, { start: 5, end: 6 }];
  assert.equal(String(markedText(text, stretches)), '0<mark data-start="1" data-end="6">12345</mark>6789');
  assert.equal(stretches[0]!.end, 4, "its input is left as it was");
});

Deno.test("markedText() leaves a text without stretches as it is", () => {
  assert.equal(String(markedText("a & b", [])), "a &#38; b");
});
