import { authorNames } from "./author_names.ts";
import { describedRow } from "./feed_row.ts";
import { mendSpace } from "./mend.ts";
import { dayOf, newestDate } from "./newest_date.ts";
import { emptyDigest, type ParsedDigest, type Row } from "./parsed_digest.ts";
import { childrenOf, parseXml, rootName, textIn, textOf, type XmlElement, xmlEntries } from "./xml_tree.ts";

/** Whether a digest is what arXiv's API answers, in which an entry's dates are those of its versions. */
export function looksLikeArxivAtom(head: string): boolean {
  return rootName(head) === "feed" && /arxiv\.org\/(?:api|schemas\/atom)/.test(head) &&
    !/rss\.arxiv\.org/.test(head);
}

/** Whether a digest is an Atom feed. */
export function looksLikeAtom(head: string): boolean {
  return ["feed", "entry"].includes(rootName(head) ?? "");
}

/** Reads what arXiv's API answers. */
export function parseArxivAtom(text: string): ParsedDigest {
  return parseFeed(text, (entry) => ({
    published: textIn(entry, "published"),
    comment: textIn(entry, "comment"),
    journal: textIn(entry, "journal_ref"),
  }));
}

/** Reads an Atom feed of papers; its entries are dated by the day they were listed. */
export function parseAtom(text: string): ParsedDigest {
  return parseFeed(text, (entry) => ({ listed: textIn(entry, "published") ?? textIn(entry, "updated") }));
}

function parseFeed(text: string, dates: (entry: XmlElement) => Row): ParsedDigest {
  const digest = emptyDigest();
  const { root, issues } = parseXml(text);
  digest.repaired.push(...issues);
  if (!root) return digest;
  for (const { element, where, broken } of xmlEntries(root, "entry")) {
    const what = broken ?? errorReply(element);
    if (what) digest.refused.push({ where, what });
    else digest.entries.push({ where, row: { ...rowOf(element), ...dates(element) } });
  }
  digest.date = dayOf(textIn(root, "updated")) ??
    newestDate(digest.entries.map(({ row }) => row["listed"] ?? row["published"]));
  return digest;
}

/** arXiv answers a wrong question with an entry that tells the error; null for any other entry. */
function errorReply(entry: XmlElement): string | null {
  if (!/\/api\/errors\b/.test(textIn(entry, "id") ?? "")) return null;
  const said = mendSpace(textIn(entry, "summary") ?? "");
  return `is an error that arXiv's API answered ("${said}"), expected a paper`;
}

function rowOf(entry: XmlElement): Row {
  const links = childrenOf(entry, "link").map((link) => link.attributes);
  const page = links.find((link) => (link["rel"] ?? "alternate") === "alternate") ?? links[0];
  const names = childrenOf(entry, "author").map((author) => textIn(author, "name") ?? textOf(author));
  const creators = childrenOf(entry, "creator").flatMap((creator) => authorNames(textOf(creator)));
  const row: Row = {
    title: textIn(entry, "title"),
    id: textIn(entry, "id"),
    link: page?.["href"] ?? null,
    doi: textIn(entry, "doi"),
    authors: names.length > 0 ? names : creators,
  };
  return describedRow(row, textIn(entry, "summary") ?? textIn(entry, "content"));
}
