import { isTask } from "./metric_class.ts";
import { metricBefore } from "./metric_near.ts";
import { fromTable, ownWords, type Reading } from "./metric_reading.ts";
import { metricsIn } from "./metrics.ts";
import { phraseEnding } from "./noun_phrase.ts";
import { type Place, wordsAfter } from "./result_place.ts";

const LISTED = /^(?: scores?| rates?)?(?: ?\([a-z0-9@ -]{1,12}\))?(?:,| and|, and| &|\/) *(?:an? |the )?$/;
const HEDGED =
  "(?: (?:over|up to|about|around|nearly|approximately|more than|less than|at least|only|as much as|an average of|a factor of|an?))*[ ~]*$";
/** "the recall and the mesh quality by over" */
const TWO_BEFORE = new RegExp(
  `(?:^| )((?:[a-z0-9@-]+ ){0,3}[a-z0-9@-]+)(?: \\([a-z0-9@-]{1,12}\\))? and ((?:[a-z0-9@-]+ ){0,3}?[a-z0-9@-]+)(?: \\([a-z0-9@-]{1,12}\\))?( scores)?(?: (?:are|were|is|was|can be|both|have been))*(?: (?:fall|drop|rise|shrink|improve|increase|decrease|fell|dropped|rose|reduced|improved|increased|decreased|lowered|boosted|raised|cut)s?)?(?: (?:over|on|compared to|relative to) (?:[a-z0-9-]+ ){0,3}[a-z0-9-]+)? (?:(?:reduction|improvement|gain|increase|decrease|saving)s? )?(?:by|of|to|at)${HEDGED}`,
);
/** "AA/BB scores of" */
const SLASHED_BEFORE = new RegExp(
  `(?:^|[ (])([a-z][a-z0-9@-]*)\\/([a-z][a-z0-9@-]*)(?: scores?| values?)?(?: of| are|:)?${HEDGED}`,
);
/** "reduction in both the memory and the run time" */
const TWO_BEHIND =
  /^ *(?:(?:absolute|relative|average) )*(?:(?:improvement|gain|increase|reduction|decrease|drop|saving)s? )?(?:in terms of|in|of|for|w\.r\.t\.|with respect to) (?:(?:both|the|its) )*((?:[a-z0-9@-]+ ){0,2}?[a-z0-9@-]+) and (?:the )?((?:[a-z0-9@-]+ ){0,2}?[a-z0-9@-]+)(?=(?: (?:metric|score|value)s)?(?:[.,;:)(]| ?$| (?:on|for|in|of|over|with|at|compared|than|when|while|across|respectively)\b))/;
const REACH = 110;

/** Where the last number of the list that begins at `index` stands; -1 where the number begins none. */
function endOfList({ links }: Place, index: number): number {
  if (links[index] === "list") return -1;
  let last = index;
  while (links[last + 1] === "list") last++;
  return last > index ? last : -1;
}

/** The metrics known by name that are listed right before as many numbers. */
function knownBefore(place: Place, index: number, size: number): Reading[] | null {
  const { metrics, numerals, text } = place;
  const before = metrics.filter((metric) => metric.end <= numerals[index]!.start);
  const listed = before.slice(-size);
  if (listed.length < size || !metricBefore(place, numerals[index]!)) return null;
  const areListed = listed.every((metric, at) =>
    at === 0 || LISTED.test(text.lower.slice(listed[at - 1]!.end, metric.start))
  );
  return areListed ? listed.map((metric) => fromTable(metric, false)) : null;
}

/** The metric that words from `start` to `end` name: of the table where it knows all of them. */
function readingOf(place: Place, start: number, end: number, isWhole: boolean): Reading | null {
  const phrase = phraseEnding(place.text.lower.slice(start, end));
  if (!phrase || phrase.words.length < 2 || isTask(phrase.words)) return null;
  if (isWhole && !/^(?:the |its |an? )?$/.test(place.text.lower.slice(start, start + phrase.start))) {
    return null;
  }
  const known = metricsIn(place.text, start, end).at(-1);
  return known && known.end === end && known.start <= start + phrase.start
    ? fromTable(known, false)
    : ownWords(phrase.words, false);
}

/** "cost per view (cpv) and" */
const SHORT_FORM = /^ \(([a-z0-9@-]{1,12})\) and /;

/** What is measured where "scores" stands behind two words: "fluency and style scores". */
function scored(reading: Reading): Reading {
  return reading.isOwnWords ? ownWords(`${reading.name} score`, false) : reading;
}

/**
 * Two metrics written from `start` on as a match has them, if one of them at least is surely a metric;
 * they may share their head: "rotation and translation error".
 */
