import { atEnd, hedged } from "./at_end.ts";
import { isMeasure } from "./metric_class.ts";
import { fromTable, ownWords, type Reading } from "./metric_reading.ts";
import { phraseEnding, phraseStarting } from "./noun_phrase.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

/** "(5%,) which may later lower to", ", and falls to": what is meant is what the number before is of. */
const MOVES_ON =
  /^[^;]*(?:,|\b(?:and|but|that))(?: (?:which|it|then|that))?(?: [a-z]+){0,4} (?:lower|fall|drop|ris|climb|grow|improv|increas|decreas|declin|collaps|shrink|fell|rose|grew|reduc)(?:s|es|ed|e|en|ing|ped|ping)? (?:further )?to(?: (?:about|around|only|just|over|below|under|nearly))*[ ~]*$|^ [a-z]+(?: [a-z]+)? but (?:falls|drops|collapses|decreases|declines|shrinks) to(?: (?:about|around|only|just))*[ ~]*$/;
/** "(better) transferability for large cases with up to" */
const COMPARED =
  /\b(?:better|higher|greater|stronger|superior|improved|enhanced|highest|lowest|best|improv(?:e|es|ing)|enhanc(?:e|es|ing)|boost(?:s|ing)?|(?:increas|reduc|decreas|lower)(?:es|ing)) (?!performance)/g;
const GETTING =
  "achieving|yielding|showing|demonstrating|obtaining|representing|delivering|providing|resulting in|leading to";
const REACHING = hedged(
  new RegExp(
    `, (?:reaching|attaining|with|at|(?:${GETTING}) an?(?: (?:average|mean|relative|remarkable|significant|substantial|notable))?)`,
  ),
);
const WITH = atEnd(new RegExp(`\\b(?:with|by|reaching|attaining|${GETTING})(?: [a-z-]+){0,5}[ ~$+(]*$`));
/** ", with a median gain of" */
const WITH_GAINS = /, with (?:[a-z]+ ){0,3}(?:gain|improvement|increase|boost)s?(?: of)?(?: up to)?[ ~$+(]*$/;
const RIVALS = /\b(?:outperform|surpass|beat|exceed|than|over|while|whereas|but|achiev|yield|reach)/;

/** The reading of the number before, where the text says that it moved on to this one. */
function movedOn(place: Place, numeral: Numeral, readings: readonly (Reading | null)[]): Reading | null {
  const index = place.numerals.indexOf(numeral);
  const before = place.numerals[index - 1];
  const reading = readings[index - 1];
  if (!before || !reading || before.unit !== numeral.unit || numeral.start - before.end > 90) return null;
  return MOVES_ON.test(place.text.lower.slice(before.end, numeral.start))
    ? { ...reading, isBehind: false }
    : null;
}

/** What a comparative or a verb of gain speaks of, whose measure the number is: "better recall of A with up to 5%". */
function gainedOn(place: Place, numeral: Numeral, readings: readonly (Reading | null)[]): Reading | null {
  const earlier = place.numerals.findLast((other, at) =>
    other.start < numeral.start && readings[at] !== null
  );
  const from = Math.max(place.start, earlier?.end ?? 0, numeral.start - 120);
  const before = place.text.lower.slice(from, numeral.start);
  if (!WITH.test(before)) return null;
  const last = [...before.matchAll(COMPARED)].at(-1);
  if (!last) return null;
  const rest = REACHING.cut(before.slice(last.index + last[0].length)).replace(WITH_GAINS, "");
  if (/[,;:]/.test(rest) || RIVALS.test(rest)) return null;
  const name = phraseStarting(rest);
  return name && isMeasure(name) && !/\bperformance$|^(?:number|amount)$/.test(name)
    ? ownWords(name, false)
    : null;
}

const IN_TERMS =
  /(?:^| )(?:in terms of|(?:as )?measured (?:by|in|with)|with respect to|w\.r\.t\.) (?:the |its |average |mean |overall )*/;

/** "HitRatio@1" */
const AT_NAME = /^[A-Za-z]+@\d+\b/;

/** What a number is of where that comes farther behind it: "a 5% gain over the best in terms of recall". */
export function inTermsOf(place: Place, numeral: Numeral): Reading | null {
  const { text, end, numerals, metrics } = place;
  const next = numerals[numerals.indexOf(numeral) + 1];
  const behind = text.lower.slice(numeral.end, Math.min(end, numeral.end + 110, next?.start ?? end));
  const match = IN_TERMS.exec(behind.split(/[;,:(]/, 1)[0]!);
  if (!match) return null;
  const start = numeral.end + match.index + match[0].length;
  const known = metrics.find((metric) => metric.start >= start && metric.end < start + 40);
  const name = phraseStarting(text.lower.slice(start, Math.min(end, start + 50)));
  if (known && (!name || text.lower.slice(start, known.start).length < name.length)) {
    return fromTable(known, true);
  }
  if (name && isMeasure(name)) return ownWords(name, true);
  const written = AT_NAME.exec(text.plain.slice(start, Math.min(end, start + 24)))?.[0];
  return written ? ownWords(written.toLowerCase(), true) : null;
}

/** "compresses LargeNet by (51-fold)" */
const COMPRESSED = hedged(/\bcompress(?:es|ed|ing)? (?!.*\b(?:while|achiev|yield|speed))[^;]{2,90} by/);
const HIGHER_THAN = /^ *(?:higher|lower|larger|smaller|greater|longer|shorter|better) than\b/;

/** "(reach loads) 36% higher than": what stands right before the number. */
function higherThan(place: Place, numeral: Numeral): Reading | null {
  const numerals = place.numerals;
  const index = numerals.indexOf(numeral);
  const last = place.links[index + 1] === "range" ? numerals[index + 1]! : numeral;
  if (!HIGHER_THAN.test(wordsAfter(place, last, 24))) return null;
  const phrase = phraseEnding(wordsBefore(place, numeral));
  return phrase && phrase.boundary !== "none" &&
      !/^(?:is|are|was|were|can|could|may|might|will|would|to)$/.test(phrase.boundaryWord)
    ? ownWords(phrase.words, false)
    : null;
}

/** "with fewer parameters, demonstrating a reduction of" */
const FEWER = atEnd(
  /\b(?:fewer|less|lower) ([a-z]+(?: [a-z]+)?), (?:[a-z]+ing|with|for|by) an? (?:[a-z]+ )?(?:reduction|decrease|saving) of[^.;,]{0,16}$/,
);

/** What a number is of where the words before it say that there is less of it. */
function fewerOf(place: Place, numeral: Numeral): Reading | null {
  const name = FEWER.exec(wordsBefore(place, numeral))?.[1];
  if (!name) return null;
  const known = place.metrics.find(({ start, end }) => place.text.lower.slice(start, end) === name);
  return known ? fromTable(known, false) : ownWords(name, false);
}

/** The metric that words farther before a number announce, which names none beside it. */
export function announcedIn(
  place: Place,
  numeral: Numeral,
  readings: readonly (Reading | null)[],
): Reading | null {
  const compressed = numeral.unit === "x" && COMPRESSED.test(wordsBefore(place, numeral));
  if (compressed) return ownWords("compression ratio", false);
  return fewerOf(place, numeral) ?? movedOn(place, numeral, readings) ?? higherThan(place, numeral) ??
    gainedOn(place, numeral, readings);
}
