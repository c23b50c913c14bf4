import { dayOf } from "./newest_date.ts";
import { emptyDigest, type ParsedDigest, type Row } from "./parsed_digest.ts";
import { childrenOf, parseXml, rootName, textIn, textOf, type XmlElement, xmlEntries } from "./xml_tree.ts";

/** Whether a digest is what an OAI-PMH server answers, or records cut out of it. */
export function looksLikeOai(head: string): boolean {
  return ["OAI-PMH", "ListRecords", "GetRecord", "record", "records"].includes(rootName(head) ?? "");
}

/** Reads arXiv's OAI-PMH records in the formats arXiv, arXivRaw and oai_dc. */
export function parseOai(text: string): ParsedDigest {
  const digest = emptyDigest();
  const { root, issues } = parseXml(text);
  digest.repaired.push(...issues);
  if (!root) return digest;
  const error = childrenOf(root, "error")[0];
  if (error && error.attributes["code"] !== "noRecordsMatch") {
    digest.refused.push({
      where: `line ${error.line}`,
      what: `is an error that the server answered ("${textOf(error)}"), expected records`,
    });
  }
  for (const { element, where, broken } of xmlEntries(root, "record")) {
    const header = childrenOf(element, "header")[0];
    if (broken) digest.refused.push({ where, what: broken });
    else if (header?.attributes["status"] === "deleted") {
      digest.refused.push({ where, what: "is a deleted record" });
    } else digest.entries.push({ where, row: rowOf(element, header) });
  }
  digest.date = dayOf(textIn(root, "responseDate"));
  return digest;
}

function rowOf(record: XmlElement, header: XmlElement | undefined): Row {
  const metadata = childrenOf(record, "metadata")[0];
  const paper = metadata?.children.find((child): child is XmlElement => typeof child !== "string");
  const dates = childrenOf(paper, "date").map(textOf);
  return {
    id: textIn(paper, "id") ?? textIn(header, "identifier"),
    title: textIn(paper, "title"),
    abstract: textIn(paper, "abstract") ?? textIn(paper, "description"),
    doi: textIn(paper, "doi"),
    published: textIn(paper, "created") ?? textIn(childrenOf(paper, "version")[0], "date") ?? dates[0] ??
      null,
    authors: authorsOf(paper),
    comments: textIn(paper, "comments"),
    journal: textIn(paper, "journal-ref"),
  };
}

function authorsOf(paper: XmlElement | undefined): unknown {
  const authors = childrenOf(paper, "authors")[0];
  const records = childrenOf(authors, "author");
  if (records.length > 0) {
    return records.map((
      author,
    ) => [textIn(author, "keyname"), textIn(author, "forenames"), textIn(author, "suffix")]);
  }
  return authors ? textOf(authors) : childrenOf(paper, "creator").map(textOf);
}
