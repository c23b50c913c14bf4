const MAX_LABELLED_YEARS = 16;

/** Scale and axis of years on a quantitative channel: whole years, half a year of room at both ends. */
export function yearAxis(years: readonly number[]): { scale: object; axis: object; title: string } {
  const [first, last] = years.length === 0 ? [2000, 2001] : [Math.min(...years), Math.max(...years)];
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const step = Math.ceil(all.length / MAX_LABELLED_YEARS);
  return {
    title: "Year",
    scale: { domain: [first - 0.5, last + 0.5], nice: false, zero: false },
    axis: { values: all.filter((year) => (last - year) % step === 0), format: "d", grid: false },
  };
}

/** Papers behind rows of several series, each year counted once. */
export function nPapersOf(rows: readonly { year: number; n_papers: number }[]): number {
  return [...new Map(rows.map((row) => [row.year, row.n_papers])).values()].reduce((a, b) => a + b, 0);
}
