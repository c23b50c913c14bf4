import { timeBinLabel, type TimeUnit } from "../schema/time_unit.ts";

const MAX_LABELLED_YEARS = 16;
const MAX_LABELLED_BINS = 8;
const MAX_FIGURES = 36;
/** Names of stretches as `timeBinLabel` gives them, in Vega's language. */
const LABELS = {
  quarter: "floor(datum.value / 4) + ' Q' + (datum.value % 4 + 1)",
  month: "floor(datum.value / 12) + '-' + format(datum.value % 12 + 1, '02d')",
};

/** Stands in place of a chart over time that has less than two stretches to draw. */
export const NO_COURSE = "There is no course over time to draw: no paper has a date, or all are of one time.";

/** Scale and axis of years on a quantitative channel: whole years, half a year of room at both ends. */
export function yearAxis(years: readonly number[]): { scale: object; axis: object; title: string } {
  return timeAxis(years, "year");
}

/** Scale and axis of numbered stretches of time, see `timeBin`: half a stretch of room at both ends. */
export function timeAxis(
  bins: readonly number[],
  unit: TimeUnit,
): { scale: object; axis: object; title: string } {
  const [first, last] = bins.length === 0 ? [2000, 2001] : [Math.min(...bins), Math.max(...bins)];
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const step = Math.ceil(all.length / (unit === "year" ? MAX_LABELLED_YEARS : MAX_LABELLED_BINS));
  const format = unit === "year" ? { format: "d" } : { labelExpr: LABELS[unit] };
  return {
    title: timeTitle(unit),
    scale: { domain: [first - 0.5, last + 0.5], nice: false, zero: false },
    axis: { values: all.filter((bin) => (last - bin) % step === 0), ...format, grid: false },
  };
}

/** Field that holds a row's stretch of time. */
export function binField(unit: TimeUnit): string {
  return unit === "year" ? "year" : "bin";
}

/** Line of a tooltip that names a row's stretch of time. */
export function timeTooltip(unit: TimeUnit): object {
  return unit === "year" ? { field: "year", title: "Year" } : { field: "period", title: timeTitle(unit) };
}

function timeTitle(unit: TimeUnit): string {
  return unit.charAt(0).toUpperCase() + unit.slice(1);
}

/** Width of a bar, px, that leaves room between neighbours over this many stretches. */
export function barWidth(bins: readonly number[], width: number): number {
  return Math.min(22, Math.max(1, Math.floor(0.75 * width / spanOf(bins))));
}

/** Whether there is room to write a figure at each stretch. */
export function hasRoomForFigures(bins: readonly number[]): boolean {
  return spanOf(bins) <= MAX_FIGURES;
}

function spanOf(bins: readonly number[]): number {
  return Math.max(...bins) - Math.min(...bins) + 1;
}

/** A span of stretches as prose: "2016 to 2025", "2025-01 to 2025-03", or the one. */
export function timeSpan(bins: readonly number[], unit: TimeUnit): string {
  const [first, last] = [timeBinLabel(Math.min(...bins), unit), timeBinLabel(Math.max(...bins), unit)];
  return first === last ? first : `${first} to ${last}`;
}

/** Papers behind rows of several series, each stretch of time counted once. */
export function nPapersOf(rows: readonly { year: number; bin?: number; n_papers: number }[]): number {
  return [...new Map(rows.map((row) => [row.bin ?? row.year, row.n_papers])).values()].reduce(
    (a, b) => a + b,
    0,
  );
}
