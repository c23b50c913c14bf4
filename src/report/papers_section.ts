import { counted } from "../charts/wording.ts";
import { type Html, html } from "./html.ts";
import { paperBody } from "./paper_body.ts";
import { paperReadings } from "./paper_readings.ts";
import type { ReportInput } from "./report_input.ts";

const COLUMNS = [
  ["text", "Published"],
  ["text", "Title"],
  ["text", "Families"],
  ["text", "Code"],
  ["number", "Results"],
] as const;

/**
 * The table of papers with what the rules read in each, and the words behind it.
 *
 * The search field and the buttons that sort come with the page's script; without it the table stands as it is.
 *
 * @param shown Row numbers of the papers to list.
 */
export function papersSection(input: ReportInput, shown: readonly number[]): Html {
  const readings = paperReadings(input);
  return html`
    <section id="papers">
      <h2>Papers</h2>
      <p>${introduction(input.papers.length, shown.length)}</p>
      <form id="paper-search" role="search" hidden>
        <label for="paper-query">Search titles, abstracts and labels</label>
        <input type="search" id="paper-query" autocomplete="off" spellcheck="false">
        <p id="paper-count" role="status">${counted(shown.length, "paper")}</p>
      </form>
      <div class="scroll" tabindex="0" role="group" aria-label="Table of papers">
        <table id="paper-table">
    <thead><tr>${COLUMNS.map(([kind, name]) =>
      html`<th scope="col" class="${kind}">${name}</th>`
    )}</tr></thead>
    ${shown.map((index) =>
      paperBody(index, input.papers[index]!, {
        readings: readings.get(index) ?? [],
        corrections: input.corrections.filter((correction) => correction.paper === index),
        families: input.families,
      })
    )}
        </table>
      </div>
    </section>
  `;
}

function introduction(n_papers: number, n_shown: number): Html {
  const tables = html`<a href="tables/papers.csv">tables/papers.csv</a>`;
  const legend =
    html`Families in brackets are only mentioned. An abstract unfolds below its title, with what the rules read in it
    and the words that say so.`;
  return n_shown === n_papers ? html`${legend} All columns are in ${tables}.` : html`
    <strong>${n_shown} of ${n_papers} papers are listed</strong>: those that a point of a chart names, then the newest.
    All are in ${tables}, which the charts count. ${legend}
  `;
}
