import type { Enrichment } from "../schema/enrichment.ts";
import { readArtefact } from "./artefacts.ts";
import { readStatements } from "./availability.ts";
import { readCode } from "./code.ts";
import { readFamilies } from "./families.ts";
import type { CompiledFamilies } from "./family_table.ts";
import { ownNamesIn } from "./own_names.ts";
import { placesOf } from "./places.ts";
import { readResults } from "./results.ts";
import { readScales } from "./scales.ts";
import { textOf } from "./text.ts";

/**
 * Reads everything the rules know out of one paper.
 *
 * Throws on no text; an empty text gives an empty reading.
 *
 * @param title Title of the paper.
 * @param abstract Its abstract; offsets of the spans count in it as it is given.
 * @param families The families to look for.
 */
export function readPaper(title: string, abstract: string, families: CompiledFamilies): Enrichment {
  const texts = [textOf("title", title), textOf("abstract", abstract, ownNamesIn(title))] as const;
  const statements = readStatements(texts[1]);
  const places = texts.flatMap(placesOf);
  const said = statements.map(({ statement }) => statement);
  return {
    record: 1,
    families: readFamilies(texts, families),
    code: readCode(texts[1], statements),
    weights: readArtefact("weights", said),
    data: readArtefact("data", said),
    results: readResults(places),
    scales: readScales(places),
  };
}
