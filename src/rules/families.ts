import type { Families, FamilyEvidence } from "../schema/enrichment.ts";
import { spanOf } from "../schema/span.ts";
import { type Standing, standingOf } from "./family_standing.ts";
import type { CompiledFamilies } from "./family_table.ts";
import { firstOwnSentence } from "./own_work.ts";
import type { Text } from "./text.ts";

interface Finding {
  standing: Standing;
  evidence: FamilyEvidence;
}

/** The deciding finding of each family by family index: the first that makes it a subject, else the first. */
function decidingFindings(texts: readonly Text[], families: CompiledFamilies): Map<number, Finding> {
  const deciding = new Map<number, Finding>();
  for (const text of texts) {
    let firstOwn = -1;
    for (const { start, end, value } of families.find(text.plain, text.lower)) {
      if (deciding.get(value)?.standing === "subject") continue;
      if (families.isEveryday[value]!(text, start, end)) continue;
      if (firstOwn < 0) firstOwn = firstOwnSentence(text);
      const standing = standingOf(text, start, end, firstOwn);
      if (standing === "mentioned" && deciding.has(value)) continue;
      const evidence = { family: families.ids[value]!, ...spanOf(text.field, text.raw, start, end) };
      deciding.set(value, { standing, evidence });
    }
  }
  return deciding;
}

/** Reads which families a paper is about and which it only speaks of. */
export function readFamilies(texts: readonly Text[], families: CompiledFamilies): Families {
  const deciding = decidingFindings(texts, families);
  const found = families.ids.flatMap((id, index) => {
    const finding = deciding.get(index);
    return finding ? [{ id, ...finding }] : [];
  });
  return {
    subject: found.filter((finding) => finding.standing === "subject").map((finding) => finding.id),
    mentioned: found.filter((finding) => finding.standing === "mentioned").map((finding) => finding.id),
    evidence: found.map((finding) => finding.evidence),
  };
}
