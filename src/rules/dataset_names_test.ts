import assert from "node:assert/strict";
import { datasetNamesIn } from "./dataset_names.ts";
import { textOf } from "./text.ts";

function named(raw: string): string[] {
  return datasetNamesIn(textOf("abstract", raw), 0, raw.length).flatMap(({ names }) => names);
}

Deno.test("datasetNamesIn() tells data from models, sizes and methods", () => {
  const cases: [string, string[], string][] = [
    ["It wins on SetA and SetB.", ["SetA", "SetB"], "data"],
    ["It wins for Llama-3 and 7B.", [], "a model and its size"],
    ["It wins on the QwenEval benchmark.", ["QwenEval"], "a benchmark for a model"],
    ["It wins on the test sets of SetA and SetB.", ["SetA", "SetB"], "part of it"],
    ["It gains 2% in Hits@5 on SetA.", ["SetA"], "a metric at a rank"],
    ["It wins on the benchmark of old.", [], "no more than a benchmark"],
    ["It wins on the parsing benchmark.", ["parsing"], "a benchmark of a sort"],
    ["We use tree search (TS). It wins in TS.", [], "a method that is explained"],
    ["We use tree search (TS). It wins on TS.", ["TS"], "but not behind on"],
  ];
  for (const [raw, expected, why] of cases) assert.deepEqual(named(raw), expected, why);
});
