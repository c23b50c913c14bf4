import pl, { type DataFrame } from "nodejs-polars";
import { termKeys } from "./paper_terms.ts";

/** Papers that are to be told from others by their terms; row numbers of the table `papers`. */
export interface TermGroupRow {
  series: string;
  members: number[];
  others: number[];
  /** Stems of the words that made the group. */
  own_keys: string[];
}

/**
 * The papers about each family and all others, with the words by which the family was recognised.
 *
 * @param evidence The table `evidence` of the same papers.
 */
export function familyGroups(
  papers: DataFrame,
  evidence: DataFrame,
  families: readonly string[],
): TermGroupRow[] {
  const lists = papers.getColumn("families_subject").toArray() as readonly Iterable<string>[];
  const subjects = lists.map((list) => new Set(list));
  return families.map((series) => {
    const rows = evidence.filter(pl.col("what").eq(pl.lit(`family:${series}`)));
    return {
      series,
      members: subjects.flatMap((subject, i) => subject.has(series) ? [i] : []),
      others: subjects.flatMap((subject, i) => subject.has(series) ? [] : [i]),
      own_keys: termKeys(rows.getColumn("quote").toArray() as string[]),
    };
  });
}
