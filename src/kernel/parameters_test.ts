import assert from "node:assert/strict";
import type { Json } from "./nbformat.ts";
import { describeParameters, parseAssignments, readParameters } from "./parameters.ts";
import { notebookOf } from "./testdata/notebooks.ts";

const SOURCE = `import { x } from "somewhere";
const source = "../data/digests"; // folder of tables
/** First year that counts. */
const year: number = 2025;
// Families,
// in the order of the legend.
let families: string[] = [
  "attention",
  "ssm", // state-space models
];
const by: "year" | "month" = "year";
const limit: number | null = null /* none */
export const root: string = Deno.cwd();
const strict = false
`;

const parametersOf = (source: string) => readParameters(notebookOf("before", [source, "parameters"]));

Deno.test("readParameters() reads names, types, defaults and comments", () => {
  const found = parametersOf(SOURCE).map((p) => [p.keyword, p.name, p.annotation, p.default, p.comment]);
  assert.deepEqual(found, [
    ["const", "source", null, '"../data/digests"', "folder of tables"],
    ["const", "year", "number", "2025", "First year that counts."],
    [
      "let",
      "families",
      "string[]",
      '[\n  "attention",\n  "ssm", // state-space models\n]',
      "Families, in the order of the legend.",
    ],
    ["const", "by", '"year" | "month"', '"year"', null],
    ["const", "limit", "number | null", "null", "none"],
    ["const", "root", "string", "Deno.cwd()", null],
    ["const", "strict", null, "false", null],
  ]);
});

Deno.test("readParameters() is empty without a tagged cell", () => {
  assert.deepEqual(readParameters(notebookOf("const a = 1;")), []);
});

Deno.test("readParameters() refuses what declares no type, and two tagged cells", () => {
  const cases: [notebook: ReturnType<typeof notebookOf>, message: string][] = [
    [
      notebookOf(["const out = join(a, b);", "parameters"]),
      'Cannot set parameters: parameter "out" has no type, expected one as in "const out: string = ..."',
    ],
    [
      notebookOf(["const a = 1;", "parameters"], ["const b = 1;", "parameters"]),
      'Cannot set parameters: 2 cells are tagged "parameters", expected one code cell',
    ],
  ];
  for (const [notebook, message] of cases) assert.throws(() => readParameters(notebook), { message });
});

Deno.test("parseAssignments() reads values as JSON, and as text where the type allows text", () => {
  const cases: [assignment: string, value: Json][] = [
    ["year=2024", 2024],
    ["source=data/x=y.csv", "data/x=y.csv"],
    ["source=2024", "2024"],
    ['source="2024"', "2024"],
    ['families=["a","b"]', ["a", "b"]],
    ["by=month", "month"],
    ["limit=null", null],
    ["limit=5", 5],
    ["strict=true", true],
    ["source=", ""],
  ];
  for (const [assignment, value] of cases) {
    const [name] = assignment.split("=");
    assert.deepEqual(parseAssignments(parametersOf(SOURCE), [assignment]), { [name!]: value }, assignment);
  }
});

Deno.test("parseAssignments() refuses unknown names, wrong types, and what is given twice", () => {
  const cases: [assignments: string[], found: string][] = [
    [["yera=1"], 'parameter "yera" is unknown, did you mean "year"'],
    [["colour=1"], 'parameter "colour" is unknown, expected source, year, families, by, limit, root, strict'],
    [["year=soon"], 'parameter "year" is soon, expected number'],
    [['year="2024"'], 'parameter "year" is "2024", expected number'],
    [["by=day"], 'parameter "by" is day, expected "year" | "month"'],
    [["families=a"], 'parameter "families" is a, expected string[]'],
    [["strict=yes"], 'parameter "strict" is yes, expected boolean'],
    [["year"], '"year" has no name, expected name=value'],
    [["year=1", "year=2"], 'parameter "year" is given twice, expected one value'],
  ];
  for (const [assignments, found] of cases) {
    const message = `Cannot set parameters: ${found}`;
    assert.throws(() => parseAssignments(parametersOf(SOURCE), assignments), {
      name: "ParameterError",
      message,
    });
  }
});

Deno.test("describeParameters() tells name, type, default and comment of each", () => {
  assert.deepEqual(describeParameters(parametersOf("const n: number = 3; // how many\nconst all = true;")), [
    "n: number = 3  how many",
    "all: boolean = true",
  ]);
});
