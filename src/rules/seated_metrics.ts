import { ownWords, type Reading } from "./metric_reading.ts";
import type { Place } from "./result_place.ts";

const FOR_NAMED =
  /^ ?(?:mm|cm|m|ms|s|db)? (for|in|on) ([A-Za-z0-9-]*(?:[A-Z]{2,}|@)[A-Za-z0-9@-]*|[A-Z][A-Za-z-]+(?: [A-Z][a-z]+){0,2})(?=[ ,.;)])/;

/** "90% for (recall) and 80% for XYZ": a name in the seat in which the number before has its metric. */
export function alikeOf({ text, numerals }: Place, index: number, before: Reading | null): Reading | null {
  if (!before?.isBehind || before.isOwnWords && !before.name.includes("@")) return null;
  const [one, other] = [index - 1, index].map((at) =>
    FOR_NAMED.exec(text.plain.slice(numerals[at]!.end, numerals[at]!.end + 40))
  );
  return one && other && one[1] === other[1]
    ? { ...ownWords(other[2]!.toLowerCase(), true), class: before.class }
    : null;
}

const CHANGE_IN = /^ (reduction|improvement|increase|gain|decrease|drop)s? (?:in|of) /;
const CHANGE_AGAIN =
  /^ (reduction|improvement|increase|gain|decrease|drop)s?(?: [a-z]{4,})?(?:$| ?[.,;)]| (?:on|for|over|when|while|with|at|under|compared)\b)/;

/** "a 2% gain in recall on A and a 3% gain on B": the metric of the number before, where the same noun follows again. */
export function gainedAgain(
  { text, numerals }: Place,
  index: number,
  before: Reading | null,
): Reading | null {
  const [earlier, numeral] = [numerals[index - 1]!, numerals[index]!];
  if (!before?.isBehind || earlier.unit !== numeral.unit || numeral.start - earlier.end > 80) return null;
  const one = CHANGE_IN.exec(text.lower.slice(earlier.end, earlier.end + 20));
  const other = CHANGE_AGAIN.exec(text.lower.slice(numeral.end, numeral.end + 40));
  return one && other && one[1] === other[1] ? before : null;
}

/** ", Completeness (": the name of a bracket behind another. */
const NEXT_BRACKET = /^[^()]{0,24}\),? (?:and )?([A-Za-z][a-z-]+(?: [a-z-]+)?) \( ?$/;

/** "higher recall (4 vs 3), clarity (5 vs 4)": what stands before a bracket names its first number as it does before the last. */
export function bracketed(place: Place, readings: (Reading | null)[], accepted: readonly boolean[]): void {
  const { numerals, seats, text } = place;
  seats.forEach((seat, index) => {
    const earlier = seats[index - 1];
    if (!seat || !earlier || seat.seat > 0 || !accepted[index] || earlier.open === seat.open) return;
    const first = seats.findIndex((other) => other?.open === earlier.open);
    const named = NEXT_BRACKET.exec(text.plain.slice(numerals[index - 1]!.end, numerals[index]!.start));
    const before = text.lower.slice(earlier.open - 40, earlier.open).trimEnd();
    const reading = readings[first];
    if (!named || !reading || readings[index] || !before.endsWith(reading.name)) return;
    readings[index] = ownWords(named[1]!.toLowerCase(), false);
  });
}
