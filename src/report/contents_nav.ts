import { type Html, html } from "./html.ts";
import type { NotebookSection } from "./notebook_section.ts";

/** The contents list: findings, each notebook with its parts, papers. */
export function contentsNav(notebooks: readonly NotebookSection[], hasFindings: boolean): Html {
  return html`
    <nav id="contents" aria-label="Contents">
      <ul>
    ${hasFindings ? html`<li><a href="#findings">Findings</a></li>` : null}
    ${notebooks.map(({ name, heading, subheads }) =>
      html`
        <li><a href="#${name}">${heading}</a>${subheads.length === 0
          ? null
          : html`<ul>${
            subheads.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)
          }</ul>`}</li>
      `
    )}<li><a href="#papers">Papers</a></li>
      </ul>
    </nav>
  `;
}
