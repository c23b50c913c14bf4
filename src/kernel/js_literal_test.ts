import assert from "node:assert/strict";
import { readLiteral } from "./js_literal.ts";
import type { Json } from "./nbformat.ts";

Deno.test("readLiteral() reads what is a literal", () => {
  const cases: [source: string, value: Json][] = [
    ["3", 3],
    ["-1_000.5", -1000.5],
    ["1e-3", 0.001],
    ["0xff", 255],
    ["true", true],
    ["null", null],
    ['"a \\"b\\" \\u00e9"', 'a "b" é'],
    ["'it\\'s\\n'", "it's\n"],
    ["`plain`", "plain"],
    ["[1, 2, /* three */ 3,]", [1, 2, 3]],
    ["{ a: 1, 'b c': [null], }", { a: 1, "b c": [null] }],
    ["[]", []],
  ];
  for (const [source, value] of cases) {
    assert.deepEqual(readLiteral(source, 0), { value, end: source.length }, source);
  }
});

Deno.test("readLiteral() is null for anything else", () => {
  for (const source of ["name", "f(1)", "`a ${b}`", "[a]", "{ a }", "3px", "trueish", "", "[1"]) {
    assert.equal(readLiteral(source, 0), null, source);
  }
});

Deno.test("readLiteral() stops behind the literal", () => {
  assert.deepEqual(readLiteral("x = 3; // three", 4), { value: 3, end: 5 });
});
