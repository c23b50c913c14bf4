import type { Evaluation } from "../rules/evaluate.ts";

/** Readings that agree with labels, among those that could. */
export interface AccuracyCount {
  series: string;
  n_hits: number;
  n_papers: number;
}

/**
 * How well the rules agree with labels, as counts: precision is the share of readings that are labelled, recall
 * the share of labels that were read, accuracy the share of labelled papers or numbers with the same value.
 */
export function accuracyCounts({ figures, accuracies, found }: Evaluation): AccuracyCount[] {
  const ofFigures = Object.entries(figures)
    .filter(([name]) =>
      ["families.subject", "families.any", "code.urls", "results.number", "results.full"].includes(name)
    )
    .flatMap(([name, { tp, fp, fn }]) => [
      { series: `${name} precision`, n_hits: tp, n_papers: tp + fp },
      { series: `${name} recall`, n_hits: tp, n_papers: tp + fn },
    ]);
  const n_numbers = figures["results.number"]?.tp ?? 0;
  const ofAccuracies = Object.entries(accuracies).map(([name, share]) => {
    const n_papers = name.startsWith("results.") ? n_numbers : found;
    return {
      series: name.replace(/\.accuracy$/, " accuracy"),
      n_hits: Math.round(share * n_papers),
      n_papers,
    };
  });
  return [...ofFigures, ...ofAccuracies];
}
