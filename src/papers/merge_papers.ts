import { monthOfArxivId } from "../schema/arxiv_id.ts";
import type { MetadataLink, Paper } from "../schema/paper.ts";
import { samePapers } from "./same_papers.ts";

/**
 * One paper for each identity, over all digests and sources.
 *
 * Two records are the same paper when they share the arXiv id, else the DOI, else title and first author
 * (see `samePapers`). Of a paper the newest record's metadata, the longest abstract, the earliest and most
 * exact date of publication, the largest upvotes and the union of links, sources and digests are kept.
 *
 * @param records Papers as the digests hold them, in reading order.
 * @returns Merged papers in the order of their first record.
 */
export function mergePapers(records: readonly Paper[]): Paper[] {
  return samePapers(records).map((rows) => mergeGroup(rows.map((row) => records[row]!)));
}

function mergeGroup(group: readonly Paper[]): Paper {
  if (group.length === 1) return withPublished(group[0]!);
  const newestFirst = [...group].sort(newerFirst);
  const newest = newestFirst[0]!;
  const first = <K extends keyof Paper>(key: K): Paper[K] =>
    newestFirst.map((paper) => paper[key]).find((value) => value !== null && value !== undefined) ??
      newest[key];
  const dates = group.flatMap((paper) => [paper.digest_date, paper.last_digest_date]).filter((d) =>
    d !== null
  ).sort();
  const upvotes = group.map((paper) => paper.upvotes).filter((n) => n !== null);
  return withPublished({
    ...newest,
    abstract: newestFirst.map((paper) => paper.abstract).reduce((a, b) => (b.length > a.length ? b : a)),
    id: first("id"),
    doi: first("doi"),
    published: earliest(group.map((paper) => paper.published).filter((date) => date !== null)),
    url: first("url"),
    authors: newestFirst.map((paper) => paper.authors).find((authors) => authors.length > 0) ?? [],
    upvotes: upvotes.length === 0 ? null : upvotes.reduce((a, b) => Math.max(a, b)),
    digests: union(group.map((paper) => paper.digests)),
    digest_date: dates[0] ?? null,
    last_digest_date: dates.at(-1) ?? null,
    sources: union(group.map((paper) => paper.sources)),
    links: unionOfLinks(newestFirst.flatMap((paper) => paper.links)),
  });
}

/** Newest digest first; the rest of the order only keeps the outcome the same whatever order digests come in. */
function newerFirst(a: Paper, b: Paper): number {
  return compare(b.last_digest_date ?? "", a.last_digest_date ?? "") ||
    compare(b.digests.join(), a.digests.join()) || compare(b.abstract, a.abstract) ||
    compare(b.title, a.title);
}

/** The earliest date; of a month and a day in it the day. */
function earliest(dates: readonly string[]): string | null {
  const months = dates.map((date) => date.slice(0, 7)).sort();
  return dates.filter((date) => date.startsWith(months[0]!) && date.length > 7).sort()[0] ?? months[0] ??
    null;
}

/** A paper whose publication date is unknown was first submitted in the month of its arXiv id. */
function withPublished(paper: Paper): Paper {
  if (paper.published !== null || paper.id === null) return paper;
  return { ...paper, published: monthOfArxivId(paper.id) };
}

function union(lists: readonly string[][]): string[] {
  return [...new Set(lists.flat())].sort();
}

/** A link that several fields give stands once, from the field that comes first by name. */
function unionOfLinks(links: readonly MetadataLink[]): MetadataLink[] {
  const sorted = [...links].sort((a, b) => compare(a.url, b.url) || compare(b.from, a.from));
  return [...new Map(sorted.map((link) => [link.url, link])).values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
