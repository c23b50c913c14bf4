import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { readSourceMap } from "./source_map.ts";

function withMap(mappings: string): string {
  const map = Buffer.from(JSON.stringify({ version: 3, sources: ["cell.ts"], mappings })).toString("base64");
  return `const x = 1;\nthrow new Error();\n//# sourceMappingURL=data:application/json;base64,${map}`;
}

Deno.test("readSourceMap() finds the place in the source", () => {
  // Line 1: column 0 -> 1:1, column 6 -> 1:7. Line 2: column 0 -> 4:3, column 6 -> 4:9. Line 3: nothing.
  const placeOf = readSourceMap(withMap("AAAA,MAAM;AAGJ,MAAM;"))!;
  assert.deepEqual(placeOf({ line: 1, column: 7 }), { line: 1, column: 7 });
  assert.deepEqual(placeOf({ line: 2, column: 1 }), { line: 4, column: 3 });
  assert.deepEqual(placeOf({ line: 2, column: 12 }), { line: 4, column: 9 });
  assert.equal(placeOf({ line: 3, column: 1 }), null);
});

Deno.test("readSourceMap() is null where the code has no inline map", () => {
  assert.equal(readSourceMap("const x = 1;"), null);
});
