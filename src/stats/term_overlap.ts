import type { PaperTerm } from "./paper_term.ts";

/** Two terms that share words count as one when they share this part of the rarer one's papers. */
const SAME_PAPERS = 0.6;

/** Whether the stems of one term stand in a row in the other. */
export function isPartOf(part: string, whole: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}

/**
 * The first `top` terms, without those that say again what a term before them says: they share a word with it,
 * and most of their papers.
 */
export function withoutOverlaps<T extends PaperTerm>(terms: readonly T[], top: number): T[] {
  const kept: T[] = [];
  for (const term of terms) {
    if (kept.length === top) break;
    if (!kept.some((other) => saysTheSame(term, other))) kept.push(term);
  }
  return kept;
}

function saysTheSame(a: PaperTerm, b: PaperTerm): boolean {
  const words = new Set(a.key.split(" "));
  if (!b.key.split(" ").some((word) => words.has(word))) return false;
  const papers = new Set(a.papers);
  const n_shared = b.papers.filter((paper) => papers.has(paper)).length;
  return n_shared >= SAME_PAPERS * Math.min(a.papers.length, b.papers.length);
}
