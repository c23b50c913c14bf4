import { monthOfArxivId } from "../schema/arxiv_id.ts";
import type { DateOrigin } from "./load_report.ts";
import type { WrittenDate } from "./parsed_digest.ts";
import { isoDate, parseDateInName, parseYearInName } from "./written_date.ts";

/** What a digest's date may be settled from. */
export interface DateClues {
  /** Date in the digest itself, perhaps without its year. */
  written: WrittenDate | null;
  /** File name. */
  name: string;
  /** ISO date that the user gave; null where none was given. */
  option: string | null;
  /** arXiv ids of the digest's papers. */
  ids: readonly string[];
}

/**
 * Settles the date of a digest: what it says itself, else its name, else what the user says.
 *
 * A date without year takes the year from the name, else from the user's date, else it is the first such day
 * on or after the month of the newest arXiv id, since no digest lists a paper before it was submitted.
 *
 * @returns ISO date and its origin, or null where nothing tells.
 */
export function settleDigestDate(clues: DateClues): { date: string; from: DateOrigin } | null {
  const { written, name, option, ids } = clues;
  const named = parseDateInName(name);
  if (!written) {
    if (named?.year) return { date: isoDate({ ...named, year: named.year }), from: "name" };
    return option === null ? null : { date: option, from: "--date" };
  }
  const dated = (year: number, from: DateOrigin) => ({ date: isoDate({ ...written, year }), from });
  if (written.year !== null) return dated(written.year, "content");
  const yearInName = named?.year ?? parseYearInName(name);
  if (yearInName !== null) return dated(yearInName, "content, year from the name");
  if (option !== null) return dated(Number(option.slice(0, 4)), "content, year from --date");
  if (ids.length === 0) return null;
  const newest = ids.map(monthOfArxivId).sort().at(-1)!;
  const year = Number(newest.slice(0, 4));
  const isBefore = isoDate({ ...written, year }).slice(0, 7) < newest;
  return dated(isBefore ? year + 1 : year, "content, year from the newest arXiv id");
}
