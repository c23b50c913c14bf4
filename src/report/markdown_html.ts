import { Marked } from "marked";
import sanitizeHtml from "sanitize-html";
import { type Html, trusted } from "./html.ts";

/** A heading inside a notebook, for the contents list. */
export interface Subhead {
  id: string;
  /** The heading's text, without markup. */
  text: string;
}

/** Markdown of a notebook as HTML, and the headings in it. */
export interface MarkdownHtml {
  html: Html;
  subheads: Subhead[];
}

/** Level of the headings that the contents list names; the page keeps the first for itself. */
const LISTED_LEVEL = 3;

/**
 * Markdown as HTML; markup inside it is sanitised, links lead to web pages only.
 *
 * Headings go one level down, since the page has its own, and those of the third level get ids.
 *
 * @param prefix What the ids begin with.
 * @param n_before How many headings of that prefix there are already.
 */
export function markdownHtml(source: string, prefix: string, n_before = 0): MarkdownHtml {
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === "heading") token.depth = Math.min(token.depth + 1, 6);
    },
  });
  const clean = sanitizeHtml(marked.parse(source, { async: false }), { allowedSchemes: ["http", "https"] });
  const subheads: Subhead[] = [];
  const markup = clean.replace(
    new RegExp(`<h${LISTED_LEVEL}>(.*?)</h${LISTED_LEVEL}>`, "gs"),
    (_, content: string) => {
      const id = `${prefix}-${n_before + subheads.length + 1}`;
      subheads.push({ id, text: content });
      return `<h${LISTED_LEVEL} id="${id}">${content}</h${LISTED_LEVEL}>`;
    },
  );
  return { html: trusted(markup), subheads: subheads.map(({ id, text }) => ({ id, text: plainText(text) })) };
}

/** Text of sanitised markup. */
function plainText(markup: string): string {
  const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
  return sanitizeHtml(markup, { allowedTags: [], allowedAttributes: {} })
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity]!);
}