function pairOf(place: Place, start: number, match: RegExpExecArray): Reading[] | null {
  const [whole, first, second] = [match[0], match[1]!, match[2]!];
  const at = start + match.index + whole.indexOf(first);
  const next = at + whole.slice(whole.indexOf(first)).indexOf(second, first.length);
  const pair = [
    readingOf(place, at, at + first.length, false),
    readingOf(place, next, next + second.length, true),
  ];
  const [one, other] = match[3] ? pair.map((reading) => reading && scored(reading)) : pair;
  const short = SHORT_FORM.exec(place.text.lower.slice(at + first.length, at + first.length + 20))?.[1];
  if (!one || !other || !short && one.class === null && other.class === null) return null;
  if (one.class === null && short) return [ownWords(short, false), other];
  const head = / [a-z]+$/.exec(other.name)?.[0];
  if (one.class === null && head) {
    const isLong = !one.name.includes(" ") && other.name.split(" ").length > 2;
    return [ownWords(one.name + (isLong ? other.name.slice(other.name.indexOf(" ")) : head), false), other];
  }
  const isSure = ({ class: sort }: Reading, word: string, from: number) =>
    sort !== null || /[A-Z]{2}/.test(place.text.plain.slice(from, from + word.length));
  return isSure(one, first, at) && isSure(other, second, next) ? [one, other] : null;
}

/** " on exam, easy-exam, and accuracy, respectively", " IS/LPIPS for" behind the last of a list. */
const MANY_BEHIND =
  /^ *(?:(?:improvement|gain|increase|reduction|decrease|drop)s? )?(?:in terms of|in|on|of|for) (?:the )?([a-z0-9@, -]{5,70}?)(?: (?:metric|score|value)s)?,? respectively\b/;
const SLASHED_BEHIND = /^ ?([A-Za-z][A-Za-z0-9@-]{1,9}(?:\/[A-Za-z][A-Za-z0-9@-]{1,9}){1,3})(?=[ .,;)]|$)/;

/** As many metrics as there are numbers in a list, right behind it; one of them at least must be known. */
function listedBehind(place: Place, last: number, size: number): Reading[] | null {
  const { text, numerals, end } = place;
  const from = numerals[last]!.end;
  const limit = Math.min(end, from + REACH);
  const slashed = text.plain.slice(numerals[last - 1]!.end, numerals[last]!.start).trim() === "/"
    ? SLASHED_BEHIND.exec(text.plain.slice(from, limit))
    : null;
  const match = slashed ?? (size > 2 ? MANY_BEHIND.exec(text.lower.slice(from, limit)) : null);
  if (!match) return null;
  const names = match[1]!.split(slashed ? "/" : /, and |, | and /);
  if (names.length !== size) return null;
  let at = from + match[0].indexOf(match[1]!);
  const readings = names.map((name) => {
    const start = text.plain.indexOf(slashed ? name : "", at);
    at = slashed ? start : text.lower.indexOf(name, at);
    return readingOf(place, at, at + name.length, false) ??
      (slashed ? ownWords(name.toLowerCase(), false) : null);
  });
  return readings.every((reading) => reading !== null) &&
      readings.some(({ isOwnWords }) => !isOwnWords || slashed !== null)
    ? readings
    : null;
}

const RESPECTIVELY = /^[^.;\d]{0,30}\brespectively\b/;

/**
 * The metrics that the results before a list have, where they are as many: "a recall of 90% and a precision of
 * 80%, while A has 85% and 75%, respectively".
 *
 * @returns Null where the number at `index` begins no such list.
 */
export function dealtAgain(
  place: Place,
  index: number,
  readings: readonly (Reading | null)[],
): Reading[] | null {
  const last = endOfList(place, index);
  if (last < 0 || readings.slice(index, last + 1).some((reading) => reading !== null)) return null;
  const size = last - index + 1;
  const earlier = readings.slice(0, index).filter((reading) => reading !== null);
  const isInTurn = RESPECTIVELY.test(wordsAfter(place, place.numerals[last]!, 60)) ||
    earlier.every((reading) => reading.isBehind && reading.class === "share");
  if (!isInTurn) return null;
  const isSame = earlier.length === size && new Set(earlier.map(({ name }) => name)).size === size &&
    place.numerals[index]!.unit === place.numerals[index - 1]!.unit;
  return isSame ? earlier : null;
}

/**
 * The metrics of a list of numbers, where the text lists as many: "precision and recall of 90% and 85%",
 * "3% and 5% gains in recall and speed", "AA/BB scores of 61/72 and 63/74".
 *
 * @returns Null where the number at `index` begins no such list.
 */
export function dealtMetrics(place: Place, index: number): Reading[] | null {
  const last = endOfList(place, index);
  if (last < 0) return null;
  const size = last - index + 1;
  const { text, numerals } = place;
  const known = knownBefore(place, index, size);
  if (known) return known;
  const listed = listedBehind(place, last, size);
  if (listed) return listed;
  if (size % 2 > 0) return null;
  const start = Math.max(place.start, numerals[index]!.start - REACH);
  const before = text.lower.slice(start, numerals[index]!.start);
  const isSlashed = text.plain.slice(numerals[index]!.end, numerals[index + 1]!.start).trim() === "/";
  const slashed = isSlashed ? SLASHED_BEFORE.exec(before) : null;
  if (slashed) {
    const pair = pairOf(place, start, slashed);
    return pair && Array.from({ length: size }, (_, at) => pair[at % 2]!);
  }
  if (size > 2) return null;
  const from = numerals[last]!.end;
  const behind = TWO_BEHIND.exec(text.lower.slice(from, Math.min(place.end, from + REACH)));
  if (behind) return pairOf(place, from, behind);
  const ahead = TWO_BEFORE.exec(before);
  return ahead && pairOf(place, start, ahead);
}
