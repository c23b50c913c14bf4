import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { DigestError } from "../schema/digest_error.ts";
import { detectFormat } from "./formats.ts";
import type { ParsedDigest } from "./parsed_digest.ts";

/** A digest as read from disk, its date not settled yet. */
export interface ReadDigest extends ParsedDigest {
  /** File name without folders. */
  digest: string;
  /** Name of the format that read it. */
  format: string;
}

/**
 * Reads one digest, whatever its format.
 *
 * @param path File of the digest.
 * @throws {DigestError} If the file is missing, empty or binary, has no known format, or an entry is broken.
 */
export async function readDigest(path: string): Promise<ReadDigest> {
  const digest = basename(path);
  const text = decodeText(digest, await readBytes(digest, path));
  const format = detectFormat(text);
  if (!format) {
    const what = `line 1 begins with ${JSON.stringify(text.trimStart().slice(0, 40))}`;
    throw new DigestError(digest, [{
      where: null,
      what: `${what}, expected titles with an abstract below each`,
    }]);
  }
  const parsed = format.parse(text);
  if (parsed.refused.length > 0) throw new DigestError(digest, parsed.refused);
  if (parsed.papers.length === 0) {
    throw new DigestError(digest, [{ where: null, what: "it has no title with an abstract below it" }]);
  }
  return { digest, format: format.name, ...parsed };
}

async function readBytes(digest: string, path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const what = code === "ENOENT"
      ? `there is no file ${path}`
      : code === "EISDIR"
      ? `${path} is a folder, expected a file`
      : `${path} cannot be opened (${code})`;
    throw new DigestError(digest, [{ where: null, what }], { cause: error });
  }
}

function decodeText(digest: string, bytes: Uint8Array): string {
  const fail = (what: string, cause?: unknown): never => {
    throw new DigestError(digest, [{ where: null, what }], { cause });
  };
  const zero = bytes.indexOf(0);
  if (zero >= 0) fail(`byte ${zero} is zero, expected a text and not a binary file`);
  let text = "";
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    fail("it is not UTF-8, expected a text in UTF-8", error);
  }
  if (text.trim() === "") fail("the file is empty, expected papers with title and abstract");
  return text;
}
