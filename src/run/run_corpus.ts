import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DigestReport, loadReportLines } from "../digests/load_report.ts";
import { enrichPapers } from "../enrich/enrich_papers.ts";
import { readFamilies } from "../enrich/families_file.ts";
import { loadDigests } from "../papers/load_digests.ts";
import { writeTables } from "../papers/table_files.ts";
import { tableFrames } from "../papers/table_frame.ts";
import { paperRow } from "../papers/table_rows.ts";
import type { Row } from "../schema/columns.ts";

/** The papers of a run, as the report shows them. */
export interface RunCorpus {
  reports: DigestReport[];
  papers: Row<"papers">[];
}

/** Loads and enriches the digests of a run, and writes `tables/` and `load-report.ndjson` into its folder. */
export async function writeRunCorpus(digests: readonly string[], folder: string): Promise<RunCorpus> {
  const { papers, reports } = await loadDigests(digests);
  const enriched = enrichPapers(papers, await readFamilies());
  await writeTables(tableFrames(enriched), join(folder, "tables"));
  await writeFile(join(folder, "load-report.ndjson"), loadReportLines(reports));
  return { reports, papers: enriched.map(paperRow) };
}
