import type { Result } from "../../schema/enrichment.ts";
import { placesOf } from "../places.ts";
import type { Place } from "../result_place.ts";
import { readResults } from "../results.ts";
import { textOf } from "../text.ts";

/** The places of numbers in an abstract that ends with a sentence of the paper's own. */
export function placesIn(sentence: string): Place[] {
  return placesOf(textOf("abstract", `We propose a method. ${sentence}`));
}

/** The last of these places: that of the sentence, where it has numbers. */
export function placeIn(sentence: string): Place {
  return placesIn(sentence).at(-1)!;
}

/** The results in such a sentence. */
export function resultsIn(sentence: string): Result[] {
  return readResults(placesIn(sentence));
}

/** A result in short; the role only where it is not the paper's own. */
export type Row = [value: number, unit: string, metric: string, kind: string, role?: string];

/** The results in such a sentence in short. */
export function rowsIn(sentence: string): Row[] {
  return resultsIn(sentence).map(({ value, unit, metric, kind, role }) =>
    role === "own" ? [value, unit, metric, kind] : [value, unit, metric, kind, role]
  );
}
