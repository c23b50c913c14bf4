import { knownBinary } from "./not_digests.ts";

/** Bytes that are no text. */
export class DecodeError extends Error {
  override name = "DecodeError";
}

const XML_ENCODING = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/;

/**
 * Decodes a text as it comes: UTF-8, UTF-16 where its byte order mark says so, or what its XML declares.
 *
 * @throws {DecodeError} If it is binary or not in that encoding: names the line.
 */
export async function* decodedText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let line = 1;
  const decode = (chunk?: Uint8Array): string => {
    try {
      const text = chunk ? decoder!.decode(chunk, { stream: true }) : decoder!.decode();
      line += text.split("\n").length - 1;
      return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new DecodeError(
        `line ${line + linesBeforeError(chunk)} is not ${
          decoder!.encoding.toUpperCase()
        }, expected a text in UTF-8`,
        { cause: error },
      );
    }
  };
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    const zero = decoder.encoding.startsWith("utf-16") ? -1 : chunk.indexOf(0);
    if (zero >= 0) throw new DecodeError("it is a binary file (a byte is zero), expected a text");
    yield decode(chunk);
  }
  if (decoder) yield decode();
}

function encodingOf(head: Uint8Array): string {
  const binary = knownBinary(head);
  if (binary) throw new DecodeError(binary);
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const declared = XML_ENCODING.exec(String.fromCharCode(...head.subarray(0, 200)))?.[1] ?? "utf-8";
  try {
    return new TextDecoder(declared).encoding;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DecodeError(`it declares the encoding "${declared}", which is unknown, expected UTF-8`, {
      cause: error,
    });
  }
}

/** Number of line ends in a chunk before the first byte that breaks UTF-8. */
function linesBeforeError(chunk: Uint8Array | undefined): number {
  if (!chunk) return 0;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = 0;
  for (let n = 0;; n++) {
    const end = chunk.indexOf(10, start);
    if (end < 0) return n;
    // The first piece may begin in the middle of a character that the chunk before began.
    try {
      decoder.decode(chunk.subarray(start, end));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      if (n > 0 || chunk[0]! < 0x80 || chunk[0]! > 0xbf) return n;
    }
    start = end + 1;
  }
}
