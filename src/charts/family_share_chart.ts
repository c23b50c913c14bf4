import type { BinShare } from "../stats/share_rows.ts";
import { THIN_BIN } from "../stats/share_rows.ts";
import { type ChartSpec, VEGA_LITE_SCHEMA } from "./chart_spec.ts";
import { familyColorScale, type FamilyStyle, labelOf } from "./family_style.ts";
import { MUTED, PLOT_WIDTH, THEME } from "./theme.ts";
import { counted, listed, percent, period } from "./wording.ts";
import { yearAxis } from "./year_axis.ts";

/** Share of the papers of one year that are about a family. */
export interface FamilyYearShare extends BinShare {
  family: string;
  year: number;
  n_family: number;
  n_papers: number;
}

/**
 * Share of papers about each family by year, one panel a family, with the 95 % Wilson band.
 *
 * Years without a paper are gaps: the line runs only between years that follow each other. Years of fewer
 * than five papers are thin: a hollow grey point. The number of papers of each year stands above its point.
 *
 * @param rows Rows with shares in 0-1, sorted by family and year.
 * @param families Styles of the families; panels stand in their order.
 */
export function familyShareChart(
  rows: readonly FamilyYearShare[],
  families: readonly FamilyStyle[],
): ChartSpec {
  const shown = families.filter((family) => rows.some((row) => row.family === family.id));
  const years = rows.map((row) => row.year);
  const color = { field: "label", type: "nominal", scale: familyColorScale(shown), legend: null };
  const x = { field: "year", type: "quantitative", ...yearAxis(years) };
  const y = { type: "quantitative", scale: { domain: [0, 1] }, axis: { format: ".0%", values: [0, 0.5, 1] } };
  return {
    $schema: VEGA_LITE_SCHEMA,
    name: "family-share-by-year",
    description:
      `Line chart, one panel each for ${listed(shown.map((family) => family.label))}: share of the ` +
      `papers of a year that are about the family, ${period(years)}, with 95% Wilson intervals. ` +
      readingOfFamilyShare(rows, families),
    usermeta: { reading: readingOfFamilyShare(rows, families) },
    title: {
      text: "Share of papers about each family, by year of first submission",
      subtitle: [
        `${counted(nPapers(rows), "paper")}, ${
          period(years)
        }. Band: 95% Wilson interval. Small figures: papers of the year.`,
        `Hollow grey points: years of fewer than ${THIN_BIN} papers, which say little. No point: no paper.`,
      ],
    },
    data: { values: withSegments(rows).map((row) => ({ ...row, label: labelOf(row.family, families) })) },
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
      height: 96,
      encoding: { x },
      layer: [
        {
          mark: { type: "area", opacity: 0.22 },
          encoding: {
            y: { ...y, field: "low", title: "Share of papers" },
            y2: { field: "high" },
            color,
            detail: { field: "segment" },
          },
        },
        {
          mark: { type: "line", strokeWidth: 2 },
          encoding: { y: { ...y, field: "share" }, color, detail: { field: "segment" } },
        },
        {
          mark: { type: "rule", strokeWidth: 1.5 },
          encoding: { y: { ...y, field: "low" }, y2: { field: "high" }, color: thinOr(color) },
        },
        {
          mark: { type: "point", size: 46, opacity: 1, strokeWidth: 1.5 },
          encoding: {
            y: { ...y, field: "share" },
            color: thinOr(color),
            fill: { condition: { test: "datum.is_thin", value: "#ffffff" }, ...color },
            tooltip: [
              { field: "label", title: "Family" },
              { field: "year", title: "Year" },
              { field: "share", title: "Share", format: ".1%" },
              { field: "low", title: "Interval from", format: ".1%" },
              { field: "high", title: "to", format: ".1%" },
              { field: "n_family", title: "Papers about it" },
              { field: "n_papers", title: "Papers of the year" },
            ],
          },
        },
        {
          mark: { type: "text", baseline: "bottom", dy: -4, fontSize: 10, color: MUTED },
          encoding: { y: { value: 0 }, text: { field: "n_papers" } },
        },
      ],
    },
    config: THEME,
  };
}

/** What the shares say: first against last year that is not thin, family by family. */
export function readingOfFamilyShare(
  rows: readonly FamilyYearShare[],
  families: readonly FamilyStyle[],
): string {
  const sentences = families.flatMap((family) => {
    const own = rows.filter((row) => row.family === family.id);
    const solid = own.filter((row) => !row.is_thin);
    const [first, last] = [solid[0], solid.at(-1)];
    if (own.length === 0) return [];
    if (!first || !last || first === last) {
      const n_family = own.reduce((sum, row) => sum + row.n_family, 0);
      return [
        `${family.label}: ${n_family} of ${
          counted(nPapers(own), "paper")
        } in all, too few years with ${THIN_BIN} papers or more to compare.`,
      ];
    }
    return [`${family.label}: ${shareOf(first)} in ${first.year}, ${shareOf(last)} in ${last.year}.`];
  });
  return sentences.length === 0 ? "No dated paper is about any of these families." : sentences.join(" ");
}

function shareOf(row: FamilyYearShare): string {
  return `${percent(row.share)} (${row.n_family} of ${row.n_papers}, interval ${percent(row.low)} to ${
    percent(row.high)
  })`;
}

/** Papers behind the rows, each year counted once. */
function nPapers(rows: readonly FamilyYearShare[]): number {
  return [...new Map(rows.map((row) => [row.year, row.n_papers])).values()].reduce((a, b) => a + b, 0);
}

/** Numbers the stretches of years that follow each other, so that lines break at a year without paper. */
function withSegments<R extends { family: string; year: number }>(
  rows: readonly R[],
): (R & { segment: string })[] {
  let segment = 0;
  return rows.map((row, i) => {
    const before = rows[i - 1];
    if (before && before.family === row.family && before.year !== row.year - 1) segment++;
    if (before && before.family !== row.family) segment = 0;
    return { ...row, segment: `${row.family} ${segment}` };
  });
}

function thinOr(color: object): object {
  return { condition: { test: "datum.is_thin", value: MUTED }, ...color };
}
