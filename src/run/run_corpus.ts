import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DigestReport, loadReportLines } from "../digests/load_report.ts";
import { enrichedCorpus } from "../enrich/enriched_corpus.ts";
import { readFamilies } from "../enrich/families_file.ts";
import { loadDigests } from "../papers/load_digests.ts";
import { writeTables } from "../papers/table_files.ts";
import { tableFrames } from "../papers/table_frame.ts";
import { evidenceRows, paperRow, resultRows, scaleRows } from "../papers/table_rows.ts";
import type { SeriesStyle } from "../charts/series.ts";
import type { Row } from "../schema/columns.ts";
import type { RunRequest } from "./plan_run.ts";
import type { ReportTables } from "../report/report_page.ts";

/** The papers of a run, as the report shows them. */
export interface RunCorpus extends ReportTables {
  reports: DigestReport[];
  families: readonly SeriesStyle[];
  /** Readings that a person overruled. */
  corrections: Row<"corrections">[];
  /** What the user should know: corrections that match nothing. */
  notes: string[];
}

/** Loads and enriches the digests of a run, and writes `tables/` and `load-report.ndjson` into its folder. */
export async function writeRunCorpus(
  sources: readonly string[],
  folder: string,
  options: Pick<RunRequest, "date" | "map">,
): Promise<RunCorpus> {
  const { papers, reports } = await loadDigests(sources, options);
  const families = await readFamilies();
  const { papers: enriched, applied, unmatched } = await enrichedCorpus(papers, families);
  await writeTables(tableFrames(enriched, applied), join(folder, "tables"));
  await writeFile(join(folder, "load-report.ndjson"), loadReportLines(reports));
  return {
    reports,
    families: families.table.families.map(({ id, label, color }) => ({ id, label, color })),
    papers: enriched.map(paperRow),
    results: enriched.flatMap(resultRows),
    scales: enriched.flatMap(scaleRows),
    evidence: enriched.flatMap(evidenceRows),
    corrections: applied,
    notes: unmatched.map(({ entry, what }) =>
      `data/corrections.json: entry ${entry} is not applied, ${what}`
    ),
  };
}
