import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

import type { NotebookInputs } from "./notebook_inputs.ts";

/** A file with what it holds. */
export interface HashedFile {
  /** Path within the run, or name of an input. */
  path: string;
  sha256: string;
  /** Size in bytes. */
  bytes: number;
}

/** How one notebook of a run went. */
export interface NotebookRecord {
  name: string;
  kernel: string;
  kernel_version: string | null;
  parameters: Record<string, unknown>;
  status: string;
  error: string | null;
  /** Time that it took when it ran. */
  duration_s: number;
  /** Run that it was taken from; null where it ran in this one. */
  reused_from: string | null;
  /** Hashes of what its outputs follow from. */
  inputs: NotebookInputs;
  /** Names of its charts. */
  charts: string[];
}

/** What a run was made from and what it made: `manifest.json`. */
export interface Manifest {
  record: 1;
  name: string;
  /** ISO times, UTC. */
  started: string;
  ended: string;
  versions: Record<string, string>;
  inputs: HashedFile[];
  notebooks: NotebookRecord[];
  outputs: HashedFile[];
}

/** The file with its SHA-256. */
export async function hashedFile(path: string, name: string): Promise<HashedFile> {
  const content = await readFile(path);
  return { path: name, sha256: createHash("sha256").update(content).digest("hex"), bytes: content.length };
}

/** All files of a folder with their SHA-256, sorted by path; paths have forward slashes on every system. */
export async function hashedFolder(folder: string): Promise<HashedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const named = paths.map((path) => ({ path, name: relative(folder, path).split(sep).join("/") }));
  named.sort((a, b) => a.name < b.name ? -1 : 1);
  return await Promise.all(named.map(({ path, name }) => hashedFile(path, name)));
}
