import type { CompiledFamilies } from "../rules/family_table.ts";
import { readPaper } from "../rules/read_paper.ts";
import type { EnrichedPaper, Paper } from "../schema/paper.ts";

/** Papers with what the rules read out of their titles and abstracts, in the same order. */
export function enrichPapers(papers: readonly Paper[], families: CompiledFamilies): EnrichedPaper[] {
  return papers.map((paper) => ({ ...paper, ...readPaper(paper.title, paper.abstract, families) }));
}
