import { atEnd } from "./at_end.ts";
import { signalsOf } from "./signals.ts";
import type { Text } from "./text.ts";

/** A URL and where it stands. */
export interface FoundUrl {
  url: string;
  start: number;
  end: number;
}

const URL_START =
  /https?: ?\/\/|(?<![A-Za-z0-9.@\/-])(?:www\.[a-z0-9-]+\.[a-z]|(?:github|gitlab|bitbucket|huggingface|zenodo|4open|anonymous\.4open|osf|figshare|sourceforge|kaggle|codeocean|tinyurl|bit|goo|pypi|colab\.research\.google)\.(?:com|org|co|io|science|net|ly|gl)\/|[a-z0-9-]+\.github\.io\b|[a-z0-9-]+\.readthedocs\.io\b)|(?<=\b(?:at|visit|via) )(?:[a-z0-9-]{1,40}\.){1,4}(?:ai|app|cn|com|dev|edu|io|net|org)(?=\/|[.,;)]?(?:\s|$))/gi;
/** A match that begins as only addresses do, so that what stands before need not say so. */
const MARKED =
  /^(?:https?:|www\.|(?:[a-z.]+\.)?(?:github|gitlab|bitbucket|huggingface|zenodo|4open|osf|figshare|sourceforge|kaggle|codeocean|tinyurl|bit|goo|pypi|google)\.)|\.(?:github|readthedocs)\.io/i;
/** Before a bare "map.org": what it is said to hold is there for its readers. */
const OFFERED = atEnd(
  /\b(?:available|accessible|accessed|online|live|hosted|deployed|released|demo|serv(?:es|ing|ed)|users|visit|website|homepage|page|web ?app|code)\b[^.;]*$/,
);
const REACH = 80;
const URL_CHARACTER = /[^\s<>"{}|^`\\$]/;
const LONGEST_URL = 500;
/** How far before its last part or its "github" an address may begin. */
const LONGEST_HOST = 200;
const TRAILING = /[.,;:!?'"*_)\]}\u2019\u201d]$/;
const BROKEN_SCHEME = /^ ?(?=[A-Za-z0-9])/;
const HOST_PATH = /^https?:\/\/(?:www\.)?[a-z0-9.-]+\.[a-z]{2,}(?:\/|$)/i;
const ONE_SEGMENT = /^https?:\/\/[^\/]+\/[^\/]+\/$/;
const LAST_WORD = /^ +(?=[A-Za-z0-9_-]+[.,)]?$)/;
const CONTINUES = /^[ \n]+(?=[A-Za-z0-9_.-]*[\/_-][A-Za-z0-9_\/.-]+|[A-Za-z0-9_-]+\.(?:git|html|io|com)\b)/;

/** Offset behind the last character of the URL that begins at `start`, blank-free. */
function runEnd(raw: string, start: number): number {
  let end = start;
  const limit = Math.min(raw.length, start + LONGEST_URL);
  while (
    end < limit &&
    (URL_CHARACTER.test(raw[end]!) || (raw[end] === "\\" && /[_&#%~]/.test(raw[end + 1] ?? "")))
  ) end++;
  return end;
}

/** Cuts punctuation off the end; a closing bracket stays where its opening one is in the URL. */
function trimEnd(raw: string, start: number, end: number): number {
  while (end > start && TRAILING.test(raw[end - 1]!)) {
    const url = raw.slice(start, end);
    if (url.endsWith(")") && url.lastIndexOf("(") > 0) break;
    end--;
  }
  return end;
}

/** Where a Markdown link or a second URL glued on begins, the URL ends. */
function cutGlued(raw: string, start: number, end: number): number {
  const url = raw.slice(start, end);
  const markdown = url.search(/\]\(|\)\.|\),|\)\[/);
  const second = url.indexOf("http", 4);
  let cut = end;
  if (markdown > 0) cut = Math.min(cut, start + markdown);
  if (second > 0) cut = Math.min(cut, start + second);
  return cut;
}

function urlAt(raw: string, start: number): FoundUrl {
  const written = /^https?: ?\/\//i.exec(raw.slice(start, start + 9))?.[0] ?? "";
  const scheme = written.replace(" ", "");
  const open = start + written.length;
  const gap = written && BROKEN_SCHEME.exec(raw.slice(open, open + 2))?.[0];
  const from = open + (gap ? gap.length : 0);
  let end = trimEnd(raw, from, cutGlued(raw, from, runEnd(raw, from)));
  let url = scheme + raw.slice(from, end);
  const rest = raw.slice(end, end + 80);
  const lastIsOpen = raw[end - 1] === "/" || raw[end - 1] === "-";
  const more = HOST_PATH.test(url) && lastIsOpen
    ? CONTINUES.exec(rest) ?? (ONE_SEGMENT.test(url) ? LAST_WORD.exec(rest) : null)
    : null;
  if (more) {
    const second = end + more[0].length;
    const stop = trimEnd(raw, second, cutGlued(raw, second, runEnd(raw, second)));
    url += raw.slice(second, stop);
    end = stop;
  }
  return { url: url.replace(/\\([_&#%~])/g, "$1"), start, end };
}

/**
 * The URLs of a text, cleaned of the punctuation, braces and brackets around them.
 *
 * A URL broken by a blank is joined; a scheme that is missing stays missing.
 */
export function findUrls(text: Text): FoundUrl[] {
  const found: FoundUrl[] = [];
  const { address } = signalsOf(text);
  if (address < 0) return found;
  URL_START.lastIndex = Math.max(0, address - LONGEST_HOST);
  for (let match = URL_START.exec(text.raw); match !== null; match = URL_START.exec(text.raw)) {
    const url = urlAt(text.raw, match.index);
    const before = text.lower.slice(Math.max(0, match.index - REACH), match.index);
    if (!MARKED.test(match[0])) {
      if (OFFERED.test(before)) found.push(url);
    } else if (url.end > match.index + match[0].length) found.push(url);
    URL_START.lastIndex = Math.max(url.end, match.index + match[0].length);
  }
  return found;
}
