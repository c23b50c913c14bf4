import { existingDate, isoDate, MONTH_NAME, monthNumber } from "./written_date.ts";

/** When a record says that something happened: a day, a month or a year. */
export interface RecordDate {
  year: number;
  /** 1-12. */
  month: number | null;
  day: number | null;
}

const YEAR = "((?:19|20)\\d{2})";
const ISO = new RegExp(`^${YEAR}[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)`);
const COMPACT = new RegExp(`^${YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)`);
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:-\\d{1,2})?[ -]+${MONTH_NAME}(?:-${
    MONTH_NAME.replace("(", "(?:")
  })?,?[ -]+${YEAR}`,
  "i",
);
const MONTH_FIRST = new RegExp(`${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?(?:-\\d{1,2})?,? ${YEAR}`, "i");
const MONTH_ONLY = new RegExp(`(?<![a-z])${MONTH_NAME}(?:[-/][a-z]+\\.?)?,?[ -]+${YEAR}`, "i");
const SLASHED = new RegExp(`^(\\d{1,2})[/.](\\d{1,2})[/.]${YEAR}$`);
const YEAR_ONLY = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`);
const MIN_UNIX_S = Date.UTC(1990, 0) / 1000;

/**
 * Date in a record's field: "2025-03-12T10:00:00Z", "Tue, 20 May 2025 13:07:55 +0000", "July 2023",
 * "1-Apr-2026", "24-27 Sept. 2019" (its first day), "2019///", a Unix time.
 *
 * A time is left as it is written, without a change of time zone. "03/04/2025" is known by its year alone.
 *
 * @returns The date as exactly as it is certain; null where there is none.
 */
export function parseRecordDate(value: unknown): RecordDate | null {
  if (typeof value === "number") return unixDate(value) ?? yearOnly(String(value));
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : unixDate(value.getTime());
  if (typeof value !== "string") return null;
  const text = value.replace(/\s+/g, " ").trim();
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return dateOf(iso[1]!, Number(iso[2]), iso[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dateOf(dayFirst[3]!, monthNumber(dayFirst[2]!), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return dateOf(monthFirst[3]!, monthNumber(monthFirst[1]!), monthFirst[2]);
  const slashed = SLASHED.exec(text);
  if (slashed) return slashedDate(slashed[3]!, Number(slashed[1]), Number(slashed[2]));
  const month = MONTH_ONLY.exec(text);
  if (month) return dateOf(month[2]!, monthNumber(month[1]!), undefined);
  return yearOnly(text);
}

/** ISO form of a date: the day, or the month; null where only the year is known. */
export function isoRecordDate({ year, month, day }: RecordDate): string | null {
  if (month === null) return null;
  return day === null ? isoDate({ year, month, day: 1 }).slice(0, 7) : isoDate({ year, month, day });
}

function dateOf(year: string, month: number, day: string | undefined): RecordDate {
  const none = { year: Number(year), month: null, day: null };
  if (month < 1 || month > 12) return none;
  const date = day === undefined ? null : existingDate(Number(year), month, Number(day));
  return { ...none, month, day: date?.day ?? null };
}

function slashedDate(year: string, a: number, b: number): RecordDate {
  if (a > 12) return dateOf(year, b, String(a));
  if (b > 12 || a === b) return dateOf(year, a, String(b));
  return { year: Number(year), month: null, day: null };
}

function yearOnly(text: string): RecordDate | null {
  const year = YEAR_ONLY.exec(text);
  return year ? { year: Number(year[1]), month: null, day: null } : null;
}

function unixDate(n: number): RecordDate | null {
  if (n < MIN_UNIX_S) return null;
  const date = new Date(n < MIN_UNIX_S * 100 ? n * 1000 : n);
  if (Number.isNaN(date.getTime())) return null;
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
