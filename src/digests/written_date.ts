import type { WrittenDate } from "./parsed_digest.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Pattern of a month's English name, short or long, in one group. */
export const MONTH_NAME = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";

const MONTH_FIRST = new RegExp(
  `^(?:\\w{3,9}, )?${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`,
  "i",
);
const DAY_FIRST = new RegExp(`^(?:\\w{3,9}, )?(\\d{1,2})[ -]${MONTH_NAME}(?:,?[ -](\\d{4}))?$`, "i");
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_IN_NAME = /(?<!\d)((?:19|20)\d{2})([-_./ ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/;
const DAY_IN_NAME = new RegExp(`(?<!\\d)(\\d{1,2})[-_ ]${MONTH_NAME}[-_ ]((?:19|20)\\d{2})(?!\\d)`, "i");
const MONTH_DAY_IN_NAME = new RegExp(
  `(?<![a-z])${MONTH_NAME}[-_ ](\\d{1,2})[-_, ]{1,2}((?:19|20)\\d{2})(?!\\d)`,
  "i",
);
const MONTH_IN_NAME = /(?<!\d)((?:19|20)\d{2})[-_/](0[1-9]|1[0-2])(?!\d)/;
const YEAR_IN_NAME = /(?<!\d)((?:19|20)\d{2})(?!\d)/;

/**
 * A day that exists.
 *
 * @param year Null where it is unknown: then 29 February exists.
 */
export function existingDate(year: number | null, month: number, day: number): WrittenDate | null {
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
}

/** Number of the month, 1-12, of its English name, short or long. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/**
 * Date in a line that holds nothing else: "Mar 12", "12 March 2025", "Wed, Mar 12", "2025-03-12".
 *
 * @returns The date, its year null where the line has none; null where the line is no date.
 */
export function parseDateLine(line: string): WrittenDate | null {
  const dated = (year: string | undefined, month: number, day: string | undefined) =>
    existingDate(year === undefined ? null : Number(year), month, Number(day));
  const iso = ISO.exec(line);
  if (iso) return dated(iso[1], Number(iso[2]), iso[3]);
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst) return dated(monthFirst[3], monthNumber(monthFirst[1]!), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) return dated(dayFirst[3], monthNumber(dayFirst[2]!), dayFirst[1]);
  return null;
}

/** Date in a name such as "2025-03-12-attention.txt", "20250312.json", "1-Apr-2026.csv"; null without one. */
export function parseDateInName(name: string): WrittenDate | null {
  const iso = ISO_IN_NAME.exec(name);
  if (iso) return existingDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const day = DAY_IN_NAME.exec(name);
  if (day) return existingDate(Number(day[3]), monthNumber(day[2]!), Number(day[1]));
  const month = MONTH_DAY_IN_NAME.exec(name);
  return month ? existingDate(Number(month[3]), monthNumber(month[1]!), Number(month[2])) : null;
}

/** First day of the month in a name such as "feed-2025-03.xml"; null where it has none. */
export function parseMonthInName(name: string): WrittenDate | null {
  const month = MONTH_IN_NAME.exec(name);
  return month ? existingDate(Number(month[1]), Number(month[2]), 1) : null;
}

/** Year in a name such as "march-2025.txt"; null where it has none. */
export function parseYearInName(name: string): number | null {
  const year = YEAR_IN_NAME.exec(name);
  return year ? Number(year[1]) : null;
}

/** ISO form of a date whose year is known. */
export function isoDate(date: WrittenDate & { year: number }): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}
