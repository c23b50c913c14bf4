import type { DataFrame } from "nodejs-polars";
import { timeBin } from "../schema/time_unit.ts";
import type { TermGroupRow } from "./term_groups.ts";

/** How a table of papers is parted in two. */
export interface SideOptions {
  /** Date or month of first publication from which papers stand right; "" for the month that halves them best. */
  split?: string;
  /** File names of two digests, or parts of them, to compare instead; "" for a split by date. */
  left?: string;
  right?: string;
}

/** One of two groups of papers. */
export interface Side {
  /** Name for people: "before 2021-06", a digest. */
  label: string;
  /** Row numbers of its papers in the table `papers`, ascending. */
  members: number[];
}

/** Two groups of papers, which overlap where digests do. */
export interface Sides {
  left: Side;
  right: Side;
  /** Papers that are in neither: without a date, or of other digests. */
  n_neither: number;
}

/**
 * Parts papers in two: by the date of first publication, or by the digests that hold them.
 *
 * Without `split` the papers are halved at the turn of a month, or of a day where all are of one month; papers of
 * one day stand left as a whole.
 *
 * @throws {RangeError} If `split` is no date or a digest is unknown.
 */
export function paperSides(papers: DataFrame, options: SideOptions = {}): Sides {
  const { split = "", left = "", right = "" } = options;
  if (left !== "" || right !== "") return sidesByDigest(papers, left, right);
  return sidesByDate(papers.getColumn("published").toArray() as (string | null)[], split);
}

function sidesByDate(published: readonly (string | null)[], split: string): Sides {
  const dates = published.filter((date) => date !== null);
  const from = split === "" ? halvingDate(dates) : checkedSplit(split);
  const rows = (isMember: (date: string) => boolean) =>
    published.flatMap((date, i) => date !== null && isMember(date) ? [i] : []);
  const sides = from === null
    ? [{ label: "all dates", members: rows(() => true) }, { label: "later", members: [] }]
    : [
      { label: `before ${from}`, members: rows((date) => date < from) },
      { label: `from ${from}`, members: rows((date) => date >= from) },
    ];
  return { left: sides[0]!, right: sides[1]!, n_neither: published.length - dates.length };
}

function checkedSplit(split: string): string {
  if (timeBin(split, "year") === null) {
    throw new RangeError(
      `Cannot split papers by "${split}": expected a date such as 2021, 2021-06 or 2021-06-15`,
    );
  }
  return split;
}

/** The month that parts the dates most evenly, else the day; null where all are of one day. */
function halvingDate(dates: readonly string[]): string | null {
  for (const length of [7, 10]) {
    const starts = [...new Set(dates.map((date) => date.slice(0, length)))].sort().slice(1);
    const unevenness = (start: string) =>
      Math.abs(2 * dates.filter((date) => date < start).length - dates.length);
    if (starts.length > 0) {
      return starts.reduce((best, start) => unevenness(start) < unevenness(best) ? start : best);
    }
  }
  return null;
}

function sidesByDigest(papers: DataFrame, left: string, right: string): Sides {
  const digests = (papers.getColumn("digests").toArray() as Iterable<string>[]).map((list) => new Set(list));
  const known = [...new Set(digests.flatMap((list) => [...list]))].sort();
  const sideOf = (wanted: string): Side => {
    const digest = digestNamed(wanted, known);
    return { label: digest, members: digests.flatMap((list, i) => list.has(digest) ? [i] : []) };
  };
  const sides = { left: sideOf(left), right: sideOf(right) };
  const either = new Set([...sides.left.members, ...sides.right.members]);
  return { ...sides, n_neither: papers.height - either.size };
}

/** The digest of that name, or the only one whose name has it in it. */
function digestNamed(wanted: string, known: readonly string[]): string {
  const found = known.includes(wanted)
    ? [wanted]
    : known.filter((name) => wanted !== "" && name.includes(wanted));
  if (found.length === 1) return found[0]!;
  const what = found.length > 1 ? `it stands for ${found.length} digests` : "there is no such digest";
  const names = known.slice(0, 5).map((name) => `"${name}"`).join(", ");
  throw new RangeError(
    `Cannot compare digest "${wanted}": ${what}, expected one of ${names}${
      known.length > 5 ? ` and ${known.length - 5} more` : ""
    }`,
  );
}

/** Papers only left, in both and only right, by row number. */
export function sideOverlap({ left, right }: Sides): { gone: number[]; both: number[]; added: number[] } {
  const [inLeft, inRight] = [new Set(left.members), new Set(right.members)];
  return {
    gone: left.members.filter((row) => !inRight.has(row)),
    both: left.members.filter((row) => inRight.has(row)),
    added: right.members.filter((row) => !inLeft.has(row)),
  };
}

/** Each side's own papers against the other's, for the terms that set them apart; right side first. */
export function sideGroups(sides: Sides): TermGroupRow[] {
  const { gone, added } = sideOverlap(sides);
  return [
    { series: sides.right.label, members: added, others: gone, own_keys: [] },
    { series: sides.left.label, members: gone, others: added, own_keys: [] },
  ];
}
