import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { PLOT_WIDTH } from "./theme.ts";
import { counted, period } from "./wording.ts";
import { yearAxis } from "./years.ts";

const NAME = "papers-by-year";
const TITLE = "Papers by year of first submission";

/**
 * Number of papers by year.
 *
 * @param rows One row a year, oldest first.
 * @param n_all All papers, those without a year among them.
 */
export function paperCountChart(
  rows: readonly { year: number; n_papers: number }[],
  n_all: number,
): ChartSpec {
  const n_dated = rows.reduce((sum, row) => sum + row.n_papers, 0);
  const most = [...rows].sort((a, b) => b.n_papers - a.n_papers)[0];
  const undated = n_all - n_dated;
  const reading = most === undefined
    ? `None of ${counted(n_all, "paper")} has a date.`
    : `${counted(n_dated, "paper")}, ${
      period(rows.map((row) => row.year))
    }; most in ${most.year} (${most.n_papers}). ` +
      (undated === 0
        ? "All have a date."
        : `${counted(undated, "paper")} without a date ${undated === 1 ? "is" : "are"} not shown.`);
  if (rows.length === 0) return emptyChart(NAME, TITLE, reading);
  const y = {
    field: "n_papers",
    type: "quantitative",
    title: "Papers",
    axis: { tickMinStep: 1, tickCount: 4 },
  };
  return chartOf({
    name: NAME,
    title: TITLE,
    subtitle: `${counted(n_dated, "dated paper")}.`,
    form: "Bar chart",
    reading,
    values: rows,
  }, {
    width: PLOT_WIDTH,
    height: 150,
    encoding: { x: { field: "year", type: "quantitative", ...yearAxis(rows.map((row) => row.year)) }, y },
    layer: [
      {
        mark: { type: "bar", size: 24, color: "#0072b2" },
        encoding: { tooltip: [{ field: "year", title: "Year" }, { field: "n_papers", title: "Papers" }] },
      },
      {
        mark: { type: "text", baseline: "bottom", dy: -3, fontSize: 11 },
        encoding: { text: { field: "n_papers" } },
      },
    ],
  });
}
