const LONGEST = 40;
const IN_BRACKETS = /\(([A-Za-z][A-Za-z0-9+-]{1,14})\)$/;
const WORDS = 3;
/** A made-up spelling: a capital or digit behind a letter, such as "DeepMap", "T5x" or "GATER". */
const MADE_UP = /[A-Za-z][A-Z0-9]/;
const ONE_CAPITALISED = /^[A-Z][a-z]+$/;

/**
 * The names, in lower case, that a title gives the paper's own work: what stands before its colon or in
 * brackets at its end.
 *
 * @example "DeepMap: Maps from Depth" gives "deepmap", "Deep Maps: a Survey" nothing.
 */
export function ownNamesIn(title: string): string[] {
  const colon = title.indexOf(": ");
  const before = colon >= 2 && colon <= LONGEST ? title.slice(0, colon).trim() : null;
  const inBrackets = IN_BRACKETS.exec(title.trim())?.[1];
  const names: string[] = [];
  if (before && before.split(" ").length <= WORDS && (MADE_UP.test(before) || ONE_CAPITALISED.test(before))) {
    names.push(before.toLowerCase());
  }
  if (inBrackets && MADE_UP.test(inBrackets)) names.push(inBrackets.toLowerCase());
  return names;
}
