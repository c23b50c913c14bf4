import type { Scale } from "../schema/enrichment.ts";
import { placesOf } from "./places.ts";
import { quantityOf } from "./scale_quantity.ts";
import { type Text, trimmedSpan } from "./text.ts";

/** Reads the sizes that a paper states. */
export function readScales(texts: readonly Text[]): Scale[] {
  return texts.flatMap((text) =>
    placesOf(text).flatMap((place) =>
      place.numerals.flatMap((numeral) => {
        const quantity = quantityOf(place, numeral);
        return quantity
          ? [{ ...trimmedSpan(text, numeral.start, numeral.end), value: numeral.value, quantity }]
          : [];
      })
    )
  );
}
