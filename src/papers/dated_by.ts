import pl, { type DataFrame } from "nodejs-polars";
import { type DateBasis, dateBasis } from "../schema/date_basis.ts";

/**
 * The table of papers with `year` and `month` of the chosen date, so that whatever counts by time counts by it.
 *
 * @param by "published": first submission, as the table has it; "digest": the first digest that listed the paper.
 * @throws {RangeError} If it is neither.
 */
export function datedBy(papers: DataFrame, by: DateBasis | string): DataFrame {
  if (dateBasis(by) === "published") return papers;
  const dates = papers.getColumn("digest_date").toArray() as (string | null)[];
  // nodejs-polars builds an Int32 column with 0 for null; Float64 keeps nulls.
  const years = pl.Series(
    "year",
    dates.map((date) => date === null ? null : Number(date.slice(0, 4))),
    pl.Float64,
  );
  const months = pl.Series("month", dates.map((date) => date?.slice(0, 7) ?? null), pl.Utf8);
  return papers.withColumns(years.cast(pl.Int32), months);
}
