import { escapeMarkup } from "../charts/markup.ts";

/** A piece of HTML that is safe to stand in a page. */
export class Html {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

type Part = Html | string | number | null | readonly Part[];

/**
 * HTML template: every text and number put into it is escaped, only other `Html` stands as it is.
 *
 * Null is nothing, a list is its parts one after another.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((page, text, i) => page + markupOf(parts[i - 1] ?? null) + text));
}

/** Markup that is known to be safe: sanitised, or written by us. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

function markupOf(part: Part): string {
  if (part === null) return "";
  if (part instanceof Html) return part.toString();
  return typeof part === "object" ? part.map(markupOf).join("") : escapeMarkup(String(part));
}
