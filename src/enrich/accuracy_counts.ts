import type { Evaluation } from "../rules/evaluate.ts";

/** What the figures of `evaluate` are of, for people. */
const NAMES: Readonly<Record<string, string>> = {
  "families.subject": "families a paper is about",
  "families.any": "families at all",
  "code.urls": "code links",
  "results.number": "reported numbers",
  "results.full": "numbers with metric, kind and role",
  "code.status": "status of code",
  "weights.status": "status of weights",
  "data.status": "status of data",
  "results.metric": "metric of a number",
  "results.kind": "kind of a number",
  "results.role": "role of a number",
  "results.dataset": "dataset of a number",
};

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
      { series: `${NAMES[name]}: precision`, n_hits: tp, n_papers: tp + fp },
      { series: `${NAMES[name]}: recall`, n_hits: tp, n_papers: tp + fn },
    ]);
  const n_numbers = figures["results.number"]?.tp ?? 0;
  const ofAccuracies = Object.entries(accuracies).map(([name, share]) => {
    const n_papers = name.startsWith("results.") ? n_numbers : found;
    return {
      series: NAMES[name] ?? name,
      n_hits: Math.round(share * n_papers),
      n_papers,
    };
  });
  return [...ofFigures, ...ofAccuracies];
}
