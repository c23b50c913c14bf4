import type { MetadataLink } from "../schema/paper.ts";
import type { RawPaper, Row } from "./parsed_digest.ts";

const OWN_COLUMNS = ["title", "abstract", "digests", "digest_date", "last_digest_date", "sources"];
const SEPARATOR = "; ";

/** Whether a row is a record that `load` or a run wrote: its texts are mended and are taken to the letter. */
export function isOwnRecord(row: Row): boolean {
  return OWN_COLUMNS.every((name) => name in row) && typeof row["title"] === "string" &&
    typeof row["abstract"] === "string" && row["title"] !== "" && row["abstract"] !== "";
}

/** Paper out of a record of ours, be it from NDJSON, CSV (lists joined with "; ") or Parquet. */
export function ownPaper(where: string, row: Row): RawPaper {
  const digest_date = text(row["digest_date"]);
  return {
    where,
    title: String(row["title"]),
    abstract: String(row["abstract"]),
    id: text(row["id"]),
    doi: text(row["doi"]),
    published: text(row["published"]),
    authors: list(row["authors"]),
    url: text(row["url"]),
    upvotes: number(row["upvotes"]),
    links: linksOf(row),
    loaded_from: {
      digests: list(row["digests"]),
      digest_date,
      last_digest_date: text(row["last_digest_date"]) ?? digest_date,
      sources: list(row["sources"]),
    },
  };
}

function linksOf(row: Row): MetadataLink[] {
  const links = row["links"];
  if (Array.isArray(links)) {
    return links.flatMap((link) =>
      typeof link?.url === "string" ? [{ url: link.url, from: String(link.from ?? "links") }] : []
    );
  }
  const from = list(row["metadata_code_from"]);
  return list(row["metadata_code_urls"]).map((url, i) => ({ url, from: from[i] ?? "metadata_code_urls" }));
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function list(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string");
  return typeof value === "string" && value !== "" ? value.split(SEPARATOR) : [];
}

function number(value: unknown): number | null {
  const n = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof n === "number" && Number.isInteger(n) ? n : null;
}
