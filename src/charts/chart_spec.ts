/**
 * A Vega-Lite specification that stays within version 5, which JupyterLab and VS Code render.
 *
 * Plain JSON: nothing here imports vega or vega-lite.
 */
export interface ChartSpec {
  $schema: typeof VEGA_LITE_SCHEMA;
  /** File name of the chart in `charts/`, without ending. */
  name: string;
  /** Alternative text: what the chart shows, in a sentence. */
  description: string;
  usermeta: {
    /** The reading sentence, computed from the rows. */
    reading: string;
  };
  /** The rows that are plotted, and no others. */
  data: { values: readonly object[] };
  [key: string]: unknown;
}

export const VEGA_LITE_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

/** The reading sentence of a chart, computed from the rows that it plots. */
export function readingOf(chart: ChartSpec): string {
  return chart.usermeta.reading;
}
