import { monthOfArxivId } from "../schema/arxiv_id.ts";
import { type Fields, isMissing } from "./fields.ts";
import type { Row } from "./parsed_digest.ts";
import { isoRecordDate, parseRecordDate, type RecordDate } from "./record_date.ts";

/** When a paper was first published, and what was mended about it. */
export interface PublishedDate {
  /** ISO date, or month (2025-03); null where unknown or known by its year alone. */
  published: string | null;
  repairs: string[];
}

/**
 * Settles when a paper was first published: its record's own date, else the day it was listed.
 *
 * A list carries papers on or after the day they appear, so a listing that is later than the month in the
 * arXiv id gives way to that month. A year alone is no date; no month is invented for it.
 */
export function publishedDate(fields: Fields, id: string | null): PublishedDate {
  const own = bestDate(fields, "published");
  const ownDate = own && isoRecordDate(own);
  if (ownDate) return { published: ownDate, repairs: [] };
  const month = id === null ? null : monthOfArxivId(id);
  const listed = bestDate(fields, "listed");
  const listedDate = listed && isoRecordDate(listed);
  if (listedDate) {
    if (month === null || listedDate.slice(0, 7) <= month) return { published: listedDate, repairs: [] };
    const what = `was listed on ${listedDate}, after the month in its arXiv id, dated by the id`;
    return { published: month, repairs: [what] };
  }
  const year = own ?? listed;
  if (month !== null || !year) return { published: month, repairs: [] };
  return { published: null, repairs: [`has the year ${year.year} alone as its date, left undated`] };
}

/** The most exact of the dates in a field's columns, the first of equals. */
function bestDate(fields: Fields, field: "published" | "listed"): RecordDate | null {
  const dates = fields.all(field).map(({ value }) => parseRecordDate(firstVersion(value)))
    .filter((date) => date !== null);
  const exact = dates.find((date) => date.month !== null);
  if (exact || dates.length === 0) return exact ?? null;
  const month = Object.entries(fields.row).find(([name]) => name.toLowerCase() === "month")?.[1];
  return isMissing(month) ? dates[0]! : monthOfYear(dates[0]!.year, String(month));
}

/** BibTeX writes months as "mar", "March" or "3". */
function monthOfYear(year: number, month: string): RecordDate {
  return parseRecordDate(/^\d+$/.test(month) ? `${year}-${month.padStart(2, "0")}` : `${month} ${year}`) ??
    { year, month: null, day: null };
}

/** arXiv's dumps list all versions of a paper, each with its date. */
function firstVersion(value: unknown): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "object" && first !== null && "created" in first
    ? (first as Row)["created"]
    : first;
}
