import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatNotebook } from "../kernel/notebook_file.ts";
import type { Notebook } from "../kernel/nbformat.ts";
import {
  cellIssueLine,
  type CheckedNotebook,
  checkFormat,
  checkLint,
  checkTypes,
} from "./check_notebooks.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

async function withNotebook(
  sources: string[],
  test: (notebook: CheckedNotebook) => Promise<void>,
): Promise<void> {
  const notebook: Notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { language_info: { name: "typescript" } },
    cells: [
      { cell_type: "markdown", id: "title", metadata: {}, source: "# Title" },
      ...sources.map((source, i) => (
        { cell_type: "code" as const, id: `c${i}`, metadata: {}, source, execution_count: null, outputs: [] }
      )),
    ],
  };
  const folder = await mkdtemp(join(tmpdir(), "paperscope-checked-"));
  try {
    const path = join(folder, "mine.ipynb");
    await writeFile(path, formatNotebook(notebook));
    await test({ path, notebook });
  } finally {
    await rm(folder, { recursive: true });
  }
}

Deno.test("checkTypes() names cell and line of a wrong name, a wrong type and a name declared twice", () =>
  withNotebook(
    [
      'import { loadPapers } from "paperscope";',
      "const corpus = await loadPapers(3);\nconsole.log(corpsu);",
      "const corpus = 1;",
    ],
    async (notebook) => {
      const lines = (await checkTypes(ROOT, [notebook])).map(cellIssueLine);
      assert.ok(
        lines.some((line) => line.startsWith('"mine.ipynb": cell 3, line 1: TS2345')),
        lines.join("\n"),
      );
      assert.ok(
        lines.some((line) => /cell 3, line 2: TS2552: Cannot find name 'corpsu'/.test(line)),
        lines.join("\n"),
      );
      assert.ok(lines.some((line) => /cell 4, line 1: TS2451/.test(line)), lines.join("\n"));
    },
  ));

Deno.test("checkTypes() names cell and line of a syntax error and of an import that is not there", async () => {
  await withNotebook(["const a = 1;", "const b = ;"], async (notebook) => {
    const [issue] = await checkTypes(ROOT, [notebook]);
    assert.deepEqual(issue?.place, { cell: 3, line: 1 });
  });
  await withNotebook(["const a = 1;", 'import { x } from "no-such-package";'], async (notebook) => {
    const [issue] = await checkTypes(ROOT, [notebook]);
    assert.deepEqual(issue?.place, { cell: 3, line: 1 });
  });
});

Deno.test("checkLint() and checkFormat() name cell and line, and say nothing of a clean notebook", async () => {
  await withNotebook(["const a = 1;\nlet b = a\nconsole.log( b );"], async (notebook) => {
    const lint = (await checkLint(ROOT, [notebook])).map(cellIssueLine);
    assert.match(
      lint.join("\n"),
      /^"mine\.ipynb": cell 2, line 2: `b` is never reassigned \(prefer-const\)$/,
    );
    const format = (await checkFormat(ROOT, [notebook])).map(cellIssueLine);
    assert.deepEqual(format, ['"mine.ipynb": cell 2, line 2: is not formatted']);
  });
  await withNotebook(["const a = 1;\nconsole.log(a);"], async (notebook) => {
    const all = await Promise.all(
      [checkTypes, checkLint, checkFormat].map((check) => check(ROOT, [notebook])),
    );
    assert.deepEqual(all.flat(), []);
  });
});
