import { type DigestFile, digestFiles } from "../digests/digest_paths.ts";
import { settleDigestDate } from "../digests/digest_date.ts";
import type { FieldMap } from "../digests/fields.ts";
import { type DigestReport, unreadReport } from "../digests/load_report.ts";
import type { RawPaper } from "../digests/parsed_digest.ts";
import { type ReadDigest, readDigest } from "../digests/read_digest.ts";
import { DigestError } from "../schema/digest_error.ts";
import type { Paper } from "../schema/paper.ts";
import { readArxivIds } from "./arxiv_ids.ts";
import { mergePapers } from "./merge_papers.ts";
import { parquetRows } from "./parquet_rows.ts";
import { titleKey } from "./title_key.ts";

/** How digests are loaded. */
export interface LoadOptions {
  /** ISO date for digests that state none, and year for those that leave it out. @default none */
  date?: string | null;
  /** Columns that hold a field under a name of their own. @default {} */
  map?: FieldMap;
}

/** Papers of some digests, each once, and what became of every digest. */
export interface LoadedDigests {
  papers: Paper[];
  reports: DigestReport[];
}

/**
 * Loads digests: reads each, looks up missing arXiv ids by title, settles dates, merges the same paper.
 *
 * A file that lies in a folder and cannot be read is reported as refused, and the others are loaded; a file
 * that is named itself has to be readable.
 *
 * @param sources Files and folders of digests.
 * @throws {DigestError} If a source is missing, a digest that was named cannot be read, none of a folder's
 *   can, or no digest has a column of `options.map`.
 */
export async function loadDigests(
  sources: readonly string[],
  options: LoadOptions = {},
): Promise<LoadedDigests> {
  const files = distinct((await Promise.all(sources.map(digestFiles))).flat());
  const arxivIds = await readArxivIds();
  const records: Paper[] = [];
  const reports: DigestReport[] = [];
  const failures: DigestError[] = [];
  const mapped = new Set<string>();
  for (const file of files) {
    const read = await readFile(file, options.map ?? {});
    if (read instanceof DigestError) {
      failures.push(read);
      reports.push(unreadReport(file.name, read.issues));
      continue;
    }
    const digest = identified(read, arxivIds);
    const report = reportOf(digest, file, options.date ?? null);
    reports.push(report);
    for (const column of digest.mapped) mapped.add(column);
    for (const paper of digest.papers) records.push(recordOf(paper, report));
  }
  if (failures.length === files.length) throw noneRead(sources, failures);
  checkMap(sources, options.map ?? {}, mapped);
  return { papers: mergePapers(records), reports };
}

async function readFile(file: DigestFile, map: FieldMap): Promise<ReadDigest | DigestError> {
  try {
    return await readDigest(file.path, { name: file.name, map, readParquet: parquetRows });
  } catch (error) {
    if (error instanceof DigestError && !file.isNamed) return error;
    throw error;
  }
}

/** Files each once; of two with the same name the second is told apart by the folder it lies in. */
function distinct(files: readonly DigestFile[]): DigestFile[] {
  const byPath = new Map<string, DigestFile>();
  for (const file of files) {
    const known = byPath.get(file.path);
    byPath.set(file.path, known ? { ...known, isNamed: known.isNamed || file.isNamed } : file);
  }
  const names = new Map<string, number>();
  return [...byPath.values()].map((file) => {
    const n = names.get(file.name) ?? 0;
    names.set(file.name, n + 1);
    return n === 0 ? file : { ...file, name: file.dated_name };
  });
}

function identified(digest: ReadDigest, arxivIds: ReadonlyMap<string, string>): ReadDigest {
  const papers = digest.papers.map((paper) =>
    paper.id === null && paper.doi === null && paper.loaded_from === null
      ? { ...paper, id: arxivIds.get(titleKey(paper.title)) ?? null }
      : paper
  );
  return { ...digest, papers };
}

function reportOf(digest: ReadDigest, file: DigestFile, option: string | null): DigestReport {
  const ids = digest.papers.map((paper) => paper.id).filter((id) => id !== null);
  const settled = settleDigestDate({
    written: digest.date,
    name: file.dated_name,
    option,
    ids,
    file_date: digest.file_date,
  });
  return {
    digest: digest.digest,
    format: digest.format,
    date: settled?.date ?? null,
    date_from: settled?.from ?? null,
    n_papers: digest.papers.length,
    n_respaced: digest.n_respaced,
    has_code_links: digest.has_code_links,
    repaired: digest.repaired,
    refused: digest.refused,
  };
}

/** A record of ours that was saved and is loaded again keeps the digests, dates and sources it came from. */
function recordOf({ where: _, loaded_from, ...paper }: RawPaper, report: DigestReport): Paper {
  if (loaded_from) return { ...paper, ...loaded_from };
  return {
    ...paper,
    digests: [report.digest],
    digest_date: report.date,
    last_digest_date: report.date,
    sources: [report.format],
    url: paper.url ?? (paper.id === null ? null : `https://arxiv.org/abs/${paper.id}`),
  };
}

function noneRead(sources: readonly string[], failures: readonly DigestError[]): DigestError {
  const issues = failures.flatMap(({ digest, issues: [issue] }) =>
    issue
      ? [{ where: `"${digest}":`, what: [issue.where, issue.what].filter((part) => part !== null).join(" ") }]
      : []
  );
  return new DigestError(sources.join(", "), issues);
}

function checkMap(sources: readonly string[], map: FieldMap, mapped: ReadonlySet<string>): void {
  for (const [field, column] of Object.entries(map)) {
    if (mapped.has(column)) continue;
    throw new DigestError(sources.join(", "), [{
      where: null,
      what: `no entry has the column "${column}", expected the one that holds the ${field}`,
    }]);
  }
}
