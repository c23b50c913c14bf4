import { datasetNames, foldUnit, isSameDataset, metricNames, overlap } from "./label_spelling.ts";
import type { LabelledResult, LabelledScale } from "./labels.ts";

/** Labels and findings of one paper, joined one to one. */
export interface Pairing<T> {
  pairs: [gold: T, found: T][];
  missed: T[];
  spurious: T[];
}

/** Whether two values are the same number but for rounding errors. */
export function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** What a pair of results agrees on beyond value and unit. */
export function agreementOf(gold: LabelledResult, found: LabelledResult) {
  return {
    metric: overlap(metricNames(gold.metric), metricNames(found.metric)),
    kind: gold.kind === found.kind,
    role: gold.role === found.role,
    dataset: isSameDataset(gold.dataset, found.dataset),
  };
}

function rankOf(gold: LabelledResult, found: LabelledResult): number {
  const { metric, kind, role } = agreementOf(gold, found);
  const sameDataset = overlap(datasetNames(gold.dataset), datasetNames(found.dataset));
  return Number(metric) + Number(kind) + Number(role) + Number(sameDataset);
}

function pairBy<T>(
  gold: readonly T[],
  found: readonly T[],
  rank: (gold: T, found: T) => number | null,
): Pairing<T> {
  const candidates = gold.flatMap((label, i) =>
    found.flatMap((finding, j) => {
      const agreed = rank(label, finding);
      return agreed === null ? [] : [{ agreed, i, j }];
    })
  );
  candidates.sort((a, b) => b.agreed - a.agreed || a.i - b.i || a.j - b.j);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const pairs: [T, T][] = [];
  for (const { i, j } of candidates) {
    if (usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    pairs.push([gold[i]!, found[j]!]);
  }
  return {
    pairs,
    missed: gold.filter((_, i) => !usedGold.has(i)),
    spurious: found.filter((_, j) => !usedFound.has(j)),
  };
}

/** Joins results on value and unit, those first that agree on most else. */
export function pairResults(
  gold: readonly LabelledResult[],
  found: readonly LabelledResult[],
): Pairing<LabelledResult> {
  return pairBy(
    gold,
    found,
    (label, finding) =>
      isClose(label.value, finding.value) && foldUnit(label.unit) === foldUnit(finding.unit)
        ? rankOf(label, finding)
        : null,
  );
}

/** Joins scales on value and quantity. */
export function pairScales(
  gold: readonly LabelledScale[],
  found: readonly LabelledScale[],
): Pairing<LabelledScale> {
  return pairBy(
    gold,
    found,
    (label, finding) => label.quantity === finding.quantity && isClose(label.value, finding.value) ? 1 : null,
  );
}
