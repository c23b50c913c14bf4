import Papa from "papaparse";
import { type FieldMap, isNameOf } from "./fields.ts";
import { emptyDigest, type ParsedDigest, type Row } from "./parsed_digest.ts";

const DELIMITERS = [",", "\t", ";", "|"];
const MAX_NAME_LENGTH = 60;
const SHORT_NAME = /^[\w .#()/-]{0,30}$/;
const N_LINES_LOOKED_AT = 6;
const OTHER_FIELDS = ["abstract", "id", "url", "authors"] as const;

/** Whether a digest is a table whose first line names its columns. */
export function looksLikeCsv(head: string, map: FieldMap): boolean {
  const names = columnsOf(head);
  if (names.length < 2 || names.some((name) => name.length > MAX_NAME_LENGTH)) return false;
  const mapped = Object.values(map);
  if (names.some((name) => mapped.includes(name))) return true;
  const isTitled = names.some((name) => isNameOf("title", name));
  return isTitled && names.some(isOtherField) || isEvenTable(head, names);
}

function isOtherField(name: string): boolean {
  return !isNameOf("title", name) && OTHER_FIELDS.some((field) => isNameOf(field, name));
}

/** Whether short names stand above lines of just as many values: a table, though of unknown columns. */
function isEvenTable(head: string, names: readonly string[]): boolean {
  if (names.some((name) => !SHORT_NAME.test(name))) return false;
  const options = { delimiter: delimiterOf(head), preview: N_LINES_LOOKED_AT, skipEmptyLines: true } as const;
  const [, ...rows] = Papa.parse<string[]>(withoutHint(head), options).data;
  return rows.length > 0 && rows.every((row) => row.length === names.length);
}

/** Reads CSV and its kin with tabs, semicolons or bars; every value stays text. */
export function parseCsv(text: string): ParsedDigest {
  const digest = emptyDigest();
  const lines = lineCounter(text);
  let names: string[] | null = null;
  let start = 0;
  Papa.parse<string[]>(withoutHint(text), {
    delimiter: delimiterOf(text),
    step({ data, errors, meta }) {
      const where = `line ${lines.numberAt(start)}`;
      start = meta.cursor;
      if (data.every((value) => value.trim() === "")) return;
      if (names === null) {
        names = data.map((name) => name.trim());
        return;
      }
      const broken = errors.find((error) => error.type === "Quotes");
      if (broken) {
        digest.refused.push({
          where,
          what: `has a quote that is ${
            broken.code === "MissingQuotes" ? "never closed" : "not doubled inside quotes"
          }`,
        });
      } else if (
        data.length > names.length && data.slice(names.length).some((value) => value.trim() !== "")
      ) {
        digest.refused.push({
          where,
          what: `has ${data.length} values, expected ${names.length}: is one of them unquoted?`,
        });
      } else {
        if (data.length < names.length) {
          digest.repaired.push({
            where,
            what: `has ${data.length} values, expected ${names.length}, the last are taken as missing`,
          });
        }
        digest.entries.push({ where, row: rowOf(names, data) });
      }
    },
  });
  return digest;
}

function rowOf(names: readonly string[], values: readonly string[]): Row {
  const row: Row = {};
  names.forEach((name, i) => {
    if (name !== "" && !(name in row)) row[name] = values[i] ?? null;
  });
  return row;
}

function columnsOf(head: string): string[] {
  return namesIn(firstLine(head), delimiterOf(head));
}

/** The delimiter that makes the most of the line of names: data lines may hold any of them. */
function delimiterOf(text: string): string {
  const line = firstLine(text);
  const counts = DELIMITERS.map((delimiter) => namesIn(line, delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

function namesIn(line: string, delimiter: string): string[] {
  return (Papa.parse<string[]>(line, { delimiter }).data[0] ?? []).map((name) => name.trim());
}

function firstLine(text: string): string {
  return /^.*/.exec(withoutHint(text).trimStart())![0];
}

/** Excel may put "sep=;" before the table. */
function withoutHint(text: string): string {
  return text.replace(/^sep=.\r?\n/i, "");
}

/** Counts lines up to growing offsets without starting over. */
function lineCounter(text: string): { numberAt(offset: number): number } {
  let [at, line] = [0, 1];
  return {
    numberAt(offset) {
      for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++;
      return line;
    },
  };
}
