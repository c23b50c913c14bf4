import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFamilies } from "./families.ts";
import { compileFamilies, parseFamilyTable } from "./family_table.ts";
import { textOf } from "./text.ts";

const FAMILIES_JSON = new URL("../../data/families.json", import.meta.url);
const FAMILIES = compileFamilies(
  parseFamilyTable(JSON.parse(readFileSync(FAMILIES_JSON, "utf8")), "families.json"),
);

function read(abstract: string, title = "A Study"): [subject: string[], mentioned: string[]] {
  const { subject, mentioned } = readFamilies(
    [textOf("title", title), textOf("abstract", abstract)],
    FAMILIES,
  );
  return [subject, mentioned];
}

Deno.test("readFamilies() tells what a paper is about from what it speaks of", () => {
  const cases: [string, [string[], string[]], string][] = [
    ["We propose a cross-attention module.", [["attention"], []], "proposed"],
    ["Our model is built on ResNet-50.", [["convolution"], []], "built on"],
    ["Long texts are hard. RNNs are slow. We use Mamba.", [["ssm"], ["recurrent"]], "background"],
    ["We propose T. It outperforms CNNs and LSTMs.", [[], ["convolution", "recurrent"]], "a comparison"],
    [
      "We study rivals such as CNNs against baselines. It uses attention.",
      [["attention"], ["convolution"]],
      "examples",
    ],
    ["We present a module. We evaluate it on ResNets.", [[], ["convolution"]], "only tried on"],
    ["We give an attention-free mixer.", [["attention-free"], []], "attention-free is no attention"],
    ["We propose a linear attention.", [["linear"], []], "the longest name counts"],
    ["Attention is costly here. We analyse its cost.", [["attention"], []], "what the abstract begins with"],
  ];
  for (const [abstract, expected, why] of cases) assert.deepEqual(read(abstract), expected, why);
});

Deno.test("readFamilies() takes a title for the subject", () => {
  assert.deepEqual(read("We like it.", "State-Space Models for Maps"), [["ssm"], []]);
});

Deno.test("readFamilies() does not count everyday senses", () => {
  for (
    const abstract of [
      "We study X, which has attracted increasing attention.",
      "We restrict our attention to trees.",
      "We pay special attention to detail.",
      "It has received much attention from the community, and we like it.",
      "We note that this requires urgent attention.",
      "We model power transformers and transformer windings.",
    ]
  ) assert.deepEqual(read(abstract), [[], []], abstract);
});

Deno.test("readFamilies() shows the words that decided", () => {
  const { evidence } = readFamilies(
    [textOf("title", "T"), textOf("abstract", "We use self-attention.")],
    FAMILIES,
  );
  assert.deepEqual(evidence, [{
    family: "attention",
    field: "abstract",
    start: 7,
    end: 21,
    quote: "self-attention",
  }]);
});
