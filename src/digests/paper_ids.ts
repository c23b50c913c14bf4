import { parseArxivId, restoreArxivId } from "../schema/arxiv_id.ts";
import type { Fields } from "./fields.ts";
import type { Row } from "./parsed_digest.ts";

const DOI = /\b(10\.\d{4,9}\/[^\s"'<>,;|]+)/;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;
const BARE_ID =
  /^(?:oai:)?(?:arxiv(?:\.org)?[:.\s/]\s*)?([a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?(?:\s*\[[^\]]*\])?$/i;
const ID_PAGE =
  /\b(?:arxiv\.org|alphaxiv\.org|arxiv-vanity\.com|huggingface\.co|hf\.co|ar5iv\.[a-z.]+)\/(?:abs|pdf|html|papers?|format|e-print|ps|src|overview)\/([^\s?#"'<>]+)/i;
const ID_IN_JOURNAL =
  /\barXiv(?:\s+e-?prints?,?)?(?:\s*preprint)?[\s:,]*(?:arXiv:)?\s*((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)/i;
const JOURNAL_COLUMNS = ["journal", "note", "howpublished", "series", "M3", "AN", "T2", "JO", "PB", "M1"];

/** Ids of an entry. */
export interface PaperIds {
  /** arXiv id without version. */
  id: string | null;
  /** Lower case, without a resolver in front. */
  doi: string | null;
  /** The text that the arXiv id was restored from, where it had been read as a number; else null. */
  restored_from: string | null;
}

/** The arXiv id that a value is, bare or as an address; null for any other value. */
export function arxivIdOf(value: string): string | null {
  const text = value.trim();
  const bare = BARE_ID.exec(text) ?? ID_PAGE.exec(text);
  if (bare) return parseArxivId(bare[1]!);
  const doi = doiOf(text);
  const inDoi = doi === null ? null : ARXIV_DOI.exec(doi);
  return inDoi ? parseArxivId(inDoi[1]!) : null;
}

/** The DOI in a text: lower case, the first where there are several. */
export function doiOf(value: string): string | null {
  const found = DOI.exec(value)?.[1];
  if (found === undefined) return null;
  const doi = found.replace(/[.\]}]+$/, "").toLowerCase();
  return doi.includes("(") ? doi : doi.replace(/\)+\.*$/, "");
}

/**
 * Ids of an entry: from its id columns, else its addresses, else where BibTeX and RIS name a preprint.
 *
 * arXiv's own DOI (10.48550/arXiv...) is the arXiv id and no DOI.
 */
export function paperIds(fields: Fields): PaperIds {
  const named = textsOf(fields, "id");
  const dois = textsOf(fields, "doi");
  const addresses = textsOf(fields, "url");
  const doi = firstOf(dois, doiOf) ?? firstOf(named, doiOf) ?? firstOf(addresses, doiOf);
  const id = firstOf(named, arxivIdOf) ?? firstOf(addresses, arxivIdOf) ?? firstOf(dois, arxivIdOf) ??
    firstOf(addressesIn(fields.row), arxivIdOf) ?? firstOf(journalsIn(fields.row), arxivIdInJournal);
  const restored = id === null ? named.find((text) => restoreArxivId(text) !== null) : undefined;
  return {
    id: id ?? (restored === undefined ? null : restoreArxivId(restored)),
    doi: doi !== null && ARXIV_DOI.test(doi) ? null : doi,
    restored_from: restored ?? null,
  };
}

function firstOf(texts: readonly string[], find: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}

function textsOf(fields: Fields, field: "id" | "doi" | "url"): string[] {
  return fields.all(field).flatMap(({ value }) => textsIn(value));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === "object" && value !== null) {
    const ids = value as Row;
    return [ids["ArXiv"], ids["arxiv"], ids["DOI"], ids["doi"], ids["href"], ids["url"]].flatMap((id) =>
      id === value || id === undefined || id === null ? [] : textsIn(id)
    );
  }
  return [];
}

/** Values that are an address of a paper and nothing else, in whatever column. */
function addressesIn(row: Row): string[] {
  return Object.values(row).filter((value): value is string =>
    typeof value === "string" && value.length < 200 && /^\s*https?:\/\/\S+\s*$/.test(value)
  );
}

function journalsIn(row: Row): string[] {
  return JOURNAL_COLUMNS.map((name) => row[name]).flatMap((value) =>
    typeof value === "string" ? [value] : []
  );
}

function arxivIdInJournal(text: string): string | null {
  return parseArxivId(ID_IN_JOURNAL.exec(text)?.[1] ?? "");
}
