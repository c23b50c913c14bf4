import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import process from "node:process";
import { evaluateRules, SHIPPED_DIGEST } from "../enrich/evaluate_rules.ts";
import { runNotebooks } from "../run/run_notebooks.ts";
import { evaluationTable } from "./evaluate_command.ts";
import { ROOT } from "./root.ts";
import { runProgress } from "./run_progress.ts";

const EXAMPLE = join(ROOT, "outputs", "example");
const README = join(ROOT, "README.md");
const ACCURACY = /(<!-- accuracy: deno task example -->\n)[^]*?(\n<!-- end of accuracy -->)/;
const TABLES = ["papers.csv", "results.csv", "scales.csv", "evidence.csv"];

/**
 * Charts and small tables of the shipped digest, in a new folder.
 *
 * PNG is left out but for the pictures in the README: SVG shows the same in a quarter of the size.
 */
async function makeExample(folder: string): Promise<void> {
  const outputs = await mkdtemp(join(tmpdir(), "paperscope-example-"));
  try {
    const { folder: run, failures } = await runNotebooks({
      root: ROOT,
      outputs,
      sources: [SHIPPED_DIGEST],
      notebooks: [],
      kernel: null,
      parameters: [],
      name: "fresh",
      force: false,
      jobs: 2,
      timeout_s: 600,
      versions: {},
      progress: runProgress(process.stderr, { explain: false }),
    });
    if (failures.length > 0) throw new Error(`Cannot make the example: ${failures.join("; ")}`);
    const readme = await readFile(README, "utf8");
    const isKept = (path: string) => !path.endsWith(".png") || readme.includes(`charts/${basename(path)}`);
    await cp(join(run, "charts"), join(folder, "charts"), { recursive: true, filter: isKept });
    await mkdir(join(folder, "tables"));
    for (const table of TABLES) await cp(join(run, "tables", table), join(folder, "tables", table));
  } finally {
    await rm(outputs, { recursive: true });
  }
}

/** The README with the figures of the rules as they are now. */
async function freshReadme(): Promise<string> {
  const table = evaluationTable(await evaluateRules()).trimEnd();
  return (await readFile(README, "utf8")).replace(ACCURACY, `$1${table}$2`);
}

/** Files that are not the same in both folders. */
async function differing(a: string, b: string): Promise<string[]> {
  const [left, right] = await Promise.all([a, b].map(async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
    const paths = entries.filter((entry) => entry.isFile()).map((entry) =>
      join(entry.parentPath, entry.name)
    );
    const read = async (path: string) => [relative(folder, path), await readFile(path, "latin1")] as const;
    return new Map(await Promise.all(paths.map(read)));
  }));
  const names = new Set([...left!.keys(), ...right!.keys()]);
  return [...names].filter((name) => left!.get(name) !== right!.get(name)).sort();
}

const fresh = await mkdtemp(join(tmpdir(), "paperscope-fresh-"));
try {
  await makeExample(fresh);
  const readme = await freshReadme();
  if (process.argv.includes("--check")) {
    const stale = await differing(fresh, EXAMPLE);
    if (readme !== await readFile(README, "utf8")) stale.push("README.md");
    for (const name of stale) console.error(`Stale: ${name} (deno task example writes it anew)`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    await rm(EXAMPLE, { recursive: true, force: true });
    await cp(fresh, EXAMPLE, { recursive: true });
    await writeFile(README, readme);
  }
} finally {
  await rm(fresh, { recursive: true });
}
