import type { CompiledFamilies } from "../rules/family_table.ts";
import { type Paper, parsePaper } from "../schema/paper.ts";
import { enrichPapers } from "./enrich_papers.ts";

/** A line that could not be read, with its number from 1. */
export interface BrokenLine {
  line: number;
  what: string;
}

/**
 * Enriches papers line by line, in order: NDJSON in, NDJSON out, unknown keys passed through.
 *
 * @param batches Lines of JSON with at least `title` and `abstract`, as they come in; blank ones are passed over.
 * @param families Families that the papers are read for.
 * @param onBroken Told of each line that is left out because it cannot be read.
 * @returns The enriched lines of each batch, each with its line end.
 */
export async function* enrichLines(
  batches: AsyncIterable<readonly string[]>,
  families: CompiledFamilies,
  onBroken: (broken: BrokenLine) => void,
): AsyncGenerator<string> {
  let line = 0;
  for await (const batch of batches) {
    const papers: Paper[] = [];
    for (const text of batch) {
      line++;
      if (text.trim() === "") continue;
      const paper = parseLine(text);
      if (typeof paper === "string") onBroken({ line, what: paper });
      else papers.push(paper);
    }
    const enriched = enrichPapers(papers, families);
    if (enriched.length > 0) yield enriched.map((paper) => JSON.stringify(paper) + "\n").join("");
  }
}

/** The paper on a line, or what is wrong with the line. */
function parseLine(text: string): Paper | string {
  try {
    return parsePaper(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return `is not JSON (${error.message})`;
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}
