import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CellTimeoutError, KernelStartError } from "./errors.ts";
import { denoKernel } from "./kernel_specs.ts";
import type { Notebook } from "./nbformat.ts";
import { formatNotebook, notebookIssues, parseNotebook } from "./notebook_file.ts";
import { runNotebook } from "./run_notebook.ts";
import { fakeKernel, notebookOf, outputsOf, textOfCell } from "./testdata/notebooks.ts";

const CWD = import.meta.dirname!;

function testNotebook(name: string): Notebook {
  return parseNotebook(readFileSync(join(CWD, "testdata", name), "utf8"), name);
}

Deno.test("runNotebook() keeps every output of a good notebook, twice the same bytes", async () => {
  const notebook = testNotebook("ok.ipynb");
  const options = { name: "ok.ipynb", cwd: CWD, parameters: { n: 3 } };
  const first = await runNotebook(notebook, denoKernel(), options);
  const second = await runNotebook(notebook, denoKernel(), options);
  assert.equal(first.error, null);
  assert.deepEqual(first.cells.map(({ cell, status }) => [cell, status]), [[2, "ok"], [0, "ok"], [3, "ok"], [
    4,
    "ok",
  ]]);
  assert.deepEqual(outputsOf(first.notebook).slice(2), [
    [
      { output_type: "stream", name: "stdout", text: "line 0\nline 1\nline 2\n" },
      { output_type: "stream", name: "stderr", text: "careful\n" },
      { output_type: "execute_result", data: { "text/plain": "6" }, metadata: {}, execution_count: 3 },
    ],
    [{ output_type: "display_data", data: { "text/plain": "after" }, metadata: {} }],
  ]);
  assert.deepEqual(notebookIssues(first.notebook), []);
  assert.equal(formatNotebook(first.notebook), formatNotebook(second.notebook));
  assert.deepEqual(notebook, testNotebook("ok.ipynb"), "the notebook given is left as it is");
});

Deno.test("runNotebook() stops at a cell that raises and says its line", async () => {
  const run = await runNotebook(testNotebook("error.ipynb"), denoKernel(), { name: "error.ipynb", cwd: CWD });
  assert.equal(run.status, "failed");
  assert.equal(
    run.error?.message,
    'Cannot run notebook "error.ipynb": cell 2, line 6 raised RangeError: no such year',
  );
  const [raised, after] = outputsOf(run.notebook);
  assert.deepEqual(raised, [
    { output_type: "stream", name: "stdout", text: "before\n" },
    {
      output_type: "error",
      ename: "RangeError",
      evalue: "no such year",
      traceback: ["RangeError: no such year", "    at fail (<cell>:4:32)", "    at <cell>:6:1"],
    },
  ]);
  assert.deepEqual(after, []);
});

Deno.test("runNotebook() names the limit and keeps what a slow cell printed", async () => {
  const options = { name: "slow.ipynb", cwd: CWD, cellTimeoutMs: 400 };
  const run = await runNotebook(testNotebook("slow.ipynb"), denoKernel(), options);
  assert.equal(run.status, "timeout");
  const why = "cell 1 did not end, expected an end within 0.4 s (limit of a cell)";
  assert.equal(run.error?.message, `Cannot run notebook "slow.ipynb": ${why}`);
  assert.deepEqual(outputsOf(run.notebook)[0], [
    { output_type: "stream", name: "stdout", text: "working\n" },
    { output_type: "error", ename: "CellTimeoutError", evalue: why, traceback: [`CellTimeoutError: ${why}`] },
  ]);
});

Deno.test("runNotebook() names the cell that ended the kernel", async () => {
  const run = await runNotebook(testNotebook("dies.ipynb"), denoKernel(), { name: "dies.ipynb", cwd: CWD });
  assert.equal(run.status, "died");
  assert.equal(
    run.error?.message,
    'Cannot run notebook "dies.ipynb": cell 2 ended the kernel: exit status 3',
  );
  assert.equal(textOfCell(outputsOf(run.notebook)[0]), "alive\n");
});

Deno.test("runNotebook() tells what the Deno kernel keeps to itself", async () => {
  const cases: [source: string, message: string, why: string][] = [
    ["const ok = 1;\n\nlet y = ;", "cell 1, line 3 raised SyntaxError: Expression expected", "syntax error"],
    ['throw "a text"', "cell 1 raised Thrown value: a text", "thrown text"],
    ["throw null", "cell 1 raised Thrown value: null", "thrown null"],
    ['Promise.reject(new Error("late")); 5', "cell 1 raised Error: late (unhandled rejection)", "rejection"],
    [
      'setTimeout(() => { throw new Error("timer"); }, 0); await new Promise((go) => setTimeout(go, 20));',
      "cell 1 raised Error: timer (thrown outside a cell)",
      "timer",
    ],
  ];
  await Promise.all(cases.map(async ([source, message, why]) => {
    const run = await runNotebook(notebookOf(source), denoKernel(), { name: "n.ipynb", cwd: CWD });
    assert.equal(run.error?.message, `Cannot run notebook "n.ipynb": ${message}`, why);
    assert.equal(outputsOf(run.notebook)[0]?.at(-1)?.output_type, "error", why);
  }));
});

