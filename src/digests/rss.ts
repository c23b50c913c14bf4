import { authorNames } from "./author_names.ts";
import { describedRow } from "./feed_row.ts";
import { plainText } from "./html_text.ts";
import { dayOf, newestDate } from "./newest_date.ts";
import { emptyDigest, type ParsedDigest, type Row } from "./parsed_digest.ts";
import { childrenOf, parseXml, rootName, textIn, textOf, type XmlElement, xmlEntries } from "./xml_tree.ts";

/** Whether a digest is an RSS feed, of version 2, 0.9 or 1.0 (RDF). */
export function looksLikeRss(head: string): boolean {
  return ["rss", "RDF", "channel"].includes(rootName(head) ?? "");
}

/** Reads an RSS feed of papers. */
export function parseRss(text: string): ParsedDigest {
  const digest = emptyDigest();
  const { root, issues } = parseXml(text);
  digest.repaired.push(...issues);
  if (!root) return digest;
  const channel = root.name === "channel" ? root : childrenOf(root, "channel")[0];
  for (const { element, where, broken } of xmlEntries(root, "item")) {
    if (broken) digest.refused.push({ where, what: broken });
    else digest.entries.push({ where, row: rowOf(element) });
  }
  const day = ["pubDate", "lastBuildDate", "date"].map((name) => dayOf(textIn(channel, name)));
  digest.date = day.find((date) => date !== null) ??
    newestDate(digest.entries.map(({ row }) => row["listed"]));
  return digest;
}

function rowOf(item: XmlElement): Row {
  const creators = [...childrenOf(item, "creator"), ...childrenOf(item, "author")].map(textOf);
  const row: Row = {
    title: textIn(item, "title"),
    link: textIn(item, "link")?.trim() || null,
    guid: textIn(item, "guid")?.trim() ?? textIn(item, "identifier"),
    doi: textIn(item, "doi"),
    authors: creators.flatMap((creator) => authorNames(plainText(creator ?? "").text)),
    listed: textIn(item, "pubDate") ?? textIn(item, "date"),
  };
  return describedRow(row, descriptionOf(item));
}

/** The longer of the short and the full text of an item. */
function descriptionOf(item: XmlElement): string | null {
  const texts = [textIn(item, "description"), textIn(item, "encoded"), textIn(item, "summary")]
    .filter((text) => text !== null && text.trim() !== "");
  return texts.length === 0 ? null : texts.reduce((a, b) => (b!.length > a!.length ? b : a));
}
