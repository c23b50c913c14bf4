/**
 * Title as it is compared: letters and digits only, lower case, accents folded.
 *
 * Sources differ in dashes, quotes, LaTeX braces and case; none of them tells two papers apart.
 */
export function titleKey(title: string): string {
  return title.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
