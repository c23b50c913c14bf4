import type { FieldMap } from "./fields.ts";
import { mapEntries, parseJsonPapers } from "./json_papers.ts";
import type { ParsedDigest, Row } from "./parsed_digest.ts";
import { newestDate } from "./newest_date.ts";

/** Whether a digest is what Hugging Face's `api/daily_papers` answers. */
export function looksLikeHuggingFaceApi(head: string): boolean {
  return /^\s*\[\s*\{/.test(head) && /"paper"\s*:\s*\{/.test(head) &&
    /"(?:submittedOnDailyAt|submittedOnDailyBy|discussionId)"\s*:/.test(head);
}

/**
 * Reads Hugging Face's `api/daily_papers`: entries with a paper inside, whose own dates count.
 *
 * The digest's day is the last on which one of its papers was listed. The API leaves `githubRepo` out where
 * there is none.
 */
export function parseHuggingFaceApi(text: string, map: FieldMap): ParsedDigest {
  const digest = parseJsonPapers(text, map);
  const papers = digest.entries.map(({ row }) => row["paper"] as Row | undefined);
  const date = newestDate(papers.map((paper) => paper?.["submittedOnDailyAt"]));
  return mapEntries({ ...digest, date: digest.date ?? date }, (row) => ({ githubRepo: null, ...row }));
}
