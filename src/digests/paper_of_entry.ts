import type { MetadataLink } from "../schema/paper.ts";
import { authorNames } from "./author_names.ts";
import { codeLinks } from "./code_links.ts";
import { type FieldMap, Fields, isMissing, MACHINE_MADE, plainName } from "./fields.ts";
import { mendAbstract } from "./mend_abstract.ts";
import { mendTitle } from "./mend_title.ts";
import { isOwnRecord, ownPaper } from "./own_record.ts";
import { paperIds } from "./paper_ids.ts";
import type { Entry, RawPaper, Row } from "./parsed_digest.ts";
import { publishedDate } from "./published_date.ts";

/** A paper out of an entry, and what was mended. */
export interface ReadPaper {
  paper: RawPaper;
  /** What was mended beside white space, each with how. */
  repairs: string[];
  /** Whether white space was mended in title or abstract. */
  isRespaced: boolean;
}

/** Why an entry is no paper. */
export interface RefusedEntry {
  refused: string;
}

const SHOWN_LENGTH = 60;
const UNMENDED_SPACE = /\s\s|[^\S ]|^\s|\s$|[\u200b\u2060\ufeff]/;

/** Reads a paper out of an entry of any format. */
export function paperOfEntry({ where, row }: Entry, map: FieldMap): ReadPaper | RefusedEntry {
  if (isOwnRecord(row)) return { paper: ownPaper(where, row), repairs: [], isRespaced: false };
  const fields = new Fields(row, map);
  const rawTitle = textOf(fields.first("title"));
  const rawAbstract = textOf(fields.first("abstract"));
  if (rawTitle === null) {
    return { refused: rawAbstract === null ? "has neither title nor abstract" : "has no title" };
  }
  const title = mendTitle(rawTitle);
  if (rawAbstract === null) {
    return { refused: `has no abstract${machineMade(fields.row)}: "${shown(title.text)}"` };
  }
  const abstract = mendAbstract(rawAbstract);
  if (isMissing(abstract.text)) return { refused: `has no abstract: "${shown(title.text)}"` };
  const { id, doi, restored_from } = paperIds(fields);
  const { published, repairs } = publishedDate(fields, id);
  return {
    paper: {
      where,
      title: title.text,
      abstract: abstract.text,
      id,
      doi,
      published,
      authors: authorNames(fields.first("authors")),
      url: pageOf(fields, id),
      upvotes: wholeNumber(fields.first("upvotes")),
      links: codeLinks(fields) satisfies MetadataLink[],
      loaded_from: null,
    },
    repairs: [
      ...title.repairs,
      ...abstract.repairs,
      ...restored_from === null ? [] : [`has the arXiv id ${restored_from}, restored to ${id}`],
      ...repairs,
    ],
    isRespaced: UNMENDED_SPACE.test(rawTitle) || UNMENDED_SPACE.test(rawAbstract),
  };
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value) && value.every((part) => typeof part === "string")) return value.join("\n");
  if (typeof value !== "object" || value === null) return null;
  const row = value as Row;
  return textOf(row["text"] ?? row["value"] ?? row["$t"] ?? row["#text"] ?? row["content"] ?? null);
}

/** Page of the paper: the first web address that is no PDF; arXiv's own for a paper known by its id alone. */
function pageOf(fields: Fields, id: string | null): string | null {
  const addresses = fields.all("url").flatMap(({ value }) => Array.isArray(value) ? value : [value])
    .filter((value): value is string => typeof value === "string" && /^\s*https?:\/\/\S+\s*$/.test(value))
    .map((value) => value.trim());
  const page = addresses.find((address) => !/\/pdf\/|\.pdf$/.test(address));
  if (page !== undefined) return page;
  return id === null ? addresses[0] ?? null : `https://arxiv.org/abs/${id}`;
}

function wholeNumber(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) && number >= 0 ? number : null;
}

function machineMade(row: Row): string {
  const name = Object.keys(row).find((name) =>
    MACHINE_MADE.includes(plainName(name)) && !isMissing(row[name])
  );
  return name === undefined ? "" : `, only "${name}", which a machine wrote`;
}

function shown(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}...` : text;
}
