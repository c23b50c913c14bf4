import type { Row } from "../schema/columns.ts";

/** Most papers that the page lists: more would make browsers slow; the tables beside it hold all. */
export const MAX_PAPERS = 1000;

/**
 * Row numbers of the papers that the page lists, ascending.
 *
 * All of them up to `max`; beyond it first those that a chart names, then the newest.
 *
 * @param named Row numbers of papers that stand behind a point of a chart on their own.
 */
export function shownPapers(
  papers: readonly Row<"papers">[],
  named: ReadonlySet<number>,
  max = MAX_PAPERS,
): number[] {
  const all = papers.map((_, i) => i);
  if (all.length <= max) return all;
  const date = (i: number) => papers[i]!.published ?? "";
  const byRank = (a: number, b: number) =>
    +named.has(b) - +named.has(a) || (date(a) === date(b) ? a - b : date(a) < date(b) ? 1 : -1);
  return all.sort(byRank).slice(0, max).sort((a, b) => a - b);
}
