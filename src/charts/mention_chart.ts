import { THIN_BIN } from "../stats/share_rows.ts";
import { chartOf, type ChartSpec } from "./chart_spec.ts";
import { emptyChart } from "./empty_chart.ts";
import { labelOf, type SeriesStyle } from "./series.ts";
import { labelAxis } from "./theme.ts";
import { counted, listed, percent } from "./wording.ts";

/** Papers about one family that only mention another. */
export interface MentionRow {
  /** Family that the papers are about; null for papers about none. */
  subject: string | null;
  mentioned: string;
  n_hits: number;
  n_papers: number;
}

const NAME = "family-mentions";
const TITLE = "Who mentions whom: papers about a family that only mention another";
const NO_FAMILY = "No family";
const LINE_HEIGHT = 14;
/** Share that has the darkest shade, unless there are larger ones: small shares stay light. */
const LEAST_DARKEST = 0.5;

/**
 * Heat map of mentions: a row for the family that papers are about, a column for the family that they only
 * mention; figures are papers, the shade is their share of the row's papers.
 *
 * Families without a paper have no row, families that nobody mentions no column.
 */
export function mentionChart(rows: readonly MentionRow[], families: readonly SeriesStyle[]): ChartSpec {
  const reading = readingOfMentions(rows, families);
  const mentioned = new Set(rows.filter((row) => row.n_hits > 0).map((row) => row.mentioned));
  const shown = rows.filter((row) => row.n_papers > 0 && mentioned.has(row.mentioned));
  if (shown.length === 0) return emptyChart(NAME, TITLE, reading, "No paper only mentions a family.");
  const cells = shown.map((row) => cellOf(row, families));
  const darkest = Math.max(LEAST_DARKEST, ...cells.filter((cell) => !cell.is_thin).map((cell) => cell.share));
  const unique = (labels: string[]) => [...new Set(labels)];
  const columns = unique(cells.map((cell) => cell.column));
  const lines = unique(cells.map((cell) => cell.line));
  return chartOf({
    name: NAME,
    title: TITLE,
    subtitle: [
      "Rows: what the papers are about, with their number. Columns: what they only mention. Figures: papers.",
      `Shade: share of the row's papers; grey in rows of fewer than ${THIN_BIN}, where a share says little.`,
    ],
    form: `Heat map of ${lines.length} by ${columns.length} families with counts`,
    reading,
    values: cells,
  }, {
    width: { step: 76 },
    height: { step: 34 },
    encoding: {
      x: {
        field: "column",
        type: "nominal",
        sort: columns,
        title: "only mentioned",
        axis: {
          orient: "top",
          labelAngle: 0,
          labelExpr: "split(datum.label, /[ -]/)",
          labelLineHeight: LINE_HEIGHT,
          labelPadding: 4 +
            LINE_HEIGHT * (Math.max(...columns.map((label) => label.split(/[ -]/).length)) - 1),
          labelLimit: 100,
          ticks: false,
          domain: false,
        },
      },
      y: {
        field: "line",
        type: "nominal",
        sort: lines,
        title: "papers about",
        axis: labelAxis(260),
      },
    },
    layer: [
      {
        mark: { type: "rect", stroke: "#ffffff", strokeWidth: 2 },
        encoding: {
          color: {
            condition: [
              { test: "datum.is_same || (datum.is_thin && datum.n_hits === 0)", value: "#f4f4f4" },
              { test: "datum.is_thin", value: "#dddddd" },
            ],
            field: "share",
            type: "quantitative",
            scale: { domain: [0, darkest], range: ["#eef3f8", "#08519c"] },
            legend: null,
          },
          tooltip: [
            { field: "line", title: "Papers about" },
            { field: "column", title: "that only mention" },
            { field: "n_hits", title: "Papers" },
            { field: "share", title: "Share of the row", format: ".1%" },
          ],
        },
      },
      {
        mark: { type: "text", fontSize: 13 },
        encoding: {
          text: { field: "figure" },
          color: {
            condition: {
              test: `!datum.is_thin && datum.share > ${Number((0.65 * darkest).toPrecision(4))}`,
              value: "#ffffff",
            },
            value: "#222222",
          },
        },
      },
    ],
  });
}

interface Cell {
  /** Ids of the families; null: papers about none. */
  subject: string | null;
  mentioned: string;
  line: string;
  column: string;
  n_hits: number;
  n_papers: number;
  /** Part of the row's papers, 0-1. */
  share: number;
  /** Whether it is a family with itself, which is no mention. */
  is_same: boolean;
  /** Whether the row has fewer than five papers. */
  is_thin: boolean;
  figure: string;
}

function cellOf(
  { subject, mentioned, n_hits, n_papers }: MentionRow,
  families: readonly SeriesStyle[],
): Cell {
  const label = subject === null ? NO_FAMILY : labelOf(subject, families);
  const is_same = subject === mentioned;
  return {
    subject,
    mentioned,
    line: `${label} (${n_papers})`,
    column: labelOf(mentioned, families),
    n_hits,
    n_papers,
    share: n_hits / n_papers,
    is_same,
    is_thin: n_papers < THIN_BIN,
    figure: is_same ? "–" : `${n_hits}`,
  };
}

/** What the mentions say: the most frequent ones, with counts. */
export function readingOfMentions(rows: readonly MentionRow[], families: readonly SeriesStyle[]): string {
  const found = rows.filter((row) => row.n_hits > 0 && row.subject !== null);
  const n_none = rows.filter((row) => row.subject === null).reduce((sum, row) => sum + row.n_hits, 0);
  const none = n_none === 0 ? "" : ` Papers about no family hold ${counted(n_none, "more mention")}.`;
  if (found.length === 0) return `No paper about one family only mentions another.${none}`;
  const isThin = (row: MentionRow) => row.n_papers < THIN_BIN;
  const order = [...found].sort((a, b) =>
    b.n_hits - a.n_hits || Number(isThin(a)) - Number(isThin(b)) ||
    b.n_hits / b.n_papers - a.n_hits / a.n_papers
  );
  const parts = order.slice(0, 3).map((row) =>
    `${labelOf(row.mentioned, families)} in ${row.n_hits} of ${counted(row.n_papers, "paper")} about ${
      labelOf(row.subject!, families)
    } (${percent(row.n_hits / row.n_papers)})`
  );
  return `Most often only mentioned: ${listed(parts)}.${none}`;
}
