import assert from "node:assert/strict";
import type { Json } from "./nbformat.ts";
import { fitsType, inferType, parseType, showType } from "./parameter_type.ts";

Deno.test("fitsType() takes what TypeScript would take and nothing else", () => {
  const cases: [type: string, fits: Json[], misfits: Json[]][] = [
    ["number", [3, -0.5], ["3", null, true, [3]]],
    ["string", ["", "a"], [3, null]],
    ["boolean", [true, false], ["true", 0]],
    ["string | null", ["a", null], [3]],
    ["string[]", [[], ["a"]], ["a", [1], ["a", 1]]],
    ["readonly number[]", [[1]], [["1"]]],
    ["Array<string | number>", [["a", 1]], [[null]]],
    ["(string | null)[]", [["a", null]], [[1]]],
    ["number[][]", [[[1], []]], [[1]]],
    ['"year" | "month"', ["year"], ["day", "year | month", 1]],
    ["1 | 2 | -3", [1, -3], [3, "1"]],
    ["true", [true], [false]],
    ["Options", [{ a: 1 }, 3], []],
    ["{ a: number }", [{ a: 1 }], []],
  ];
  for (const [text, fits, misfits] of cases) {
    const type = parseType(text);
    for (const value of fits) assert.ok(fitsType(type, value), `${text} takes ${JSON.stringify(value)}`);
    for (const value of misfits) {
      assert.ok(!fitsType(type, value), `${text} refuses ${JSON.stringify(value)}`);
    }
  }
});

Deno.test("inferType() is the type of the literal", () => {
  const cases: [Json, string][] = [
    [3, "number"],
    ["a", "string"],
    [["a", "b"], "string[]"],
    [[], "list"],
    [[1, "a"], "list"],
    [null, "any JSON value"],
  ];
  for (const [value, type] of cases) assert.equal(showType(inferType(value)), type);
});

Deno.test("showType() writes the type as TypeScript does", () => {
  for (const type of ["number", "string | null", "(string | number)[]", '"a" | "b"']) {
    assert.equal(showType(parseType(type)), type);
  }
});
