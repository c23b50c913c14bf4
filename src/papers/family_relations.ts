import type { DataFrame, Expr } from "nodejs-polars";
import { familyProperties, type FamilyStanding } from "./family_counts.ts";
import { listHas, listHasAny, type ShareCount, shareCounts } from "./share_counts.ts";

/** Papers with each standing to a family. */
export interface StandingCount extends ShareCount {
  standing: "subject" | "mentioned";
}

/** Number of papers about each family, and of those that only mention it, among all papers. */
export function familyStandingCounts(papers: DataFrame, families: readonly string[]): StandingCount[] {
  const counts = (column: FamilyStanding) => shareCounts(papers, familyProperties(families, column));
  const [subject, mentioned] = [counts("families_subject"), counts("families_mentioned")];
  return families.flatMap((_, i) => [
    { ...subject[i]!, standing: "subject" as const },
    { ...mentioned[i]!, standing: "mentioned" as const },
  ]);
}

/** Papers about one family (or none) that mention another. */
export interface MentionCount {
  /** Family that the papers are about; null for papers about none. */
  subject: string | null;
  mentioned: string;
  /** Papers about the one that only mention the other. */
  n_hits: number;
  /** Papers about the one. */
  n_papers: number;
}

/** For each pair of families the number of papers about the one that only mention the other. */
export function mentionCounts(papers: DataFrame, families: readonly string[]): MentionCount[] {
  const mentions = familyProperties(families, "families_mentioned");
  const rows = (subject: string | null, isSubject: Expr) =>
    shareCounts(papers.filter(isSubject), mentions).map(({ series, n_hits, n_papers }) => ({
      subject,
      mentioned: series,
      n_hits,
      n_papers,
    }));
  return [
    ...families.flatMap((family) => rows(family, listHas("families_subject", family))),
    ...rows(null, listHasAny("families_subject").not()),
  ];
}

/** Papers that are about just these families. */
export interface CombinationCount {
  /** Ids of the families in table order; none where the papers are about no family. */
  families: string[];
  n_hits: number;
  n_papers: number;
}

/** Number of papers for each combination of families that they are about, most frequent first. */
export function familyCombinations(papers: DataFrame): CombinationCount[] {
  const counts = new Map<string, CombinationCount>();
  for (const list of papers.getColumn("families_subject").toArray() as Iterable<string>[]) {
    const families = [...list];
    const key = families.join("+");
    const count = counts.get(key) ?? { families, n_hits: 0, n_papers: papers.height };
    count.n_hits++;
    counts.set(key, count);
  }
  return [...counts].sort(([a, x], [b, y]) => y.n_hits - x.n_hits || (a < b ? -1 : 1)).map(([, count]) =>
    count
  );
}
