import type { FieldMap } from "./fields.ts";
import { isNameOf, valueAt } from "./fields.ts";
import { JsonError, parseCutJson, parseJson } from "./json_text.ts";
import { emptyDigest, type Entry, type ParsedDigest, type Row } from "./parsed_digest.ts";
import { parseRecordDate } from "./record_date.ts";
import { existingDate } from "./written_date.ts";

const LISTS = [
  "papers",
  "items",
  "results",
  "entries",
  "articles",
  "records",
  "documents",
  "publications",
  "data",
];
const DATES = [
  "date",
  "digest_date",
  "day",
  "generatedAt",
  "generated_at",
  "updated",
  "fetched_at",
  "fetchedAt",
];
const MAX_DEPTH = 4;

/** Whether a digest may be JSON. */
export function looksLikeJson(head: string): boolean {
  return /^\s*[[{]/.test(head);
}

/**
 * Reads JSON of the usual shapes: a list of papers, or an object that holds lists of them, by whatever
 * name; `{papers: {id: {...}}}`, where the key is the id; and columns, as pandas writes a table.
 */
export function parseJsonPapers(text: string, map: FieldMap): ParsedDigest {
  const digest = emptyDigest();
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    digest.refused.push({ where: `line ${error.line}`, what: error.message });
    value = error.isCut ? parseCutJson(text) : null;
    if (value === null) return digest;
  }
  digest.date = dateIn(value);
  const found = entriesIn(value, map, 0);
  if (found === null) {
    digest.refused.push({ where: null, what: `it holds ${kindOf(value)}, expected a list of papers` });
  }
  for (const [i, entry] of (found ?? []).entries()) {
    const where = `entry ${i + 1}`;
    if (isRow(entry)) digest.entries.push({ where, row: entry });
    else digest.refused.push({ where, what: `is ${kindOf(entry)}, expected a paper` });
  }
  return digest;
}

/** Entries of a list that stands in a JSON value; null where there is no such list. */
function entriesIn(value: unknown, map: FieldMap, depth: number): unknown[] | null {
  if (Array.isArray(value)) {
    const lists = value.length > 0 && value.every(Array.isArray) ? value : null;
    return lists ? lists.flatMap((list) => entriesIn(list, map, depth + 1) ?? []) : value;
  }
  if (!isRow(value) || depth > MAX_DEPTH) return null;
  const columns = rowsOfColumns(value, map);
  if (columns) return columns;
  if (isPaper(value, map)) return [value];
  const named = LISTS.find((name) =>
    name in value && typeof value[name] === "object" && value[name] !== null
  );
  if (named !== undefined) return entriesIn(value[named], map, depth + 1) ?? [];
  const parts = Object.entries(value).filter(([, part]) => typeof part === "object" && part !== null);
  const byId = parts.filter(([, part]) => isRow(part) && isPaper(part, map));
  if (byId.length > 0) return byId.map(([key, part]) => ({ key, ...part as Row }));
  const lists = parts.map(([, part]) =>
    Array.isArray(part) && !part.some(isRow) && part.length > 0 ? null : entriesIn(part, map, depth + 1)
  )
    .filter((list) => list !== null);
  return lists.length === 0 ? null : lists.flat();
}

/** Rows of `{title: [...], abstract: [...]}` or `{title: {"0": ...}, ...}`; null for any other object. */
function rowsOfColumns(value: Row, map: FieldMap): Row[] | null {
  const title = Object.entries(value).find(([name]) => isTitle(name, map))?.[1];
  if (typeof title !== "object" || title === null) return null;
  return Object.keys(title).map((key) =>
    Object.fromEntries(
      Object.entries(value).map(([name, column]) => [name, isColumn(column) ? column[key] : column]),
    )
  );
}

function isColumn(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPaper(value: Row, map: FieldMap): boolean {
  const isTitled = Object.keys(value).some((name) => isTitle(name, map)) ||
    map.title !== undefined && valueAt(value, map.title) !== undefined;
  const holdsLists = LISTS.some((name) =>
    Array.isArray(value[name]) && (value[name] as unknown[]).every(isRow)
  );
  return isRow(value["paper"]) || isTitled && !holdsLists;
}

function isTitle(name: string, map: FieldMap): boolean {
  return name === map.title || isNameOf("title", name);
}

function dateIn(value: unknown): ParsedDigest["date"] {
  if (!isRow(value)) return null;
  const date = DATES.map((name) => parseRecordDate(value[name])).find((date) => date && date.day !== null);
  return date ? existingDate(date.year, date.month!, date.day!) : null;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (!isRow(value)) return `the ${typeof value} ${JSON.stringify(value)?.slice(0, 40)}`;
  const error = value["error"] ?? value["message"] ?? value["detail"];
  if (typeof error === "string") return `the message ${JSON.stringify(error.slice(0, 80))}`;
  const names = Object.keys(value).map((name) => JSON.stringify(name));
  return names.length === 0 ? "an empty object" : `an object with ${names.slice(0, 6).join(", ")}`;
}

/** Entries of a parsed digest, for readers of particular JSON. */
export function mapEntries(digest: ParsedDigest, change: (row: Row) => Row): ParsedDigest {
  return { ...digest, entries: digest.entries.map(({ where, row }): Entry => ({ where, row: change(row) })) };
}
