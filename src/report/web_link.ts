import { type Html, html } from "./html.ts";

/** A link where the text is a web address; anything else stays a text, so that no other scheme gets in. */
export function webLink(url: string | null, content: Html | string): Html {
  return url !== null && /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noreferrer">${content}</a>`
    : html`${content}`;
}
