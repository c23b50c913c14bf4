import { namesIn } from "./dataset_names.ts";
import type { Numeral } from "./numerals.ts";
import type { Place } from "./result_place.ts";

/** The names of one sentence, looked up once. */
export type Names = ReturnType<typeof namesIn>;

/** The names in the sentence of a place. */
export function namesOf(place: Place): Names {
  return namesIn(place.text, place.start, place.end).filter(({ preposition }) => preposition !== "the");
}

/** The benchmark or data set that a number belongs to: named behind it in its clause, else before it. */
export function datasetOf(place: Place, numeral: Numeral, names: Names): string | null {
  const next = place.numerals[place.numerals.indexOf(numeral) + 1];
  const limit = next ? next.start : place.end;
  const behind = names.find((name) =>
    name.start >= numeral.end && name.start < Math.min(limit, numeral.end + 80) &&
    /^(?:on|for|in|across|over|to)$/.test(name.preposition)
  );
  if (behind) return split(behind.name);
  const before = names.filter((name) =>
    name.end <= numeral.start && /^(?:on|across|for|over|in|experiments)$/.test(name.preposition)
  ).at(-1);
  return before ? split(before.name) : null;
}

function split(name: string): string {
  return name.split(/, and |, | and | & /).join("; ");
}
