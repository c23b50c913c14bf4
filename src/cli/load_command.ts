import { Command, Option } from "commander";
import { digestReportLine } from "../digests/load_report.ts";
import { loadDigests } from "../papers/load_digests.ts";
import { loadedCsv, loadedNdjson, loadedParquet } from "../papers/loaded_files.ts";
import { dateValue } from "./option_values.ts";
import { userPath } from "./user_path.ts";
import { writeStdout } from "./write_stdout.ts";

const WRITERS = { ndjson: loadedNdjson, csv: loadedCsv, parquet: loadedParquet };

/** `paperscope load`: what digests hold, without the rules. */
export function loadCommand(): Command {
  return new Command("load")
    .description("Print the papers of digests, without what the rules read in them")
    .argument("<digest...>", "files and folders of digests")
    .addOption(
      new Option("--format <format>", "format of the papers").choices(Object.keys(WRITERS)).default("ndjson"),
    )
    .option("--date <date>", "ISO date of digests that state none", dateValue)
    .action(async (sources: string[], options: { format: keyof typeof WRITERS; date?: string }) => {
      const { papers, reports } = await loadDigests(sources.map(userPath), { date: options.date });
      for (const report of reports) console.error(digestReportLine(report));
      await writeStdout(WRITERS[options.format](papers));
    });
}