Deno.test("runNotebook() shows null, bigint and NaN results of the Deno kernel", async () => {
  const notebook = notebookOf("null", "const n = 2n ** 64n; n", "0 / 0", "undefined", "const a = 1;", "5");
  const run = await runNotebook(notebook, denoKernel(), { name: "n.ipynb", cwd: CWD });
  const shown = outputsOf(run.notebook).map(textOfCell);
  assert.deepEqual(shown, ["null", "18446744073709551616n", "NaN", "", "", "5"]);
});

Deno.test("runNotebook() honours skip-execution and raises-exception", async () => {
  const notebook = notebookOf(
    ['throw new Error("skipped")', "skip-execution"],
    ['throw new Error("wanted")', "raises-exception"],
    "  ",
    '"after"',
  );
  const run = await runNotebook(notebook, denoKernel(), { name: "n.ipynb", cwd: CWD });
  assert.equal(run.error, null);
  assert.deepEqual(run.cells.map(({ cell, status }) => [cell, status]), [[2, "error"], [4, "ok"]]);
  assert.equal(outputsOf(run.notebook)[1]?.[0]?.output_type, "error");
});

Deno.test("runNotebook() stops when the signal says so", async () => {
  const stop = new AbortController();
  const onCell = () => void setTimeout(() => stop.abort(new Error("the user is in a hurry")), 300);
  const options = { name: "n.ipynb", cwd: CWD, signal: stop.signal, onCell };
  const run = await runNotebook(notebookOf('console.log("on"); while (true);'), denoKernel(), options);
  assert.equal(run.status, "stopped");
  assert.equal(
    run.error?.message,
    'Cannot run notebook "n.ipynb": cell 1 was stopped: the user is in a hurry',
  );
  assert.equal(textOfCell(outputsOf(run.notebook)[0]), "on\n");
});

Deno.test("runNotebook() ends at the limit of the notebook when that comes first", async () => {
  const options = { name: "n.ipynb", cwd: CWD, cellTimeoutMs: 60_000, notebookTimeoutMs: 300 };
  const run = await runNotebook(notebookOf("while (true);"), denoKernel(), options);
  assert.ok(run.error instanceof CellTimeoutError);
  assert.match(
    run.error.message,
    /cell 1 did not end, expected an end within 0.3 s \(limit of the notebook\)$/,
  );
});

Deno.test("runNotebook() refuses parameters before a kernel starts", async () => {
  const notebook = notebookOf(["const year: number = 2025;", "parameters"]);
  const options = { name: "n.ipynb", cwd: CWD, parameters: { yera: 1 } };
  const run = await runNotebook(notebook, denoKernel(), options);
  assert.equal(run.status, "not-started");
  assert.equal(run.error?.message, 'Cannot set parameters: parameter "yera" is unknown, did you mean "year"');
});

Deno.test("runNotebook() says so when the program of a kernel does not exist", async () => {
  const spec = { ...denoKernel(), name: "lost", argv: ["/no/such/program"] };
  const run = await runNotebook(notebookOf("1"), spec, { name: "n.ipynb", cwd: CWD });
  assert.equal(run.status, "not-started");
  assert.ok(run.error instanceof KernelStartError);
  assert.equal(
    run.error.message,
    'Cannot start kernel "lost": program "/no/such/program" is not there, expected an executable file',
  );
});

Deno.test("runNotebook() says so when a kernel never answers", async () => {
  const options = { name: "n.ipynb", cwd: CWD, startTimeoutMs: 700 };
  const run = await runNotebook(notebookOf("1"), fakeKernel("silent"), options);
  assert.equal(
    run.error?.message,
    'Cannot start kernel "fake": no answer to kernel_info_request, expected one within 0.7 s',
  );
});

Deno.test("runNotebook() starts a kernel anew on other ports when it found one taken", async () => {
  const folder = mkdtempSync(join(tmpdir(), "paperscope-test-"));
  const flag = join(folder, "flag");
  writeFileSync(flag, "");
  const lines: string[] = [];
  const options = { name: "n.ipynb", cwd: CWD, log: (line: string) => lines.push(line) };
  const run = await runNotebook(notebookOf("out:here"), fakeKernel("busy", flag), options);
  rmSync(folder, { recursive: true });
  assert.equal(run.error, null);
  assert.deepEqual(lines, ["Address already in use"]);
  assert.equal(textOfCell(outputsOf(run.notebook)[0]), "here");
});

Deno.test("runNotebook() leaves out messages of others and waits for idle where a kernel keeps to the protocol", async () => {
  const run = await runNotebook(notebookOf("out:a stray:b out:c"), fakeKernel(), {
    name: "n.ipynb",
    cwd: CWD,
  });
  assert.equal(textOfCell(outputsOf(run.notebook)[0]), "ac");
  assert.deepEqual(run.warnings, []);
});

Deno.test("runNotebook() makes an error of a failed reply that names none", async () => {
  const run = await runNotebook(notebookOf("error"), fakeKernel(), { name: "n.ipynb", cwd: CWD });
  assert.equal(
    run.error?.message,
    'Cannot run notebook "n.ipynb": cell 1 raised Error: the kernel names none',
  );
});

Deno.test("runNotebook() shows files in tracebacks relative to the root", async () => {
  const options = { name: "n.ipynb", cwd: CWD, root: CWD };
  const run = await runNotebook(notebookOf('import "./testdata/throws.ts";'), denoKernel(), options);
  const error = outputsOf(run.notebook)[0]![0]!;
  assert.ok(error.output_type === "error");
  assert.equal(error.traceback[1], "    at testdata/throws.ts:2:7");
});
