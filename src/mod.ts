/** The public face of paperscope: what notebooks import. */
export { type ChartSpec, readingOf } from "./charts/chart_spec.ts";
export { familyCountChart, type YearCountRow } from "./charts/count_by_year_chart.ts";
export { metricChangeChart, metricGainChart, metricRatioChart } from "./charts/metric_gain_chart.ts";
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
  codeFamilyCounts,
  codeHostCounts,
  codeLinks,
  codeStatusCounts,
  codeYearCounts,
} from "./papers/code_counts.ts";
export { fieldCounts, loadReading, paperYearCounts, readingCounts } from "./papers/coverage_counts.ts";
export { type FamilyStanding, familyYearCounts } from "./papers/family_counts.ts";
export { type ResultPair, resultPairs, type ResultRow, resultsOfKind } from "./papers/result_rows.ts";
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
