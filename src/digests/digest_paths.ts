import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { DigestError } from "../schema/digest_error.ts";

/**
 * Files of the digests that a source names.
 *
 * @param source A digest, or a folder of digests; hidden files in it and its README are left out.
 * @returns Paths sorted by name.
 * @throws {DigestError} If there is no such file or folder, or the folder holds no digest.
 */
export async function digestPaths(source: string): Promise<string[]> {
  const found = await stat(source).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
    throw new DigestError(source, [{ where: null, what: "there is no such file or folder" }], {
      cause: error,
    });
  });
  if (!found.isDirectory()) return [source];
  const entries = await readdir(source, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !/^\.|^readme\b/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  if (paths.length === 0) {
    throw new DigestError(source, [{
      where: null,
      what: "the folder is empty, expected at least one digest",
    }]);
  }
  return paths.sort();
}
