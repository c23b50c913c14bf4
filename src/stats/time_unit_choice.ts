import { timeBin, type TimeUnit } from "../schema/time_unit.ts";
import { THIN_BIN } from "./share_rows.ts";

/** A course over time needs at least as many stretches that are not thin. */
const MIN_SOLID = 3;

/**
 * The time unit in which papers can be followed: the longest of year, quarter and month that gives three
 * stretches of five papers or more; the year where none does.
 *
 * @param months Months of first publication (2025-03); null where unknown.
 * @param wanted A unit to take whatever the papers are. @default {""} none
 * @throws {RangeError} If `wanted` is no unit.
 */
export function chooseTimeUnit(months: readonly (string | null)[], wanted = ""): TimeUnit {
  const units = ["year", "quarter", "month"] as const;
  if (wanted !== "") {
    const unit = units.find((known) => known === wanted);
    if (unit !== undefined) return unit;
    throw new RangeError(`Cannot count by "${wanted}": expected year, quarter or month`);
  }
  return units.find((unit) => nSolid(months, unit) >= MIN_SOLID) ?? "year";
}

function nSolid(months: readonly (string | null)[], unit: TimeUnit): number {
  const counts = new Map<number, number>();
  for (const month of months) {
    const bin = timeBin(month, unit);
    if (bin !== null) counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return [...counts.values()].filter((n) => n >= THIN_BIN).length;
}
