import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KernelSpec } from "./kernel_spec.ts";
import { findKernel } from "./kernel_specs.ts";
import type { Output } from "./nbformat.ts";
import { formatNotebook, notebookIssues, parseNotebook } from "./notebook_file.ts";
import { runNotebook } from "./run_notebook.ts";
import { notebookOf, outputsOf, textOfCell } from "./testdata/notebooks.ts";
import { stripAnsi } from "./outputs.ts";

const CWD = import.meta.dirname!;
const PYTHON = findPython();

/** The kernel "python3" with ipykernel and nbclient, or null: these tests need what the project does not. */
function findPython(): KernelSpec | null {
  try {
    const spec = findKernel("python3", { projectRoot: CWD });
    execFileSync(spec.argv[0]!, ["-c", "import ipykernel, nbclient"], { stdio: "ignore" });
    return spec;
  } catch {
    console.warn(
      "Python tests are left out: no kernel python3 with ipykernel and nbclient in Jupyter's folders",
    );
    return null;
  }
}

const CELLS = notebookOf(
  'import sys\nprint("out")\nprint("more")\nprint("err", file=sys.stderr)\n6 * 7',
  'from IPython.display import display, clear_output\nhandle = display({"text/plain": "one"}, raw=True, display_id="d")',
  'handle.update({"text/plain": "two"}, raw=True)\nprint("gone")\nclear_output(wait=True)\nprint("stays")',
  "for i in range(2000): print(i)",
  ["\ndef fail():\n    raise ValueError('bad')\n\nfail()", "raises-exception"],
  "None",
);

/** Outputs of the notebook as nbclient executes it. */
function withNbclient(python: string): Output[][] {
  const folder = mkdtempSync(join(tmpdir(), "paperscope-test-"));
  const path = join(folder, "n.ipynb");
  writeFileSync(path, formatNotebook(CELLS));
  const script = "import nbformat, nbclient, sys\nnb = nbformat.read(sys.argv[1], 4)\n" +
    "nbclient.NotebookClient(nb, kernel_name='python3').execute()\nnbformat.write(nb, sys.argv[1])";
  execFileSync(python, ["-c", script, path], { stdio: "inherit" });
  const notebook = parseNotebook(readFileSync(path, "utf8"), "n.ipynb");
  rmSync(folder, { recursive: true });
  return outputsOf(notebook);
}

/** Errors without colours, which we leave out. */
function plain(outputs: Output[]): Output[] {
  return outputs.map((output) => {
    if (output.output_type !== "error") return output;
    return { ...output, evalue: stripAnsi(output.evalue), traceback: output.traceback.map(stripAnsi) };
  });
}

Deno.test({
  name: "runNotebook() executes a Python notebook as nbclient does",
  ignore: PYTHON === null,
  async fn() {
    const run = await runNotebook(CELLS, PYTHON!, { name: "n.ipynb", cwd: CWD });
    assert.equal(run.error, null);
    assert.deepEqual(run.warnings, []);
    assert.deepEqual(outputsOf(run.notebook), withNbclient(PYTHON!.argv[0]!).map(plain));
    assert.deepEqual(notebookIssues(run.notebook), []);
  },
});

Deno.test({
  name: "runNotebook() names the line at which a Python cell failed or was interrupted",
  ignore: PYTHON === null,
  async fn() {
    const options = { name: "n.ipynb", cwd: CWD, cellTimeoutMs: 1000 };
    const failed = await runNotebook(notebookOf("\n\nx = 1\n1 / 0"), PYTHON!, options);
    assert.equal(
      failed.error?.message,
      'Cannot run notebook "n.ipynb": cell 1, line 4 raised ZeroDivisionError: division by zero',
    );
    const slow = await runNotebook(notebookOf("print('on')\nx = 1\nwhile True: x += 1"), PYTHON!, options);
    assert.match(
      slow.error!.message,
      /: cell 1, line 3 did not end, expected an end within 1 s \(limit of a cell\)$/,
    );
    assert.equal(textOfCell(outputsOf(slow.notebook)[0]), "on\n");
  },
});
