import type { FieldMap } from "./fields.ts";
import { parseJsonPapers } from "./json_papers.ts";
import { newestDate } from "./newest_date.ts";
import type { ParsedDigest } from "./parsed_digest.ts";

/** Whether a digest is a JSON Feed (jsonfeed.org). */
export function looksLikeJsonFeed(head: string): boolean {
  return /^\s*\{/.test(head) && /"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(head);
}

/** Reads a JSON Feed of papers; its day is that of its newest item. */
export function parseJsonFeed(text: string, map: FieldMap): ParsedDigest {
  const digest = parseJsonPapers(text, map);
  return { ...digest, date: newestDate(digest.entries.map(({ row }) => row["date_published"])) };
}
