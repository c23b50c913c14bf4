import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { labelOf, type SeriesStyle } from "./series.ts";
import { labelAxis } from "./theme.ts";
import { counted, listed, percent } from "./wording.ts";

/** Papers that are about just these families. */
export interface CombinationRow {
  /** Ids of the families; none where the papers are about no family. */
  families: readonly string[];
  n_hits: number;
  n_papers: number;
}

const NAME = "family-combinations";
const TITLE = "Families combined in one paper";
const MAX_ROWS = 14;
const PLOT_WIDTH = 300;

/**
 * Number of papers for each combination of families, most frequent first; combinations of several families are
 * dark, single families and none are light.
 *
 * @param rows Combinations, most frequent first; at most fourteen are drawn.
 */
export function combinationChart(
  rows: readonly CombinationRow[],
  families: readonly SeriesStyle[],
): ChartSpec {
  const reading = readingOfCombinations(rows, families);
  if (!rows.some((row) => row.families.length > 0)) {
    return emptyChart(NAME, TITLE, reading, "No paper is about any of the families.");
  }
  const drawn = rows.slice(0, MAX_ROWS);
  const labels = drawn.map((row) => labelOfCombination(row, families));
  const n_left = rows.slice(MAX_ROWS).reduce((sum, row) => sum + row.n_hits, 0);
  const left = n_left === 0 ? [] : [
    `Not drawn: ${counted(rows.length - MAX_ROWS, "rarer combination")} with ${counted(n_left, "paper")}.`,
  ];
  return chartOf({
    name: NAME,
    title: TITLE,
    subtitle: [`${counted(rows[0]!.n_papers, "paper")}. Dark: several families at once.`, ...left],
    form: `Bar chart of ${counted(drawn.length, "combination")}`,
    reading,
    values: drawn.map(({ families: ids, n_hits, n_papers }, i) => ({
      label: labels[i],
      families: ids,
      n_families: ids.length,
      n_hits,
      n_papers,
      share: n_hits / n_papers,
      counts: `${n_hits} (${percent(n_hits / n_papers)})`,
    })),
  }, {
    width: PLOT_WIDTH,
    height: { step: 24 },
    encoding: {
      y: {
        field: "label",
        type: "nominal",
        sort: labels,
        title: null,
        axis: labelAxis(420),
      },
      x: {
        field: "n_hits",
        type: "quantitative",
        title: "Papers",
        axis: { tickMinStep: 1, tickCount: 5 },
      },
    },
    layer: [
      {
        mark: { type: "bar", height: 15 },
        encoding: {
          color: { condition: { test: "datum.n_families > 1", value: "#0b5a8a" }, value: "#c4c9cf" },
          tooltip: [
            { field: "label", title: "About" },
            { field: "n_hits", title: "Papers" },
            { field: "share", title: "Share", format: ".1%" },
          ],
        },
      },
      { mark: { type: "text", align: "left", dx: 5, fontSize: 12 }, encoding: { text: { field: "counts" } } },
    ],
  });
}

function labelOfCombination(row: CombinationRow, families: readonly SeriesStyle[]): string {
  if (row.families.length === 0) return "none of the families";
  const labels = row.families.map((id) => labelOf(id, families));
  return labels.length === 1 ? `${labels[0]} only` : labels.join(" + ");
}

/** What the combinations say: how many papers combine families, and which most often. */
export function readingOfCombinations(
  rows: readonly CombinationRow[],
  families: readonly SeriesStyle[],
): string {
  const n_papers = rows[0]?.n_papers ?? 0;
  const several = rows.filter((row) => row.families.length > 1);
  const n_several = several.reduce((sum, row) => sum + row.n_hits, 0);
  const n_any = rows.filter((row) => row.families.length > 0).reduce((sum, row) => sum + row.n_hits, 0);
  if (n_any === 0) return `None of ${counted(n_papers, "paper")} is about any of the families.`;
  const about = `Of ${
    counted(n_papers, "paper")
  }, ${n_any} are about a family, ${n_several} of them about several`;
  if (several.length === 0) return `${about}.`;
  const first = several.slice(0, 3).map((row) => `${labelOfCombination(row, families)} (${row.n_hits})`);
  return `${about}. Most often: ${listed(first)}.`;
}
