import { monthOfArxivId } from "../schema/arxiv_id.ts";
import type { MetadataLink, Paper } from "../schema/paper.ts";
import { titleKey } from "./title_key.ts";

/**
 * One paper for each identity, over all digests and sources.
 *
 * Two records are the same paper when they share the arXiv id, else the DOI, else title and first author;
 * a record without id joins the one paper of its title and first author. Two papers with one title and
 * different ids stay two. Of a paper the newest record's metadata, the longest abstract, the largest upvotes
 * and the union of links, sources and digests are kept.
 *
 * @param records Papers as the digests hold them, in reading order.
 * @returns Merged papers in the order of their first record.
 */
export function mergePapers(records: readonly Paper[]): Paper[] {
  const groups = new Map<string, Paper[]>();
  const keyOfAlias = new Map<string, string>();
  for (const record of records) {
    const aliases = aliasesOf(record);
    const known = aliases.map((alias) => keyOfAlias.get(alias)).find((key) => key !== undefined);
    const key = known !== undefined && !contradicts(groups.get(known)!, record) ? known : aliases[0]!;
    for (const alias of aliases) if (!keyOfAlias.has(alias)) keyOfAlias.set(alias, key);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].map(mergeGroup);
}

function aliasesOf(paper: Paper): string[] {
  const aliases = [`title:${titleKey(paper.title)}|${titleKey(paper.authors[0] ?? "")}`];
  if (paper.doi !== null) aliases.unshift(`doi:${paper.doi}`);
  if (paper.id !== null) aliases.unshift(`arxiv:${paper.id}`);
  return aliases;
}

function contradicts(group: readonly Paper[], paper: Paper): boolean {
  return paper.id !== null && group.some((other) => other.id !== null && other.id !== paper.id);
}

function mergeGroup(group: readonly Paper[]): Paper {
  if (group.length === 1) return withPublished(group[0]!);
  const newestFirst = [...group].sort((a, b) => compare(b.last_digest_date ?? "", a.last_digest_date ?? ""));
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
    abstract: group.map((paper) => paper.abstract).reduce((a, b) => (b.length > a.length ? b : a)),
    id: first("id"),
    doi: first("doi"),
    published: group.map((paper) => paper.published).filter((d) => d !== null).sort()[0] ?? null,
    url: first("url"),
    authors: newestFirst.map((paper) => paper.authors).find((authors) => authors.length > 0) ?? [],
    upvotes: upvotes.length === 0 ? null : Math.max(...upvotes),
    digests: union(group.map((paper) => paper.digests)),
    digest_date: dates[0] ?? null,
    last_digest_date: dates.at(-1) ?? null,
    sources: union(group.map((paper) => paper.sources)),
    links: unionOfLinks(group.flatMap((paper) => paper.links)),
  });
}

/** A paper whose publication date is unknown was first submitted in the month of its arXiv id. */
function withPublished(paper: Paper): Paper {
  if (paper.published !== null || paper.id === null) return paper;
  return { ...paper, published: monthOfArxivId(paper.id) };
}

function union(lists: readonly string[][]): string[] {
  return [...new Set(lists.flat())].sort();
}

function unionOfLinks(links: readonly MetadataLink[]): MetadataLink[] {
  return [...new Map(links.map((link) => [`${link.url} ${link.from}`, link])).values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
