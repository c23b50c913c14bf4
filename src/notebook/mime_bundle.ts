import type { DataFrame } from "nodejs-polars";
import type { ChartSpec } from "../charts/chart_spec.ts";
import { renderChart } from "../charts/render.ts";
import { tableHtml } from "./table_html.ts";

/** The only spelling of Vega-Lite that both JupyterLab and VS Code draw. */
export const VEGA_LITE_MIME = "application/vnd.vegalite.v5+json";
export const SVG_MIME = "image/svg+xml";
export const PNG_MIME = "image/png";
export const HTML_MIME = "text/html";
export const MARKDOWN_MIME = "text/markdown";
export const TEXT_MIME = "text/plain";

/** One thing to show in several representations, of which a front-end chooses, and what goes with them. */
export interface MimeBundle {
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
}

/**
 * A chart as interactive spec, SVG, PNG and its reading sentence.
 *
 * There is no text/html or text/markdown in it: nbconvert and Quarto would prefer it to the picture.
 */
export async function chartBundle(spec: ChartSpec): Promise<MimeBundle> {
  const { svg, png } = await renderChart(spec);
  const view = new DataView(png.buffer, png.byteOffset);
  // A PNG states its size in the bytes 16 to 23; it is drawn at twice the chart's.
  const size = { width: view.getUint32(16) / 2, height: view.getUint32(20) / 2 };
  return {
    data: {
      [VEGA_LITE_MIME]: spec,
      [SVG_MIME]: svg,
      [PNG_MIME]: Buffer.from(png).toString("base64"),
      [TEXT_MIME]: spec.usermeta.reading,
    },
    metadata: { alt: spec.description, [PNG_MIME]: { ...size, alt: spec.description } },
  };
}

/** A frame as a readable table with dtypes and row count, and as plain text. */
export function frameBundle(frame: DataFrame): MimeBundle {
  return { data: { [HTML_MIME]: tableHtml(frame), [TEXT_MIME]: frame.toString() }, metadata: {} };
}

/** A sentence, as Markdown for front-ends that would break lines of plain text within words, and as it is. */
export function textBundle(text: string): MimeBundle {
  const markdown = text.replace(/[\\`*_{}[\]<>()#+.!|$~-]/g, "\\$&");
  return { data: { [MARKDOWN_MIME]: markdown, [TEXT_MIME]: text }, metadata: {} };
}
