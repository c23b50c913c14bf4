import sanitizeHtml from "sanitize-html";
import type { CodeCell, Output } from "../kernel/nbformat.ts";
import { HTML_MIME, TEXT_MIME } from "../notebook/mime_bundle.ts";
import { readingText } from "./chart_facts.ts";
import { type Html, html, trusted } from "./html.ts";
import type { PlacedChart } from "./placed_charts.ts";

const TABLE_TAGS = {
  allowedTags: ["p", "table", "caption", "thead", "tbody", "tr", "th", "td", "br", "small"],
  allowedAttributes: {},
};

/** What the outputs of a cell are shown with. */
export interface OutputContext {
  charts: ReadonlyMap<Output, PlacedChart>;
  figure(chart: PlacedChart): Html;
}

/** What a cell printed, showed and threw, in order. */
export function outputBlocks(cell: CodeCell, context: OutputContext): Html[] {
  return cell.outputs.flatMap((output) => outputBlock(output, context) ?? []);
}

function outputBlock(output: Output, { charts, figure }: OutputContext): Html | null {
  if (output.output_type === "error") {
    return html`<pre class="error" tabindex="0">${output.ename}: ${output.evalue}</pre>`;
  }
  if (output.output_type === "stream") {
    return output.name === "stdout" ? html`<pre tabindex="0">${output.text}</pre>` : null;
  }
  const chart = charts.get(output);
  if (chart) return figure(chart);
  const { [HTML_MIME]: table, [TEXT_MIME]: text } = output.data;
  if (typeof table === "string") return tableBlock(table);
  // A notebook shows a chart's reading once more as text; here it stands below the chart already.
  const isReading = [...charts.values()].some(({ spec }) => readingText(spec) === text);
  return typeof text === "string" && !isReading ? html`<p>${text}</p>` : null;
}

function tableBlock(markup: string): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table">${
    trusted(sanitizeHtml(markup, TABLE_TAGS))
  }</div>`;
}
