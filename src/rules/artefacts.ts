import type { ArtefactReading } from "../schema/enrichment.ts";
import type { Artefact, Statement } from "./availability.ts";

/** Status of the weights or data of a paper: a release outweighs a promise. */
export function readArtefact(artefact: Artefact, statements: readonly Statement[]): ArtefactReading {
  const about = statements.filter((statement) => statement.artefacts.has(artefact));
  const deciding = about.find((statement) => statement.status === "released") ?? about[0];
  return deciding
    ? { status: deciding.status, evidence: deciding.evidence }
    : { status: "none", evidence: null };
}
