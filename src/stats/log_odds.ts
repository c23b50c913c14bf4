/** How often a term occurs in each of two groups. */
export interface TermUse {
  here: number;
  there: number;
}

/** How much more a term belongs to the first of two groups than to the second. */
export interface LogOdds {
  /** Natural logarithm of the odds ratio. */
  log_odds: number;
  /** Its standard error. */
  error: number;
  /** Log odds in standard errors. */
  z: number;
}

/**
 * Log odds ratio of each term between two groups, shrunk by an informative Dirichlet prior.
 *
 * The prior is the two groups together, worth `prior` occurrences: a rare term needs more to stand out.
 * Method: B. L. Monroe, M. P. Colaresi, K. M. Quinn, Fightin' Words, Political Analysis 16 (2008) 372-403,
 * equations 15, 16, 18, 20, 22.
 *
 * @param uses Occurrences of every term, those that are not of interest among them.
 * @param prior Occurrences that the prior is worth, over all terms.
 */
export function logOddsRatios(uses: readonly TermUse[], prior: number): LogOdds[] {
  const n_here = uses.reduce((sum, use) => sum + use.here, 0);
  const n_there = uses.reduce((sum, use) => sum + use.there, 0);
  return uses.map(({ here, there }) => {
    const weight = prior * (here + there) / (n_here + n_there);
    const odds = (count: number, n: number) => (count + weight) / (n + prior - count - weight);
    const log_odds = Math.log(odds(here, n_here) / odds(there, n_there));
    const error = Math.sqrt(1 / (here + weight) + 1 / (there + weight));
    return { log_odds, error, z: log_odds / error };
  });
}
