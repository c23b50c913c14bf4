import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { labelAxis } from "./theme.ts";
import { counted } from "./wording.ts";

/** Two groups of papers. */
export interface Overlap {
  left: string;
  right: string;
  /** Papers only in the left group: gone. */
  n_gone: number;
  n_both: number;
  /** Papers only in the right group: new. */
  n_new: number;
}

const NAME = "new-and-gone";
const TITLE = "Papers gone, in both, and new";
const PLOT_WIDTH = 380;

/** Number of papers in the first group only, in both, and in the second only. */
export function overlapChart(overlap: Overlap): ChartSpec {
  const reading = readingOfOverlap(overlap);
  const { left, right, n_gone, n_both, n_new } = overlap;
  if (n_gone + n_both === 0 || n_new + n_both === 0) {
    return emptyChart(NAME, TITLE, reading, "There are no two groups of papers to compare.");
  }
  const rows = [
    { label: "Gone: only in the first", n_papers: n_gone, color: "#d55e00" },
    { label: "In both", n_papers: n_both, color: "#767676" },
    { label: "New: only in the second", n_papers: n_new, color: "#0072b2" },
  ];
  return chartOf({
    name: NAME,
    title: TITLE,
    subtitle: [
      `First: "${left}", ${counted(n_gone + n_both, "paper")}.`,
      `Second: "${right}", ${counted(n_new + n_both, "paper")}.`,
    ],
    form: "Bar chart",
    reading,
    values: rows,
  }, {
    width: PLOT_WIDTH,
    height: { step: 28 },
    encoding: {
      y: {
        field: "label",
        type: "nominal",
        sort: rows.map((row) => row.label),
        title: null,
        axis: labelAxis(260),
      },
      x: { field: "n_papers", type: "quantitative", title: "Papers", axis: { tickMinStep: 1, tickCount: 5 } },
    },
    layer: [
      {
        mark: { type: "bar", height: 17 },
        encoding: {
          color: { field: "color", type: "nominal", scale: null },
          tooltip: [{ field: "label", title: "Papers" }, { field: "n_papers", title: "Number" }],
        },
      },
      {
        mark: { type: "text", align: "left", dx: 5, fontSize: 12 },
        encoding: { text: { field: "n_papers" } },
      },
    ],
  });
}

/** How many papers are new, gone and in both. */
export function readingOfOverlap({ left, right, n_gone, n_both, n_new }: Overlap): string {
  const [n_left, n_right] = [n_gone + n_both, n_new + n_both];
  if (n_left + n_right === 0) return "There are no papers to compare.";
  if (n_left === 0 || n_right === 0) {
    const [side, n] = n_left === 0 ? [right, n_right] : [left, n_left];
    return `All of ${counted(n, "paper")} stand on one side ("${side}"), so there is nothing to compare.`;
  }
  return `${counted(n_gone, "paper")} only in "${left}", ${n_both} in both, ${n_new} only in "${right}".`;
}
