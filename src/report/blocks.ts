import { marked } from "marked";
import sanitizeHtml from "sanitize-html";
import type { ChartSpec } from "../charts/chart_spec.ts";
import type { CodeCell, Notebook, Output } from "../kernel/nbformat.ts";
import { HTML_MIME, SVG_MIME, TEXT_MIME, VEGA_LITE_MIME } from "../notebook/mime_bundle.ts";
import { type Html, html, trusted } from "./html.ts";

/** A chart of a notebook, ready to stand in the page. */
export interface ReportChart {
  spec: ChartSpec;
  svg: string;
}

/** Pictures of charts by the name of their spec. */
export type ChartPictures = ReadonlyMap<string, ReportChart>;

const TABLE_TAGS = {
  allowedTags: ["table", "caption", "thead", "tbody", "tr", "th", "td", "br", "small"],
  allowedAttributes: {},
};

/** What a notebook's cells say and show, in order; code is left out. */
export function notebookBlocks(notebook: Notebook, charts: ChartPictures): Html[] {
  return notebook.cells.flatMap((cell) => {
    if (cell.cell_type === "code") return outputBlocks(cell, charts);
    return cell.cell_type === "markdown" ? [markdownHtml(cell.source)] : [];
  });
}

/** Markdown as HTML; markup inside it is sanitised. Headings go one level down, since the page has its own. */
function markdownHtml(source: string): Html {
  const lowered = source.replace(/^(#{1,5}) /gm, "#$1 ");
  return trusted(sanitizeHtml(marked.parse(lowered, { async: false })));
}

function outputBlocks(cell: CodeCell, charts: ChartPictures): Html[] {
  return cell.outputs.flatMap((output) => outputBlock(output, charts) ?? []);
}

function outputBlock(output: Output, charts: ChartPictures): Html | null {
  if (output.output_type === "error") {
    return html`<pre class="error">${output.ename}: ${output.evalue}</pre>`;
  }
  if (output.output_type === "stream") {
    return output.name === "stdout" ? html`<pre>${output.text}</pre>` : null;
  }
  const { data } = output;
  const spec = data[VEGA_LITE_MIME] as unknown as ChartSpec | undefined;
  if (spec) {
    const chart = charts.get(spec.name);
    return chart ? chartFigure(chart) : null;
  }
  if (typeof data[HTML_MIME] === "string") return tableBlock(data[HTML_MIME]);
  const text = data[TEXT_MIME];
  // A notebook shows a chart's reading once more as text; here it stands below the chart already.
  const isReading = [...charts.values()].some((chart) => chart.spec.usermeta.reading === text);
  return typeof text === "string" && !isReading ? html`<p>${text}</p>` : null;
}

function tableBlock(markup: string): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table">${
    trusted(sanitizeHtml(markup, TABLE_TAGS))
  }</div>`;
}

/** A chart with its reading below; the picture gives way to the interactive chart where scripts run. */
function chartFigure({ spec, svg }: ReportChart): Html {
  const picture = `data:${SVG_MIME};base64,${Buffer.from(svg).toString("base64")}`;
  return html`
    <figure id="chart-${spec.name}" data-chart="${spec.name}">
      <div class="scroll" tabindex="0" role="region" aria-label="Chart: ${spec.name}">
        <div class="chart"><img src="${picture}" alt="${spec.description}"></div>
      </div>
      <figcaption>${spec.usermeta.reading} <span class="files">Files: ${["svg", "png", "json", "csv"].map((
        ending,
      ) =>
        html`
          <a href="charts/${spec.name}.${ending}">${ending}</a>
        `
      )}</span></figcaption>
    </figure>
    <script type="application/json" data-spec="${spec.name}">${trusted(
      JSON.stringify(spec).replaceAll("<", "\\u003c"),
    )}</script>
  `;
}
