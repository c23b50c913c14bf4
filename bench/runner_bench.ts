/**
 * Our runner beside nbconvert and papermill, with Deno's kernel, on the same notebooks.
 *
 *   deno run -P bench/runner_bench.ts PYTHON
 *
 * PYTHON is an interpreter that has nbconvert and papermill; without it only our runner is measured. Prints a
 * Markdown table: what each kept of what the cells put out, and how long it took.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { denoKernel } from "../src/kernel/kernel_specs.ts";
import type { Notebook, Output } from "../src/kernel/nbformat.ts";
import { formatNotebook, parseNotebook } from "../src/kernel/notebook_file.ts";
import { runNotebook } from "../src/kernel/run_notebook.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const N_LINES = 3000;
const N_CHARTS = 10;
const N_PAIRS = 300;
const N_EMPTY = 200;
const N_REPEATS = 3;

/** One way to run a notebook: the executed one, or null where it failed. */
interface Runner {
  name: string;
  run(path: string): Promise<Notebook | null>;
}

function notebookOf(sources: string[]): Notebook {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: "deno", display_name: "Deno", language: "typescript" } },
    cells: sources.map((source, i) => (
      { cell_type: "code", id: `c${i}`, metadata: {}, source, execution_count: null, outputs: [] }
    )),
  };
}

const LINES = notebookOf([`for (let i = 0; i < ${N_LINES}; i++) console.log("line " + i);`]);
const CHARTS = notebookOf(
  Array.from(
    { length: N_CHARTS },
    (_, i) =>
      `await Deno.jupyter.broadcast("display_data", { data: { "image/svg+xml": "<svg>" + "${i}".repeat(3e6) + "</svg>" }, metadata: {}, transient: {} });`,
  ),
);
const PAIRS = notebookOf(Array.from({ length: N_PAIRS }, (_, i) => `console.log("log ${i}"); "result ${i}"`));
const EMPTY = notebookOf(Array.from({ length: N_EMPTY }, () => "undefined;"));
const NOTHING = notebookOf(["undefined;"]);

function outputsOf(notebook: Notebook | null): Output[][] {
  return notebook?.cells.map((cell) => cell.cell_type === "code" ? cell.outputs : []) ?? [];
}

function keptLines(notebook: Notebook | null): number {
  const text = outputsOf(notebook).flat().map((output) => output.output_type === "stream" ? output.text : "")
    .join("");
  return (text.match(/line \d+\n/g) ?? []).length;
}

function keptCharts(notebook: Notebook | null): number {
  return outputsOf(notebook).filter((outputs, i) =>
    outputs.some((output) => {
      if (output.output_type !== "display_data") return false;
      const svg = String(output.data["image/svg+xml"] ?? "");
      return svg.length > 3e6 && svg.includes(`>${i}${i}`);
    })
  ).length;
}

function keptPairs(notebook: Notebook | null): number {
  return outputsOf(notebook).filter((outputs, i) => {
    const hasLog = outputs.some((output) =>
      output.output_type === "stream" && output.text.includes(`log ${i}\n`)
    );
    const hasResult = outputs.some((output) =>
      output.output_type === "execute_result" && String(output.data["text/plain"]).includes(`result ${i}`)
    );
    return hasLog && hasResult;
  }).length;
}

const OURS: Runner = {
  name: "paperscope",
  async run(path) {
    const cwd = dirname(path);
    const notebook = parseNotebook(await readFile(path, "utf8"), path);
    const run = await runNotebook(notebook, denoKernel(), { name: path, cwd });
    return run.status === "ok" ? run.notebook : null;
  },
};

function peer(name: string, python: string, args: (path: string, out: string) => string[]): Runner {
  return {
    name,
    async run(path) {
      const cwd = dirname(path);
      const out = join(folder, `${basename(path, ".ipynb")}.${name}.ipynb`);
      await rm(out, { force: true });
      const env = { ...process.env, JUPYTER_PATH: join(folder, "jupyter"), NO_COLOR: "1" };
      await new Promise<void>((resolve) => {
        execFile(python, args(path, out), { cwd, env, maxBuffer: 2 ** 28 }, () => resolve());
      });
      return await readFile(out, "utf8").then((text) => parseNotebook(text, out), () => null);
    },
  };
}

const folder = await mkdtemp(join(tmpdir(), "paperscope-bench-"));
const kernel = join(folder, "jupyter", "kernels", "deno");
await mkdir(kernel, { recursive: true });
const argv = [process.execPath, "jupyter", "--kernel", "--conn", "{connection_file}"];
await writeFile(
  join(kernel, "kernel.json"),
  JSON.stringify({ argv, display_name: "Deno", language: "typescript" }),
);

const python = process.argv[2];
const runners = [OURS];
if (python !== undefined) {
  runners.push(
    peer(
      "nbconvert",
      python,
      (path, out) => ["-m", "nbconvert", "--to", "notebook", "--execute", path, "--output", out],
    ),
    peer(
      "papermill",
      python,
      (path, out) => ["-m", "papermill", path, out, "--no-progress-bar", "-k", "deno"],
    ),
  );
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  return [await work(), performance.now() - began];
}

const rows = [["", ...runners.map((runner) => runner.name)]];
async function measure(label: string, cell: (runner: Runner) => Promise<string>): Promise<void> {
  const cells: string[] = [];
  for (const runner of runners) cells.push(await cell(runner));
  rows.push([label, ...cells]);
}

async function runSaved(runner: Runner, name: string, notebook: Notebook): Promise<Notebook | null> {
  const path = join(folder, `${name}.ipynb`);
  await writeFile(path, formatNotebook(notebook));
  return await runner.run(path);
}

await measure(
  `lines kept of ${N_LINES}`,
  async (runner) => `${keptLines(await runSaved(runner, "lines", LINES))}`,
);
await measure(
  `charts of 3 MB kept of ${N_CHARTS}`,
  async (runner) => `${keptCharts(await runSaved(runner, "charts", CHARTS))}`,
);
await measure(
  `log-and-result pairs kept of ${N_PAIRS}`,
  async (runner) => `${keptPairs(await runSaved(runner, "pairs", PAIRS))}`,
);
await measure("ms per empty cell", async (runner) => {
  const base: number[] = [];
  const all: number[] = [];
  for (let i = 0; i < N_REPEATS; i++) {
    base.push((await timed(() => runSaved(runner, "nothing", NOTHING)))[1]);
    all.push((await timed(() => runSaved(runner, "empty", EMPTY)))[1]);
  }
  return ((Math.min(...all) - Math.min(...base)) / (N_EMPTY - 1)).toFixed(1);
});
const names = (await readdir(join(ROOT, "notebooks"))).filter((name) => name.endsWith(".ipynb")).sort();
await measure(`s for the ${names.length} notebooks, one after another`, async (runner) => {
  const [n_failed, ms] = await timed(async () => {
    let n = 0;
    for (const name of names) {
      if (await runner.run(join(ROOT, "notebooks", name)) === null) n++;
    }
    return n;
  });
  return `${(ms / 1000).toFixed(1)}${n_failed === 0 ? "" : ` (${n_failed} failed)`}`;
});

console.log(
  rows.map((row, i) => `| ${row.join(" | ")} |${i === 0 ? `\n|${row.map(() => "---").join("|")}|` : ""}`)
    .join("\n"),
);
await rm(folder, { recursive: true });
