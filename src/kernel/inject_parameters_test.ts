import assert from "node:assert/strict";
import { injectParameters } from "./inject_parameters.ts";
import { notebookOf } from "./testdata/notebooks.ts";

const notebook = notebookOf("1", ['const year: number = 2025;\nlet name = "a";', "parameters"], "2");

Deno.test("injectParameters() puts a tagged cell right behind the one that declares", () => {
  const { cells } = injectParameters(notebook, { name: 'b "c"\n', year: 2024 });
  assert.deepEqual(cells.map(({ id }) => id), ["c1", "c2", "injected-parameters", "c3"]);
  assert.deepEqual(cells[2], {
    cell_type: "code",
    id: "injected-parameters",
    metadata: { tags: ["injected-parameters"] },
    source: '// Parameters\nconst year: number = 2024;\nlet name = "b \\"c\\"\\n";',
    execution_count: null,
    outputs: [],
  });
  assert.equal(notebook.cells.length, 3);
});

Deno.test("injectParameters() replaces what was injected before, and takes it out when nothing is given", () => {
  const once = injectParameters(notebook, { year: 2024 });
  const twice = injectParameters(once, { year: 2023 });
  assert.equal(twice.cells.length, 4);
  assert.match(twice.cells[2]!.source, /2023/);
  assert.deepEqual(injectParameters(twice, {}).cells, notebook.cells);
});

Deno.test("injectParameters() refuses values that the notebook does not declare", () => {
  const cases: [values: Record<string, string>, message: string][] = [
    [{ year: "2024" }, 'Cannot set parameters: parameter "year" is "2024", expected number'],
    [{ yaer: "2024" }, 'Cannot set parameters: parameter "yaer" is unknown, did you mean "year"'],
  ];
  for (const [values, message] of cases) assert.throws(() => injectParameters(notebook, values), { message });
  assert.throws(() => injectParameters(notebookOf("1"), { year: 1 }), {
    message: 'Cannot set parameters: no cell is tagged "parameters", expected one that declares "year"',
  });
});
