import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { DigestError } from "../schema/digest_error.ts";

/** A file of a digest that a source names or holds. */
export interface DigestFile {
  path: string;
  /** Name in reports and in the column `digests`: the file's, with folders where it lies in one of a source's. */
  name: string;
  /** Text to look for a date in: the name, with the folder around a file that was named itself. */
  dated_name: string;
  /** Whether the user named this very file, so that it has to be readable. */
  isNamed: boolean;
}

/**
 * Files of the digests that a source names.
 *
 * @param source A digest, or a folder of digests; hidden files in it and its READMEs are left out.
 * @returns Files sorted by path.
 * @throws {DigestError} If there is no such file or folder, or the folder holds no digest.
 */
export async function digestFiles(source: string): Promise<DigestFile[]> {
  const found = await stat(source).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
    throw new DigestError(source, [{ where: null, what: "there is no such file or folder" }], {
      cause: error,
    });
  });
  if (!found.isDirectory()) {
    const name = basename(source);
    return [{ path: source, name, dated_name: `${basename(dirname(source))}/${name}`, isNamed: true }];
  }
  const entries = await readdir(source, { withFileTypes: true, recursive: true });
  const paths: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const isHidden = relative(source, path).split(sep).some((part) => part.startsWith("."));
    if (isHidden || /^readme\b/i.test(entry.name)) continue;
    if (entry.isFile() || entry.isSymbolicLink() && await isFileAt(path)) paths.push(path);
  }
  if (paths.length === 0) {
    throw new DigestError(source, [{
      where: null,
      what: "the folder is empty, expected at least one digest",
    }]);
  }
  return paths.sort().map((path) => {
    const name = relative(source, path).split(sep).join("/");
    return { path, name, dated_name: `${basename(source)}/${name}`, isNamed: false };
  });
}

/** Paths of the digests that a source names, sorted; throws as `digestFiles` does. */
export async function digestPaths(source: string): Promise<string[]> {
  return (await digestFiles(source)).map((file) => file.path);
}

/** Whether a link leads to a file; one that leads nowhere counts, so that it is reported. */
async function isFileAt(path: string): Promise<boolean> {
  return await stat(path).then((found) => found.isFile(), () => true);
}
