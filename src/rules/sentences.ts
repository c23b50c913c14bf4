/** A stretch of a text, `start` included, `end` not. */
export interface Stretch {
  start: number;
  end: number;
}

const STOP = /[.!?]/g;
const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:e\.g|i\.e|cf|vs|v\.s|al|etc|fig|figs|eq|eqs|sec|no|nos|resp|approx|w\.r\.t|dr|prof|st|ca|viz|incl|avg|ref|refs|[A-Z])$/i;
const CLOSING = "\"')]}\u201d";

function endsAbbreviation(text: string, at: number): boolean {
  return ABBREVIATION.test(text.slice(Math.max(0, at - 7), at));
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Offset of the first character of the next sentence if one ends with the stop at `at`, else -1. */
function nextSentence(text: string, at: number): number {
  let next = at + 1;
  while (next < text.length && CLOSING.includes(text[next]!)) next++;
  if (next === at + 1 && isUpper(text.charCodeAt(next)) && isLower(text.charCodeAt(next + 1))) {
    return isLower(text.charCodeAt(at - 1)) && isLower(text.charCodeAt(at - 2)) ? next : -1;
  }
  if (text[next] !== " ") return -1;
  while (text[next] === " ") next++;
  if (next >= text.length || isLower(text.charCodeAt(next))) return -1;
  return text[at] === "." && endsAbbreviation(text, at) ? -1 : next;
}

/**
 * The sentences of a plain text, in order, without gaps.
 *
 * A full stop in "e.g.", "vs.", "et al.", a decimal or a URL ends none; one that lacks its blank
 * ("masks.Code is") does.
 */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(text); stop !== null; stop = STOP.exec(text)) {
    const next = nextSentence(text, stop.index);
    if (next < 0) continue;
    sentences.push({ start, end: next });
    start = next;
    STOP.lastIndex = next;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
