import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { hashedFolder, type Manifest } from "./manifest.ts";
import { RunError } from "./run_error.ts";

/** How the files of a run differ from its manifest. */
export interface Verification {
  n_files: number;
  /** Files in the manifest that are not there. */
  missing: string[];
  /** Files whose content is not the one of the manifest. */
  changed: string[];
  /** Files that the manifest does not know. */
  added: string[];
}

/**
 * Hashes the files of a run anew and compares them with its manifest.
 *
 * @throws {RunError} If there is no such run, or its manifest cannot be read.
 */
export async function verifyRun(folder: string): Promise<Verification> {
  const expected = new Map((await readManifest(folder)).outputs.map((file) => [file.path, file.sha256]));
  const found = new Map((await hashedFolder(folder)).map((file) => [file.path, file.sha256]));
  found.delete("manifest.json");
  const names = [...expected.keys()];
  return {
    n_files: expected.size,
    missing: names.filter((name) => !found.has(name)),
    changed: names.filter((name) => found.has(name) && found.get(name) !== expected.get(name)),
    added: [...found.keys()].filter((name) => !expected.has(name)),
  };
}

async function readManifest(folder: string): Promise<Manifest> {
  const fail = (what: string, cause?: unknown) =>
    new RunError(`Cannot verify run "${folder}": ${what}`, { cause });
  const isFolder = await stat(folder).then((found) => found.isDirectory(), () => false);
  if (!isFolder) throw fail("there is no such folder, expected a run in outputs/ or its path");
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch((error) => {
    throw fail("it has no manifest.json", error);
  });
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (Array.isArray(manifest.outputs)) return manifest;
  } catch (error) {
    throw fail("its manifest.json is not JSON", error);
  }
  throw fail("its manifest.json lists no outputs");
}
