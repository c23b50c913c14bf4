import { timeBin } from "../schema/time_unit.ts";
import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { labelColor, labelOf, type SeriesStyle, shownStyles } from "./series.ts";
import { PLOT_WIDTH } from "./theme.ts";
import { listed } from "./wording.ts";
import { timeAxis } from "./years.ts";

/** The earliest dated paper about a family, or the earliest that mentions it. */
export interface AppearanceRow {
  series: string;
  standing: "subject" | "mentioned";
  /** ISO date or month. */
  published: string;
  title: string;
  quote: string | null;
}

const NAME = "first-appearances";
const TITLE = "First appearance of each family in these papers";
const KINDS = { subject: "about it", mentioned: "only mentions it" } as const;
/** From this many months on the axis counts years. */
const MANY_MONTHS = 36;

/**
 * First paper about each family, and first that only mentions it, by date; each mark is one paper.
 *
 * @param rows First appearances, at most two a family.
 */
export function firstAppearanceChart(
  rows: readonly AppearanceRow[],
  families: readonly SeriesStyle[],
): ChartSpec {
  const reading = readingOfAppearances(rows, families);
  const months = rows.map((row) => timeBin(row.published, "month")!);
  if (new Set(rows.map((row) => row.published)).size < 2) {
    const text = "No dates to compare: no dated paper has a family, or all are of one date.";
    return emptyChart(NAME, TITLE, reading, text);
  }
  const shown = shownStyles(rows.map((row) => row.series), families);
  const labels = shown.map((style) => style.label);
  const inYears = Math.max(...months) - Math.min(...months) >= MANY_MONTHS;
  const values = rows.map((row, i) => ({
    ...row,
    time: (months[i]! + dayOf(row.published) / 31) / (inYears ? 12 : 1),
    label: labelOf(row.series, families),
    kind: KINDS[row.standing],
  }));
  const bins = values.map((row) => Math.floor(row.time));
  const axis = timeAxis([Math.min(...bins), Math.max(...bins) + 1], inYears ? "year" : "month");
  const x = { field: "time", type: "quantitative", ...axis, title: "First submission" };
  return chartOf({
    name: NAME,
    title: TITLE,
    subtitle: [
      "Filled circle: first paper about it. Hollow square: first paper that only mentions it.",
      `Each of the ${rows.length} marks is one paper, with its date of submission.`,
    ],
    form: `Dot plot by date for ${listed(labels)}`,
    reading,
    values,
  }, {
    width: PLOT_WIDTH,
    height: { step: 40 },
    encoding: {
      x,
      y: {
        field: "label",
        type: "nominal",
        sort: labels,
        title: null,
        axis: { labelLimit: 260, labelPadding: 10, ticks: false, domain: false, grid: true },
      },
    },
    layer: [
      {
        mark: { type: "line", strokeWidth: 1.5, color: "#aaaaaa" },
        encoding: { detail: { field: "label" } },
      },
      {
        mark: { type: "point", size: 75, opacity: 1, strokeWidth: 1.5 },
        encoding: {
          color: labelColor(shown),
          fill: {
            condition: { test: "datum.standing === 'mentioned'", value: "#ffffff" },
            ...labelColor(shown),
          },
          shape: {
            field: "kind",
            type: "nominal",
            scale: { domain: Object.values(KINDS), range: ["circle", "square"] },
            legend: null,
          },
          tooltip: [
            { field: "label", title: "Family" },
            { field: "kind", title: "First that is" },
            { field: "published", title: "Date" },
            { field: "title", title: "Paper" },
            { field: "quote", title: "Words" },
          ],
        },
      },
      ...(["subject", "mentioned"] as const).map((standing) => ({
        transform: [{ filter: { field: "standing", equal: standing } }],
        mark: { type: "text", fontSize: 10, dy: standing === "subject" ? -11 : 13 },
        encoding: { text: { field: "published" } },
      })),
    ],
  });
}

function dayOf(published: string): number {
  return published.length < 10 ? 0 : Number(published.slice(8, 10)) - 1;
}

/** What the first appearances say: date and title of the first paper about each family, with its words. */
export function readingOfAppearances(
  rows: readonly AppearanceRow[],
  families: readonly SeriesStyle[],
): string {
  const about = rows.filter((row) => row.standing === "subject");
  if (about.length === 0) return "No paper with a date is about any of the families.";
  return about.map(({ series, published, title, quote }) =>
    `${labelOf(series, families)} first in ${published}: ${title}${quote === null ? "" : ` ("${quote}")`}.`
  ).join(" ");
}
