import { execFile } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { RunError } from "./run_error.ts";

/**
 * Compiles `src/` into `dist/`, which tslab loads, where a source is newer than what was built from it.
 *
 * @param root The project's folder.
 * @param node Path of Node.js.
 * @throws {RunError} If the compiler finds errors.
 */
export async function buildDist(root: string, node: string): Promise<void> {
  if (await newest(join(root, "src")) < await modified(join(root, "dist", "mod.js"))) return;
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  try {
    await promisify(execFile)(node, [compiler, "--project", root], { cwd: root });
  } catch (error) {
    const { stdout = "" } = error as { stdout?: string };
    throw new RunError(`Cannot build dist/ for tslab: ${stdout.trim() || (error as Error).message}`, {
      cause: error,
    });
  }
}

/** Time of the last change in a folder, ms. */
async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const sources = entries.filter((entry) => entry.isFile() && !entry.name.endsWith("_test.ts"));
  const times = await Promise.all(sources.map((entry) => modified(join(entry.parentPath, entry.name))));
  return Math.max(...times);
}

async function modified(path: string): Promise<number> {
  return await stat(path).then((found) => found.mtimeMs, () => -1);
}
