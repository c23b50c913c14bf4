import assert from "node:assert/strict";
import { atEnd, hedged } from "./at_end.ts";

Deno.test("atEnd() finds what the pattern alone finds", () => {
  const pattern = /\b(?:by|from)(?: about)? $|\((\w+) = $/;
  const cases = [
    "raised by ",
    "raised from about ",
    "by five ",
    "standby ",
    "(AUC = ",
    "(AUC = 1",
    "by ",
    "",
  ];
  for (const text of cases) {
    assert.equal(atEnd(pattern).test(text), pattern.test(text), text);
    assert.deepEqual(atEnd(pattern).exec(text), pattern.exec(text), text);
    assert.equal(atEnd(pattern).cut(text), text.replace(pattern, ""), text);
  }
});

Deno.test("hedged() lets hedges stand before the number, and nothing else", () => {
  const by = hedged(/\bby/);
  for (const text of ["by ", "by up to about ~", "by as much as ", "by well over ", "by at least >"]) {
    assert.ok(by.test(text), text);
  }
  for (const text of ["by five ", "by the ", "standby ", "by method A over B "]) {
    assert.ok(!by.test(text), text);
  }
});
