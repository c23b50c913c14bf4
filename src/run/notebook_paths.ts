import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { RunError } from "./run_error.ts";

/**
 * Files of the notebooks to run.
 *
 * @param folder The project's folder of notebooks.
 * @param wanted Names ("02-topic-trends", with or without ending) of notebooks in it, or paths of others; all of
 *   the folder where it is empty.
 * @returns Paths in the order asked for, else sorted by name.
 * @throws {RunError} If one is not there, or two have one name.
 */
export async function notebookPaths(folder: string, wanted: readonly string[]): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ipynb") && !name.startsWith("."))
    .sort();
  if (wanted.length === 0) return names.map((name) => join(folder, name));
  const paths: string[] = [];
  for (const name of wanted) {
    const known = names.find((file) => file === name || file === `${name}.ipynb`);
    paths.push(known !== undefined ? join(folder, known) : await existingPath(name, names));
  }
  const twice = paths.find((path, i) => paths.findIndex((other) => basename(other) === basename(path)) !== i);
  if (twice !== undefined) {
    throw new RunError(`Cannot run notebook "${basename(twice)}": it is asked for twice`);
  }
  return paths;
}

async function existingPath(path: string, names: readonly string[]): Promise<string> {
  const isFile = await stat(path).then((found) => found.isFile(), () => false);
  if (isFile && path.endsWith(".ipynb")) return path;
  const known = names.map((name) => name.replace(/\.ipynb$/, "")).join(", ");
  throw new RunError(
    `Cannot run notebook "${path}": there is no such notebook, expected one of ${known}, or a path`,
  );
}
