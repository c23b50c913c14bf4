import { type ChartSpec, VEGA_LITE_SCHEMA } from "./chart_spec.ts";
import { familyColorScale, type FamilyStyle, labelOf } from "./family_style.ts";
import { PLOT_WIDTH, THEME } from "./theme.ts";
import { counted, listed, period } from "./wording.ts";
import { yearAxis } from "./year_axis.ts";

/** Papers of one year, and those among them that are about a family. */
export interface FamilyYearRow {
  family: string;
  year: number;
  n_family: number;
  n_papers: number;
}

/**
 * Number of papers about each family by year, one panel a family, before all papers of the year in grey.
 *
 * @param rows Rows of counts, sorted by family and year.
 * @param families Styles of the families; panels stand in their order.
 */
export function familyCountChart(
  rows: readonly FamilyYearRow[],
  families: readonly FamilyStyle[],
): ChartSpec {
  const shown = families.filter((family) => rows.some((row) => row.family === family.id));
  const years = rows.map((row) => row.year);
  const reading = readingOfFamilyCount(rows, families);
  const y = { type: "quantitative", axis: { tickMinStep: 1, tickCount: 3 } };
  const tooltip = [
    { field: "label", title: "Family" },
    { field: "year", title: "Year" },
    { field: "n_family", title: "Papers about it" },
    { field: "n_papers", title: "Papers of the year" },
  ];
  return {
    $schema: VEGA_LITE_SCHEMA,
    name: "family-count-by-year",
    description:
      `Bar chart, one panel each for ${listed(shown.map((family) => family.label))}: number of papers ` +
      `of a year that are about the family, ${period(years)}. ${reading}`,
    usermeta: { reading },
    title: {
      text: "Number of papers about each family, by year of first submission",
      subtitle: `${counted(totals(rows).n_papers, "paper")}, ${period(years)}. Grey: all papers of the year.`,
    },
    data: { values: rows.map((row) => ({ ...row, label: labelOf(row.family, families) })) },
    facet: {
      field: "label",
      type: "nominal",
      sort: shown.map((family) => family.label),
      header: { labelAnchor: "start" },
    },
    columns: 1,
    spacing: 14,
    spec: {
      width: PLOT_WIDTH,
      height: 72,
      encoding: { x: { field: "year", type: "quantitative", ...yearAxis(years) }, tooltip },
      layer: [
        {
          mark: { type: "bar", width: { band: 1 }, size: 22, color: "#dcdcdc" },
          encoding: { y: { ...y, field: "n_papers", title: "Papers" } },
        },
        {
          mark: { type: "bar", size: 22 },
          encoding: {
            y: { ...y, field: "n_family" },
            color: { field: "label", type: "nominal", scale: familyColorScale(shown), legend: null },
          },
        },
        {
          transform: [{ filter: "datum.n_family > 0" }],
          mark: { type: "text", baseline: "bottom", dy: -2, fontSize: 11 },
          encoding: { y: { ...y, field: "n_family" }, text: { field: "n_family" } },
        },
      ],
    },
    config: THEME,
  };
}

/** What the counts say: papers in all, and the year in which each family first appears. */
export function readingOfFamilyCount(
  rows: readonly FamilyYearRow[],
  families: readonly FamilyStyle[],
): string {
  if (rows.length === 0) return "No paper has a date, so nothing can be counted by year.";
  const { n_papers } = totals(rows);
  const parts = families.filter((family) => rows.some((row) => row.family === family.id)).map((family) => {
    const own = rows.filter((row) => row.family === family.id && row.n_family > 0);
    if (own.length === 0) return `none about ${family.label}`;
    const n_family = own.reduce((sum, row) => sum + row.n_family, 0);
    return `${n_family} about ${family.label} (first in ${own[0]!.year})`;
  });
  return `Of ${counted(n_papers, "dated paper")} ${parts.length === 0 ? "none is counted" : listed(parts)}.`;
}

function totals(rows: readonly FamilyYearRow[]): { n_papers: number } {
  const byYear = new Map(rows.map((row) => [row.year, row.n_papers]));
  return { n_papers: [...byYear.values()].reduce((a, b) => a + b, 0) };
}
