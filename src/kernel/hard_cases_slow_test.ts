import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { takePorts } from "./connection.ts";
import type { KernelSpec } from "./kernel_spec.ts";
import { denoKernel } from "./kernel_specs.ts";
import { startKernel } from "./live_kernel.ts";
import { notebookIssues } from "./notebook_file.ts";
import type { NotebookRun, RunOptions } from "./notebook_run.ts";
import { runNotebook } from "./run_notebook.ts";
import { fakeKernel, notebookOf, outputsOf, textOfCell } from "./testdata/notebooks.ts";
import { MARK, processesLeft } from "./testdata/processes.ts";

const CWD = import.meta.dirname!;

interface HardCase {
  what: string;
  cell: string;
  spec?: KernelSpec;
  options?: Partial<RunOptions>;
  status: NotebookRun["status"];
  /** What stands behind "Cannot run notebook ...: ", or the whole message; null where all is well. */
  message: string | null;
  /** Text printed before the end that must have been kept. */
  kept?: string;
}

const OUT_OF_MEMORY = 'console.log("kept"); await new Promise((go) => setTimeout(go, 50));\n' +
  "const all = []; while (true) all.push(new Array(1e6).fill(all.length));";

const CASES: HardCase[] = [
  {
    what: "an endless loop is interrupted at its limit",
    cell: 'console.log("kept"); while (true);',
    options: { cellTimeoutMs: 500 },
    status: "timeout",
    message: "cell 1 did not end, expected an end within 0.5 s (limit of a cell)",
    kept: "kept\n",
  },
  {
    what: "a pending await is killed two seconds after its limit",
    cell: 'console.log("kept"); await new Promise(() => {});',
    options: { cellTimeoutMs: 500 },
    status: "timeout",
    message: "cell 1 did not end, expected an end within 0.5 s (limit of a cell)",
    kept: "kept\n",
  },
  {
    what: "an exit of the kernel is named with its status",
    cell: 'console.log("kept"); await new Promise((go) => setTimeout(go, 50)); Deno.exit(3);',
    status: "died",
    message: "cell 1 ended the kernel: exit status 3",
    kept: "kept\n",
  },
  {
    what: "a kernel out of memory is named so",
    cell: OUT_OF_MEMORY,
    options: { env: { DENO_V8_FLAGS: "--max-old-space-size=400" } },
    status: "died",
    message: "cell 1 ended the kernel: out of memory (signal SIGTRAP)",
    kept: "kept\n",
  },
  {
    what: "a kernel that kills itself is told from one that ended",
    cell: 'process.kill(Deno.pid, "SIGKILL"); await new Promise(() => {});',
    status: "died",
    message: "cell 1 ended the kernel: killed by SIGKILL, as the system does when memory runs out",
  },
  {
    what: "20 MB of output are kept",
    cell: 'for (let i = 0; i < 20; i++) console.log("x".repeat(999_999));',
    status: "ok",
    message: null,
    kept: `${"x".repeat(999_999)}\n`.repeat(20),
  },
  {
    what: "3,000 lines are kept",
    cell: 'for (let i = 0; i < 3000; i++) console.log("line", i);',
    status: "ok",
    message: null,
    kept: Array.from({ length: 3000 }, (_, i) => `line ${i}\n`).join(""),
  },
  {
    what: "ten charts of 3 MB are kept",
    cell: "for (let i = 0; i < 10; i++) " +
      'await Deno.jupyter.display({ "text/plain": "x".repeat(3_000_000) }, { raw: true });',
    status: "ok",
    message: null,
    kept: "x".repeat(30_000_000),
  },
  {
    what: "a syntax error has its line",
    cell: "const ok = 1;\nlet y = ;",
    status: "failed",
    message: "cell 1, line 2 raised SyntaxError: Expression expected",
  },
  {
    what: "a thrown text is told",
    cell: 'throw "text"',
    status: "failed",
    message: "cell 1 raised Thrown value: text",
  },
  {
    what: "a program that does not exist is named",
    cell: "1",
    spec: { ...denoKernel(), name: "lost", argv: ["no-such-program"] },
    status: "not-started",
    message:
      'Cannot start kernel "lost": program "no-such-program" is not there, expected an executable file',
  },
  {
    what: "a kernel that never answers is given up",
    cell: "1",
    spec: fakeKernel("silent"),
    options: { startTimeoutMs: 800 },
    status: "not-started",
    message: 'Cannot start kernel "fake": no answer to kernel_info_request, expected one within 0.8 s',
  },
  {
    what: "a kernel that ends at once is told with its last words",
    cell: "1",
    spec: { ...denoKernel(), argv: [denoKernel().argv[0]!, "eval", 'console.error("no way"); Deno.exit(4)'] },
    status: "not-started",
    message: 'Cannot start kernel "deno": ended before it answered, 3 times: exit status 4: no way',
  },
];

