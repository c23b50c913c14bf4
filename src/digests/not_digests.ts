/** Kinds of files that lie where a digest should, and what to say of each. */
const BINARY: readonly { starts: string; what: string }[] = [
  { starts: "%PDF", what: "it is a PDF" },
  { starts: "PK\x03\x04", what: "it is a ZIP archive, expected the file inside it" },
  { starts: "SQLite format 3", what: "it is an SQLite database" },
  { starts: "BZh", what: "it is packed with bzip2, expected gzip, zstd or no packing" },
  { starts: "\xfd7zXZ", what: "it is packed with xz, expected gzip, zstd or no packing" },
  { starts: "\x89PNG", what: "it is a picture" },
  { starts: "\xff\xd8\xff", what: "it is a picture" },
  { starts: "\x80\x04", what: "it is a Python pickle" },
];

const TEXTS: readonly { like: RegExp; what: string }[] = [
  {
    like: /^version https:\/\/git-lfs\.github\.com\/spec\//,
    what: 'it is a Git LFS pointer and not the file itself, expected what "git lfs pull" puts in its place',
  },
  {
    like: /^\s*\[?\s*\{\s*'[^'\n]*'\s*:/,
    what: "line 1 is a Python dict and not JSON, its keys stand in single quotes, " +
      "expected what Python's json.dumps writes",
  },
  {
    like: /^\s*(?:<!doctype html|<html|<head|<body)\b/i,
    what: "it is an HTML page, expected a feed, JSON, a table or plain text",
  },
  { like: /^\s*<svg\b/i, what: "it is a picture" },
];

/** What a file is that begins like this, where it is binary and no digest; null where it may be one. */
export function knownBinary(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return BINARY.find(({ starts }) => head.startsWith(starts))?.what ?? null;
}

/** What a text is that begins like this, where it is known to be no digest; null where it may be one. */
export function knownText(head: string): string | null {
  return TEXTS.find(({ like }) => like.test(head))?.what ?? null;
}
