import { countsColumn, intervalRule } from "./dot_parts.ts";
import { type BinShare, THIN_BIN } from "../stats/share_rows.ts";
import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { labelColor, labelOf, type SeriesStyle, shownStyles } from "./series.ts";
import { labelAxis } from "./theme.ts";
import { counted, listed, percent } from "./wording.ts";

/** Share of papers with one standing to a family. */
export interface StandingShare extends BinShare {
  series: string;
  standing: "subject" | "mentioned";
  n_hits: number;
  n_papers: number;
}

const NAME = "family-standing";
const TITLE = "Papers about each family, and papers that only mention it";
const STANDINGS = { subject: "about it", mentioned: "only mention it" } as const;
const PLOT_WIDTH = 380;

/**
 * Shares of papers about each family and of those that only mention it, with 95 % Wilson intervals.
 *
 * @param rows Rows with shares in 0-1, two a family.
 * @param families Styles of the families; rows stand in their order.
 */
export function standingChart(rows: readonly StandingShare[], families: readonly SeriesStyle[]): ChartSpec {
  const shown = shownStyles(rows.map((row) => row.series), families);
  const labels = shown.map((style) => style.label);
  const reading = readingOfStanding(rows, families);
  if (!rows.some((row) => row.n_hits > 0)) {
    return emptyChart(NAME, TITLE, reading, "No paper speaks of any of the families.");
  }
  const x = { type: "quantitative", scale: { domain: [0, 1] }, axis: { format: ".0%", tickCount: 5 } };
  const color = labelColor(shown);
  const kinds = Object.values(STANDINGS);
  return chartOf({
    name: NAME,
    title: TITLE,
    subtitle: [
      `Share of ${counted(rows[0]!.n_papers, "paper")}, with 95% Wilson interval; counts at the right.`,
      "Filled circle: papers about the family. Hollow square: papers that only mention it.",
    ],
    form: `Points with 95% Wilson intervals for ${listed(labels)}`,
    reading,
    values: rows.map((row) => ({
      ...row,
      label: labelOf(row.series, families),
      kind: STANDINGS[row.standing],
      counts: `${percent(row.share)} (${row.n_hits} of ${row.n_papers})`,
    })),
  }, {
    width: PLOT_WIDTH,
    height: { step: 44, for: "position" },
    encoding: {
      y: {
        field: "label",
        type: "nominal",
        sort: labels,
        title: null,
        scale: { paddingInner: 0.2 },
        axis: labelAxis(260),
      },
      yOffset: { field: "kind", type: "nominal", sort: kinds },
    },
    layer: [
      intervalRule(x, "Share of papers", color),
      {
        mark: { type: "point", size: 60, opacity: 1, strokeWidth: 1.5 },
        encoding: {
          x: { ...x, field: "share" },
          color,
          fill: { condition: { test: "datum.standing === 'mentioned'", value: "#ffffff" }, ...color },
          shape: {
            field: "kind",
            type: "nominal",
            scale: { domain: kinds, range: ["circle", "square"] },
            legend: null,
          },
          tooltip: [
            { field: "label", title: "Family" },
            { field: "kind", title: "Papers" },
            { field: "share", title: "Share", format: ".1%" },
            { field: "low", title: "Interval from", format: ".1%" },
            { field: "high", title: "to", format: ".1%" },
            { field: "n_hits", title: "Such papers" },
            { field: "n_papers", title: "Papers in all" },
          ],
        },
      },
      countsColumn(PLOT_WIDTH),
    ],
  });
}

/** What the standings say, family by family. */
export function readingOfStanding(rows: readonly StandingShare[], families: readonly SeriesStyle[]): string {
  const shown = shownStyles(rows.map((row) => row.series), families);
  if (rows.length === 0) return "There are no papers, so no family is spoken of.";
  const hitsOf = (id: string, standing: string) =>
    rows.find((row) => row.series === id && row.standing === standing)?.n_hits ?? 0;
  const found = shown.filter(({ id }) => hitsOf(id, "subject") + hitsOf(id, "mentioned") > 0);
  const n_papers = counted(rows[0]!.n_papers, "paper");
  if (found.length === 0) return `None of ${n_papers} is about a family or mentions one.`;
  const parts = found.map(({ id, label }) => {
    const about = rows.find((row) => row.series === id && row.standing === "subject")!;
    return `${label} ${about.n_hits} (${percent(about.share)}, interval ${percent(about.low)} to ${
      percent(about.high)
    }; only mentioned by ${hitsOf(id, "mentioned")})`;
  });
  const absent = shown.filter((style) => !found.includes(style)).map((style) => style.label);
  const rest = absent.length === 0 ? "" : ` Nowhere: ${listed(absent)}.`;
  const few = rows[0]!.is_thin ? ` Fewer than ${counted(THIN_BIN, "paper")} say little.` : "";
  return `Of ${n_papers}, those about each family: ${listed(parts)}.${rest}${few}`;
}
