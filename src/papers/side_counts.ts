import pl, { type DataFrame } from "nodejs-polars";
import { familyProperties } from "./family_counts.ts";
import { type Side, sideOverlap, type Sides } from "./paper_sides.ts";
import { listHasAny, type Properties, shareCounts } from "./share_counts.ts";

/** Papers with a property on either side. */
export interface SideCount {
  series: string;
  left: { n_hits: number; n_papers: number };
  right: { n_hits: number; n_papers: number };
}

/** Papers about each family on either side. */
export function familySideCounts(papers: DataFrame, sides: Sides, families: readonly string[]): SideCount[] {
  return sideCounts(papers, sides, familyProperties(families, "families_subject"));
}

/** Papers on either side that release or promise code, weights and data, that link to a page, and that report results. */
export function codeSideCounts(papers: DataFrame, sides: Sides): SideCount[] {
  const has = (column: string, status: string) => pl.col(column).eq(pl.lit(status));
  return sideCounts(papers, sides, {
    "code released": has("code_status", "released"),
    "code promised": has("code_status", "promised"),
    "project page only": has("code_status", "project-page"),
    "weights released": has("weights_status", "released"),
    "data released": has("data_status", "released"),
    "a link in the abstract": listHasAny("code_urls"),
    "a reported result": pl.col("n_results").gt(0),
  });
}

/** Papers with each property on either side, in the order of the properties. */
export function sideCounts(papers: DataFrame, sides: Sides, properties: Properties): SideCount[] {
  const [left, right] = [sides.left, sides.right].map((side) =>
    shareCounts(papersOf(papers, side), properties)
  );
  return left!.map(({ series, ...count }, i) => ({
    series,
    left: { n_hits: count.n_hits, n_papers: count.n_papers },
    right: { n_hits: right![i]!.n_hits, n_papers: right![i]!.n_papers },
  }));
}

/** The papers of one side. */
export function papersOf(papers: DataFrame, { members }: Pick<Side, "members">): DataFrame {
  const isMember = new Set(members);
  const mask = Array.from({ length: papers.height }, (_, row) => isMember.has(row));
  return papers.withColumn(pl.Series("is_member", mask, pl.Bool)).filter(pl.col("is_member")).drop(
    "is_member",
  );
}

/** How many papers are gone, in both and new, and what the sides are called. */
export interface OverlapCount {
  left: string;
  right: string;
  n_gone: number;
  n_both: number;
  n_new: number;
}

/** How many papers are only left, in both, and only right. */
export function overlapCounts(sides: Sides): OverlapCount {
  const { gone, both, added } = sideOverlap(sides);
  return {
    left: sides.left.label,
    right: sides.right.label,
    n_gone: gone.length,
    n_both: both.length,
    n_new: added.length,
  };
}

/** The papers that are only left ("gone"), in both, or only right ("new"): date, title, families. */
export function sidePapers(papers: DataFrame, sides: Sides, which: "gone" | "both" | "new"): DataFrame {
  const { gone, both, added } = sideOverlap(sides);
  return papersOf(papers, { members: { gone, both, new: added }[which] })
    .select("published", "title", "families_subject", "code_status").sort(["published", "title"], [
      true,
      false,
    ]);
}
