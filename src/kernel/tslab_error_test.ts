import assert from "node:assert/strict";
import { readTslabError } from "./tslab_error.ts";

const FRAMES = "    at evalmachine.<anonymous>:5:22\n    at sigintHandlersWrap (node:vm:280:12)\n" +
  "    at Object.execute (/x/node_modules/tslab/dist/executor.js:160:38)\n";

Deno.test("readTslabError() reads a thrown error and finds the quoted line", () => {
  const text =
    `evalmachine.<anonymous>:3\nthrow new RangeError("bad");\n^\n\nRangeError: bad\nmore\n${FRAMES}`;
  const { error, line } = readTslabError(["careful\n", text], 'const a = 1;\n\nthrow new RangeError("bad");');
  assert.deepEqual(error, {
    output_type: "error",
    ename: "RangeError",
    evalue: "bad\nmore",
    traceback: ["RangeError: bad", "more", "    at <cell>"],
  });
  assert.equal(line, 3);
});

Deno.test("readTslabError() reads type errors, the first of which gives the line", () => {
  const { error, line, text } = readTslabError(["mine\n", "2:7 - Not a number.\n", "3:1 - No name.\n"], "");
  assert.equal(error.ename, "TypeScriptError");
  assert.deepEqual(error.traceback, [
    "TypeScriptError: Not a number.",
    "    at <cell>:2:7",
    "3:1 - No name.",
  ]);
  assert.equal(line, 2);
  assert.equal(text, "2:7 - Not a number.\n3:1 - No name.\n");
});

Deno.test("readTslabError() knows what is no Error", () => {
  assert.deepEqual(readTslabError(["{ a: 1 }\n"], "").error, {
    output_type: "error",
    ename: "Thrown value",
    evalue: "{ a: 1 }",
    traceback: ["{ a: 1 }"],
  });
  assert.equal(readTslabError([], "").error.evalue, "the kernel names none");
});
