import { DigestError, type DigestIssue } from "../schema/digest_error.ts";
import { type FieldMap, Fields, valueAt } from "./fields.ts";
import { newestDate } from "./newest_date.ts";
import { isOwnRecord } from "./own_record.ts";
import { paperOfEntry } from "./paper_of_entry.ts";
import type { Entry, ParsedDigest, RawPaper, Row, WrittenDate } from "./parsed_digest.ts";

/** What the entries of a digest come to. */
export interface ReadEntries {
  /** Name of the format that read it. */
  format: string;
  papers: RawPaper[];
  /** The digest's own date; null where it states none. */
  date: WrittenDate | null;
  repaired: DigestIssue[];
  refused: DigestIssue[];
  /** Number of papers in whose title or abstract white space was mended. */
  n_respaced: number;
  /** Whether the format has a place for code links, be it empty. */
  has_code_links: boolean;
  /** Columns named by the user that at least one entry has. */
  mapped: string[];
}

const OWN_FORMAT = "paperscope";
const N_COLUMNS_SHOWN = 8;
const N_ROWS_LOOKED_AT = 100;

/** Takes the entries of a digest one by one and keeps the papers in them; their rows are let go. */
export class DigestBuilder {
  readonly #map: FieldMap;
  readonly #papers: RawPaper[] = [];
  readonly #repaired: DigestIssue[] = [];
  readonly #refused: DigestIssue[] = [];
  readonly #mapped = new Set<string>();
  readonly #columns = new Set<string>();
  #date: WrittenDate | null = null;
  #n_rows = 0;
  #n_respaced = 0;
  #hasCodeLinks = false;

  constructor(map: FieldMap) {
    this.#map = map;
  }

  /** Adds all that a reader made of a text. */
  addParsed({ entries, date, repaired, refused }: ParsedDigest): void {
    this.#date = date;
    for (const issue of repaired) this.#repaired.push(issue);
    for (const issue of refused) this.#refused.push(issue);
    for (const entry of entries) this.add(entry);
  }

  /** Adds an entry, or what is wrong where one should be. */
  add(entry: Entry | DigestIssue): void {
    if (!("row" in entry)) {
      this.#refused.push(entry);
      return;
    }
    const { where, row } = entry;
    this.#look(row);
    const read = paperOfEntry(entry, this.#map);
    if ("refused" in read) {
      this.#refused.push({ where, what: read.refused });
      return;
    }
    this.#papers.push(read.paper);
    for (const what of read.repairs) this.#repaired.push({ where, what });
    if (read.isRespaced) this.#n_respaced++;
  }

  /**
   * What the entries come to.
   *
   * @throws {DigestError} If there are some and none of them could be read.
   */
  settled(digest: string, format: string): ReadEntries {
    const papers = this.#papers;
    if (papers.length === 0 && this.#refused.length > 0) {
      throw new DigestError(digest, [...this.#columnsHint(), ...this.#refused]);
    }
    const loaded = papers.flatMap((paper) => paper.loaded_from ?? []);
    const isOwn = loaded.length > 0 && loaded.length === papers.length;
    return {
      format: isOwn ? OWN_FORMAT : format,
      papers,
      date: isOwn ? newestDate(loaded.map((from) => from.last_digest_date)) : this.#date,
      repaired: this.#repaired,
      refused: this.#refused,
      n_respaced: this.#n_respaced,
      has_code_links: this.#hasCodeLinks,
      mapped: [...this.#mapped],
    };
  }

  /** Notes the columns of a row, of which few differ from row to row. */
  #look(row: Row): void {
    for (const column of Object.values(this.#map)) {
      if (!this.#mapped.has(column) && valueAt(row, column) !== undefined) this.#mapped.add(column);
    }
    if (!this.#hasCodeLinks) this.#hasCodeLinks = hasCodeLinks(row, this.#map);
    if (this.#n_rows++ < N_ROWS_LOOKED_AT) {
      for (const name of Object.keys(row)) this.#columns.add(name);
    }
  }

  /** What to do when no entry has an abstract: the columns there are, one of which may hold it. */
  #columnsHint(): DigestIssue[] {
    const names = [...this.#columns];
    if (names.length === 0) return [];
    const shown = names.slice(0, N_COLUMNS_SHOWN).map((name) => `"${name}"`).join(", ");
    const more = names.length > N_COLUMNS_SHOWN ? ` and ${names.length - N_COLUMNS_SHOWN} more` : "";
    const what = `no entry has both title and abstract, the columns are ${shown}${more}; ` +
      "--map abstract=COLUMN names the right one";
    return [{ where: null, what }];
  }
}

/** Records of ours are asked for links, since they have the column whatever they were read from. */
function hasCodeLinks(row: Row, map: FieldMap): boolean {
  if (isOwnRecord(row)) return String(row["links"] ?? row["metadata_code_urls"] ?? "") !== "";
  const fields = new Fields(row, map);
  return fields.has("code") || fields.has("comment");
}
