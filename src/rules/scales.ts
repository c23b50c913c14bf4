import type { Scale } from "../schema/enrichment.ts";
import type { Place } from "./result_place.ts";
import { trimmedSpan } from "./text.ts";

/** Reads the sizes that a paper states, each once. */
export function readScales(places: readonly Place[]): Scale[] {
  const scales = places.flatMap((place) =>
    place.numerals.flatMap((numeral, index) => {
      const quantity = place.quantities[index];
      return quantity
        ? [{ ...trimmedSpan(place.text, numeral.start, numeral.end), value: numeral.value, quantity }]
        : [];
    })
  );
  return scales.filter(({ value, quantity }, index) =>
    scales.findIndex((other) => other.value === value && other.quantity === quantity) === index
  );
}
