import { type Figure, figureOf, figureOfSets, roundFour } from "./figures.ts";
import { foldText } from "./label_spelling.ts";
import type { LabelledResult, Labels } from "./labels.ts";
import { agreementOf, pairResults, pairScales } from "./pair_results.ts";

/** One disagreement between labels and rules. */
export interface EvaluationError {
  /** What was judged, e.g. "families.subject", "results.missed", "results.kind". */
  sort: string;
  title: string;
  /** The words it is about, where there are any. */
  quote: string | null;
  /** What the labels say; null for a spurious finding. */
  gold: string | null;
  /** What the rules say; null for a missed one. */
  found: string | null;
}

/** How well the rules agree with labels: the figures of score.py, and more. */
export interface Evaluation {
  /** Labelled papers. */
  papers: number;
  /** Those that the rules were given. */
  found: number;
  /** Precision, recall and F1 by name, in print order. */
  figures: Record<string, Figure>;
  /** Shares in 0-1 by name, in print order. */
  accuracies: Record<string, number>;
  errors: EvaluationError[];
}

const HEADS = ["attention", "ssm", "linear"];
const NOTHING = {
  title: "",
  families: { subject: [], mentioned: [] },
  code: { status: "", urls: [] },
  weights: { status: "" },
  data: { status: "" },
  results: [],
  scales: [],
} satisfies Labels;
const ATTRIBUTES = ["metric", "kind", "role", "dataset"] as const;

interface Judged {
  gold: Labels;
  read: Labels;
}

function join(gold: readonly Labels[], read: readonly Labels[]): { judged: Judged[]; found: number } {
  const byTitle = new Map(read.map((paper) => [foldText(paper.title), paper]));
  const judged = gold.map((paper) => ({ gold: paper, read: byTitle.get(foldText(paper.title)) ?? NOTHING }));
  return { judged, found: judged.filter(({ read }) => read !== NOTHING).length };
}

function familyFigures(judged: readonly Judged[]): Record<string, Figure> {
  const figure = (pick: (labels: Labels) => Iterable<string>) =>
    figureOfSets(
      judged.map(({ gold }) => new Set(pick(gold))),
      judged.map(({ read }) => new Set(pick(read))),
    );
  const figures: Record<string, Figure> = {
    "families.subject": figure(({ families }) => families.subject),
    "families.any": figure(({ families }) => [...families.subject, ...families.mentioned]),
  };
  for (const head of HEADS) {
    figures[`families.subject.${head}`] = figure(({ families }) =>
      families.subject.filter((id) => id === head)
    );
  }
  figures["code.urls"] = figure(({ code }) => code.urls);
  return figures;
}

function statusOf(labels: Labels, what: "code" | "weights" | "data"): string {
  return labels[what].status;
}

function shareOf(judged: readonly Judged[], isRight: (pair: Judged) => boolean): number {
  return judged.length === 0 ? 0 : roundFour(judged.filter(isRight).length / judged.length);
}

function describe({ value, unit, metric }: LabelledResult): string {
  return `${value} ${unit} ${metric}`;
}

function familyAndCodeErrors({ gold, read }: Judged): EvaluationError[] {
  const claims: [string, string, string][] = [
    [
      "families.subject",
      [...gold.families.subject].sort().join(", "),
      [...read.families.subject].sort().join(", "),
    ],
    ["code.status", gold.code.status, read.code.status],
    ["code.urls", [...gold.code.urls].sort().join(" "), [...read.code.urls].sort().join(" ")],
    ["weights.status", gold.weights.status, read.weights.status],
    ["data.status", gold.data.status, read.data.status],
  ];
  return claims.filter(([, label, finding]) => label !== finding)
    .map(([sort, label, finding]) => ({ sort, title: gold.title, quote: null, gold: label, found: finding }));
}

interface ResultTally {
  tp: number;
  fp: number;
  fn: number;
  full: number;
  agreed: Record<(typeof ATTRIBUTES)[number], number>;
  errors: EvaluationError[];
}

function addResults(tally: ResultTally, { gold, read }: Judged): void {
  const { pairs, missed, spurious } = pairResults(gold.results, read.results);
  tally.tp += pairs.length;
  tally.fp += spurious.length;
  tally.fn += missed.length;
  for (const [label, finding] of pairs) {
    const agreement = agreementOf(label, finding);
    if (agreement.metric && agreement.kind && agreement.role) tally.full++;
    for (const attribute of ATTRIBUTES) {
      if (agreement[attribute]) tally.agreed[attribute]++;
      else {
        tally.errors.push({
          sort: `results.${attribute}`,
          title: gold.title,
          quote: label.quote,
          gold: label[attribute],
          found: finding[attribute],
        });
      }
    }
  }
  for (const label of missed) {
    tally.errors.push({
      sort: "results.missed",
      title: gold.title,
      quote: label.quote,
      gold: describe(label),
      found: null,
    });
  }
  for (const finding of spurious) {
    tally.errors.push({
      sort: "results.spurious",
      title: gold.title,
      quote: finding.quote,
      gold: null,
      found: describe(finding),
    });
  }
}

function scaleFigure(judged: readonly Judged[], errors: EvaluationError[]): Figure {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const { gold, read } of judged) {
    const { pairs, missed, spurious } = pairScales(gold.scales, read.scales);
    tp += pairs.length;
    fp += spurious.length;
    fn += missed.length;
    for (const { quote, value, quantity } of missed) {
      errors.push({
        sort: "scales.missed",
        title: gold.title,
        quote,
        gold: `${value} ${quantity}`,
        found: null,
      });
    }
    for (const { quote, value, quantity } of spurious) {
      errors.push({
        sort: "scales.spurious",
        title: gold.title,
        quote,
        gold: null,
        found: `${value} ${quantity}`,
      });
    }
  }
  return figureOf(tp, fp, fn);
}

/**
 * Compares what the rules read with labels, paper by paper, joined on the title.
 *
 * A labelled paper that was not read counts as missed throughout; a read paper without labels is ignored.
 */
export function evaluate(gold: readonly Labels[], read: readonly Labels[]): Evaluation {
  const { judged, found } = join(gold, read);
  const tally: ResultTally = {
    tp: 0,
    fp: 0,
    fn: 0,
    full: 0,
    agreed: { metric: 0, kind: 0, role: 0, dataset: 0 },
    errors: [],
  };
  for (const pair of judged) addResults(tally, pair);
  const errors = [...judged.flatMap(familyAndCodeErrors), ...tally.errors];
  const { tp, fp, fn, full, agreed } = tally;
  const figures = {
    ...familyFigures(judged),
    "results.number": figureOf(tp, fp, fn),
    "results.full": figureOf(full, tp + fp - full, tp + fn - full),
    "scales": scaleFigure(judged, errors),
  };
  const accuracies: Record<string, number> = {};
  for (const what of ["code", "weights", "data"] as const) {
    accuracies[`${what}.status`] = shareOf(
      judged,
      (pair) => statusOf(pair.gold, what) === statusOf(pair.read, what),
    );
  }
  for (const attribute of ATTRIBUTES) {
    accuracies[`results.${attribute}`] = tp > 0 ? roundFour(agreed[attribute] / tp) : 0;
  }
  return { papers: judged.length, found, figures, accuracies, errors };
}
