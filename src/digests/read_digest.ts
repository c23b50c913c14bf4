import { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { DigestError } from "../schema/digest_error.ts";
import { decodedText, DecodeError } from "./decoded_text.ts";
import { DigestBuilder, type ReadEntries } from "./digest_builder.ts";
import type { FieldMap } from "./fields.ts";
import { detectFormat, type DigestFormat } from "./formats.ts";
import { knownText } from "./not_digests.ts";
import { looksLikeParquet, type ParquetReader, parseRows } from "./parquet_rows.ts";
import type { Row } from "./parsed_digest.ts";
import { peeked } from "./peeked.ts";
import { linesOf, wholeText } from "./text_chunks.ts";
import { unpacked, UnpackError } from "./unpacked.ts";

/** A digest as read from disk, its date not settled yet. */
export interface ReadDigest extends ReadEntries {
  /** Name in reports and in the column `digests`. */
  digest: string;
  /** ISO date of the file's last change. */
  file_date: string;
}

/** How digests are read. */
export interface ReadOptions {
  /** Name in reports. @default the file's name without folders */
  name?: string;
  /** Columns named by the user. @default {} */
  map?: FieldMap;
  /** Reads Parquet. @default none: Parquet is refused */
  readParquet?: ParquetReader;
}

const HEAD_LENGTH = 262_144;

/**
 * Reads one digest, whatever its format, which is found from the bytes.
 *
 * An entry that cannot be read is refused and told, and the digest goes on.
 *
 * @param path File of the digest.
 * @throws {DigestError} If the file is missing, empty or binary, has no known format, or none of its entries
 *   can be read. A digest without entries, an empty day, is no error.
 */
export async function readDigest(path: string, options: ReadOptions = {}): Promise<ReadDigest> {
  const digest = options.name ?? basename(path);
  const builder = new DigestBuilder(options.map ?? {});
  try {
    const file_date = await fileDate(path);
    const format = await readInto(builder, path, options);
    return { digest, file_date, ...builder.settled(digest, format) };
  } catch (error) {
    if (error instanceof DigestError) throw error;
    const what = foreseen(error, path);
    if (what === null) throw error;
    throw new DigestError(digest, [{ where: null, what }], { cause: error });
  }
}

async function fileDate(path: string): Promise<string> {
  return (await stat(path)).mtime.toISOString().slice(0, 10);
}

async function readInto(
  digest: DigestBuilder,
  path: string,
  { map = {}, readParquet }: ReadOptions,
): Promise<string> {
  const bytes = await peeked(unpacked(createReadStream(path)), HEAD_LENGTH);
  if (bytes.head.length > 0 && looksLikeParquet(bytes.head[0]!)) {
    if (!readParquet) throw new DecodeError("it is a Parquet file, which nothing here reads");
    digest.addParsed(parseRows(parquetRows(await wholeBytes(bytes.all), readParquet)));
    return "parquet";
  }
  const texts = await peeked(decodedText(bytes.all), HEAD_LENGTH);
  const head = texts.head.join("");
  if (head.trim() === "") return formatOfEmptyFile(path);
  const known = knownText(head);
  if (known) throw new DecodeError(known);
  const format = detectFormat(head, map);
  if (!format) {
    const start = JSON.stringify(head.trimStart().slice(0, 40));
    throw new DecodeError(`line 1 begins with ${start}, expected a list of papers in a known format`);
  }
  if (format.parse) digest.addParsed(format.parse(await wholeText(texts.all), map));
  else await addLines(digest, format, texts.all);
  return format.name;
}

async function addLines(
  digest: DigestBuilder,
  format: DigestFormat,
  chunks: AsyncIterable<string>,
): Promise<void> {
  let number = 0;
  for await (const lines of linesOf(chunks)) {
    for (const line of lines) {
      const read = format.parseLine!(line, ++number);
      if (read !== null) digest.add(read);
    }
  }
}

/** NDJSON of no lines is how a day without papers is written; in any other format something is missing. */
function formatOfEmptyFile(path: string): string {
  if (/\.(?:ndjson|jsonl)(?:\.gz|\.zst)?$/i.test(path)) return "ndjson";
  throw new DecodeError("the file is empty, expected papers with title and abstract");
}

async function wholeBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

function parquetRows(bytes: Uint8Array, read: ParquetReader): Row[] {
  try {
    return read(bytes);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new DecodeError(`it is not a readable Parquet file (${error.message})`, { cause: error });
  }
}

/** What is wrong with a file, where the error is one that files bring about; null for any other error. */
function foreseen(error: unknown, path: string): string | null {
  if (error instanceof DecodeError || error instanceof UnpackError) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return `there is no file ${path}`;
  if (code === "EISDIR") return `${path} is a folder, expected a file`;
  return code === "EACCES" || code === "EPERM" ? `${path} cannot be opened (${code})` : null;
}
