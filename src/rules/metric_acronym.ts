import { atEnd } from "./at_end.ts";
import { isTask } from "./metric_class.ts";
import { fromTable, ownWords, type Reading } from "./metric_reading.ts";
import { metricsIn } from "./metrics.ts";
import type { Numeral } from "./numerals.ts";
import type { Place } from "./result_place.ts";
import type { Text } from "./text.ts";

/** "Success weighted by Path Length (SPL) by over" before a number. */
const DEFINED = atEnd(
  /\(([A-Z][A-Za-z0-9]{0,6}[A-Z0-9])s?\)(?: ?(?:scores?|values?|metric|(rates?)))?(?:(?: (?:of|is|are|was|were|=|:|at|by|to|from|reach(?:es|ed|ing)?|(?:remain|stay)(?:s|ed)?(?: comparable| stable| constant)?|up|over|about|around|only|nearly|approximately|more|less|than|an?|average|mean|just|below|above))+|,? ?[=:]?)[ ~<>=:]*(?:\((?:up to |about |over )?[ ~]*)?$/,
);
const RIVALS = atEnd(
  /\b(?:(?:outperform|surpass|beat|exceed|underperform)[a-z]*|than|over|us(?:e|es|ed|ing)|with) [^,;]{0,60}$/,
);
const SMALL = /^(?:of|by|for|the|in|to|and|with|per|on|at|a|an|under|over|from|weighted)$/;
const MEASURE =
  /(?:rate|score|accuracy|error|index|ratio|precision|recall|similarity|distance|coefficient|consistency|quality|length|time|cost|loss|gain|delay|efficiency|throughput|overhead|latency|completeness|success|variance|deviation|entropy|return|reward|regret|displacement|likelihood|fidelity|agreement|reliability|coverage|correlation|divergence|probability|percentage|frequency|density|volume|value|f1|auc|measure|metric)s?$/i;
const THING =
  /(?:models?|networks?|systems?|methods?|learning|attention|training|framework|experts|transformers?|datasets?|benchmarks?|algorithms?|machines?|agents?|processing|engine|architecture|modules?|units?|layers?|trees?|forests?|regression|optimi[sz]ation|adaptation|disease|disorder)$/i;
const REACH = 110;
/** How far behind the short form in brackets its number stands at most. */
const CLOSE = 60;

/** Where the word begins that a part of it at `at` belongs to: "token-to-token". */
function wholeWord({ lower }: Text, at: number): number {
  let start = at;
  while (lower[start - 1] === "-" || start < at && /[a-z]/.test(lower[start - 1] ?? "")) start--;
  return start;
}

/** The words before `end` whose initials are the letters of an acronym, small words aside; null where none are. */
export function wordsOfAcronym(
  text: Text,
  acronym: string,
  end: number,
): { start: number; words: string } | null {
  const letters = acronym.toLowerCase().replace(/[^a-z]/g, "");
  if (letters === "") return null;
  const from = Math.max(0, end - REACH);
  const words = [...text.lower.slice(from, end).matchAll(/[a-z0-9]+/g)];
  let letter = letters.length - 1;
  for (let at = words.length - 1; at >= 0 && letter >= 0; at--) {
    const [word] = words[at]!;
    if (word[0] === letters[letter]) {
      letter--;
      if (letter < 0) {
        const start = wholeWord(text, from + words[at]!.index);
        return { start, words: text.lower.slice(start, end).trim() };
      }
    } else if (at === words.length - 1 || !SMALL.test(word)) return null;
  }
  return null;
}

/** The reading of words that a text gives a short form: of the table where it knows all of them. */
function readingOfWords(text: Text, start: number, words: string): Reading {
  const known = metricsIn(text, start, start + words.length).at(-1);
  return known && known.start <= start && known.end >= start + words.length
    ? fromTable(known, false)
    : ownWords(words, false);
}

/** A metric that is named in full and in short right before a number: "Path Length (PL) of 0.9". */
export function definedBefore(place: Place, numeral: Numeral): Reading | null {
  const near = place.text.plain.slice(Math.max(place.start, numeral.start - CLOSE), numeral.start);
  if (!near.includes(")")) return null;
  const from = Math.max(place.start, numeral.start - 150);
  const written = place.text.plain.slice(from, numeral.start);
  const match = DEFINED.exec(written);
  if (!match) return null;
  const at = from + match.index + 1;
  if (place.metrics.some(({ start, end }) => start <= at && at < end)) return null;
  const found = wordsOfAcronym(place.text, match[1]!, at - 1);
  if (!found || THING.test(found.words) || isTask(found.words)) return null;
  const isLevel = /\b(?:of|is|are|was|were)\b|[=:]/.test(match[0]);
  if (
    !isLevel && !MEASURE.test(found.words) && RIVALS.test(place.text.lower.slice(place.start, found.start))
  ) {
    return null;
  }
  return match[2]
    ? ownWords(`${found.words} rate`, false)
    : readingOfWords(place.text, found.start, found.words);
}

/** "improvement on Click-Through Rate (CTR)", "12% Path Length (PL)" behind a number. */
const DEFINED_BEHIND =
  /^ *(?:(?:absolute|relative|average) )?(?:(?:improvement|increase|gain|reduction|decrease|drop|boost|lift|uplift|growth|rise)s? (?:on|in|of) |(?:higher|lower|better|in|on|of|in terms of) )?(?:the |its |average |overall )*((?:[A-Za-z-]+ ){1,5})\(([A-Z][A-Za-z0-9]{0,5}[A-Z0-9])s?\)/;

/** "AUROC on in-distribution (ID)": not what the number is of, but where. */
const PLACED = /\b(?:on|in|of|for|over|at|with|and|both|to|by|from|than)\b/;

/** A metric that is named in full and in short right behind a number. */
export function definedBehind(place: Place, numeral: Numeral): Reading | null {
  const written = place.text.plain.slice(numeral.end, Math.min(place.end, numeral.end + 110));
  if (!written.includes("(")) return null;
  const match = DEFINED_BEHIND.exec(written);
  if (!match) return null;
  const at = numeral.end + match[0].lastIndexOf("(");
  if (place.metrics.some(({ start, end }) => start >= numeral.end && start <= at + 1 && at < end)) {
    return null;
  }
  const found = wordsOfAcronym(place.text, match[2]!, at);
  const led = numeral.end + match[0].indexOf(match[1]!);
  if (!found || found.start < led || PLACED.test(place.text.lower.slice(led, found.start))) return null;
  if (THING.test(found.words) || isTask(found.words)) return null;
  return { ...readingOfWords(place.text, found.start, found.words), isBehind: true };
}

/** What a short form in lower case stands for where the text says so and the table knows it. */
export function spelledOut(text: Text, reading: Reading): Reading {
  if (!reading.isOwnWords || !/^[a-z]{2,6}$/.test(reading.name)) return reading;
  const acronym = reading.name.toUpperCase();
  const at = text.plain.indexOf(`(${acronym})`);
  const found = at < 0 ? null : wordsOfAcronym(text, acronym, at);
  if (!found) return reading;
  const known = readingOfWords(text, found.start, found.words);
  const isKnownHead = metricsIn(text, found.start, at).at(-1)?.end === found.start + found.words.length;
  return known.isOwnWords && !isKnownHead
    ? { ...reading, class: reading.class ?? known.class }
    : { ...known, isBehind: reading.isBehind };
}

/** Whether a text says in brackets what an acronym stands for, and that is something measured. */
export function isMeasured(text: Text, acronym: string): boolean {
  const at = text.plain.indexOf(`(${acronym})`);
  const found = at < 0 ? null : wordsOfAcronym(text, acronym, at);
  return found !== null && MEASURE.test(found.words);
}
