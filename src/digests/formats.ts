import { looksLikeHuggingFacePage, parseHuggingFacePage } from "./hugging_face_page.ts";
import type { ParsedDigest } from "./parsed_digest.ts";

/** A format that digests come in. */
export interface DigestFormat {
  /** Name in load reports and in the column `sources`. */
  name: string;
  /** Whether a digest that begins like this is of the format. */
  looksLike(head: string): boolean;
  /** Papers in the text of a whole digest. */
  parse(text: string): ParsedDigest;
}

/** The formats, the most particular first: the first one that a digest looks like reads it. */
export const DIGEST_FORMATS: readonly DigestFormat[] = [
  { name: "hugging-face-page", looksLike: looksLikeHuggingFacePage, parse: parseHuggingFacePage },
];

/** Format of a digest, found from how it begins; null where no format fits. */
export function detectFormat(text: string): DigestFormat | null {
  return DIGEST_FORMATS.find((format) => format.looksLike(text)) ?? null;
}
