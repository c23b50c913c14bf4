/** Which date of a paper counts: of its first submission, or of the first digest that listed it. */
export type DateBasis = "published" | "digest";

/** The basis that a text names. @throws {RangeError} If it names none. */
export function dateBasis(text: string): DateBasis {
  if (text === "published" || text === "digest") return text;
  throw new RangeError(`Cannot date papers by "${text}": expected "published" or "digest"`);
}

/** What a time is the time of: "first submission", "the digest". */
export function dateBasisWords(by: string): string {
  return dateBasis(by) === "published" ? "first submission" : "the digest";
}
