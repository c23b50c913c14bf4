import type { CompiledFamilies } from "../rules/family_table.ts";
import { readPaper } from "../rules/read_paper.ts";
import { type Paper, parsePaper } from "../schema/paper.ts";

/** A line that could not be read, with its number from 1. */
export interface BrokenLine {
  line: number;
  what: string;
}

/**
 * Enriches papers line by line, in order: NDJSON in, NDJSON out, unknown keys passed through.
 *
 * @param lines Lines of JSON with at least `title` and `abstract`; blank lines are passed over.
 * @param families Families that the papers are read for.
 * @param onBroken Told of each line that is left out because it cannot be read.
 */
export async function* enrichLines(
  lines: AsyncIterable<string>,
  families: CompiledFamilies,
  onBroken: (broken: BrokenLine) => void,
): AsyncGenerator<string> {
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === "") continue;
    const paper = parseLine(text);
    if (typeof paper === "string") onBroken({ line, what: paper });
    else yield JSON.stringify({ ...paper, ...readPaper(paper.title, paper.abstract, families) });
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
