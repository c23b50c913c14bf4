import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { titleKey } from "./title_key.ts";

const ARXIV_IDS_CSV = new URL("../../data/arxiv-ids.csv", import.meta.url);

/** arXiv ids by title key, out of the text of a CSV with the columns `title` and `arxiv_id`. */
export function parseArxivIds(csv: string): Map<string, string> {
  const rows =
    Papa.parse<{ title: string; arxiv_id: string }>(csv, { header: true, skipEmptyLines: true }).data;
  return new Map(rows.map((row) => [titleKey(row.title), row.arxiv_id]));
}

/** The arXiv ids that the project knows by title: `data/arxiv-ids.csv`. */
export async function readArxivIds(): Promise<Map<string, string>> {
  return parseArxivIds(await readFile(ARXIV_IDS_CSV, "utf8"));
}
