/**
 * Title as it is compared: letters and digits only, lower case, accents folded.
 *
 * Sources differ in dashes, quotes, LaTeX braces and case; none of them tells two papers apart.
 */
export function titleKey(title: string): string {
  return title.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * First author as it is compared: the family name, since sources differ in whether they write the given names
 * out; null where the authors are unknown.
 */
export function firstAuthorKey(authors: readonly string[]): string | null {
  const [first] = authors;
  if (first === undefined) return null;
  const family = first.includes(",")
    ? first.split(",")[0]!
    : first.replace(/,?\s+(?:jr|sr|i{2,3}|iv)\.?$/i, "").trim().split(/\s+/).at(-1)!;
  const key = titleKey(family);
  return key === "" ? null : key;
}
