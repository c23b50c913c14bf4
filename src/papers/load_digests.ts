import { digestPaths } from "../digests/digest_paths.ts";
import { settleDigestDate } from "../digests/digest_date.ts";
import type { DigestReport } from "../digests/load_report.ts";
import type { RawPaper } from "../digests/parsed_digest.ts";
import { type ReadDigest, readDigest } from "../digests/read_digest.ts";
import type { Paper } from "../schema/paper.ts";
import { readArxivIds } from "./arxiv_ids.ts";
import { mergePapers } from "./merge_papers.ts";
import { titleKey } from "./title_key.ts";

/** Papers of some digests, each once, and what became of every digest. */
export interface LoadedDigests {
  papers: Paper[];
  reports: DigestReport[];
}

/**
 * Loads digests: reads each, looks up missing arXiv ids by title, settles dates, merges the same paper.
 *
 * @param sources Files and folders of digests.
 * @param options.date ISO date for digests that state none, and year for those that leave it out.
 * @throws {DigestError} If a source is missing or a digest cannot be read.
 */
export async function loadDigests(
  sources: readonly string[],
  options: { date?: string | null } = {},
): Promise<LoadedDigests> {
  const paths = (await Promise.all(sources.map(digestPaths))).flat();
  const arxivIds = await readArxivIds();
  const records: Paper[] = [];
  const reports: DigestReport[] = [];
  for (const path of paths) {
    const digest = identified(await readDigest(path), arxivIds);
    const report = reportOf(digest, options.date ?? null);
    reports.push(report);
    for (const paper of digest.papers) records.push(recordOf(paper, report));
  }
  return { papers: mergePapers(records), reports };
}

function identified(digest: ReadDigest, arxivIds: ReadonlyMap<string, string>): ReadDigest {
  const papers = digest.papers.map((paper) =>
    paper.id === null && paper.doi === null
      ? { ...paper, id: arxivIds.get(titleKey(paper.title)) ?? null }
      : paper
  );
  return { ...digest, papers };
}

function reportOf(digest: ReadDigest, option: string | null): DigestReport {
  const ids = digest.papers.map((paper) => paper.id).filter((id) => id !== null);
  const settled = settleDigestDate({ written: digest.date, name: digest.digest, option, ids });
  return {
    digest: digest.digest,
    format: digest.format,
    date: settled?.date ?? null,
    date_from: settled?.from ?? null,
    n_papers: digest.papers.length,
    repaired: digest.repaired,
    refused: digest.refused,
  };
}

function recordOf({ where: _, ...paper }: RawPaper, report: DigestReport): Paper {
  return {
    ...paper,
    digests: [report.digest],
    digest_date: report.date,
    last_digest_date: report.date,
    sources: [report.format],
    url: paper.url ?? (paper.id === null ? null : `https://arxiv.org/abs/${paper.id}`),
  };
}
