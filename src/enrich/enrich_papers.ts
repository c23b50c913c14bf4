import type { CompiledFamilies } from "../rules/family_table.ts";
import { readPapers } from "../rules/read_paper.ts";
import type { EnrichedPaper, Paper } from "../schema/paper.ts";

/** Papers with what the rules read out of their titles and abstracts, in the same order. */
export function enrichPapers(papers: readonly Paper[], families: CompiledFamilies): EnrichedPaper[] {
  const readings = readPapers(papers, families);
  return papers.map((paper, index) => ({ ...paper, ...readings[index]! }));
}
