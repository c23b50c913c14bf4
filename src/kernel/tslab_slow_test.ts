import assert from "node:assert/strict";
import { join } from "node:path";
import { tslabKernel } from "./kernel_specs.ts";
import { runNotebook } from "./run_notebook.ts";
import { notebookOf, outputsOf, textOfCell } from "./testdata/notebooks.ts";

const CWD = import.meta.dirname!;
const TSLAB = tslabKernel(join(CWD, "..", ".."));

Deno.test("runNotebook() under tslab keeps 3,000 lines of one cell and 300 log and result pairs", async () => {
  const pairs = Array.from({ length: 300 }, (_, i) => `console.log("log ${i}");\n${i} + 0`);
  const notebook = notebookOf('for (let i = 0; i < 3000; i++) console.log("line", i);', ...pairs);
  const run = await runNotebook(notebook, TSLAB, { name: "n.ipynb", cwd: CWD });
  assert.equal(run.error, null);
  assert.deepEqual(run.warnings, []);
  const [lines, ...shown] = outputsOf(run.notebook).map(textOfCell);
  assert.equal(lines, Array.from({ length: 3000 }, (_, i) => `line ${i}\n`).join(""));
  assert.deepEqual(shown, pairs.map((_, i) => `log ${i}\n${i}\n`));
});

Deno.test("runNotebook() under tslab makes an error output of what it prints on stderr", async () => {
  const notebook = notebookOf(
    [
      'console.error("mine");\nfunction fail() {\n  throw new RangeError("bad");\n}\nfail();',
      "raises-exception",
    ],
    'const n: number = "text";',
  );
  const run = await runNotebook(notebook, TSLAB, { name: "n.ipynb", cwd: CWD });
  assert.equal(
    run.error?.message,
    'Cannot run notebook "n.ipynb": cell 2, line 1 raised TypeScriptError: ' +
      "Type 'string' is not assignable to type 'number'.",
  );
  const [first] = outputsOf(run.notebook);
  assert.deepEqual(first!.map((output) => output.output_type), ["stream", "error"]);
  assert.equal(textOfCell(first), "mine\n");
  assert.equal(first![1]!.output_type === "error" && first![1]!.ename, "RangeError");
});

Deno.test("runNotebook() under tslab lets later cells see injected parameters", async () => {
  const notebook = notebookOf(["const n: number = 1;\nlet name = 'a';", "parameters"], "`${n} ${name}`");
  const parameters = { n: 3, name: "b" };
  const run = await runNotebook(notebook, TSLAB, { name: "n.ipynb", cwd: CWD, parameters });
  assert.equal(textOfCell(outputsOf(run.notebook)[2]), "3 b\n");
});

Deno.test("runNotebook() under tslab ends loops, pending awaits and exits", async () => {
  const cases: [cell: string, message: string][] = [
    ["while (true);", "cell 1 did not end, expected an end within 0.5 s (limit of a cell)"],
    ["await new Promise(() => {});", "cell 1 did not end, expected an end within 0.5 s (limit of a cell)"],
    ["process.exit(3);", "cell 1 ended the kernel: exit status 3"],
  ];
  for (const [cell, message] of cases) {
    const options = { name: "n.ipynb", cwd: CWD, cellTimeoutMs: 500 };
    const run = await runNotebook(notebookOf(cell), TSLAB, options);
    assert.equal(run.error?.message, `Cannot run notebook "n.ipynb": ${message}`);
  }
});
