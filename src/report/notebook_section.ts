import type { CodeCell } from "../kernel/nbformat.ts";
import { counted } from "../charts/wording.ts";
import { type Html, html } from "./html.ts";
import { markdownHtml, type Subhead } from "./markdown_html.ts";
import { outputBlocks, type OutputContext } from "./output_blocks.ts";
import type { ReportNotebook } from "./report_input.ts";

/** A notebook as a section of the page, and what the contents list says of it. */
export interface NotebookSection {
  name: string;
  /** Its first heading, else its name. */
  heading: string;
  subheads: Subhead[];
  html: Html;
}

/** What a notebook says and shows, in order; the code of each part is folded at its end. */
export function notebookSection(
  { name, notebook, failure }: ReportNotebook,
  context: OutputContext,
): NotebookSection {
  const blocks: Html[] = [];
  const subheads: Subhead[] = [];
  let code: CodeCell[] = [];
  const fold = () => {
    if (code.length > 0) blocks.push(codeFold(code));
    code = [];
  };
  for (const cell of notebook.cells) {
    if (cell.cell_type === "code") {
      code.push(cell);
      blocks.push(...outputBlocks(cell, context));
    } else if (cell.cell_type === "markdown") {
      fold();
      const text = markdownHtml(cell.source, name, subheads.length);
      subheads.push(...text.subheads);
      blocks.push(text.html);
    }
  }
  fold();
  const section = html`
    <section id="${name}">
    ${failure === null ? null : html`<p class="error" role="alert">${failure}</p>`}
    ${blocks}
    <p class="origin">Notebook: <a href="notebooks/${name}.ipynb">${name}.ipynb</a></p>
    </section>
  `;
  return { name, heading: headingOf(notebook.cells) ?? name, subheads, html: section };
}

function codeFold(cells: readonly CodeCell[]): Html {
  return html`
    <details class="code">
    <summary>Code (${counted(cells.length, "cell")})</summary>
    ${cells.map(({ source }) => html`<pre tabindex="0"><code>${source}</code></pre>`)}
    </details>
  `;
}

/** First heading of a notebook. */
function headingOf(cells: ReportNotebook["notebook"]["cells"]): string | null {
  const texts = cells.filter((cell) => cell.cell_type === "markdown").map((cell) => cell.source);
  return /^# (.+)$/m.exec(texts.join("\n"))?.[1] ?? null;
}
