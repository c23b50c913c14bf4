import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import type { KernelSpec } from "../kernel/kernel_spec.ts";
import { type HashedFile, hashedFile, hashedFolder } from "./manifest.ts";
import type { PlannedNotebook } from "./plan_run.ts";

/** What the outputs of a notebook follow from, each part as a SHA-256. */
export interface NotebookInputs {
  /** Sources of its cells. */
  cells: string;
  parameters: string;
  /** Tables of the run. */
  tables: string;
  /** What `src/` and `data/` hold, the digests left out: they are in the tables. */
  project: string;
  /** Lock file. */
  packages: string;
  kernel: string;
}

/** The inputs that the notebooks of a run share. */
export type SharedInputs = Pick<NotebookInputs, "tables" | "project" | "packages">;

const WORDS: Record<keyof NotebookInputs, string> = {
  cells: "its cells",
  parameters: "its parameters",
  tables: "the tables",
  project: "src/ or data/",
  packages: "the lock file",
  kernel: "the kernel",
};

/** Hashes what all notebooks of a run follow from. */
export async function sharedInputs(root: string, tables: string): Promise<SharedInputs> {
  const isSource = ({ path }: HashedFile) => !/_test\.ts$|(?:^|\/)testdata\//.test(path);
  const data = (await readdir(join(root, "data"), { withFileTypes: true })).filter((entry) => entry.isFile());
  const project = [
    ...(await hashedFolder(join(root, "src"))).filter(isSource),
    ...await Promise.all(data.map(({ name }) => hashedFile(join(root, "data", name), name))),
  ];
  return {
    tables: hashOf((await hashedFolder(tables)).filter(({ path }) => path.endsWith(".parquet"))),
    project: hashOf(project),
    packages: hashOf(await readFile(join(root, "deno.lock"), "utf8")),
  };
}

/** Inputs of one notebook. */
export function notebookInputs(
  { notebook, parameters, kernel }: PlannedNotebook,
  shared: SharedInputs,
): NotebookInputs {
  const cells = notebook.cells.map(({ cell_type, source, metadata }) => [cell_type, source, metadata]);
  return {
    cells: hashOf(cells),
    parameters: hashOf(parameters),
    ...shared,
    kernel: hashOf(kernelIdentity(kernel)),
  };
}

/** In words what differs between two inputs; empty where nothing does. */
export function changedInputs(before: NotebookInputs, now: NotebookInputs): string[] {
  return (Object.keys(WORDS) as (keyof NotebookInputs)[]).filter((part) => before[part] !== now[part])
    .map((part) => WORDS[part]);
}

/** A kernel by what it runs, without paths that differ between machines. */
function kernelIdentity({ name, argv }: KernelSpec): unknown {
  if (name === "deno" || name === "tslab") return [name, process.versions["deno"], process.version];
  return [name, argv];
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(typeof value === "string" ? value : JSON.stringify(value)).digest("hex");
}
