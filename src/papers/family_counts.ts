import type { DataFrame } from "nodejs-polars";
import { listHas, type Properties, type YearCount, yearCounts } from "./share_counts.ts";

/** Whether papers count that are about a family, or those that only mention it. */
export type FamilyStanding = "families_subject" | "families_mentioned";

/** For each family, whether a paper has it. */
export function familyProperties(families: readonly string[], standing: FamilyStanding): Properties {
  return Object.fromEntries(families.map((family) => [family, listHas(standing, family)]));
}

/**
 * Number of papers about each family in each year; see `yearCounts`.
 *
 * @param families Ids of the families to count, in order.
 * @param options.standing @default {"families_subject"}
 */
export function familyYearCounts(
  papers: DataFrame,
  families: readonly string[],
  options: { standing?: FamilyStanding } = {},
): YearCount[] {
  return yearCounts(papers, familyProperties(families, options.standing ?? "families_subject"));
}
