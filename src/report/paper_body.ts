import { labelOf, type SeriesStyle } from "../charts/series.ts";
import { counted } from "../charts/wording.ts";
import type { Row } from "../schema/columns.ts";
import { type Html, html } from "./html.ts";
import { markedText } from "./marked_text.ts";
import type { PaperReading } from "./paper_readings.ts";
import { webLink } from "./web_link.ts";

/** Columns of the table of papers. */
export const N_COLUMNS = 5;

/** What stands beside a paper in the table. */
export interface PaperFacts {
  readings: readonly PaperReading[];
  /** Readings that a person overruled. */
  corrections: readonly Row<"corrections">[];
  families: readonly SeriesStyle[];
}

/**
 * A paper in the table: a row of labels, and a row that unfolds to the abstract with the words behind them marked.
 *
 * Both stand in one table body, so that sorting and searching keep them together.
 */
export function paperBody(index: number, paper: Row<"papers">, facts: PaperFacts): Html {
  const { readings, corrections, families } = facts;
  const marked = (field: string, text: string) =>
    markedText(text, readings.filter((reading) => reading.field === field));
  return html`
    <tbody id="paper-${index}">
      <tr>
        <td class="date" data-label="Published">${paper.published ?? "–"}</td>
        <td class="title">${webLink(paper.url, marked("title", paper.title))}${corrections.length === 0
          ? null
          : html`<br><span class="corrected">corrected by hand</span>`}</td>
        <td class="families" data-label="Families">${familyList(paper, families)}</td>
        <td class="status" data-label="Code">${statusList(paper)}</td>
        <td class="number" data-label="Results">${paper.n_results}</td>
      </tr>
      <tr class="words">
        <td colspan="${N_COLUMNS}">
          <details>
    <summary>Abstract, ${counted(readings.length, "reading")}</summary>
    <p class="abstract">${marked("abstract", paper.abstract)}</p>
    ${readings.length === 0 ? null : html`<ul>${readings.map(readingItem)}</ul>`}
    ${corrections.length === 0 ? null : html`<ul class="corrections">${corrections.map(correctionItem)}</ul>`}
          </details>
        </td>
      </tr>
    </tbody>
  `;
}

function familyList(paper: Row<"papers">, families: readonly SeriesStyle[]): Html {
  const subject = paper.families_subject.map((id) => {
    const color = families.find((family) => family.id === id)?.color;
    const dot = color === undefined ? null : html`<i class="dot" style="background: ${color}"></i>`;
    return html`<li>${dot}${labelOf(id, families)}</li>`;
  });
  const mentioned = paper.families_mentioned.map((id) =>
    html`<li class="mentioned">(${labelOf(id, families)})</li>`
  );
  return subject.length + mentioned.length === 0
    ? html`<span class="none">none</span>`
    : html`<ul>${subject}${mentioned}</ul>`;
}

/** Status of code, and of weights and data where anything is said of them; the links of the abstract below. */
function statusList({ code_status, weights_status, data_status, code_urls }: Row<"papers">): Html {
  const others = [["weights", weights_status], ["data", data_status]].filter(([, status]) =>
    status !== "none"
  );
  return html`<span class="${code_status === "none" ? "none" : "said"}">${code_status}</span>${
    others.map(([what, status]) => html`<br>${what!} ${status!}`)
  }${code_urls.map((url) => html`<br>${webLink(url, shortUrl(url))}`)}`;
}

function shortUrl(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, "");
}

function readingItem({ what, metric, field, start, quote }: PaperReading): Html {
  return html`
    <li data-field="${field}" data-start="${start}"
      data-metric="${metric ?? ""}"><b>${what}</b> <q>${quote}</q></li>
  `;
}

function correctionItem({ key, was, value, reason }: Row<"corrections">): Html {
  return html`<li>Corrected by hand: <b>${key}</b> was ${was}, is ${value}. ${reason}</li>`;
}
