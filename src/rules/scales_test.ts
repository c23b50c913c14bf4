import assert from "node:assert/strict";
import { placesOf } from "./places.ts";
import { readScales } from "./scales.ts";
import { textOf } from "./text.ts";

function read(raw: string): [number, string][] {
  return readScales(placesOf(textOf("abstract", `We propose a method. ${raw}`))).map((
    { value, quantity },
  ) => [value, quantity]);
}

Deno.test("readScales() reads sizes and expands them", () => {
  const cases: [string, [number, string][], string][] = [
    ["It has 1.3B parameters.", [[1.3e9, "parameters"]], "parameters"],
    ["A 125M-parameter model and a 7B model.", [[125e6, "parameters"], [7e9, "parameters"]], "as a modifier"],
    ["It takes sequences up to 8K.", [[8000, "context_length"]], "context"],
    ["The dataset holds 15,000 images.", [[15000, "dataset_size"]], "data"],
    ["It is trained on 2T tokens.", [[2e12, "training_tokens"]], "training tokens"],
    ["We train on 64 GPUs.", [[64, "gpus"]], "GPUs"],
    ["We beat Llama-7B with 90% accuracy in 2023.", [], "names, results and years"],
    ["The dataset has 20 classes.", [], "classes"],
    ["The dataset has 500 images. These 500 images are new.", [[500, "dataset_size"]], "each once"],
  ];
  for (const [raw, expected, why] of cases) assert.deepEqual(read(raw), expected, why);
});
