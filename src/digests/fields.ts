import type { Row } from "./parsed_digest.ts";

/** What a paper's record can take from an entry. */
export type FieldName = keyof typeof ALIASES;

/** Columns that the user named for some fields, as in `--map abstract=COLUMN`. */
export type FieldMap = Partial<Record<FieldName, string>>;

/**
 * Names under which sources give a field, the best first, in lower case without punctuation.
 *
 * Where an author's abstract and a machine's summary both stand, the abstract comes first. Names of
 * summaries that only machines write are in no list.
 */
const ALIASES = {
  title: ["title", "titles", "papertitle", "articletitle", "ti", "t1", "headline", "name"],
  abstract: [
    "abstract",
    "abstracts",
    "abstracttext",
    "paperabstract",
    "abstractnote",
    "originalabstract",
    "ab",
    "n2",
    "contenttext",
    "contenthtml",
    "summary",
    "summaries",
    "summarytext",
    "description",
    "content",
    "text",
    "body",
  ],
  id: [
    "arxivid",
    "arxiv",
    "arxivnumber",
    "eprint",
    "paperid",
    "id",
    "ids",
    "identifier",
    "entryid",
    "oaiid",
    "guid",
    "shortid",
    "externalids",
    "key",
  ],
  doi: ["doi", "do", "paperdoi", "doiurl", "linkdoi", "externalids"],
  url: [
    "url",
    "link",
    "absurl",
    "abs",
    "abslink",
    "linkabstract",
    "articleurl",
    "paperurl",
    "paperlink",
    "puburl",
    "htmlurl",
    "arxivurl",
    "ur",
    "entryid",
    "id",
    "guid",
    "pdfurl",
    "pdf",
    "pdflink",
    "linkpdf",
    "urls",
  ],
  published: [
    "published",
    "publisheddate",
    "publicationdate",
    "datepublication",
    "publishdate",
    "submitted",
    "submitteddate",
    "submissiondate",
    "datesubmitted",
    "versions",
    "created",
    "createddate",
    "firstsubmitted",
    "publishtime",
    "py",
    "y1",
    "publicationyear",
    "year",
  ],
  /** Days on which a list carried the paper: they may lie after its publication. */
  listed: ["listed", "pubdate", "datepublished", "publishedat", "date", "day", "issued", "da"],
  authors: [
    "authors",
    "author",
    "authornames",
    "authorlist",
    "creators",
    "creator",
    "dccreator",
    "au",
    "a1",
    "cuauthor",
    "authorsparsed",
  ],
  upvotes: ["upvotes", "numupvotes", "upvote", "votes", "likes"],
  code: [
    "githubrepo",
    "github",
    "githuburl",
    "githublink",
    "githubrepos",
    "code",
    "codeurl",
    "codeurls",
    "codelink",
    "codelinks",
    "coderepo",
    "coderepository",
    "repo",
    "repos",
    "repourl",
    "repository",
    "repositoryurl",
    "officialcode",
    "metadatacodeurls",
  ],
  comment: ["comment", "comments", "arxivcomment", "note"],
} as const;

/** Names of summaries that machines wrote; they are never taken for an abstract. */
export const MACHINE_MADE = ["tldr", "aisummary", "generatedsummary", "aiabstract", "llmsummary"];

/** The fields that `--map` knows. */
export const FIELD_NAMES = Object.keys(ALIASES) as FieldName[];

const MISSING =
  /^(?:nan|none|null|n\/?a|undefined|nat|-+|no abstract(?: is)?(?: available)?\.?|\[?no abstract\]?)$/i;
const WRAPPERS = ["paper", "article", "entry", "_source", "attributes", "fields", "metadata", "node"];
const plainNames = new Map<string, string>();

/** Name of a column as names are compared: lower case, letters and digits only. */
export function plainName(name: string): string {
  let plain = plainNames.get(name);
  if (plain === undefined) {
    plain = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
    if (plainNames.size < 10_000) plainNames.set(name, plain);
  }
  return plain;
}

/** Whether a column's name is one of a field's. */
export function isNameOf(field: FieldName, name: string): boolean {
  return (ALIASES[field] as readonly string[]).includes(plainName(name));
}

/** Whether a value says nothing: null, an empty text or list, or "nan" as pandas writes it. */
export function isMissing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "number") return Number.isNaN(value);
  if (typeof value === "string") {
    return value.trim() === "" || value.length < 40 && MISSING.test(value.trim());
  }
  return Array.isArray(value) && value.length === 0;
}

/** The entry's own row, out of a wrapper such as `{paper: {...}, numComments: 2}`; inner values win. */
export function unwrapped(row: Row): Row {
  for (const name of WRAPPERS) {
    const inner = row[name];
    const isRow = typeof inner === "object" && inner !== null && !Array.isArray(inner);
    if (isRow && ("title" in inner || !("title" in row))) return { ...row, ...inner };
  }
  return row;
}

/** Reads an entry's fields by their names. */
export class Fields {
  readonly #row: Row;
  readonly #map: FieldMap;
  readonly #keys = new Map<string, string>();

  constructor(row: Row, map: FieldMap) {
    this.#row = unwrapped(row);
    this.#map = map;
    for (const key of Object.keys(this.#row)) {
      const plain = plainName(key);
      const known = this.#keys.get(plain);
      if (known === undefined || isMissing(this.#row[known])) this.#keys.set(plain, key);
    }
  }

  /** The row's columns. */
  get row(): Row {
    return this.#row;
  }

  /** The first value of a field that says something; null where none does. */
  first(field: FieldName): unknown {
    return this.all(field)[0]?.value ?? null;
  }

  /** Every value of a field that says something, the best first, each with the column it stands in. */
  all(field: FieldName): { name: string; value: unknown }[] {
    const mapped = this.#map[field];
    if (mapped !== undefined) {
      const value = valueAt(this.#row, mapped);
      if (!isMissing(value)) return [{ name: mapped, value }];
    }
    const found: { name: string; value: unknown }[] = [];
    for (const alias of ALIASES[field]) {
      const name = this.#keys.get(alias);
      if (name !== undefined && !isMissing(this.#row[name])) found.push({ name, value: this.#row[name] });
    }
    return found;
  }

  /** Whether the row has a column of this field, be it empty. */
  has(field: FieldName): boolean {
    return this.#map[field] !== undefined && valueAt(this.#row, this.#map[field]) !== undefined ||
      ALIASES[field].some((alias) => this.#keys.has(alias));
  }
}

/** Value of a column; "paper.summary" reaches into nested rows. */
export function valueAt(row: Row, path: string): unknown {
  if (path in row) return row[path];
  return path.split(".").reduce<unknown>(
    (value, key) => typeof value === "object" && value !== null ? (value as Row)[key] : undefined,
    row,
  );
}
