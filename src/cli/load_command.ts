import { Command, Option } from "commander";
import type { FieldMap } from "../digests/fields.ts";
import { countRepaired, type DigestReport, digestReportLine, UNREAD } from "../digests/load_report.ts";
import { loadDigests } from "../papers/load_digests.ts";
import { loadedCsv, loadedNdjson, loadedParquet } from "../papers/loaded_files.ts";
import { dateValue, mapOption } from "./option_values.ts";
import { userPath } from "./user_path.ts";
import { writeStdout } from "./write_stdout.ts";

const WRITERS = { ndjson: loadedNdjson, csv: loadedCsv, parquet: loadedParquet };

interface LoadCommandOptions {
  format: keyof typeof WRITERS;
  date?: string;
  map?: FieldMap;
}

/** `paperscope load`: what digests hold, without the rules. */
export function loadCommand(): Command {
  return new Command("load")
    .description("Print the papers of digests, without what the rules read in them")
    .argument("<digest...>", "files and folders of digests")
    .addOption(
      new Option("--format <format>", "format of the papers").choices(Object.keys(WRITERS)).default("ndjson"),
    )
    .option("--date <date>", "ISO date of digests that state none", dateValue)
    .addOption(mapOption())
    .action(async (sources: string[], { format, date, map }: LoadCommandOptions) => {
      const { papers, reports } = await loadDigests(sources.map(userPath), { date, map });
      for (const report of reports) console.error(digestReportLine(report));
      console.error(totalLine(reports, papers.length));
      for (const chunk of WRITERS[format](papers)) await writeStdout(chunk);
    });
}

/** One line on all digests: entries, and what became of them. */
function totalLine(reports: readonly DigestReport[], n_papers: number): string {
  const sum = (count: (report: DigestReport) => number) =>
    reports.reduce((n, report) => n + count(report), 0);
  const n_kept = sum((report) => report.n_papers);
  const read = reports.filter((report) => report.format !== UNREAD);
  const n_refused = sum((report) => report.refused.length);
  return `${n_papers} papers from ${read.length} of ${reports.length} digests: ${n_kept} entries kept, ` +
    `${n_kept - n_papers} of them the same paper again, ${sum(countRepaired)} repaired, ${n_refused} refused`;
}
