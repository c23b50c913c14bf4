import { type LogOdds, logOddsRatios } from "./log_odds.ts";
import type { PaperTerm } from "./paper_term.ts";
import { rounded } from "./rounded.ts";
import { isPartOf, withoutOverlaps } from "./term_overlap.ts";

/** Papers that terms are to set apart from others. */
export interface TermGroup {
  series: string;
  /** Row numbers of the group's papers. */
  members: readonly number[];
  /** Row numbers of those that it is compared with. */
  others: readonly number[];
  /** Keys of the words that made the group: that they set it apart is no finding. */
  own_keys: readonly string[];
}

/** A term that sets a group apart. */
export interface SetApartTerm {
  series: string;
  term: string;
  /** Papers of the group that have it, and papers of the group. */
  n_hits: number;
  n_papers: number;
  /** The same among the others. */
  n_hits_others: number;
  n_others: number;
  /** Log odds ratio with its 95 % interval. */
  log_odds: number;
  low: number;
  high: number;
  z: number;
}

/** Groups of fewer papers have no terms of their own to speak of. */
export const MIN_GROUP = 5;
const Z = 1.959963984540054;
/** 99.5 % quantile of the standard normal distribution. */
const Z_TO_COUNT = 2.5758293035489;
/** The prior is worth as much as this many papers. */
const PRIOR_PAPERS = 5;

/**
 * Terms that set each group apart: the log odds ratio with an informative Dirichlet prior, see `logOddsRatios`.
 *
 * A term counts once a paper, so that no single paper that repeats its own word can lead. Left out are terms of
 * fewer than three papers of the group, terms whose 99 % interval reaches 0, words that made the group, and of terms
 * that share words and papers all but the first. With so many terms looked at the order is what counts.
 *
 * @param terms Terms with the papers that have them.
 * @param options.top Terms a group. @default {6}
 * @returns Terms by group, strongest first; none for a group of fewer than five papers, or against so few.
 */
export function setApartTerms(
  terms: readonly PaperTerm[],
  groups: readonly TermGroup[],
  options: { top?: number } = {},
): SetApartTerm[] {
  return groups.flatMap((group) => termsOfGroup(terms, group, options.top ?? 6));
}

interface Candidate extends PaperTerm {
  n_hits: number;
  n_hits_others: number;
  odds: LogOdds;
}

function termsOfGroup(terms: readonly PaperTerm[], group: TermGroup, top: number): SetApartTerm[] {
  const { series, members, others } = group;
  if (members.length < MIN_GROUP || others.length < MIN_GROUP) return [];
  const [inGroup, inOthers] = [new Set(members), new Set(others)];
  const uses = terms.map(({ papers }) => ({
    here: papers.filter((paper) => inGroup.has(paper)).length,
    there: papers.filter((paper) => inOthers.has(paper)).length,
  }));
  const n_uses = uses.reduce((sum, use) => sum + use.here + use.there, 0);
  if (n_uses === 0) return [];
  const odds = logOddsRatios(uses, PRIOR_PAPERS * n_uses / (members.length + others.length));
  const found = terms.map((term, i): Candidate => ({
    ...term,
    n_hits: uses[i]!.here,
    n_hits_others: uses[i]!.there,
    odds: odds[i]!,
  })).filter((term) => term.n_hits >= 3 && term.odds.z > Z_TO_COUNT && !isOwnWord(term.key, group.own_keys));
  found.sort((a, b) => b.odds.z - a.odds.z || (a.term < b.term ? -1 : 1));
  return withoutOverlaps(found, top).map(({ term, n_hits, n_hits_others, odds: { log_odds, error, z } }) => ({
    series,
    term,
    n_hits,
    n_papers: members.length,
    n_hits_others,
    n_others: others.length,
    log_odds: rounded(log_odds),
    low: rounded(log_odds - Z * error),
    high: rounded(log_odds + Z * error),
    z: rounded(z),
  }));
}

/**
 * Whether a term is made of the words that made the group.
 *
 * A part of such words counts too ("state space" of "state space model"), unless one of them stands for the
 * group alone: "vision" is no word of attention though "vision transformer" is, since "transformer" is one.
 */
function isOwnWord(key: string, own_keys: readonly string[]): boolean {
  const words = new Set(own_keys.filter((own) => !own.includes(" ")));
  return own_keys.some((own) =>
    isPartOf(own, key) || (isPartOf(key, own) && !own.split(" ").some((word) => words.has(word)))
  );
}
