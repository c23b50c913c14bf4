/** A word or phrase, and the papers that have it. */
export interface PaperTerm {
  /** Its words as written most often, lower case. */
  term: string;
  /** Its stems with spaces between: what tells one term from another. */
  key: string;
  /** Row numbers of the papers that have it, ascending. */
  papers: readonly number[];
}
