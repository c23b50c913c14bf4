import assert from "node:assert/strict";
import { lineOf, placeTraceback } from "./deno_trace.ts";
import type { ErrorOutput } from "./nbformat.ts";
import type { Place } from "./source_map.ts";

function errorWith(...traceback: string[]): ErrorOutput {
  return { output_type: "error", ename: "Error", evalue: "x", traceback };
}

/** Printed line 2 stands on line 5 of the cell, and so on. */
const threeLower = ({ line, column }: Place) => ({ line: line + 3, column });

Deno.test("placeTraceback() gives the last frame and own functions their line in the cell", () => {
  const error = errorWith(
    "Error: x",
    "    at other (<anonymous>:9:9)",
    "    at own (<anonymous>:1:25)",
    "    at load (file:///project/src/load.ts:3:4)",
    "    at async <anonymous>:2:7",
  );
  assert.deepEqual(placeTraceback(error, "const own = () => 1;", threeLower).traceback, [
    "Error: x",
    "    at other (<earlier cell>)",
    "    at own (<cell>:4:4)",
    "    at load (file:///project/src/load.ts:3:4)",
    "    at async <cell>:5:7",
  ]);
});

Deno.test("placeTraceback() claims no line where the map has none", () => {
  const { traceback } = placeTraceback(errorWith("Error: x", "    at <anonymous>:2:7"), "", () => null);
  assert.deepEqual(traceback, ["Error: x", "    at <earlier cell>"]);
});

Deno.test("lineOf() is the line of the outermost frame in the cell", () => {
  assert.equal(lineOf(["Error: x", "    at f (<cell>:4:4)", "    at <cell>:12:1"]), 12);
  assert.equal(lineOf(["Error: x", "    at <earlier cell>"]), null);
});
