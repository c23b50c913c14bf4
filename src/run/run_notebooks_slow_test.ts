import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { NotebookRecord } from "./manifest.ts";
import { fileURLToPath } from "node:url";
import { runNotebooks, type RunOptions, type RunOutcome } from "./run_notebooks.ts";
import { verifyRun } from "./verify_run.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SILENT = { digest() {}, note() {}, cell() {}, notebook() {}, log() {} };

async function withOutputs(test: (outputs: string) => Promise<void>): Promise<void> {
  const outputs = await mkdtemp(join(tmpdir(), "paperscope-run-"));
  try {
    await test(outputs);
  } finally {
    await rm(outputs, { recursive: true });
  }
}

function run(outputs: string, options: Partial<RunOptions>): Promise<RunOutcome> {
  return runNotebooks({
    root: ROOT,
    outputs,
    sources: [],
    notebooks: [],
    kernel: null,
    parameters: [],
    jobs: 2,
    name: "run",
    force: false,
    timeout_s: 120,
    versions: {},
    progress: SILENT,
    ...options,
  });
}

/** Files of a run with their content, but for the manifest, which holds times. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((entry) =>
    entry.isFile()
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  const named = await Promise.all(
    paths.map(async (path) => [relative(folder, path), await readFile(path, "latin1")] as const),
  );
  return new Map(named.filter(([name]) => name !== "manifest.json"));
}

function differing(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

Deno.test("two runs on the shipped digest give the same bytes, whatever their names and whether reused", () =>
  withOutputs(async (outputs) => {
    const a = await run(outputs, { name: "a" });
    const b = await run(outputs, { name: "b", force: true });
    const reused: (string | null)[] = [];
    const progress = { ...SILENT, notebook: (record: NotebookRecord) => reused.push(record.reused_from) };
    const c = await run(outputs, { name: "c", progress });
    assert.deepEqual([a.failures, b.failures, c.failures], [[], [], []]);
    const files = await filesOf(a.folder);
    assert.ok(files.size > 12 && files.has("index.html"), [...files.keys()].join());
    assert.deepEqual(differing(files, await filesOf(b.folder)), []);
    assert.deepEqual(differing(files, await filesOf(c.folder)), []);
    assert.ok(reused.length > 0 && reused.every((name) => name === "b"), reused.join());
    assert.equal(await readlink(join(outputs, "latest")), "c");
  }));

Deno.test("a notebook runs again when its parameters change, and the reason is told", () =>
  withOutputs(async (outputs) => {
    const notebooks = ["02-topic-trends"];
    const whys: string[] = [];
    const progress = { ...SILENT, notebook: (_: NotebookRecord, why: string) => whys.push(why) };
    await run(outputs, { name: "a", notebooks, progress });
    await run(outputs, { name: "b", notebooks, progress });
    await run(outputs, { name: "c", notebooks, progress, parameters: ['topics=["ssm"]'] });
    assert.deepEqual(whys, [
      "no earlier run without failure has it",
      "nothing has changed",
      "its parameters changed since b",
    ]);
    assert.deepEqual(
      (await readdir(outputs)).sort(),
      ["a", "b", "c"],
      "a part of the notebooks is not the latest",
    );
  }));

Deno.test("verifyRun() names files that changed, went missing or were added", () =>
  withOutputs(async (outputs) => {
    const { folder } = await run(outputs, { notebooks: ["02-topic-trends"] });
    const clean = await verifyRun(folder);
    assert.deepEqual([clean.missing, clean.changed, clean.added], [[], [], []]);
    await writeFile(join(folder, "tables", "papers.csv"), "changed");
    await rm(join(folder, "tables", "scales.csv"));
    await writeFile(join(folder, "notes.txt"), "added");
    const { missing, changed, added } = await verifyRun(folder);
    assert.deepEqual([missing, changed, added], [["tables/scales.csv"], ["tables/papers.csv"], [
      "notes.txt",
    ]]);
    await assert.rejects(
      verifyRun(join(outputs, "none")),
      /^RunError: Cannot verify run ".*none": there is no such folder/,
    );
  }));

Deno.test("tslab runs the notebooks with the same tables, specs and pictures as Deno", () =>
  withOutputs(async (outputs) => {
    const [a, b] = [await run(outputs, { name: "a" }), await run(outputs, { name: "b", kernel: "tslab" })];
    assert.deepEqual([a.failures, b.failures], [[], []]);
    const isKept = (name: string) => /^(?:charts|tables)\//.test(name);
    const [deno, tslab] = [await filesOf(a.folder), await filesOf(b.folder)];
    assert.ok([...deno.keys()].some(isKept));
    assert.deepEqual(differing(deno, tslab).filter(isKept), []);
  }));

Deno.test("a run whose notebook fails keeps it, lets the others go on, and leaves latest alone", () =>
  withOutputs(async (outputs) => {
    const failing = join(outputs, "failing.ipynb");
    const cell = (id: string, source: string) => ({
      cell_type: "code",
      id,
      metadata: {},
      source,
      outputs: [],
      execution_count: null,
    });
    await writeFile(
      failing,
      JSON.stringify({
        nbformat: 4,
        nbformat_minor: 5,
        metadata: {},
        cells: [
          { ...cell("parameters", 'const source = "";'), metadata: { tags: ["parameters"] } },
          cell("before", 'console.log("before")'),
          cell("fails", 'throw new RangeError("no such year")'),
        ],
      }),
    );
    const { folder, failures } = await run(outputs, { notebooks: [failing, "02-topic-trends"] });
    assert.equal(failures.length, 1);
    assert.match(
      failures[0]!,
      /^Cannot run notebook "failing\.ipynb": cell 3.* raised RangeError: no such year/,
    );
    const kept = await readFile(join(folder, "notebooks", "failing.ipynb"), "utf8");
    assert.match(kept, /before\\n[^]*no such year/);
    assert.ok((await readdir(join(folder, "charts"))).length > 0);
    assert.match(await readFile(join(folder, "index.html"), "utf8"), /no such year/);
    assert.deepEqual((await readdir(outputs)).sort(), ["failing.ipynb", "run"]);
    const again = await run(outputs, { notebooks: [failing], force: true });
    assert.equal(again.folder, `${folder}-failed`, "a failed run takes the place of no other");
    assert.ok((await readdir(join(folder, "charts"))).length > 0);
  }));

Deno.test("a run with bad input leaves outputs as it was", () =>
  withOutputs(async (outputs) => {
    const write = async (name: string, content: string | Uint8Array) => {
      await writeFile(join(outputs, name), content);
      return { sources: [join(outputs, name)] };
    };
    const bad: [Partial<RunOptions>, RegExp][] = [
      [await write("empty.txt", ""), /^Cannot read digest "empty\.txt": the file is empty/],
      [
        await write("binary.txt", new Uint8Array([80, 0, 1])),
        /^Cannot read digest "binary\.txt": it is a binary file/,
      ],
      [
        await write("latin1.txt", new Uint8Array([80, 0xe9, 81])),
        /^Cannot read digest "latin1\.txt": line 1 is not UTF-8/,
      ],
      [
        await write("lone.txt", "A Lone Title\n"),
        /^Cannot read digest "lone\.txt": line 1 has the title "A Lone Title"/,
      ],
      [
        { sources: [join(outputs, "none.txt")] },
        /^Cannot read digest ".*none\.txt": there is no such file or folder/,
      ],
      [
        { notebooks: ["09-none"] },
        /^Cannot run notebook "09-none": there is no such notebook, expected one of 01-/,
      ],
      [{ kernel: "none" }, /^Cannot start kernel "none"/],
      [{ name: "a/b" }, /^Cannot name run "a\/b"/],
    ];
    const before = (await readdir(outputs)).sort();
    for (const [options, message] of bad) {
      await assert.rejects(run(outputs, options), (error: Error) =>
        message.test(error.message) || assert.fail(error));
    }
    assert.deepEqual((await readdir(outputs)).sort(), before);
  }));
