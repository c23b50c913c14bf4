import { MIN_GROUP, type SetApartTerm } from "../stats/set_apart_terms.ts";
import { rounded } from "../stats/rounded.ts";
import { THIN_BIN } from "../stats/share_rows.ts";
import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { CUT_NOTE, type OddsAxis, oddsAxis } from "./odds_axis.ts";
import { labelOf, type SeriesStyle } from "./series.ts";
import { labelAxis, MUTED } from "./theme.ts";
import { counted, listed } from "./wording.ts";

/** What a chart of terms is about. */
export interface TermWords {
  /** File name of the chart. */
  name: string;
  title: string;
  /** Terms that were compared. */
  n_terms: number;
  /** Who is compared: the groups in order, with those that no term sets apart. */
  groups: readonly { series: string; members: readonly number[]; others: readonly number[] }[];
}

const PLOT_WIDTH = 300;
const DEFAULT_COLOR = "#0072b2";

/**
 * Terms that set groups of papers apart, one panel a group: odds ratio against the others on a logarithmic axis
 * with 95 % interval, and the papers behind it.
 *
 * Terms of fewer than five papers are hollow.
 *
 * @param rows Terms by group, strongest first.
 */
export function termChart(
  rows: readonly SetApartTerm[],
  words: TermWords,
  styles: readonly SeriesStyle[] = [],
): ChartSpec {
  const reading = readingOfTerms(rows, words, styles);
  const panels = words.groups.filter((group) => rows.some((row) => row.series === group.series));
  if (panels.length === 0) {
    return emptyChart(words.name, words.title, reading, "No term sets one group apart from the others.");
  }
  const values = rows.map(({ log_odds, low, high, ...row }) => ({
    ...row,
    group: labelOf(row.series, styles),
    odds_ratio: rounded(Math.exp(log_odds)),
    low: rounded(Math.exp(low)),
    high: rounded(Math.exp(high)),
    counts: `${row.n_hits} of ${row.n_papers}, ${row.n_hits_others} of ${row.n_others} others`,
  }));
  const axis = oddsAxis(values.flatMap((row) => [row.low, row.high]));
  return chartOf({
    name: words.name,
    title: words.title,
    subtitle: [
      "Odds ratio against the other papers, with 95% interval: log odds with an informative Dirichlet prior",
      `(Monroe et al. 2008); papers that have the term at the right. Hollow: fewer than ${THIN_BIN} papers.`,
      ...axis.isCut ? [CUT_NOTE] : [],
    ],
    form: "Dot plot, one panel a group",
    reading,
    values,
  }, {
    vconcat: panels.map((group, i) =>
      panelSpec(
        labelOf(group.series, styles),
        rows.filter((row) => row.series === group.series).map((row) => row.term),
        styles.find((style) => style.id === group.series)?.color ?? DEFAULT_COLOR,
        axis,
        i === panels.length - 1,
      )
    ),
    spacing: 14,
  });
}

function panelSpec(
  group: string,
  terms: readonly string[],
  color: string,
  { scale, axis }: OddsAxis,
  isLast: boolean,
): object {
  const title = isLast ? "Odds ratio (logarithmic)" : null;
  const x = { type: "quantitative", scale, axis };
  return {
    title: { text: group, fontSize: 13, frame: "group", anchor: "start", offset: 6 },
    transform: [{ filter: { field: "group", equal: group } }],
    width: PLOT_WIDTH,
    height: 22 * terms.length,
    encoding: {
      y: {
        field: "term",
        type: "nominal",
        sort: terms,
        title: null,
        axis: labelAxis(260),
      },
    },
    layer: [
      {
        mark: { type: "rule", strokeWidth: 2, color },
        encoding: { x: { ...x, field: "low", title }, x2: { field: "high" } },
      },
      {
        mark: { type: "point", size: 55, opacity: 1, strokeWidth: 1.5, color },
        encoding: {
          x: { ...x, field: "odds_ratio" },
          fill: { condition: { test: `datum.n_hits < ${THIN_BIN}`, value: "#ffffff" }, value: color },
          tooltip: [
            { field: "term", title: "Term" },
            { field: "group", title: "Group" },
            { field: "odds_ratio", title: "Odds ratio", format: ".3" },
            { field: "low", title: "Interval from", format: ".3" },
            { field: "high", title: "to", format: ".3" },
            { field: "n_hits", title: "Papers of the group with it" },
            { field: "n_papers", title: "Papers of the group" },
            { field: "n_hits_others", title: "Other papers with it" },
            { field: "n_others", title: "Other papers" },
          ],
        },
      },
      {
        mark: { type: "text", align: "left", baseline: "middle", dx: 10, fontSize: 11, color: MUTED },
        encoding: { x: { value: PLOT_WIDTH }, text: { field: "counts" } },
      },
    ],
  };
}

/** What the terms say: the first of each group with counts, and the groups of which nothing can be said. */
export function readingOfTerms(
  rows: readonly SetApartTerm[],
  { groups, n_terms }: TermWords,
  styles: readonly SeriesStyle[] = [],
): string {
  const nameOf = ({ series }: { series: string }) =>
    styles.find((style) => style.id === series)?.label ?? `"${series}"`;
  const isSmall = (group: TermWords["groups"][number]) =>
    Math.min(group.members.length, group.others.length) < MIN_GROUP;
  const sentences = groups.flatMap((group) => {
    const first = rows.filter((row) => row.series === group.series).slice(0, 2);
    if (first.length === 0) return [];
    const parts = first.map((row) =>
      `"${row.term}" (${row.n_hits} of ${row.n_papers} papers, ${row.n_hits_others} of ${row.n_others} others)`
    );
    return [`${nameOf(group)}: ${listed(parts)}.`];
  });
  const rest = groups.filter((group) => !rows.some((row) => row.series === group.series));
  const without = rest.filter((group) => !isSmall(group)).map(nameOf);
  const small = rest.filter(isSmall).map(nameOf);
  if (without.length > 0) sentences.push(`No term sets apart ${listed(without)}.`);
  if (small.length > 0) {
    sentences.push(`Too few papers to say, fewer than ${MIN_GROUP} on one side: ${listed(small)}.`);
  }
  if (sentences.length === 0) return "There are no papers to compare.";
  return [...sentences, `${counted(n_terms, "term")} were compared.`].join(" ");
}
