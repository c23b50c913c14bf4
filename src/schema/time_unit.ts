/** Length of a stretch of time that papers are counted in. */
export type TimeUnit = "year" | "quarter" | "month";

const PER_YEAR = { year: 1, quarter: 4, month: 12 } as const;

/** Number of stretches in a year. */
export function binsPerYear(unit: TimeUnit): number {
  return PER_YEAR[unit];
}

/**
 * Number of the stretch that a month falls in, counted from year 0, so that stretches that follow each other
 * have numbers that do: the year itself, or its quarters or months counted on.
 *
 * @param month Month as 2025-03, or an ISO date.
 * @returns null where `month` is null or names no month; a year alone counts where the unit is a year.
 */
export function timeBin(month: string | null, unit: TimeUnit): number | null {
  const parts = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-|$)|$)/.exec(month ?? "");
  if (parts === null) return null;
  const year = Number(parts[1]);
  if (unit === "year") return year;
  if (parts[2] === undefined) return null;
  return year * PER_YEAR[unit] + Math.floor((Number(parts[2]) - 1) / (12 / PER_YEAR[unit]));
}

/** Name of a stretch: "2025", "2025 Q1", "2025-03". */
export function timeBinLabel(bin: number, unit: TimeUnit): string {
  const year = Math.floor(bin / PER_YEAR[unit]);
  const rest = bin % PER_YEAR[unit] + 1;
  if (unit === "year") return `${year}`;
  return unit === "quarter" ? `${year} Q${rest}` : `${year}-${String(rest).padStart(2, "0")}`;
}
