import { readFile } from "node:fs/promises";

/**
 * Parsed JSON of a file.
 *
 * @param what What is read, for messages: `families "mine.json"`.
 * @throws {TypeError} If the file cannot be read or is not JSON.
 */
export async function readJson(path: string | URL, what: string): Promise<unknown> {
  const fail = (found: string, cause: unknown) => new TypeError(`Cannot read ${what}: ${found}`, { cause });
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw fail(
      error.code === "ENOENT" ? "there is no such file" : `it cannot be read (${error.code})`,
      error,
    );
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fail(`it is not JSON (${(error as Error).message})`, error);
  }
}
