/** Typefaces of all charts: the pictures are drawn with the first, a browser without it takes the next. */
export const FONT = "Inter, Helvetica, Arial, sans-serif";

/** Width of a chart's plotting area, px: with axis and margins it fits a page column. */
export const PLOT_WIDTH = 560;

/** Grey of what is thin, and of the papers behind a share. */
export const MUTED = "#767676";

const INK = "#222222";
const GRID = "#e3e3e3";

/** Vega-Lite config shared by all charts. */
export const THEME = {
  font: FONT,
  background: "#ffffff",
  padding: 12,
  view: { stroke: null },
  title: {
    anchor: "start",
    frame: "group",
    color: INK,
    fontSize: 16,
    fontWeight: 600,
    subtitleColor: "#555555",
    subtitleFontSize: 12,
    subtitlePadding: 5,
    offset: 14,
  },
  axis: {
    domainColor: "#888888",
    tickColor: "#888888",
    gridColor: GRID,
    labelColor: INK,
    labelFontSize: 12,
    titleColor: INK,
    titleFontSize: 12,
    titleFontWeight: 400,
  },
  header: { labelColor: INK, labelFontSize: 13, labelFontWeight: 600, title: null },
  legend: { labelColor: INK, labelFontSize: 12, titleColor: INK, titleFontSize: 12, titleFontWeight: 400 },
};

/** Axis of names, one a row: no line, no ticks, room for `labelLimit` px. */
export function labelAxis(labelLimit: number): object {
  return { labelLimit, labelPadding: 10, ticks: false, domain: false };
}
