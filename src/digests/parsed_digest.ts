import type { DigestIssue } from "../schema/digest_error.ts";
import type { MetadataLink } from "../schema/paper.ts";

/** Values of an entry by the names that the format gives them: "summary", "Abstract", "AB". */
export type Row = Record<string, unknown>;

/** One entry of a digest as it stands there. */
export interface Entry {
  /** Where it stands: "line 12", "entry 3". */
  where: string;
  row: Row;
}

/** A day as a digest writes it: pages leave the year out. */
export interface WrittenDate {
  year: number | null;
  /** 1-12. */
  month: number;
  day: number;
}

/** What a reader makes of the text of one digest. */
export interface ParsedDigest {
  entries: Entry[];
  /** The digest's own date; null where it states none. */
  date: WrittenDate | null;
  /** What was mended in reading, and how. */
  repaired: DigestIssue[];
  /** What could not be read as an entry, and why. */
  refused: DigestIssue[];
}

/** Where a record of ours came from, before it was saved and loaded again. */
export interface LoadedFrom {
  digests: string[];
  digest_date: string | null;
  last_digest_date: string | null;
  sources: string[];
}

/** A paper as it stands in one digest. */
export interface RawPaper {
  /** Where it stands: "line 12", "entry 3". */
  where: string;
  title: string;
  abstract: string;
  /** arXiv id without version. */
  id: string | null;
  /** Lower case, without a resolver in front. */
  doi: string | null;
  /** ISO date, or month (2025-03). */
  published: string | null;
  authors: string[];
  url: string | null;
  upvotes: number | null;
  /** Code links that the format carries beside the abstract. */
  links: MetadataLink[];
  /** Set where the digest is our own output. */
  loaded_from: LoadedFrom | null;
}

/** A digest without entries, for readers to fill. */
export function emptyDigest(): ParsedDigest {
  return { entries: [], date: null, repaired: [], refused: [] };
}
