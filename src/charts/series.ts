/** How a series is shown, the same in every chart. */
export interface SeriesStyle {
  id: string;
  /** Name for people. */
  label: string;
  /** Colour as #rrggbb. */
  color: string;
}

/** Availability of code, weights and data. */
export const STATUS_STYLES: readonly SeriesStyle[] = [
  { id: "released", label: "Released", color: "#0072b2" },
  { id: "promised", label: "Promised", color: "#d55e00" },
  { id: "project-page", label: "Project page only", color: "#009e73" },
  { id: "none", label: "No word of it", color: "#767676" },
];

/** The styles of those series that occur, in the order of the styles. */
export function shownStyles(ids: Iterable<string>, styles: readonly SeriesStyle[]): SeriesStyle[] {
  const found = new Set(ids);
  return styles.filter((style) => found.has(style.id));
}

/** Label of a series; one without a style is its own label. */
export function labelOf(id: string, styles: readonly SeriesStyle[]): string {
  return styles.find((style) => style.id === id)?.label ?? id;
}

/** Vega-Lite colour channel over the field `label`, without a legend. */
export function labelColor(styles: readonly SeriesStyle[]): object {
  const scale = { domain: styles.map((style) => style.label), range: styles.map((style) => style.color) };
  return { field: "label", type: "nominal", scale, legend: null };
}
