import type { Paper } from "../schema/paper.ts";
import { applyCorrections, type Corrected, readCorrections } from "./corrections.ts";
import { enrichPapers } from "./enrich_papers.ts";
import type { CompiledFamilies } from "../rules/family_table.ts";

/** Papers with all readings, those that a person overruled in place of the rules'. */
export async function enrichedCorpus(
  papers: readonly Paper[],
  families: CompiledFamilies,
): Promise<Corrected> {
  return applyCorrections(enrichPapers(papers, families), await readCorrections());
}
