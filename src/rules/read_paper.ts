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

/** What the rules read in of a paper. */
export interface PaperText {
  title: string;
  /** Offsets of the spans count in it as it is given. */
  abstract: string;
}

/** Papers read together: a rule is faster on many papers in a row than in turns with all others. */
const BATCH = 128;

/**
 * Reads everything the rules know out of papers, in their order.
 *
 * Throws on no text; an empty text gives an empty reading.
 *
 * @param families The families to look for.
 */
export function readPapers(papers: readonly PaperText[], families: CompiledFamilies): Enrichment[] {
  const readings: Enrichment[] = [];
  for (let first = 0; first < papers.length; first += BATCH) {
    readings.push(...readBatch(papers.slice(first, first + BATCH), families));
  }
  return readings;
}

function readBatch(papers: readonly PaperText[], families: CompiledFamilies): Enrichment[] {
  const texts = papers.map(({ title, abstract }) =>
    [textOf("title", title), textOf("abstract", abstract, ownNamesIn(title))] as const
  );
  const statements = texts.map(([, abstract]) => readStatements(abstract));
  const places = texts.map((both) => both.flatMap(placesOf));
  const results = places.map(readResults);
  const scales = places.map(readScales);
  const found = texts.map((both) => readFamilies(both, families));
  const code = texts.map(([, abstract], index) => readCode(abstract, statements[index]!));
  return statements.map((ofPaper, index) => {
    const said = ofPaper.map(({ statement }) => statement);
    return {
      record: 1,
      families: found[index]!,
      code: code[index]!,
      weights: readArtefact("weights", said),
      data: readArtefact("data", said),
      results: results[index]!,
      scales: scales[index]!,
    };
  });
}

/** {@link readPapers} for one paper. */
export function readPaper(title: string, abstract: string, families: CompiledFamilies): Enrichment {
  return readBatch([{ title, abstract }], families)[0]!;
}
