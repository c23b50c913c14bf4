import { THEME } from "./theme.ts";

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

/** What every chart has. */
export interface ChartHead {
  /** File name of the chart in `charts/`, without ending. */
  name: string;
  /** What is plotted. */
  title: string;
  /** n, period, and how to read the marks. */
  subtitle?: string | string[];
  /** Sort of chart, for those who cannot see it: "Bar chart, one panel a family". */
  form: string;
  /** What the rows say, in a sentence. */
  reading: string;
  /** The rows that are plotted, and no others. */
  values: readonly object[];
}

/**
 * A chart in the project's theme.
 *
 * @param head What it is about; alternative text and reading are made from it.
 * @param body Marks and encodings: the rest of a Vega-Lite specification.
 */
export function chartOf(head: ChartHead, body: Record<string, unknown>): ChartSpec {
  const { name, title, subtitle, form, reading, values } = head;
  return {
    $schema: VEGA_LITE_SCHEMA,
    name,
    description: `${title}. ${form}. ${reading}`,
    usermeta: { reading },
    title: subtitle === undefined ? { text: title } : { text: title, subtitle },
    data: { values },
    ...body,
    config: THEME,
  };
}

/** The reading sentence of a chart, computed from the rows that it plots. */
export function readingOf(chart: ChartSpec): string {
  return chart.usermeta.reading;
}
