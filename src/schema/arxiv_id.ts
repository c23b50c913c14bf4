const NEW_STYLE = /(?<![\d.])(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?(?![\d.]*\d)/;
const OLD_STYLE =
  /(?<![\w-])([a-z]+(?:-[a-z]+)?)(?:\.[A-Z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?(?!\d)/;
const LOST_ZEROS = /^(\d{3,4})\.(\d{1,5})$/;

/**
 * The arXiv id in a text such as "2510.09608v1", "arXiv:math/0612345" or an abs or pdf URL.
 *
 * The subject class of an old id ("math.GT/0309136") and the version are dropped, as arXiv itself does.
 * Ids have four digits behind the dot up to 2014 and five since.
 *
 * @returns The id without version, or null where the text holds none.
 */
export function parseArxivId(text: string): string | null {
  const fresh = NEW_STYLE.exec(text);
  if (fresh) return fresh[1]!.length === lengthOfIdsIn(fresh[1]!.slice(0, 4)) ? fresh[1]! : null;
  const old = OLD_STYLE.exec(text);
  return old ? `${old[1]}/${old[2]}` : null;
}

/**
 * The arXiv id that was read as a number elsewhere and lost zeros at either end: 704.001 was 0704.0010.
 *
 * Only certain cases: the first four digits are a month in which arXiv gave out such ids, and no digit is
 * missing but zeros.
 *
 * @returns The id, or null where the text is no such number.
 */
export function restoreArxivId(text: string): string | null {
  const match = LOST_ZEROS.exec(text.trim());
  if (!match) return null;
  const month = match[1]!.padStart(4, "0");
  if (month < "0704") return null;
  const id = `${month}.${match[2]}`;
  return parseArxivId(id.padEnd(lengthOfIdsIn(month), "0"));
}

/**
 * Month in which the paper with this arXiv id was first submitted.
 *
 * @returns "2007-04" for "0704.0001"; arXiv began in 1991, so two-digit years from 91 on are 19xx.
 */
export function monthOfArxivId(id: string): string {
  const digits = id.slice(id.indexOf("/") + 1);
  const year = Number(digits.slice(0, 2));
  return `${year >= 91 ? 1900 + year : 2000 + year}-${digits.slice(2, 4)}`;
}

function lengthOfIdsIn(month: string): number {
  return month >= "1501" ? 10 : 9;
}
