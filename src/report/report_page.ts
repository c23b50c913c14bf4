import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type DigestReport, digestReportLine } from "../digests/load_report.ts";
import type { Notebook } from "../kernel/nbformat.ts";
import type { Row } from "../schema/columns.ts";
import { type ChartPictures, notebookBlocks } from "./blocks.ts";
import { type Html, html, trusted } from "./html.ts";
import { papersSection } from "./papers_section.ts";

/** One executed notebook of a report. */
export interface ReportNotebook {
  /** File name without ending. */
  name: string;
  notebook: Notebook;
  /** What went wrong in it; null where it ran to its end. */
  failure: string | null;
}

/** What a report is made of. */
export interface ReportInput {
  digests: readonly DigestReport[];
  notebooks: readonly ReportNotebook[];
  charts: ChartPictures;
  papers: readonly Row<"papers">[];
}

const LIBRARIES = [
  "vega/build/vega.min.js",
  "vega-lite/build/vega-lite.min.js",
  "vega-embed/build/vega-embed.min.js",
];

/**
 * The report: one page that needs nothing but itself, neither network nor script rights beyond its own.
 *
 * Scripts are admitted by their SHA-256 in the Content-Security-Policy, so that no text of a digest can run.
 */
export async function reportPage(input: ReportInput): Promise<string> {
  const scripts = await Promise.all([...LIBRARIES.map(packageFile), ownFile("client.js")]);
  const policy =
    `default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; ` +
    `script-src ${scripts.map(hashOf).join(" ")}`;
  const title = `paperscope: ${input.papers.length} papers`;
  return String(html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title}</title>
        <style>${trusted(await ownFile("page.css"))}</style>
      </head>
      <body>
    <header>
    <h1>${title}</h1>
    <ul>${input.digests.map((digest) => html`<li>${digestReportLine(digest)}</li>`)}</ul>
    <nav aria-label="Contents"><ul>${input.notebooks.map(({ name, notebook }) =>
      html`<li><a href="#${name}">${headingOf(notebook) ?? name}</a></li>`
    )}<li><a href="#papers">Papers</a></li></ul></nav>
    </header>
    <main>
    ${input.notebooks.map((notebook) => notebookSection(notebook, input.charts))}
    ${papersSection(input.papers)}
    </main>
    ${scripts.map((script) =>
      html`
        <script>${trusted(script)}</script>
      `
    )}</body>
    </html>
  `);
}

function notebookSection({ name, notebook, failure }: ReportNotebook, charts: ChartPictures): Html {
  return html`
    <section id="${name}">
    ${failure === null ? null : html`<p class="error" role="alert">${failure}</p>`}
    ${notebookBlocks(notebook, charts)}
    <p class="files">Notebook: <a href="notebooks/${name}.ipynb">${name}.ipynb</a></p>
    </section>
  `;
}

/** First heading of a notebook. */
function headingOf(notebook: Notebook): string | null {
  const texts = notebook.cells.filter((cell) => cell.cell_type === "markdown").map((cell) => cell.source);
  return /^# (.+)$/m.exec(texts.join("\n"))?.[1] ?? null;
}

function hashOf(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

/** A built file of a package; their exports do not name it. */
function packageFile(path: string): Promise<string> {
  return readFile(new URL(`../../node_modules/${path}`, import.meta.url), "utf8").then(inlineScript);
}

function ownFile(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), "utf8").then(inlineScript);
}

/** Script without what would end it or name a file that is not there. */
function inlineScript(script: string): string {
  return script.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "").replaceAll("</script", "<\\/script");
}
