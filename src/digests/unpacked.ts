import { Buffer } from "node:buffer";
import { Readable } from "node:stream";
import zlib from "node:zlib";
import { looksLikeZstd, zstdFrames } from "./zstd_frames.ts";

const MIN_BOMB_BYTES = 100_000_000;
const MAX_RATIO = 200;

/** Something packed that cannot be unpacked. */
export class UnpackError extends Error {
  override name = "UnpackError";
}

/**
 * Bytes of a file, unpacked where they begin as gzip or zstd, of however many members or frames.
 *
 * @throws {UnpackError} If the packing is broken, or grows beyond reason: a text shrinks to a tenth, never to
 *   a two-hundredth.
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  const all = restOf(first.value, source);
  if (looksLikeGzip(first.value)) yield* guarded(all, "gzip", (input) => gunzipped(input));
  else if (looksLikeZstd(first.value)) yield* guarded(all, "zstd", (input) => unzstd(input));
  else yield* all;
}

async function* guarded(
  chunks: AsyncIterable<Uint8Array>,
  packing: string,
  unpack: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let [n_in, n_out] = [0, 0];
  const counted = async function* () {
    for await (const chunk of chunks) {
      n_in += chunk.length;
      yield chunk;
    }
  };
  try {
    for await (const chunk of unpack(counted())) {
      n_out += chunk.length;
      if (n_out > MIN_BOMB_BYTES && n_out > n_in * MAX_RATIO) {
        throw new UnpackError(`it unpacks to more than ${MAX_RATIO} times its size, which no text does`);
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof UnpackError || !(error instanceof Error)) throw error;
    throw new UnpackError(`its ${packing} packing is broken (${error.message})`, { cause: error });
  }
}

async function* restOf(
  first: Uint8Array,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

function looksLikeGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return through(chunks, zlib.createGunzip());
}

async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Node has zstd since 22.15; its types here are older.
  const create = (zlib as unknown as Record<string, (() => zlib.Gunzip) | undefined>)["createZstdDecompress"];
  if (!create) throw new UnpackError("it is packed with zstd, which this version of Node.js cannot unpack");
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  for (const frame of zstdFrames(Buffer.concat(parts))) yield* through([frame], create());
}

async function* through(
  chunks: AsyncIterable<Uint8Array> | Uint8Array[],
  transform: zlib.Gunzip,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks);
  source.on("error", (error) => transform.destroy(error));
  yield* source.pipe(transform);
}
