import type { WrittenDate } from "./parsed_digest.ts";
import { isoRecordDate, parseRecordDate } from "./record_date.ts";
import { existingDate } from "./written_date.ts";

/** The newest day among the dates of a digest's entries; null where none has a day. */
export function newestDate(values: readonly unknown[]): WrittenDate | null {
  const dates = values.map(parseRecordDate).filter((date) => date !== null && date.day !== null);
  const newest = dates.map((date) => isoRecordDate(date!)!).sort().at(-1);
  return newest === undefined ? null : dayOf(newest);
}

/** The day in a value such as "2025-03-12T10:00:00Z"; null where it has none. */
export function dayOf(value: unknown): WrittenDate | null {
  const date = parseRecordDate(value);
  return date && date.month !== null && date.day !== null
    ? existingDate(date.year, date.month, date.day)
    : null;
}
