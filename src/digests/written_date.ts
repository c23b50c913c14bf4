import type { WrittenDate } from "./parsed_digest.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const MONTH_FIRST = new RegExp(`^(?:\\w{3,9}, )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`, "i");
const DAY_FIRST = new RegExp(`^(?:\\w{3,9}, )?(\\d{1,2})[ -]${MONTH}(?:,?[ -](\\d{4}))?$`, "i");
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_IN_NAME = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const YEAR_IN_NAME = /(?<!\d)((?:19|20)\d{2})(?!\d)/;

function dateOf(year: string | undefined, month: number, day: number): WrittenDate | null {
  // A date without a year may be 29 February, so a leap year stands in.
  const date = new Date(Date.UTC(year === undefined ? 2000 : Number(year), month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { year: year === undefined ? null : Number(year), month, day };
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/**
 * Date in a line that holds nothing else: "Mar 12", "12 March 2025", "Wed, Mar 12", "2025-03-12".
 *
 * @returns The date, its year null where the line has none; null where the line is no date.
 */
export function parseDateLine(line: string): WrittenDate | null {
  const iso = ISO.exec(line);
  if (iso) return dateOf(iso[1], Number(iso[2]), Number(iso[3]));
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst) return dateOf(monthFirst[3], monthNumber(monthFirst[1]!), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) return dateOf(dayFirst[3], monthNumber(dayFirst[2]!), Number(dayFirst[1]));
  return null;
}

/** Date in a file's name such as "2025-03-12-attention.txt"; null where it has none. */
export function parseDateInName(name: string): WrittenDate | null {
  const iso = ISO_IN_NAME.exec(name);
  return iso ? dateOf(iso[1], Number(iso[2]), Number(iso[3])) : null;
}

/** Year in a file's name such as "march-2025.txt"; null where it has none. */
export function parseYearInName(name: string): number | null {
  const year = YEAR_IN_NAME.exec(name);
  return year ? Number(year[1]) : null;
}

/** ISO form of a date whose year is known. */
export function isoDate(date: WrittenDate & { year: number }): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}
