import type { Families, FamilyEvidence } from "../schema/enrichment.ts";
import { spanOf } from "../schema/span.ts";
import { findMarks, type Mark, narrowedFamilies } from "./family_marks.ts";
import { isHybridPart, type Standing, standingOf } from "./family_standing.ts";
import type { CompiledFamilies } from "./family_table.ts";
import { endOfBackground } from "./own_work.ts";
import type { Text } from "./text.ts";

const RANK: Record<Standing, number> = { subject: 2, opening: 1, mentioned: 0 };

interface Finding {
  standing: Standing;
  isImplied: boolean;
  evidence: FamilyEvidence;
}

/** Whether a finding says more of a family than the one so far: a subject by its name says most. */
function outweighs(standing: Standing, isImplied: boolean, known: Finding | undefined): boolean {
  if (known === undefined) return true;
  if (RANK[standing] !== RANK[known.standing]) return RANK[standing] > RANK[known.standing];
  return standing === "subject" && known.isImplied && !isImplied;
}

/** The deciding finding of each family by its index. */
function decidingFindings(marks: readonly Mark[], families: CompiledFamilies): Map<number, Finding> {
  const deciding = new Map<number, Finding>();
  const narrowed = narrowedFamilies(marks, families);
  for (const mark of marks) {
    const { text, start, end, value: { family, isImplied, isBare } } = mark;
    const known = deciding.get(family);
    if (!outweighs("subject", isImplied, known)) continue;
    if (families.isEveryday[family]!(text, start, end)) continue;
    const isNarrowed = isBare && text.field !== "title" && narrowed.has(family) && !isHybridPart(text, start);
    const standing = isNarrowed ? "mentioned" : standingOf(text, mark, endOfBackground(text));
    if (!outweighs(standing, isImplied, known)) continue;
    const evidence = { family: families.ids[family]!, ...spanOf(text.field, text.raw, start, end) };
    deciding.set(family, { standing, isImplied, evidence });
  }
  return deciding;
}

/** A family that only a model's name stands for is no subject of a paper about one that excludes it. */
function isExcluded(
  family: number,
  deciding: ReadonlyMap<number, Finding>,
  families: CompiledFamilies,
): boolean {
  if (!deciding.get(family)!.isImplied) return false;
  return families.excludedBy[family]!.some((other) => deciding.get(other)?.standing === "subject");
}

/** Reads which families a paper is about and which it only speaks of. */
export function readFamilies(texts: readonly Text[], families: CompiledFamilies): Families {
  const deciding = decidingFindings(findMarks(texts, families), families);
  if (deciding.size === 0) return { subject: [], mentioned: [], evidence: [] };
  const hasSubject = [...deciding.values()].some(({ standing }) => standing === "subject");
  const found = families.ids.flatMap((id, index) => {
    const finding = deciding.get(index);
    if (finding === undefined) return [];
    const isCentral = finding.standing === "subject" || (finding.standing === "opening" && !hasSubject);
    const isSubject = isCentral && !isExcluded(index, deciding, families);
    return [{ id, isSubject, evidence: finding.evidence }];
  });
  return {
    subject: found.filter(({ isSubject }) => isSubject).map(({ id }) => id),
    mentioned: found.filter(({ isSubject }) => !isSubject).map(({ id }) => id),
    evidence: found.map(({ evidence }) => evidence),
  };
}
