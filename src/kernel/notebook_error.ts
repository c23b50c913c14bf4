const N_SHOWN = 3;

/** A file that is no notebook; the message shows the first three issues, `issues` holds all. */
export class NotebookFileError extends Error {
  override name = "NotebookFileError";
  readonly issues: readonly string[];

  constructor(notebook: string, issues: readonly string[], options?: ErrorOptions) {
    const more = issues.length > N_SHOWN ? `; and ${issues.length - N_SHOWN} more` : "";
    super(`Cannot read notebook "${notebook}": ${issues.slice(0, N_SHOWN).join("; ")}${more}`, options);
    this.issues = issues;
  }
}
