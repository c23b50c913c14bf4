/**
 * What a change of the metric in per cent means.
 *
 * - `share`: the metric is itself a percentage or a score on such a scale; a change is in its own points.
 * - `score`: it is a score that is never given in per cent (PSNR, a correlation); a change in per cent is relative.
 * - `amount`: it is a quantity (time, memory, error in mm); a change in per cent is relative.
 */
export type MetricClass = "share" | "score" | "amount";

/** A metric: its canonical name and how texts write it. */
export interface MetricRow {
  /** Canonical lower-case name. */
  name: string;
  class: MetricClass;
  /** Phrases as of `compilePhrases`. */
  patterns: readonly string[];
  /** Whether words before it make it another metric: "position error", "schema compliance". */
  isHead?: true;
  /** Name of a percentage or factor by which it went down, where that has a name of its own. */
  reduced?: string;
}

/** A metric that is itself a percentage or a score on such a scale. */
export function share(name: string, ...patterns: string[]): MetricRow {
  return { name, class: "share", patterns };
}

/** A metric that is a score, but on no scale of a hundred. */
export function score(name: string, ...patterns: string[]): MetricRow {
  return { name, class: "score", patterns };
}

/** A metric whose name takes in the words before it: of "schema compliance" it is the head. */
export function head(row: MetricRow): MetricRow {
  return { ...row, isHead: true };
}

/** A metric that is a quantity. */
export function amount(name: string, ...patterns: string[]): MetricRow {
  return { name, class: "amount", patterns };
}

/** Metrics that are named as the text has them: one row for each spelling. */
export function asWritten(
  row: (name: string, pattern: string) => MetricRow,
  ...patterns: string[]
): MetricRow[] {
  return patterns.map((pattern) => row(pattern.toLowerCase(), pattern));
}

/** A quantity whose saving has no name of its own: "runtime" and "runtime reduction". */
export function saved(name: string, pattern: string): MetricRow {
  return cost(name, `${name} reduction`, pattern);
}

/** A quantity that is saved, with the name of its saving. */
export function cost(name: string, reduced: string, ...patterns: string[]): MetricRow {
  return { name, class: "amount", reduced, patterns };
}
