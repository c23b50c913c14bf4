import { decodeHTMLStrict } from "entities";
import { Parser } from "htmlparser2";

const BLOCKS =
  "p|div|br|hr|ul|ol|li|h[1-6]|table|tr|td|th|tbody|thead|blockquote|pre|section|article|figure|figcaption|center|jats:p|jats:title|jats:sec|jats:list-item";
const INLINES =
  "a|b|i|em|strong|span|u|s|sub|sup|small|tt|code|img|font|del|ins|strike|abbr|cite|q|mark|jats:italic|jats:bold|jats:sub|jats:sup|jats:inline-formula|jats:ext-link";
const BLOCK = new RegExp(`^(?:${BLOCKS})$`);
const KNOWN = new RegExp(`^(?:${BLOCKS}|${INLINES}|mml:.*)$`);
const LOOKS_LIKE_HTML = new RegExp(
  `</(?:${BLOCKS}|${INLINES})\\s*>|<(?:br|hr|img)\\b[^<>]*>|^\\s*<(?:p|div|jats:p)(?:\\s[^<>]*)?>`,
  "i",
);
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const LINK_TEXT = /^this (?:https?|ftp) URL$/i;
const MAX_LAYERS = 3;

/** A text with its markup taken out. */
export interface PlainText {
  /** Blocks of HTML stand on lines of their own. */
  text: string;
  /** What was taken out: tags, or character references such as `&amp;`; null where nothing was. */
  removed: "HTML" | "HTML entities" | null;
}

/**
 * Takes HTML out of a text, however often it was escaped.
 *
 * A text is HTML only when it closes a known tag, holds a line break or picture, or begins with a block:
 * "a<b" and "<p_T>" stay. Tags that HTML does not know stay too. "this https URL", by which arXiv's pages
 * shorten links, becomes the link.
 */
export function plainText(text: string): PlainText {
  let plain = text;
  let removed: PlainText["removed"] = null;
  for (let i = 0; i < MAX_LAYERS; i++) {
    if (plain.includes("<") && LOOKS_LIKE_HTML.test(plain)) {
      plain = withoutTags(plain);
      removed = "HTML";
    } else if (plain.includes("&") && ENTITY.test(plain)) {
      const decoded = decodeHTMLStrict(plain);
      if (decoded === plain) break;
      plain = decoded;
      removed ??= "HTML entities";
    } else break;
  }
  return { text: plain, removed };
}

function withoutTags(html: string): string {
  let text = "";
  let silent = 0;
  let href: string | null = null;
  let linkStart = 0;
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      if (name === "script" || name === "style") silent++;
      else if (!KNOWN.test(name)) text += html.slice(parser.startIndex, parser.endIndex + 1);
      else if (BLOCK.test(name)) text += "\n";
      if (name === "a") [href, linkStart] = [attributes["href"] ?? null, text.length];
    },
    ontext(chunk) {
      if (silent === 0) text += chunk;
    },
    onclosetag(name, isImplied) {
      if (name === "script" || name === "style") silent--;
      else if (BLOCK.test(name)) text += "\n";
      else if (!KNOWN.test(name) && !isImplied) text += html.slice(parser.startIndex, parser.endIndex + 1);
      if (name === "a" && href !== null) {
        if (LINK_TEXT.test(text.slice(linkStart).trim())) text = text.slice(0, linkStart) + href;
        href = null;
      }
    },
  }, { decodeEntities: true, recognizeSelfClosing: true });
  parser.end(html);
  return text;
}
