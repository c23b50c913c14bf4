import pl, { type DataFrame } from "nodejs-polars";
import type { DigestReport } from "../digests/load_report.ts";
import { familyProperties } from "./family_counts.ts";
import {
  groupCounts,
  listHas,
  listHasAny,
  type Properties,
  type ShareCount,
  shareCounts,
  type YearCount,
  yearCounts,
} from "./share_counts.ts";

const STATUSES = ["released", "promised", "project-page", "none"];
const IS_RELEASED = pl.col("code_status").eq(pl.lit("released"));

function statusProperties(statuses: readonly string[]): Properties {
  return Object.fromEntries(statuses.map((status) => [status, pl.col("code_status").eq(pl.lit(status))]));
}

/** Number of papers of each code status: released, promised, project-page, none. */
export function codeStatusCounts(papers: DataFrame): ShareCount[] {
  return shareCounts(papers, statusProperties(STATUSES));
}

/** Number of papers in each year whose code is released, and whose code is promised. */
export function codeYearCounts(papers: DataFrame): YearCount[] {
  return yearCounts(papers, statusProperties(["released", "promised"]));
}

/** Number of papers whose code has the status, among those about each family. @param status released or promised. */
export function codeFamilyCounts(
  papers: DataFrame,
  families: readonly string[],
  status = "released",
): ShareCount[] {
  const hasStatus = pl.col("code_status").eq(pl.lit(status));
  return groupCounts(papers, familyProperties(families, "families_subject"), hasStatus);
}

/** For each family: papers about it beside all others, and how many of them release their code. */
export function codeFamilyPairs(
  papers: DataFrame,
  families: readonly string[],
): { series: string; left: ShareCount; right: ShareCount }[] {
  return families.map((series) => {
    const isAbout = listHas("families_subject", series);
    const [left, right] = groupCounts(papers, { left: isAbout.not(), right: isAbout }, IS_RELEASED);
    return { series, left: left!, right: right! };
  });
}

/** Number of papers that release, and that promise, their code, weights and data. */
export function artefactCounts(papers: DataFrame): ShareCount[] {
  const properties = ["code", "weights", "data"].flatMap((what) =>
    ["released", "promised"].map((status) =>
      [`${what} ${status}`, pl.col(`${what}_status`).eq(pl.lit(status))] as const
    )
  );
  return shareCounts(papers, Object.fromEntries(properties));
}

/** Host of a web address as written, its scheme perhaps left out: "github.com". */
function hostOf(url: string): string {
  return url.replace(/^[a-z]+:\/\//i, "").replace(/^www\./i, "").split(/[/:?#]/)[0]!.toLowerCase();
}

/**
 * Number of papers that link to each host, among papers with a link in their abstract, most linked first.
 *
 * Pages of github.io are one host.
 */
export function codeHostCounts(papers: DataFrame): ShareCount[] {
  const linked = papers.filter(listHasAny("code_urls"));
  const counts = new Map<string, number>();
  for (const { code_urls } of linked.toRecords()) {
    const hosts = (code_urls as unknown as string[]).map((url) =>
      hostOf(url).replace(/^.+\.(github|gitlab)\.io$/, "$1.io")
    );
    for (const host of new Set(hosts)) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].map(([series, n_hits]) => ({ series, n_hits, n_papers: linked.height }))
    .sort((a, b) => b.n_hits - a.n_hits || (a.series < b.series ? -1 : 1));
}

/** Papers that say something on their code: published, title, status, links and the words that say so. */
export function codeLinks(papers: DataFrame): DataFrame {
  return papers.filter(pl.col("code_status").neq(pl.lit("none")))
    .select("published", "title", "code_status", "code_urls", "code_quote")
    .sort(["published", "title"], [true, false]);
}

/**
 * Where a paper's code is linked: in its abstract, in the digest's metadata, both, neither, or unknown.
 *
 * Unknown: the abstract has no link, and no digest that holds the paper has a field for one.
 *
 * @param reports Load report of the digests, which says which of them have such a field.
 */
export function codeSourceCounts(papers: DataFrame, reports: readonly DigestReport[]): ShareCount[] {
  const withField = reports.filter((report) => report.has_code_links === true).map((report) => report.digest);
  const inAbstract = listHasAny("code_urls");
  const inMetadata = listHasAny("metadata_code_urls");
  const hasField = withField.reduce((any, digest) => any.or(listHas("digests", digest)), inMetadata);
  return shareCounts(papers, {
    "abstract only": inAbstract.and(inMetadata.not()),
    "metadata only": inAbstract.not().and(inMetadata),
    "both": inAbstract.and(inMetadata),
    "neither": inAbstract.or(inMetadata).not().and(hasField),
    "unknown": inAbstract.or(hasField).not(),
  });
}

/** Ages in months from which each group counts, youngest first. */
const AGES = [
  ["under 1 year", 0],
  ["1 to 2 years", 12],
  ["2 to 4 years", 24],
  ["4 years and more", 48],
] as const;

/**
 * Number of papers whose code is released, by their age when the first digest listed them.
 *
 * A young paper has had less time to keep a promise. Papers without both dates are left out, as are those that are
 * dated after their digest.
 */
export function codeAgeCounts(papers: DataFrame): ShareCount[] {
  const counts = AGES.map(([series]) => ({ series, n_hits: 0, n_papers: 0 }));
  const monthsOf = (date: string) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
  const dated = papers.filter(pl.col("month").isNotNull().and(pl.col("digest_date").isNotNull()));
  for (
    const { month, digest_date, code_status } of dated.select("month", "digest_date", "code_status")
      .toRecords()
  ) {
    const age = monthsOf(`${digest_date}`) - monthsOf(`${month}`);
    const count = counts[AGES.findLastIndex(([, from]) => age >= from)];
    if (!count) continue;
    count.n_papers++;
    if (code_status === "released") count.n_hits++;
  }
  return counts;
}
