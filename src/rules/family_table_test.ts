import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { compileFamilies, parseFamilyTable } from "./family_table.ts";
import { readFamilies } from "./families.ts";
import { textOf } from "./text.ts";

const SSM = { id: "ssm", label: "State space", color: "#d55e00", patterns: ["state space model"] };

function shipped(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8"));
}

Deno.test("parseFamilyTable() names the entry that is wrong", () => {
  const cases: [unknown, string][] = [
    [[], 'Cannot read families "f.json": it has invalid input: expected object, received array'],
    [
      { families: [] },
      'Cannot read families "f.json": "families" has a wrong value, expected at least one family',
    ],
    [
      { families: [SSM, { ...SSM, id: "rnn", color: "red" }] },
      'Cannot read families "f.json": family "rnn" at "color" has a wrong value, expected a colour such as #0072b2',
    ],
    [
      { families: [{ ...SSM, patterns: ["a(b"] }] },
      'Cannot read families "f.json": family "ssm" at "patterns.0" has a wrong value, expected words, with a star at most at one end',
    ],
    [
      { families: [{ ...SSM, cues: ["low cost"] }] },
      'Cannot read families "f.json": family "ssm" at "cues.0" has a wrong value, expected a lower-case word, with a star at most at its end',
    ],
    [{ families: [SSM, SSM] }, 'Cannot read families "f.json": family "ssm" is there twice'],
    [
      { families: [{ ...SSM, excludes: ["cnn"] }] },
      'Cannot read families "f.json": family "ssm" excludes "cnn", expected one of ssm',
    ],
    [
      { families: [{ ...SSM, not: ["no place"] }] },
      'Cannot read families "f.json": family "ssm" at "not.0" has a wrong value, expected words around one "@", such as "attract* .. @"',
    ],
  ];
  for (const [value, message] of cases) {
    assert.throws(() => parseFamilyTable(value, "f.json"), { name: "TypeError", message });
  }
});

Deno.test("the shipped family tables are right and their colours differ in grey", () => {
  for (const name of ["families.json", "families-generative.json"]) {
    const { families } = parseFamilyTable(shipped(name), name);
    const greys = families.map(({ color }) => {
      const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
      return 0.299 * red! + 0.587 * green! + 0.114 * blue!;
    }).sort((a, b) => a - b);
    greys.slice(1).forEach((grey, index) =>
      assert.ok(grey - greys[index]! >= 8, `${name}: ${greys.join(" ")}`)
    );
  }
});

Deno.test("readFamilies() reads other families from another table", () => {
  const families = compileFamilies(parseFamilyTable(shipped("families-generative.json"), "g"));
  const texts = [
    textOf("title", "Latent diffusion for maps"),
    textOf("abstract", "We outperform GANs. The diffusion of heat is not meant."),
  ];
  assert.deepEqual(readFamilies(texts, families).subject, ["diffusion"]);
  assert.deepEqual(readFamilies(texts, families).mentioned, ["gan"]);
});
