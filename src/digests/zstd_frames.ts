const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const BLOCK_RLE = 1;
const DICTIONARY_ID_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];

/** Whether bytes begin as a zstd file does. */
export function looksLikeZstd(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && (wordAt(bytes, 0) === MAGIC || isSkippable(wordAt(bytes, 0)));
}

/**
 * The frames that a zstd file is made of, skippable ones left out.
 *
 * node:zlib stops without a word behind the first frame, so each has to be unpacked by itself. The format:
 * RFC 8878, section 3.1.
 *
 * @throws {RangeError} If the file ends in the middle of a frame or holds something else behind one.
 */
export function zstdFrames(bytes: Uint8Array): Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const magic = wordAt(bytes, start);
    if (isSkippable(magic)) {
      start += 8 + wordAt(bytes, start + 4);
    } else {
      if (magic !== MAGIC) throw new RangeError(`byte ${start} begins no zstd frame`);
      const end = endOfFrame(bytes, start);
      frames.push(bytes.subarray(start, end));
      start = end;
    }
  }
  return frames;
}

function endOfFrame(bytes: Uint8Array, start: number): number {
  const descriptor = byteAt(bytes, start + 4);
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const sizeFlag = descriptor >> 6;
  const sizeBytes = sizeFlag === 0 && isSingleSegment ? 1 : CONTENT_SIZE_BYTES[sizeFlag]!;
  let at = start + 5 + (isSingleSegment ? 0 : 1) + DICTIONARY_ID_BYTES[descriptor & 3]! + sizeBytes;
  for (let isLast = false; !isLast;) {
    const header = byteAt(bytes, at) | byteAt(bytes, at + 1) << 8 | byteAt(bytes, at + 2) << 16;
    isLast = (header & 1) === 1;
    at += 3 + ((header >> 1 & 3) === BLOCK_RLE ? 1 : header >> 3);
  }
  const end = at + ((descriptor & 4) === 0 ? 0 : 4);
  if (end > bytes.length) throw new RangeError("it ends in the middle of a zstd frame");
  return end;
}

function isSkippable(word: number): boolean {
  return (word & ~0xf) >>> 0 === SKIPPABLE;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (byteAt(bytes, at) | byteAt(bytes, at + 1) << 8 | byteAt(bytes, at + 2) << 16 |
    byteAt(bytes, at + 3) << 24) >>> 0;
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new RangeError("it ends in the middle of a zstd frame");
  return byte;
}
