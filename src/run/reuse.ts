import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest, NotebookRecord } from "./manifest.ts";
import { changedInputs, type NotebookInputs } from "./notebook_inputs.ts";

/** A notebook of an earlier run. */
export interface EarlierNotebook {
  /** Name of the run. */
  run: string;
  record: NotebookRecord;
}

/** Whether a notebook has to run, and why. */
export interface RunDecision {
  /** The earlier one to take it from; null where it has to run. */
  from: EarlierNotebook | null;
  /** In words: "nothing has changed", "the tables changed since 2025-03-12T08-30-00". */
  why: string;
}

/** Manifests of the runs that are kept, the newest first; those that cannot be read are passed over. */
export async function earlierManifests(outputs: string): Promise<Manifest[]> {
  const entries = await readdir(outputs, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map((
    { name },
  ) => name);
  const found = await Promise.all(names.map((name) => readManifest(outputs, name)));
  return found.filter((manifest) => manifest !== null).sort((a, b) => a.ended < b.ended ? 1 : -1);
}

async function readManifest(outputs: string, name: string): Promise<Manifest | null> {
  const text = await readFile(join(outputs, name, "manifest.json"), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const manifest = JSON.parse(text) as Manifest;
    return manifest.record === 1 ? { ...manifest, name } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Decides whether a notebook is taken from an earlier run in which it went well, or has to run. */
export function decideRun(
  name: string,
  inputs: NotebookInputs,
  earlier: readonly Manifest[],
  force: boolean,
): RunDecision {
  if (force) return { from: null, why: "--force" };
  const known = earlier.flatMap((manifest) =>
    manifest.notebooks.filter((record) =>
      record.name === name && record.error === null && isComparable(record)
    )
      .map((record) => ({ run: manifest.name, record }))
  );
  const [newest] = known;
  if (!newest) return { from: null, why: "no earlier run without failure has it" };
  const same = known.find(({ record }) => changedInputs(record.inputs, inputs).length === 0);
  if (same) return { from: same, why: "nothing has changed" };
  return {
    from: null,
    why: `${changedInputs(newest.record.inputs, inputs).join(", ")} changed since ${newest.run}`,
  };
}

/** Whether a record says what its outputs follow from: those of an older paperscope do not. */
function isComparable({ inputs }: { inputs?: NotebookInputs }): boolean {
  return inputs !== undefined;
}
