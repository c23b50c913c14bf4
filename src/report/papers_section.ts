import type { Row } from "../schema/columns.ts";
import { type Html, html } from "./html.ts";

/** A link where the text is a web address; anything else stays a text, so that no other scheme gets in. */
function linked(url: string, text = url): Html {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${text}</a>` : html`${text}`;
}

/** The table of papers with what the rules read in each. */
export function papersSection(papers: readonly Row<"papers">[]): Html {
  return html`
    <section id="papers">
      <h2>Papers</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Table of papers">
        <table>
          <caption>${papers
            .length} papers. Families: what the paper is about, and in brackets what it only mentions.</caption>
          <thead>
            <tr>
              <th scope="col">Published</th>
              <th scope="col">Title</th>
              <th scope="col">Families</th>
              <th scope="col">Code</th>
              <th scope="col" class="number">Results</th>
            </tr>
          </thead>
          <tbody>
    ${papers.map(paperRow)}</tbody>
        </table>
      </div>
    </section>
  `;
}

function paperRow(paper: Row<"papers">): Html {
  const mentioned = paper.families_mentioned.length === 0 ? "" : ` (${paper.families_mentioned.join(", ")})`;
  return html`
    <tr>
      <td class="date">${paper.published ?? "–"}</td>
      <td>${paper.url === null ? paper.title : linked(paper.url, paper.title)}</td>
      <td>${paper.families_subject.join(", ")}${mentioned}</td>
      <td>${paper.code_status}${paper.code_urls.map((url) =>
        html`<br>${linked(url)}`
      )}${paper.code_quote === null ? null : html`<br><q>${paper.code_quote}</q>`}</td>
      <td class="number">${paper.n_results}</td>
    </tr>
  `;
}
