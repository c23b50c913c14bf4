import { z } from "zod";
import type { Enrichment } from "./enrichment.ts";

const text = z.string().regex(/\S/, "expected a non-empty text");
const ISO_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const ISO_DATE_OR_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;
const isoDate = z.string().regex(ISO_DATE, "expected an ISO date such as 2025-03-12");

/** Shape of a paper as NDJSON; only title and abstract are needed, unknown keys pass through. */
export const PAPER_SCHEMA = z.looseObject({
  title: text,
  abstract: text,
  id: z.string().nullable().default(null),
  doi: z.string().nullable().default(null),
  published: z.string().regex(ISO_DATE_OR_MONTH, "expected an ISO date or month such as 2025-03").nullable()
    .default(null),
  digests: z.array(z.string()).default([]),
  digest_date: isoDate.nullable().default(null),
  last_digest_date: isoDate.nullable().default(null),
  authors: z.array(z.string()).default([]),
  url: z.string().nullable().default(null),
  upvotes: z.int().nullable().default(null),
  sources: z.array(z.string()).default([]),
  links: z.array(z.object({ url: z.string(), from: z.string() })).default([]),
});

/** A code link that came as metadata, and the field it came from. */
export interface MetadataLink {
  url: string;
  from: string;
}

/** A paper of a corpus, as the loader stores it; the record's keys are fixed (version 1). */
export interface Paper {
  title: string;
  abstract: string;
  /** arXiv id without version. */
  id: string | null;
  doi: string | null;
  /** ISO date, or month (2025-03). */
  published: string | null;
  /** File names of the digests that hold it. */
  digests: string[];
  /** ISO date of the first digest that holds it. */
  digest_date: string | null;
  /** ISO date of the last digest that holds it. */
  last_digest_date: string | null;
  authors: string[];
  url: string | null;
  upvotes: number | null;
  /** Formats it was read from. */
  sources: string[];
  links: MetadataLink[];
}

/** A paper with what the rules read out of it. */
export type EnrichedPaper = Paper & Enrichment;

/**
 * Paper out of parsed JSON.
 *
 * @returns The paper with missing keys filled in (null or an empty list), unknown keys kept.
 * @throws {TypeError} If a key has the wrong type: names the first such key.
 */
export function parsePaper(value: unknown): Paper {
  const parsed = PAPER_SCHEMA.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const what = issue.path.length === 0 ? "the record" : `"${issue.path.join(".")}"`;
  throw new TypeError(`${what} is wrong: ${issue.message}`);
}
