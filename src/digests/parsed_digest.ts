import type { DigestIssue } from "../schema/digest_error.ts";
import type { MetadataLink } from "../schema/paper.ts";

/** A paper as it stands in one digest. */
export interface RawPaper {
  /** Where it stands: "line 12", "entry 3". */
  where: string;
  title: string;
  abstract: string;
  /** arXiv id without version. */
  id: string | null;
  doi: string | null;
  /** ISO date, or month (2025-03). */
  published: string | null;
  authors: string[];
  url: string | null;
  upvotes: number | null;
  /** Code links that the format carries beside the abstract. */
  links: MetadataLink[];
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
  papers: RawPaper[];
  /** The digest's own date; null where it states none. */
  date: WrittenDate | null;
  /** Entries that were mended, and how. */
  repaired: DigestIssue[];
  /** Entries that were left out, and why. */
  refused: DigestIssue[];
}

/** A paper of which a reader knows title and abstract and no more. */
export function barePaper(where: string, title: string, abstract: string): RawPaper {
  return {
    where,
    title,
    abstract,
    id: null,
    doi: null,
    published: null,
    authors: [],
    url: null,
    upvotes: null,
    links: [],
  };
}
