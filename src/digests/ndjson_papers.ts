import type { DigestIssue } from "../schema/digest_error.ts";
import { JsonError, parseJson } from "./json_text.ts";
import type { Entry, Row } from "./parsed_digest.ts";

const KAGGLE_KEYS = ["authors_parsed", "versions", "update_date", "categories"];

/** Whether a digest has a JSON object on each of its lines; one line alone is JSON as well. */
export function looksLikeNdjson(head: string): boolean {
  if (!/^\s*\{/.test(head)) return false;
  const [first, second] = head.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  if (second === undefined) return false;
  if (/[[{,:]$/.test(first!)) return false;
  return second.startsWith("{") || first!.endsWith("}") && firstRow(head) !== null;
}

/** Whether a digest is Kaggle's dump of arXiv's metadata. */
export function looksLikeKaggleArxiv(head: string): boolean {
  const row = looksLikeNdjson(head) ? firstRow(head) : null;
  return row !== null && KAGGLE_KEYS.every((key) => key in row);
}

/** Reads one line: an entry, what is wrong with it, or null for a blank line. */
export function parseNdjsonLine(line: string, number: number): Entry | DigestIssue | null {
  if (line.trim() === "") return null;
  const where = `line ${number}`;
  try {
    const value = parseJson(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? { where, row: value as Row }
      : { where, what: "is no JSON object, expected a paper" };
  } catch (error) {
    if (error instanceof JsonError) return { where, what: error.message };
    throw error;
  }
}

function firstRow(head: string): Row | null {
  const line = head.split("\n").find((line) => line.trim() !== "") ?? "";
  const entry = parseNdjsonLine(line, 1);
  return entry !== null && "row" in entry ? entry.row : null;
}
