import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatNotebook, notebookIssues, parseNotebook } from "./notebook_file.ts";
import { notebookOf } from "./testdata/notebooks.ts";

const TESTDATA = join(import.meta.dirname!, "testdata");

/** Text of a notebook with one cell; `change` is laid over the cell. */
function withCell(change: Record<string, unknown>): string {
  const cell = {
    cell_type: "code",
    id: "a",
    metadata: {},
    source: "",
    outputs: [],
    execution_count: null,
    ...change,
  };
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] });
}

Deno.test("formatNotebook() writes what Jupyter wrote, byte for byte", () => {
  for (const name of ["ok.ipynb", "outputs.ipynb"]) {
    const text = readFileSync(join(TESTDATA, name), "utf8");
    assert.equal(formatNotebook(parseNotebook(text, name)), text, name);
  }
});

Deno.test("parseNotebook() joins lines and keeps JSON types as they are", () => {
  const outputs = [{
    output_type: "display_data",
    metadata: {},
    data: {
      "text/plain": ["a\n", "b"],
      "application/vnd.vegalite.v5+json": { mark: "bar", list: ["x", "y"] },
    },
  }];
  const [cell] = parseNotebook(withCell({ source: ["a\n", "b"], outputs }), "n.ipynb").cells;
  assert.equal(cell!.source, "a\nb");
  assert.deepEqual(cell!.cell_type === "code" && cell!.outputs, [{
    output_type: "display_data",
    metadata: {},
    data: { "text/plain": "a\nb", "application/vnd.vegalite.v5+json": { mark: "bar", list: ["x", "y"] } },
  }]);
});

Deno.test("parseNotebook() gives ids to the cells of older formats", () => {
  const cells = [{ cell_type: "markdown", metadata: {}, source: "" }];
  const text = JSON.stringify({ nbformat: 4, nbformat_minor: 2, metadata: {}, cells });
  const notebook = parseNotebook(text, "old.ipynb");
  assert.equal(notebook.nbformat_minor, 5);
  assert.deepEqual(notebook.cells.map(({ id }) => id), ["cell-1"]);
});

Deno.test("parseNotebook() says what is wrong and where", () => {
  const cases: [text: string, found: RegExp | string][] = [
    ["{", /^text is no JSON \(/],
    ["[]", "text is no JSON object, expected a notebook"],
    ['{"nbformat":3,"metadata":{},"cells":[]}', '"nbformat" is 3, expected 4'],
    ['{"nbformat":4,"metadata":{}}', '"cells" is missing, expected a list'],
    [
      withCell({ cell_type: "heading" }),
      'cell 1 has cell_type "heading", expected "code", "markdown" or "raw"',
    ],
    [withCell({ id: "a b" }), 'cell 1 has id "a b", expected 1 to 64 letters, digits, "-" or "_"'],
    [withCell({ source: [1] }), "cell 1 has source [1], expected text or a list of lines"],
    [withCell({ outputs: null }), "cell 1 has outputs null, expected a list"],
    [withCell({ outputs: [{}] }), "cell 1 output 1 has no output_type"],
    [
      withCell({ outputs: [{ output_type: "error" }] }),
      'cell 1 output 1 is an error without "ename", "evalue" and "traceback"',
    ],
    [
      withCell({ id: undefined, metadata: undefined, source: undefined, outputs: undefined }),
      "cell 1 has source missing, expected text or a list of lines; cell 1 has id null, expected 1 to 64 letters, " +
      'digits, "-" or "_"; cell 1 has metadata missing, expected an object; and 1 more',
    ],
  ];
  for (const [text, found] of cases) {
    assert.throws(() => parseNotebook(text, "n.ipynb"), (error: Error) => {
      assert.equal(error.name, "NotebookFileError");
      const [, what] = /^Cannot read notebook "n\.ipynb": (.*)$/.exec(error.message)!;
      if (typeof found === "string") assert.equal(what, found);
      else assert.match(what!, found);
      return true;
    });
  }
});

Deno.test("notebookIssues() finds two cells with one id", () => {
  const notebook = notebookOf("1", "2");
  assert.deepEqual(notebookIssues(notebook), []);
  notebook.cells[1]!.id = "c1";
  assert.deepEqual(notebookIssues(notebook), ['cell 2 has id "c1" as another cell has, expected its own']);
});