for (const { what, cell, spec = denoKernel(), options, status, message, kept } of CASES) {
  Deno.test(`runNotebook() in hard cases: ${what}`, async () => {
    const mark = randomUUID();
    const env = { [MARK]: mark, ...options?.env };
    const run = await runNotebook(notebookOf(cell), spec, { name: "n.ipynb", cwd: CWD, ...options, env });
    assert.equal(run.status, status);
    assert.equal(run.error?.message.replace(/^Cannot run notebook "n.ipynb": /, "") ?? null, message);
    const outputs = outputsOf(run.notebook)[0]!;
    assert.ok(
      textOfCell(outputs) === (kept ?? ""),
      `kept ${textOfCell(outputs).length} of ${kept?.length ?? 0}`,
    );
    assert.equal(outputs.at(-1)?.output_type === "error", status !== "ok" && status !== "not-started");
    assert.deepEqual(notebookIssues(run.notebook), []);
    assert.deepEqual(run.warnings, []);
    assert.deepEqual(await processesLeft(mark), []);
  });
}

Deno.test("startKernel() starts the Deno kernel anew when one of its ports is taken", async () => {
  const [taken] = await takePorts(1);
  const server = createServer((socket) => void socket.on("error", () => {}).resume());
  await new Promise<void>((resolve) => server.listen(taken, "127.0.0.1", resolve));
  let attempts = 0;
  const ports = async (n: number) => {
    const free = await takePorts(n);
    return attempts++ === 0 ? [taken!, ...free.slice(1)] : free;
  };
  const kernel = await startKernel(denoKernel(), { cwd: CWD, ports, startTimeoutMs: 10_000 });
  await kernel.close();
  await new Promise((resolve) => server.close(resolve));
  assert.equal(attempts, 2);
});

Deno.test("runNotebook() runs six kernels at once, each with its own outputs", async () => {
  const runs = await Promise.all(Array.from({ length: 6 }, (_, i) => {
    const notebook = notebookOf(`for (let j = 0; j < 300; j++) console.log("${i}");`, `"end ${i}"`);
    return runNotebook(notebook, denoKernel(), { name: `${i}.ipynb`, cwd: CWD });
  }));
  runs.forEach(({ notebook, error }, i) => {
    assert.equal(error, null);
    assert.deepEqual(outputsOf(notebook).map(textOfCell), [`${i}\n`.repeat(300), `"end ${i}"`]);
  });
});

Deno.test("runNotebook() warns when idle never comes", async () => {
  const run = await runNotebook(notebookOf("out:a no-idle"), fakeKernel(), { name: "n.ipynb", cwd: CWD });
  assert.equal(run.status, "ok");
  assert.deepEqual(run.warnings, ['Outputs of "n.ipynb", cell 1, may be missing: the kernel went silent']);
});

Deno.test("runNotebook() kills a kernel that does not answer a cell nor an interrupt", async () => {
  const options = { name: "n.ipynb", cwd: CWD, cellTimeoutMs: 200 };
  const run = await runNotebook(notebookOf("out:a no-reply"), fakeKernel(), options);
  assert.equal(run.status, "timeout");
  assert.equal(textOfCell(outputsOf(run.notebook)[0]), "a");
});
