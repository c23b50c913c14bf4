import { mendSpace } from "./mend.ts";
import type { Row } from "./parsed_digest.ts";

const QUOTED = /'((?:[^'\\]|\\.)*)'(?=\s*[,\]])|"((?:[^"\\]|\\.)*)"(?=\s*[,\]])/g;
const MAX_NESTING = 4;
const NESTED_BRACKETS = /\s*\([^()]*\)/g;

/**
 * Names of a paper's authors, in order, given name first.
 *
 * Takes lists of names or of records, "A. One and B. Two", "One, A; Two, B", "A. One, B. Two (Place)",
 * "A. One|B. Two" and lists that Python printed.
 *
 * @returns An empty list where there is no name.
 */
export function authorNames(value: unknown): string[] {
  const names = Array.isArray(value) ? value.flatMap(nameOf) : typeof value === "string" ? split(value) : [];
  return names.map(cleanName).filter((name) => name !== "" && !/^et al\.?$/i.test(name));
}

/** "Ada Lovelace" out of "Lovelace, Ada"; any other name as it is. */
export function givenNameFirst(name: string): string {
  const parts = name.split(",").map((part) => part.trim());
  if (parts.length === 2) return `${parts[1]} ${parts[0]}`.trim();
  return parts.length === 3 && /^(?:jr|sr|i{2,3}|iv)\.?$/i.test(parts[1]!)
    ? `${parts[2]} ${parts[0]} ${parts[1]}`
    : name;
}

function nameOf(author: unknown): string[] {
  if (typeof author === "string") return [givenNameFirst(author.replace(/,\s*$/, ""))];
  if (Array.isArray(author)) return [[author[1], author[0], author[2]].filter(isText).join(" ")];
  if (typeof author !== "object" || author === null) return [];
  const row = author as Row;
  const whole = row["name"] ?? row["fullname"] ?? row["full_name"] ?? row["display_name"] ?? row["literal"];
  if (isText(whole)) return [whole];
  const given = row["given"] ?? row["forenames"] ?? row["first_name"] ?? row["firstName"];
  const family = row["family"] ?? row["keyname"] ?? row["last_name"] ?? row["lastName"];
  return [[given, family].filter(isText).join(" ")];
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function split(text: string): string[] {
  const trimmed = text.trim();
  if (/^\[.*\]$/s.test(trimmed)) {
    const quoted = [...trimmed.matchAll(QUOTED)].map((match) => match[1] ?? match[2] ?? "");
    if (quoted.length > 0) return quoted.map((name) => name.replace(/\\(['"])/g, "$1"));
    return trimmed === "[]" ? [] : split(trimmed.slice(1, -1));
  }
  for (const separator of [/\s*\|\s*/, /\s*;\s*/, /\s*\n\s*(?=\S+ \S)/]) {
    const parts = trimmed.split(separator).filter((part) => part !== "");
    if (parts.length > 1 && !(separator.source.includes("\\n") && trimmed.includes(","))) {
      return parts.map(givenNameFirst);
    }
  }
  return commaSplit(mendSpace(withoutBrackets(mendSpace(trimmed))));
}

/** "A. One, B. Two and C. Three", or BibTeX's "One, A. and Two, B.". */
function commaSplit(text: string): string[] {
  const people = text.split(/,?\s+and\s+|\s*&\s+/);
  const isFamilyFirst = people.length > 1 && people.every((name) => name.split(",").length === 2) &&
    people.every((name) => name.split(",")[0]!.trim().split(" ").length <= 3);
  if (isFamilyFirst) return people.map(givenNameFirst);
  const parts = people.flatMap((name) => name.split(","));
  const isOnePerson = people.length === 1 && parts.length === 2 && !parts[0]!.trim().includes(" ");
  return isOnePerson ? [givenNameFirst(text)] : parts;
}

/** Affiliations stand in brackets, some of them nested. */
function withoutBrackets(text: string): string {
  let bare = text;
  for (let i = 0; i < MAX_NESTING; i++) bare = bare.replace(NESTED_BRACKETS, "");
  return bare;
}

function cleanName(name: string): string {
  return mendSpace(name).replace(/^[,;\s]+|[,;\s]+$/g, "");
}
