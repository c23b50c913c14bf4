/** The public face of paperscope: what notebooks import. */
export { type ChartSpec, readingOf } from "./charts/chart_spec.ts";
export { familyCountChart, type YearCountRow } from "./charts/count_by_year_chart.ts";
export {
  type FamilyRow,
  gainByFamilyChart,
  metricChangeChart,
  metricGainChart,
  metricRatioChart,
} from "./charts/metric_gain_chart.ts";
export { type MetricRow } from "./charts/metric_groups.ts";
export { metricScoreChart } from "./charts/metric_score_chart.ts";
export { pairChart, type PairRow } from "./charts/pair_chart.ts";
export { paperCountChart } from "./charts/paper_count_chart.ts";
export { type SeriesStyle, STATUS_STYLES } from "./charts/series.ts";
export { codeShareChart, familyShareChart, type YearShare } from "./charts/share_by_year_chart.ts";
export { type DotWords, shareDotChart, type ShareRow } from "./charts/share_dot_chart.ts";
export { type DigestReport } from "./digests/load_report.ts";
export { type AccuracyCount, accuracyCounts } from "./enrich/accuracy_counts.ts";
export { evaluateRules } from "./enrich/evaluate_rules.ts";
export { type Corpus, loadPapers } from "./enrich/load_papers.ts";
export { show } from "./notebook/show.ts";
export {
  artefactCounts,
  codeAgeCounts,
  codeFamilyCounts,
  codeFamilyPairs,
  codeHostCounts,
  codeLinks,
  codeSourceCounts,
  codeStatusCounts,
  codeYearCounts,
} from "./papers/code_counts.ts";
export { datedBy } from "./papers/dated_by.ts";
export { type DateBasis } from "./schema/date_basis.ts";
export { issuesFrame } from "./papers/digests_frame.ts";
export { fieldCounts, loadReading, paperYearCounts, readingCounts } from "./papers/coverage_counts.ts";
export { type FamilyStanding, familyYearCounts } from "./papers/family_counts.ts";
export {
  bestScores,
  type ResultPair,
  resultPairs,
  type ResultRow,
  resultsOfKind,
} from "./papers/result_rows.ts";
export { pl } from "./papers/polars.ts";
export { type Properties, type ShareCount, type YearCount } from "./papers/share_counts.ts";
export { type TableFrames } from "./papers/table_frame.ts";
export { type Evaluation, type EvaluationError } from "./rules/evaluate.ts";
export { type Family } from "./rules/family_table.ts";
export { type Figure } from "./rules/figures.ts";
export { type Row } from "./schema/columns.ts";
export { type DigestIssue } from "./schema/digest_error.ts";
export { type ResultKind } from "./schema/enrichment.ts";
export { type Quartiles, quartiles } from "./stats/quartiles.ts";
export { type BinShare, type HitCount, withShares } from "./stats/share_rows.ts";
export { type ShareInterval, wilsonInterval } from "./stats/wilson_interval.ts";
export { combinationChart, type CombinationRow } from "./charts/combination_chart.ts";
export { differenceChart, type DifferenceWords } from "./charts/difference_chart.ts";
export { type AppearanceRow, firstAppearanceChart } from "./charts/first_appearance_chart.ts";
export { mentionChart, type MentionRow } from "./charts/mention_chart.ts";
export { type Overlap, overlapChart } from "./charts/overlap_chart.ts";
export { risingTermsChart } from "./charts/rising_terms_chart.ts";
export { standingChart, type StandingShare } from "./charts/standing_chart.ts";
export { termChart, type TermWords } from "./charts/term_chart.ts";
export { familyTrendChart, trendChart } from "./charts/trend_chart.ts";
export {
  type CombinationCount,
  familyCombinations,
  familyStandingCounts,
  type MentionCount,
  mentionCounts,
  type StandingCount,
} from "./papers/family_relations.ts";
export { followedFamilies } from "./papers/followed_families.ts";
export { type FirstAppearance, firstAppearanceFrame, firstAppearances } from "./papers/first_appearances.ts";
export { paperSides, type Side, sideGroups, type SideOptions, type Sides } from "./papers/paper_sides.ts";
export { type PaperTermRow, paperTerms } from "./papers/paper_terms.ts";
export {
  codeSideCounts,
  familySideCounts,
  type OverlapCount,
  overlapCounts,
  papersOf,
  type SideCount,
  sideCounts,
  sidePapers,
} from "./papers/side_counts.ts";
export { familyGroups, type TermGroupRow } from "./papers/term_groups.ts";
export { familyTimeCounts, paperMonths, paperTimes, type TimeCount } from "./papers/time_counts.ts";
export { type TimeUnit } from "./schema/time_unit.ts";
export { logisticTrend, type TimePoint, type Trend } from "./stats/logistic_trend.ts";
export { newcombeInterval, type ShareDifference } from "./stats/newcombe_interval.ts";
export { type PaperTerm } from "./stats/paper_term.ts";
export { type RisingTerms, risingTerms } from "./stats/rising_terms.ts";
export { type SetApartTerm, setApartTerms, type TermGroup } from "./stats/set_apart_terms.ts";
export { type DifferenceRow, shareDifferences, type SharePair } from "./stats/share_differences.ts";
export { chooseTimeUnit } from "./stats/time_unit_choice.ts";
export { type TimeCountRow, type TrendRow, trendRows } from "./stats/trend_rows.ts";
