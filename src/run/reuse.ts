import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest, NotebookRecord } from "./manifest.ts";
import { changedInputs, type NotebookInputs } from "./notebook_inputs.ts";

/** Whether a notebook has to run, and why. */
export interface RunDecision {
  /** The record of the earlier run to take it from; null where it has to run. */
  from: NotebookRecord | null;
  /** In words: "nothing has changed since 2025-03-12T08-30-00", "the tables have changed". */
  why: string;
}

/** Manifest of the last good run; null where there is none, or one that cannot be read. */
export async function lastManifest(outputs: string): Promise<Manifest | null> {
  const text = await readFile(join(outputs, "latest", "manifest.json"), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const manifest = JSON.parse(text) as Manifest;
    return manifest.record === 1 ? manifest : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Decides whether a notebook is taken from the last good run or has to run. */
export function decideRun(
  name: string,
  inputs: NotebookInputs,
  last: Manifest | null,
  force: boolean,
): RunDecision {
  if (force) return { from: null, why: "--force" };
  if (last === null) return { from: null, why: "there is no earlier run without failure" };
  const before = last.notebooks.find((notebook) => notebook.name === name);
  if (!before) return { from: null, why: `the last run, ${last.name}, did not have it` };
  const changed = changedInputs(before.inputs, inputs);
  if (changed.length > 0) return { from: null, why: `${changed.join(", ")} changed since ${last.name}` };
  return { from: before, why: `nothing has changed since ${last.name}` };
}
