import assert from "node:assert/strict";
import { readScales } from "./scales.ts";
import { placesIn } from "./testdata/sentences.ts";

function read(raw: string): [number, string][] {
  return readScales(placesIn(raw)).map((
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
    ["The dataset has 1,200 new clinical case paragraphs.", [[1200, "dataset_size"]], "any plural"],
    ["The dataset has 1,200 fine classes of things.", [], "not of any plural"],
    ["The dataset has 1,000-frame inputs.", [], "a part of each"],
    ["It covers one million patients.", [[1e6, "dataset_size"]], "spelled out"],
    ["There are a million ways.", [], "no number of data"],
    [
      "Models range from 485M to 2.0B parameters.",
      [[485e6, "parameters"], [2e9, "parameters"]],
      "two multipliers",
    ],
    [
      "Input may grow from 512 to 2048 in length.",
      [[512, "context_length"], [2048, "context_length"]],
      "length behind",
    ],
    ["It has 3-4 billion parameters.", [[3e9, "parameters"], [4e9, "parameters"]], "both ends of a range"],
    ["It is like SmallNet (28.6M).", [[28.6e6, "parameters"]], "a size behind a name"],
    ["The dataset has 500 images. These 500 images are new.", [[500, "dataset_size"]], "each once"],
  ];
  for (const [raw, expected, why] of cases) assert.deepEqual(read(raw), expected, why);
});
