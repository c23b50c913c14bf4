import assert from "node:assert/strict";
import { parseSyntaxError, transpile } from "./deno_syntax.ts";
import { readSourceMap } from "./source_map.ts";

Deno.test("parseSyntaxError() takes message and place out of what deno transpile prints", () => {
  const printed = "error: SyntaxError: Expression expected\n  |\n3 | let y = ;\n  |         ~\n" +
    "    at file:///tmp/paperscope-cell-x/cell.ts:3:9\n\nStack backtrace:\n   0: <unknown>\n";
  assert.deepEqual(parseSyntaxError(printed), {
    output_type: "error",
    ename: "SyntaxError",
    evalue: "Expression expected",
    traceback: [
      "SyntaxError: Expression expected",
      "  |",
      "3 | let y = ;",
      "  |         ~",
      "    at <cell>:3:9",
    ],
  });
});

Deno.test("parseSyntaxError() says so when nothing was printed", () => {
  assert.equal(parseSyntaxError("").evalue, "Execution failed, the kernel tells no more");
});

Deno.test("transpile() maps lines across imports, types and blank lines", async () => {
  const source = 'import { a,\n  type B } from "x";\n\ninterface C { d: B }\n\nthrow new Error(a);';
  const placeOf = readSourceMap((await transpile(source)).stdout)!;
  assert.deepEqual(placeOf({ line: 2, column: 7 }), { line: 6, column: 7 });
});
