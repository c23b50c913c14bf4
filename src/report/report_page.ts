import { digestReportLine } from "../digests/load_report.ts";
import { counted, period } from "../charts/wording.ts";
import { chartFigure } from "./chart_figure.ts";
import { rowsOf } from "./chart_facts.ts";
import { contentsNav } from "./contents_nav.ts";
import { findingsSection } from "./findings_section.ts";
import { html, trusted } from "./html.ts";
import { notebookSection } from "./notebook_section.ts";
import { libraryScripts, pageScript, pageStyle, policyHash } from "./page_files.ts";
import { papersBehind } from "./papers_behind.ts";
import { papersSection } from "./papers_section.ts";
import { type PlacedChart, placedCharts } from "./placed_charts.ts";
import type { ReportInput } from "./report_input.ts";
import { shownPapers } from "./shown_papers.ts";

export type { ReportChart, ReportInput, ReportNotebook, ReportTables } from "./report_input.ts";

/**
 * The report: one page that needs nothing but itself, neither network nor script rights beyond its own.
 *
 * Scripts are admitted by their SHA-256 in the Content-Security-Policy, so that no text of a digest can run.
 */
export async function reportPage(input: ReportInput): Promise<string> {
  const [libraries, script, style] = await Promise.all([libraryScripts(), pageScript(), pageStyle()]);
  const policy =
    `default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; ` +
    `script-src ${[...libraries, script].map(policyHash).join(" ")}`;
  const charts = placedCharts(input.notebooks, input.charts);
  const behind = new Map([...charts.values()].map((chart) => [chart, behindChart(chart, input)]));
  const shown = shownPapers(input.papers, papersOfPoints([...behind.values()].flat()));
  const listed = new Set(shown);
  const figure = (chart: PlacedChart) =>
    chartFigure(chart, behind.get(chart)!.map((papers) => papers?.filter((i) => listed.has(i)) ?? null));
  const notebooks = input.notebooks.map((notebook) => notebookSection(notebook, { charts, figure }));
  const findings = findingsSection(notebooks, [...charts.values()]);
  const title = `paperscope: ${counted(input.papers.length, "paper")}`;
  return String(html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>${title}</title>
        <style>${trusted(style)}</style>
      </head>
      <body>
    <a class="skip" href="#main">Skip to the findings</a>
    <header>
    <h1>${title}</h1>
    <p>${introduction(input)}</p>
    <ul class="digests">${input.digests.map((digest) => html`<li>${digestReportLine(digest)}</li>`)}</ul>
    </header>
    ${contentsNav(notebooks, findings !== null)}
    <main id="main" tabindex="-1">
    ${findings}
    ${notebooks.map((notebook) => notebook.html)}
    ${papersSection(input, shown)}
    </main>
    ${libraries.map((library) =>
      html`
        <script>${trusted(library)}</script>
      `
    )}<script type="module">${trusted(script)}</script>
      </body>
    </html>
  `);
}

function introduction({ papers, digests }: ReportInput): string {
  const years = papers.map((paper) => paper.year).filter((year) => year !== null);
  const submitted = years.length === 0 ? "none of them dated" : `first submitted ${period(years)}`;
  return `${counted(papers.length, "paper")} from ${counted(digests.length, "digest")}, ${submitted}. ` +
    `What follows was read from titles and abstracts by rules; every number can be traced to its words.`;
}

function behindChart({ spec }: PlacedChart, { papers }: ReportInput): (number[] | null)[] {
  return papersBehind(rowsOf(spec), papers);
}

/** Papers that stand behind a point on their own. */
function papersOfPoints(lists: readonly (number[] | null)[]): Set<number> {
  return new Set(lists.flatMap((papers) => papers?.length === 1 ? papers : []));
}
