import pl, { type DataFrame } from "nodejs-polars";
import { binsPerYear, timeBin, timeBinLabel, type TimeUnit } from "../schema/time_unit.ts";
import { familyProperties, type FamilyStanding, familyYearCounts } from "./family_counts.ts";
import { type Properties, type YearCount } from "./share_counts.ts";

/** Papers of a stretch of time that have a property. */
export interface TimeCount extends YearCount {
  /** Number of the stretch as `timeBin` counts; absent where the stretch is the year. */
  bin?: number;
  /** Its name: "2025 Q1", "2025-03"; absent where it is the year. */
  period?: string;
}

/** Months of first publication (2025-03) in the order of the papers; null where unknown. */
export function paperMonths(papers: DataFrame): (string | null)[] {
  return papers.getColumn("month").toArray() as (string | null)[];
}

/** Time of first publication in years, whole stretches of `unit`, in the order of the papers; null where unknown. */
export function paperTimes(papers: DataFrame, unit: TimeUnit): (number | null)[] {
  return paperMonths(papers).map((month) => {
    const bin = timeBin(month, unit);
    return bin === null ? null : bin / binsPerYear(unit);
  });
}

/**
 * Number of papers about each family in each stretch of time; papers without a date are left out.
 *
 * @param families Ids of the families to count, in order.
 * @param options.standing @default {"families_subject"}
 */
export function familyTimeCounts(
  papers: DataFrame,
  families: readonly string[],
  unit: TimeUnit,
  options: { standing?: FamilyStanding } = {},
): TimeCount[] {
  if (unit === "year") return familyYearCounts(papers, families, options);
  return timeCounts(papers, familyProperties(families, options.standing ?? "families_subject"), unit);
}

/** Number of papers with each property in each quarter or month, in the order of the properties, then by time. */
function timeCounts(papers: DataFrame, properties: Properties, unit: TimeUnit): TimeCount[] {
  const names = Object.keys(properties);
  // nodejs-polars builds an Int32 column with 0 for null; Float64 keeps nulls.
  const bins = pl.Series("bin", paperMonths(papers).map((month) => timeBin(month, unit)), pl.Float64);
  const hits = names.map((name, i) => properties[name]!.sum().alias(`hits_${i}`));
  const rows = papers.withColumn(bins).filter(pl.col("bin").isNotNull()).groupBy("bin")
    .agg(...hits, pl.len().alias("n")).sort("bin").toRecords();
  return names.flatMap((series, i) =>
    rows.map((row) => {
      const bin = Number(row["bin"]);
      return {
        series,
        year: Math.floor(bin / binsPerYear(unit)),
        bin,
        period: timeBinLabel(bin, unit),
        n_hits: Number(row[`hits_${i}`]),
        n_papers: Number(row["n"]),
      };
    })
  );
}
