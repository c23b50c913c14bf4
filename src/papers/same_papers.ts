import type { Paper } from "../schema/paper.ts";
import { firstAuthorKey, titleKey } from "./title_key.ts";

/** Records of one paper, as far as its ids tell. */
interface Cluster {
  /** arXiv id; null where no record has one. */
  id: string | null;
  dois: Set<string>;
  members: number[];
}

/**
 * Groups records of the same paper, whatever order they come in.
 *
 * By arXiv id; a record without one by DOI, and with the paper of that DOI where there is just one; then,
 * where two groups share a title and no first author stands against it, a group that lacks an arXiv id or a
 * DOI joins the one that has it, again only where there is just one, or one with
 * the same abstract. Groups with different arXiv ids or
 * DOIs stay apart, whatever their titles.
 *
 * @returns Row numbers of each paper, in the order of its first record.
 */
export function samePapers(records: readonly Paper[]): number[][] {
  const clusters = clustersById(records);
  const keys = keysByRow(records);
  const abstractOf = (row: number) => titleKey(records[row]!.abstract);
  const identified = joinedByTitle(clusters, keys, abstractOf, "identified");
  const joined = joinedByTitle(identified, keys, abstractOf, "bare");
  return joined.map(({ members }) => members.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}

function clustersById(records: readonly Paper[]): Cluster[] {
  const byId = new Map<string, Cluster>();
  const byDoi = new Map<string, Set<Cluster>>();
  const clusters: Cluster[] = [];
  const added = (record: Paper, i: number): Cluster => {
    const cluster = { id: record.id, dois: new Set(record.doi === null ? [] : [record.doi]), members: [i] };
    clusters.push(cluster);
    return cluster;
  };
  for (const [i, record] of records.entries()) {
    if (record.id === null) continue;
    const known = byId.get(record.id);
    if (known) known.members.push(i);
    const cluster = known ?? added(record, i);
    byId.set(record.id, cluster);
    if (record.doi === null) continue;
    cluster.dois.add(record.doi);
    byDoi.set(record.doi, (byDoi.get(record.doi) ?? new Set()).add(cluster));
  }
  const withoutId = new Map<string, Cluster>();
  for (const [i, record] of records.entries()) {
    if (record.id !== null) continue;
    if (record.doi === null) {
      added(record, i);
      continue;
    }
    const holders = byDoi.get(record.doi);
    const only = holders?.size === 1 ? [...holders][0] : withoutId.get(record.doi);
    if (only) only.members.push(i);
    else withoutId.set(record.doi, added(record, i));
  }
  return clusters;
}

/**
 * Joins clusters by title: those with a DOI alone to those with an arXiv id ("identified"), or those with
 * neither to any other ("bare").
 */
function joinedByTitle(
  clusters: readonly Cluster[],
  keys: KeyOf,
  abstractOf: (row: number) => string,
  step: "identified" | "bare",
): Cluster[] {
  const isBare = ({ id, dois }: Cluster) => id === null && dois.size === 0;
  const isJoining = (cluster: Cluster) =>
    step === "bare" ? isBare(cluster) : cluster.id === null && !isBare(cluster);
  const isHost = (cluster: Cluster) => step === "bare" ? !isBare(cluster) : cluster.id !== null;
  const joining = clusters.filter(isJoining);
  if (joining.length === 0) return [...clusters];
  const hosts = byTitle(clusters.filter(isHost), keys);
  const guests = new Map<Cluster, Cluster[]>();
  const left: Cluster[] = [];
  for (const cluster of joining) {
    const candidates = new Set(
      keysOf(cluster, keys).flatMap(({ title, author }) =>
        (hosts.get(title) ?? []).filter((host) => isSameAuthor(host.author, author)).map((host) =>
          host.cluster
        )
      ),
    );
    const host = onlyOne([...candidates], cluster, abstractOf);
    if (host) guests.set(host, [...guests.get(host) ?? [], cluster]);
    else left.push(cluster);
  }
  for (const [host, joined] of guests) {
    const dois = new Set([...host.dois, ...joined.flatMap(({ dois }) => [...dois])]);
    if (step === "identified" && dois.size > 1) {
      left.push(...joined);
      continue;
    }
    host.dois = dois;
    for (const { members } of joined) host.members.push(...members);
  }
  const kept = clusters.filter((cluster) => !isJoining(cluster));
  return step === "bare" ? [...kept, ...mergedBare(left, keys)] : [...kept, ...left];
}

/** The only candidate, or the only one that has the same abstract; null where neither is. */
function onlyOne(
  candidates: readonly Cluster[],
  { members }: Cluster,
  abstractOf: (row: number) => string,
): Cluster | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  const abstracts = new Set(members.map(abstractOf));
  const same = candidates.filter((candidate) =>
    candidate.members.some((row) => abstracts.has(abstractOf(row)))
  );
  return same.length === 1 ? same[0]! : null;
}

/** Records without any id: one paper where title and first author are the same, or one author is unknown. */
function mergedBare(clusters: readonly Cluster[], keys: KeyOf): Cluster[] {
  const byKey = new Map<string, Cluster>();
  const authors = new Map<string, Set<string>>();
  const unknown: Cluster[] = [];
  const put = (key: string, cluster: Cluster) => {
    const known = byKey.get(key);
    if (known) known.members.push(...cluster.members);
    else byKey.set(key, cluster);
  };
  for (const cluster of clusters) {
    const { title, author } = keysOf(cluster, keys)[0]!;
    if (author === null) {
      unknown.push(cluster);
      continue;
    }
    authors.set(title, (authors.get(title) ?? new Set()).add(author));
    put(`${title}|${author}`, cluster);
  }
  for (const cluster of unknown) {
    const { title } = keysOf(cluster, keys)[0]!;
    const known = authors.get(title);
    put(`${title}|${known?.size === 1 ? [...known][0] : ""}`, cluster);
  }
  return [...byKey.values()];
}

interface TitleAuthor {
  title: string;
  /** Null where the authors are unknown. */
  author: string | null;
}

/** Title and first author of a row, as they are compared. */
type KeyOf = (row: number) => TitleAuthor;

function keysByRow(records: readonly Paper[]): KeyOf {
  const known = new Map<number, TitleAuthor>();
  return (row) => {
    const { title, authors } = records[row]!;
    const key = known.get(row) ?? { title: titleKey(title), author: firstAuthorKey(authors) };
    known.set(row, key);
    return key;
  };
}

function keysOf({ members }: Cluster, keys: KeyOf): TitleAuthor[] {
  return members.map(keys);
}

function byTitle(
  clusters: readonly Cluster[],
  keys: KeyOf,
): Map<string, { author: string | null; cluster: Cluster }[]> {
  const found = new Map<string, { author: string | null; cluster: Cluster }[]>();
  for (const cluster of clusters) {
    for (const { title, author } of keysOf(cluster, keys)) {
      const known = found.get(title);
      if (known) known.push({ author, cluster });
      else found.set(title, [{ author, cluster }]);
    }
  }
  return found;
}

function isSameAuthor(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}
