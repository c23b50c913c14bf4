import type { DigestIssue } from "../schema/digest_error.ts";
import { looksLikeArxivAtom, looksLikeAtom, parseArxivAtom, parseAtom } from "./atom.ts";
import { looksLikeOai, parseOai } from "./arxiv_oai.ts";
import { looksLikeBibtex, parseBibtex } from "./bibtex.ts";
import { looksLikeCsv, parseCsv } from "./csv_papers.ts";
import type { FieldMap } from "./fields.ts";
import { looksLikeHuggingFaceApi, parseHuggingFaceApi } from "./hugging_face_api.ts";
import { looksLikeHuggingFacePage, parseHuggingFacePage } from "./hugging_face_page.ts";
import { looksLikeJsonFeed, parseJsonFeed } from "./json_feed.ts";
import { looksLikeJson, parseJsonPapers } from "./json_papers.ts";
import { looksLikeLabelledBlocks, parseLabelledBlocks } from "./labelled_blocks.ts";
import { looksLikeKaggleArxiv, looksLikeNdjson, parseNdjsonLine } from "./ndjson_papers.ts";
import type { Entry, ParsedDigest } from "./parsed_digest.ts";
import { looksLikeRis, parseRis } from "./ris.ts";
import { looksLikeRss, parseRss } from "./rss.ts";

/** A format that digests come in. */
export interface DigestFormat {
  /** Name in load reports and in the column `sources`. */
  name: string;
  /** Whether a digest that begins like this is of the format. */
  looksLike(head: string, map: FieldMap): boolean;
  /** Entries in the text of a whole digest; a format of one entry a line has `parseLine` instead. */
  parse?(text: string, map: FieldMap): ParsedDigest;
  /** Entry on one line, what is wrong with it, or null for a line that holds none. */
  parseLine?(line: string, number: number): Entry | DigestIssue | null;
}

/** The formats, the most particular first: the first one that a digest looks like reads it. */
export const DIGEST_FORMATS: readonly DigestFormat[] = [
  { name: "kaggle-arxiv", looksLike: looksLikeKaggleArxiv, parseLine: parseNdjsonLine },
  { name: "ndjson", looksLike: looksLikeNdjson, parseLine: parseNdjsonLine },
  { name: "hugging-face-api", looksLike: looksLikeHuggingFaceApi, parse: parseHuggingFaceApi },
  { name: "json-feed", looksLike: looksLikeJsonFeed, parse: parseJsonFeed },
  { name: "json", looksLike: looksLikeJson, parse: parseJsonPapers },
  { name: "rss", looksLike: looksLikeRss, parse: parseRss },
  { name: "arxiv-atom", looksLike: looksLikeArxivAtom, parse: parseArxivAtom },
  { name: "atom", looksLike: looksLikeAtom, parse: parseAtom },
  { name: "arxiv-oai", looksLike: looksLikeOai, parse: parseOai },
  { name: "bibtex", looksLike: looksLikeBibtex, parse: parseBibtex },
  { name: "ris", looksLike: looksLikeRis, parse: parseRis },
  { name: "labelled-blocks", looksLike: looksLikeLabelledBlocks, parse: parseLabelledBlocks },
  { name: "csv", looksLike: looksLikeCsv, parse: parseCsv },
  { name: "hugging-face-page", looksLike: looksLikeHuggingFacePage, parse: parseHuggingFacePage },
];

/** Format of a digest, found from how it begins; null where no format fits. */
export function detectFormat(head: string, map: FieldMap = {}): DigestFormat | null {
  return DIGEST_FORMATS.find((format) => format.looksLike(head, map)) ?? null;
}
