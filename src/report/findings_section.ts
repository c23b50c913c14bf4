import { isEmptyChart, readingText, titleOf } from "./chart_facts.ts";
import { type Html, html } from "./html.ts";
import type { NotebookSection } from "./notebook_section.ts";
import type { PlacedChart } from "./placed_charts.ts";

/** The readings of a notebook's charts: the first one stands out, the others follow on demand. */
interface Findings {
  heading: string;
  first: PlacedChart;
  others: PlacedChart[];
}

/**
 * What the charts say, before any of them: of each notebook the reading of its first chart, the others folded.
 *
 * Null where there is no chart with a reading. Charts that say that there is too little to draw come last.
 */
export function findingsSection(
  notebooks: readonly NotebookSection[],
  charts: readonly PlacedChart[],
): Html | null {
  const findings = notebooks.flatMap(({ name, heading }): Findings[] => {
    const own = charts.filter(({ notebook, spec }) => notebook === name && readingText(spec) !== "");
    const [first, ...others] = [...own].sort((a, b) => +isEmptyChart(a.spec) - +isEmptyChart(b.spec));
    return first ? [{ heading, first, others }] : [];
  });
  if (findings.length === 0) return null;
  const others = findings.flatMap((finding) => finding.others);
  return html`
    <section id="findings">
    <h2>Findings</h2>
    <dl class="findings">
    ${findings.map(({ heading, first }) =>
      html`
        <div>
          <dt>${heading}</dt>
          <dd>${readingText(first.spec)} ${chartLink(first, "See the chart")}</dd>
        </div>
      `
    )}</dl>
    ${others.length === 0 ? null : html`
      <details class="more">
        <summary>What the other ${others.length === 1
          ? "chart says"
          : `${others.length} charts say`}</summary>
        <ul>${others.map((chart) => html`<li>${chartLink(chart)}. ${readingText(chart.spec)}</li>`)}</ul>
      </details>
    `}</section>
  `;
}

function chartLink({ id, spec }: PlacedChart, text?: string): Html {
  const title = titleOf(spec);
  return text === undefined
    ? html`<a href="#${id}">${title}</a>`
    : html`<a class="see" href="#${id}" aria-label="${text}: ${title}">${text}</a>`;
}
