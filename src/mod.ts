/** The public face of paperscope: what notebooks import. */
export { type ChartSpec } from "./charts/chart_spec.ts";
export { familyCountChart, type FamilyYearRow, readingOfFamilyCount } from "./charts/family_count_chart.ts";
export { familyShareChart, type FamilyYearShare, readingOfFamilyShare } from "./charts/family_share_chart.ts";
export { type FamilyStyle } from "./charts/family_style.ts";
export { type DigestReport } from "./digests/load_report.ts";
export { type Corpus, loadPapers } from "./enrich/load_papers.ts";
export { show } from "./notebook/show.ts";
export { type FamilyYearCount, familyYearCounts } from "./papers/family_counts.ts";
export { type TableFrames } from "./papers/table_frame.ts";
export { type DigestIssue } from "./schema/digest_error.ts";
export { type BinShare, withShares } from "./stats/share_rows.ts";
export { type ShareInterval, wilsonInterval } from "./stats/wilson_interval.ts";
