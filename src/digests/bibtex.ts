import { bibtexParser } from "latex-utensils";
import { dayOf } from "./newest_date.ts";
import { emptyDigest, type ParsedDigest, type Row } from "./parsed_digest.ts";

const ENTRY_START = /^[ \t]*@\s*[A-Za-z]+\s*[{(]/gm;
const NO_PAPERS = /^@\s*(?:comment|preamble|string)\b/i;
const VOLUME = /^(?:mv)?(?:proceedings|collection)$/;

type BibtexValue = { kind: string; content: unknown };

/** Whether a digest is BibTeX or BibLaTeX. */
export function looksLikeBibtex(head: string): boolean {
  const first = new RegExp(ENTRY_START, "m").exec(head);
  if (!first) return false;
  return head.slice(0, first.index).split("\n").every((line) => /^\s*(?:%.*)?$/.test(line)) ||
    /^[^\n]*=\s*["{]/m.test(head.slice(first.index));
}

/**
 * Reads BibTeX: one paper an entry, LaTeX left as it is but for the braces that guard capitals in titles.
 *
 * Proceedings that stand alone in a file, as publishers write volumes, date the papers that have no date.
 */
export function parseBibtex(text: string): ParsedDigest {
  const digest = emptyDigest();
  const starts = [...text.matchAll(ENTRY_START)].map((match) => match.index);
  const strings = starts.map((start, i) => text.slice(start, starts[i + 1]))
    .filter((source) => /^\s*@\s*string\b/i.test(source)).join("\n");
  const volumes: Row[] = [];
  let [at, line] = [0, 1];
  for (const [i, start] of starts.entries()) {
    for (; at < start; at++) if (text.charCodeAt(at) === 10) line++;
    const source = text.slice(start, starts[i + 1]);
    if (NO_PAPERS.test(source.trim())) continue;
    const where = `line ${line}`;
    const read = entryOf(source, strings);
    if (typeof read === "string") digest.refused.push({ where, what: read });
    else if (VOLUME.test(read.type)) {
      volumes.push(read.row);
      digest.refused.push({ where, what: `is a volume (@${read.type}), expected a paper` });
    } else digest.entries.push({ where, row: read.row });
  }
  return volumes.length === 1 ? datedBy(volumes[0]!, digest) : digest;
}

/** Type and row of one entry, or what is wrong with it. */
function entryOf(source: string, strings: string): { type: string; row: Row } | string {
  try {
    const known = new Map<string, string>();
    for (const part of bibtexParser.parse(`${strings}\n${source}`).content) {
      if (part.entryType === "string" && "abbreviation" in part) {
        known.set(String(part.abbreviation).toLowerCase(), valueOf(part.value as BibtexValue, known));
      }
      if (!("content" in part) || !Array.isArray(part.content)) continue;
      const row: Row = Object.fromEntries(
        part.content.map(({ name, value }) => [name.toLowerCase(), valueOf(value as BibtexValue, known)]),
      );
      return { type: part.entryType.toLowerCase(), row: mended(row) };
    }
    return "is not BibTeX, expected @article{key, title = {...}, ...}";
  } catch (error) {
    if (!(error instanceof Error && error.name === "SyntaxError")) throw error;
    return "is not BibTeX: a brace, quote or comma is missing";
  }
}

function valueOf(value: BibtexValue, known: ReadonlyMap<string, string>): string {
  if (value.kind === "concat") {
    return (value.content as BibtexValue[]).map((part) => valueOf(part, known)).join("");
  }
  const text = String(value.content);
  return value.kind === "abbreviation" ? known.get(text.toLowerCase()) ?? text : text;
}

function mended({ title, author, ...row }: Row): Row {
  const authors = typeof author === "string" ? withoutGuards(author).split(/\s+and\s+/) : [];
  return {
    ...row,
    title: typeof title === "string" ? withoutGuards(title) : null,
    authors: authors.filter((name) => name.trim() !== "others"),
  };
}

/** "{BERT}: Pre-training" guards its capitals by braces; braces of LaTeX and of mathematics stay. */
function withoutGuards(text: string): string {
  return text.split(/(\$[^$]*\$)/).map((part, i) =>
    i % 2 === 1 ? part : part.replace(/(?<![\\\w}^_])\{([^{}\\]*)\}/g, "$1")
  ).join("");
}

function datedBy(volume: Row, digest: ParsedDigest): ParsedDigest {
  const published = volume["published"] ?? volume["date"] ?? volume["year"] ?? null;
  const isDated = (row: Row) => ["year", "date", "published", "eprint"].some((name) => name in row);
  return {
    ...digest,
    date: dayOf(published),
    entries: digest.entries.map((entry) =>
      isDated(entry.row) ? entry : { ...entry, row: { ...entry.row, published } }
    ),
  };
}
