import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const SRC = fileURLToPath(new URL("./", import.meta.url));

/** What the files of a folder may import, besides what those folders may import themselves. */
const MAY_IMPORT: Record<string, string[]> = {
  schema: [],
  rules: ["schema"],
  stats: ["schema"],
  kernel: ["schema"],
  digests: ["schema"],
  papers: ["digests", "rules"],
  enrich: ["papers"],
  charts: ["stats"],
  notebook: ["charts"],
  report: ["notebook", "kernel", "digests"],
  run: ["report", "enrich"],
  cli: ["run"],
};

/** Folders whose files may name Polars. */
const POLARS_FOLDERS = ["papers", "enrich", "notebook"];

interface SourceFile {
  name: string;
  folder: string;
  text: string;
}

async function sourceFiles(): Promise<SourceFile[]> {
  const entries = await readdir(SRC, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile() && /(?<!_test)\.ts$/.test(entry.name))
    .filter((entry) => !entry.parentPath.includes("testdata"))
    .map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(paths.map(async (path) => {
    const name = relative(SRC, path).split(sep).join("/");
    return {
      name,
      folder: name.includes("/") ? name.split("/")[0]! : "",
      text: await readFile(path, "utf8"),
    };
  }));
}

function importsOf({ text }: SourceFile): string[] {
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)"([^"]+)"/g)].map((match) => match[1]!);
}

function reachable(folder: string): Set<string> {
  const found = new Set([folder]);
  for (const name of found) for (const next of MAY_IMPORT[name] ?? []) found.add(next);
  return found;
}

Deno.test("imports go one way: from a folder only to those that stand before it in the data flow", async () => {
  const wrong = (await sourceFiles()).filter(({ folder }) => folder !== "").flatMap((file) => {
    const allowed = reachable(file.folder);
    const targets = importsOf(file).filter((target) => target.startsWith("."))
      .map((target) => relative(SRC, join(SRC, dirname(file.name), target)).split(sep)[0]!);
    return targets.filter((target) => !allowed.has(target)).map((target) =>
      `${file.name} imports ${target}/`
    );
  });
  assert.deepEqual(wrong, []);
  for (const [folder, targets] of Object.entries(MAY_IMPORT)) {
    for (const target of targets) {
      assert.ok(!reachable(target).has(folder), `${folder} and ${target} form a cycle`);
    }
  }
});

Deno.test("every folder of src/ has its place in the data flow", async () => {
  const folders = new Set((await sourceFiles()).map((file) => file.folder).filter((folder) => folder !== ""));
  assert.deepEqual([...folders].filter((folder) => !(folder in MAY_IMPORT)), []);
});

Deno.test("only papers/, enrich/ and notebook/ name Polars, and only kernel_display.ts names Deno", async () => {
  const files = (await sourceFiles()).filter((file) => !file.name.startsWith("kernel/"));
  const polars = files.filter((file) => importsOf(file).includes("nodejs-polars"));
  assert.deepEqual(
    polars.filter((file) => !POLARS_FOLDERS.includes(file.folder)).map((file) => file.name),
    [],
  );
  const deno = files.filter((file) =>
    /\bDeno[.?]/.test(file.text.replace(/\/\*\*[^]*?\*\/|\/\/.*|`[^`]*`/g, ""))
  );
  assert.deepEqual(deno.map((file) => file.name), ["notebook/kernel_display.ts"]);
});

Deno.test("nothing that a notebook imports reaches vega or vega-lite by a static import", async () => {
  const lazy = (await sourceFiles()).filter(({ text }) =>
    /^(?:import|export)\b[^;]*from "vega(?:-lite)?";/m.test(text)
  );
  assert.deepEqual(lazy.map((file) => file.name), []);
});
