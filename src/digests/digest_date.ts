import { monthOfArxivId } from "../schema/arxiv_id.ts";
import type { DateOrigin } from "./load_report.ts";
import type { WrittenDate } from "./parsed_digest.ts";
import { isoDate, parseDateInName, parseMonthInName, parseYearInName } from "./written_date.ts";

/** What a digest's date may be settled from. */
export interface DateClues {
  /** Date in the digest itself, perhaps without its year. */
  written: WrittenDate | null;
  /** Name of the file, perhaps with the folders it lies in; nearer names count first. */
  name: string;
  /** ISO date that the user gave; null where none was given. */
  option: string | null;
  /** arXiv ids of the digest's papers. */
  ids: readonly string[];
  /** ISO date of the file's last change; null where unknown. */
  file_date: string | null;
}

/** A settled date and what settled it. */
export interface SettledDate {
  /** ISO date. */
  date: string;
  from: DateOrigin;
}

/**
 * Settles the date of a digest: what it says itself, else its name, else what the user says, else its file.
 *
 * A date without year takes the year from the name, else from the user's date, else it is the first such day
 * on or after the month of the newest arXiv id, since no digest lists a paper before it was submitted. A name
 * with a month stands for the first of that month.
 *
 * @returns Null where nothing tells.
 */
export function settleDigestDate(clues: DateClues): SettledDate | null {
  const { written, option, file_date } = clues;
  const names = [clues.name.split("/").at(-1)!, ...clues.name.split("/").slice(0, -1).reverse(), clues.name];
  const find = <T>(parse: (name: string) => T | null) =>
    names.map(parse).find((found) => found !== null) ?? null;
  if (!written) {
    const named = find(parseDateInName);
    if (named) return dated(named, named.year!, "name");
    const month = find(parseMonthInName);
    if (month) return dated(month, month.year!, "name, first of the month");
    if (option !== null) return { date: option, from: "--date" };
    return file_date === null ? null : { date: file_date, from: "file time" };
  }
  if (written.year !== null) return dated(written, written.year, "content");
  const named = find((name) => parseDateInName(name)?.year ?? parseYearInName(name));
  if (named !== null) return dated(written, named, "content, year from the name");
  if (option !== null) return dated(written, Number(option.slice(0, 4)), "content, year from --date");
  if (clues.ids.length > 0) return datedByIds(written, clues.ids);
  return file_date === null
    ? null
    : dated(written, Number(file_date.slice(0, 4)), "content, year from the file time");
}

function datedByIds(written: WrittenDate, ids: readonly string[]): SettledDate {
  const newest = ids.map(monthOfArxivId).reduce((a, b) => (b > a ? b : a));
  const year = Number(newest.slice(0, 4));
  const isBefore = isoDate({ ...written, year }).slice(0, 7) < newest;
  return dated(written, isBefore ? year + 1 : year, "content, year from the newest arXiv id");
}

function dated(date: WrittenDate, year: number, from: DateOrigin): SettledDate {
  return { date: isoDate({ ...date, year }), from };
}
