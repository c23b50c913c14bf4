import { SVG_MIME } from "../notebook/mime_bundle.ts";
import { chartN, readingText, titleOf } from "./chart_facts.ts";
import { type Html, html, trusted } from "./html.ts";
import type { PlacedChart } from "./placed_charts.ts";

const FILES = [["svg", "SVG"], ["png", "PNG"], ["json", "Vega-Lite JSON"], ["csv", "CSV"]] as const;

/**
 * A chart with its reading, n and downloads below.
 *
 * The picture gives way to the interactive chart where scripts run; there the downloads come out of the page
 * itself, elsewhere they lead to the files beside it.
 *
 * @param behind The papers behind each row, as numbers of the table.
 */
export function chartFigure({ id, spec, svg }: PlacedChart, behind: readonly (number[] | null)[]): Html {
  const picture = `data:${SVG_MIME};base64,${Buffer.from(svg).toString("base64")}`;
  const n = chartN(spec);
  return html`
    <figure id="${id}" data-chart="${spec.name}">
      <div class="plate" tabindex="0" role="group" aria-label="Chart: ${titleOf(spec)}">
        <div class="chart"><img src="${picture}" alt="${spec.description ?? titleOf(spec)}"></div>
      </div>
      <figcaption>
        <p>${readingText(spec)}</p>
        <p class="facts">${n === "" ? null : html`<span class="n">${n}</span>`}
    <span class="files">Download ${FILES.map(([ending, label]) =>
      html`
        <a href="charts/${spec.name}.${ending}" download>${label}</a>
      `
    )}</span></p>
      </figcaption>
      <script type="application/json" class="spec">${scriptJson(spec)}</script>
      <script type="application/json" class="behind">${scriptJson(behind)}</script>
    </figure>
  `;
}

/** JSON that cannot end the script element it stands in. */
function scriptJson(value: unknown): Html {
  return trusted(JSON.stringify(value).replaceAll("<", "\\u003c"));
}
