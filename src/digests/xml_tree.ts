import sax from "sax";
import type { DigestIssue } from "../schema/digest_error.ts";

/** An element of an XML document. */
export interface XmlElement {
  /** Name without prefix. */
  name: string;
  /** Number of the line on which it begins, from 1. */
  line: number;
  /** By name without prefix. */
  attributes: Record<string, string>;
  /** Elements and stretches of text in order. */
  children: (XmlElement | string)[];
  /** False where the document ends before the element does. */
  isClosed: boolean;
  /** What is not well-formed inside, so that text may be lost; null where nothing is. */
  flaw: string | null;
}

/** An XML document, and where it is not well-formed. */
export interface XmlDocument {
  root: XmlElement | null;
  issues: DigestIssue[];
}

const MAX_ISSUES = 50;
/** Number of elements around what stands inside an entry of a feed. */
const MIN_ENTRY_DEPTH = 3;
const STRAY = /<[\s\d=<$&]/;
const STRAY_OR_LITERAL = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<(?=[\s\d=<$&])/g;
/** Elements nested deeper are left out: no feed has them, and reading them takes stack. */
const MAX_DEPTH = 100;

/**
 * Reads XML as far as it goes: what is not well-formed is told, and reading goes on behind it.
 *
 * Entities of the document's own are not expanded.
 */
export function parseXml(text: string): XmlDocument {
  const issues: DigestIssue[] = [];
  let root: XmlElement | null = null;
  const open: XmlElement[] = [];
  const parser = sax.parser(true, { trim: false, normalize: false });
  const addText = (chunk: string) => {
    open.at(-1)?.children.push(chunk);
  };
  parser.onopentag = ({ name, attributes }) => {
    const element: XmlElement = {
      name: localName(name),
      line: parser.line + 1,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [localName(key), String(value)]),
      ),
      children: [],
      isClosed: false,
      flaw: null,
    };
    if (open.length < MAX_DEPTH) open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  };
  parser.onclosetag = () => {
    const element = open.pop();
    if (element) element.isClosed = true;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onerror = (error) => {
    const [what = ""] = error.message.toLowerCase().split("\n");
    const isHarmless = what.includes("entity") || open.length < MIN_ENTRY_DEPTH;
    if (!isHarmless) { for (const element of open) element.flaw ??= what; }
    else if (issues.length < MAX_ISSUES) {
      issues.push({ where: `line ${parser.line + 1}`, what: `is not well-formed XML (${what})` });
    }
    // sax goes on only when its error is taken away; its types do not say that it may be null.
    (parser as { error: Error | null }).error = null;
    parser.resume();
  };
  // At the end of a broken document sax closes what is open: by then the elements must stand as unclosed.
  const { text: escaped, strays } = withStraysEscaped(text);
  issues.push(...strays);
  parser.write(escaped);
  const unclosed = [...open];
  parser.close();
  for (const element of unclosed) element.isClosed = false;
  return { root, issues };
}

/** Elements of that name directly inside an element. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement =>
    typeof child !== "string" && child.name === name
  );
}

/** All the text inside an element; null where there is no element. */
export function textOf(element: XmlElement | undefined): string | null {
  if (!element) return null;
  return element.children.map((child) => typeof child === "string" ? child : textOf(child)).join("");
}

/** Text of the first element of that name directly inside an element; null where there is none. */
export function textIn(element: XmlElement | undefined, name: string): string | null {
  return textOf(childrenOf(element, name)[0]);
}

/** An entry of a feed, and what is wrong with it as XML; null where nothing is. */
export interface XmlEntry {
  element: XmlElement;
  where: string;
  broken: string | null;
}

/**
 * Every element of that name, however deep, since what is not well-formed swallows what comes behind it.
 */
export function xmlEntries(root: XmlElement, name: string): XmlEntry[] {
  return elementsOf(root, name).map((element) => {
    const where = `line ${element.line}`;
    const broken = !element.isClosed
      ? `is cut off in the middle, expected </${name}>`
      : element.flaw === null
      ? null
      : `is not well-formed XML (${element.flaw})`;
    return { element, where, broken };
  });
}

function elementsOf(element: XmlElement, name: string): XmlElement[] {
  const inside = element.children.flatMap((child) =>
    typeof child === "string" ? [] : elementsOf(child, name)
  );
  return element.name === name ? [element, ...inside] : inside;
}

/** Name of the outermost element of a text that begins like XML, without prefix; null where it has none. */
export function rootName(head: string): string | null {
  const bare = head.replace(/<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^>[]*(?:\[[^]*?\])?[^>]*>/gi, "");
  const name = /^\s*<([\w:.-]+)/.exec(bare)?.[1];
  return name === undefined ? null : localName(name);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Escapes "<" where no tag can begin, as in "a < b", which sax would take for one. */
function withStraysEscaped(text: string): { text: string; strays: DigestIssue[] } {
  const strays: DigestIssue[] = [];
  if (!STRAY.test(text)) return { text, strays };
  const escaped = text.replace(STRAY_OR_LITERAL, (found, offset: number) => {
    if (found !== "<") return found;
    if (strays.length < MAX_ISSUES) {
      const line = text.slice(0, offset).split("\n").length;
      strays.push({ where: `line ${line}`, what: 'has an unescaped "<" in its text, kept' });
    }
    return "&lt;";
  });
  return { text: escaped, strays };
}
