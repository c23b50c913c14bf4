/** One thing wrong with a digest. */
export interface DigestIssue {
  /** Where it stands: "line 12", "entry 3"; null when it concerns the whole file. */
  where: string | null;
  /** What was found and what was expected, without a final dot. */
  what: string;
}

const N_SHOWN = 3;

/**
 * A digest that cannot be read.
 *
 * The message shows the first three issues and counts the others; `issues` holds them all.
 */
export class DigestError extends Error {
  override name = "DigestError";
  readonly digest: string;
  readonly issues: readonly DigestIssue[];

  constructor(digest: string, issues: readonly DigestIssue[], options?: ErrorOptions) {
    const shown = issues.slice(0, N_SHOWN).map(({ where, what }) =>
      where === null ? what : `${where} ${what}`
    );
    const more = issues.length > N_SHOWN ? `; and ${issues.length - N_SHOWN} more` : "";
    super(`Cannot read digest "${digest}": ${shown.join("; ")}${more}`, options);
    this.digest = digest;
    this.issues = issues;
  }
}
