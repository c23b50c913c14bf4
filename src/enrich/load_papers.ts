import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataFrame } from "nodejs-polars";
import { type DigestReport, parseLoadReport } from "../digests/load_report.ts";
import { digestsFrame } from "../papers/digests_frame.ts";
import { loadDigests } from "../papers/load_digests.ts";
import { hasTables, readTables } from "../papers/table_files.ts";
import { type TableFrames, tableFrames } from "../papers/table_frame.ts";
import type { Family } from "../rules/family_table.ts";
import { enrichedCorpus } from "./enriched_corpus.ts";
import { readFamilies } from "./families_file.ts";

/** A corpus ready for analysis: its tables, what became of each digest, and the families looked for. */
export interface Corpus extends TableFrames {
  /** One row a digest, in reading order: name, format, date and what settled it, counts. */
  digests: DataFrame;
  /** The same with every entry that was mended or left out. */
  reports: DigestReport[];
  /** Families in the order in which they are shown, with label and colour. */
  families: Family[];
}

/**
 * Loads papers with everything the rules read out of them.
 *
 * @param source A digest, a folder of digests, or the folder `tables/` of a run, which is loaded as it is.
 * @throws {DigestError} If the source is missing or cannot be read.
 */
export async function loadPapers(source: string): Promise<Corpus> {
  const compiled = await readFamilies();
  const { families } = compiled.table;
  if (await hasTables(source)) {
    const reports = parseLoadReport(await readFile(join(source, "..", "load-report.ndjson"), "utf8"));
    return { ...(await readTables(source)), digests: digestsFrame(reports), reports, families };
  }
  const { papers, reports } = await loadDigests([source]);
  const corrected = await enrichedCorpus(papers, compiled);
  return {
    ...tableFrames(corrected.papers, corrected.applied),
    digests: digestsFrame(reports),
    reports,
    families,
  };
}
