import type { RisingTerms } from "../stats/rising_terms.ts";
import type { ChartSpec } from "./chart_spec.ts";
import { trendChart } from "./trend_chart.ts";
import { counted, listed, number } from "./wording.ts";

/** Share of terms without any trend that rise by chance in a two-sided test at 5 %. */
const BY_CHANCE = 0.025;

/** The terms that rise most, as odds ratios per year; see `trendChart`. */
export function risingTermsChart(rising: RisingTerms): ChartSpec {
  return trendChart(rising.rows, {
    name: "rising-terms",
    title: "The terms that rise most",
    reading: readingOfRisingTerms(rising),
  });
}

/** What the rising terms say, and how many would rise by chance. */
export function readingOfRisingTerms({ rows, n_tested, n_rising }: RisingTerms): string {
  if (n_tested === 0) return "No term is in enough papers, over a long enough time, to give a trend of.";
  const n_chance = Math.round(n_tested * BY_CHANCE);
  const tested = `Of ${counted(n_tested, "term")} tested, ${n_rising} ${
    n_rising === 1 ? "rises" : "rise"
  }; about ${n_chance} would by chance`;
  const verdict = n_rising <= 1.5 * n_chance
    ? `${tested}, so that the list is no evidence of a change.`
    : `${tested}.`;
  const first = rows.slice(0, 5).map((row) =>
    `"${row.series}" (odds times ${
      number(row.odds_ratio!, 2)
    } per year, ${row.n_hits} of ${row.n_papers} papers)`
  );
  return first.length === 0 ? verdict : `${verdict} First: ${listed(first)}.`;
}
