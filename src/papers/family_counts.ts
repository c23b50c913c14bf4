import pl, { type DataFrame } from "nodejs-polars";

/** Papers of one year, and those among them that are about a family. */
export interface FamilyYearCount {
  family: string;
  year: number;
  /** Papers of the year that have the family. */
  n_family: number;
  /** Papers of the year. */
  n_papers: number;
}

/**
 * Number of papers about each family in each year.
 *
 * Papers without a year are left out. A year without any paper has no row; a year in which only the family
 * is missing has one with `n_family` 0.
 *
 * @param papers Frame with `year` (Int32) and the list column `options.standing`.
 * @param families The families to count, in order.
 * @param options.standing Whether papers count that are about the family or that only mention it.
 *   @default {"families_subject"}
 * @returns Rows sorted by family in the order given, then by year.
 */
export function familyYearCounts(
  papers: DataFrame,
  families: readonly string[],
  options: { standing?: "families_subject" | "families_mentioned" } = {},
): FamilyYearCount[] {
  const { standing = "families_subject" } = options;
  const dated = papers.filter(pl.col("year").isNotNull());
  const byYear = dated.groupBy("year").agg(pl.len().alias("n")).sort("year");
  const byFamily = dated.select("year", standing).explode(standing)
    .groupBy(["year", standing]).agg(pl.len().alias("n")).sort(["year", standing]);
  const nOf = new Map(
    byFamily.toRecords().map((row) => [`${row[standing]} ${row["year"]}`, Number(row["n"])]),
  );
  return families.flatMap((family) =>
    byYear.toRecords().map(({ year, n }) => ({
      family,
      year: Number(year),
      n_family: nOf.get(`${family} ${year}`) ?? 0,
      n_papers: Number(n),
    }))
  );
}
