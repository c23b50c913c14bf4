import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter } from "./result_place.ts";

const COMPARED =
  /^ *[)]? *(?:higher|lower|more|less|fewer|greater|larger|smaller|better|longer|shorter|improved|increase in|reduction in|improvement in|decrease in|increase of|gain in|drop in|boost in|in|of) (?:average |the |overall |mean |its |terms of |absolute )*((?:[a-z][a-z0-9'-]* ){0,2}[a-z][a-z0-9'-]*)/;
const NOUN =
  /^ *((?:[a-z][a-z0-9-]* ){0,2}(?:rate|score|accuracy|error|ratio|distance|similarity|recovery|satisfaction|loss|time|gain|index|probability|quality|reduction))\b/;
const STOP =
  /\b(?:on|for|with|at|and|by|to|from|as|than|over|in|or|is|are|was|were|that|which|while|when|using|compared|respectively|across|the|we|of|per|relative|under|during|between|without|while|only)\b/;

/** The metric that the text names in words of its own behind a number: "3x higher request rates". */
export function phraseMetric(place: Place, numeral: Numeral): { name: string; isBehind: boolean } | null {
  const after = wordsAfter(place, numeral, 70);
  const match = NOUN.exec(after) ?? COMPARED.exec(after);
  if (!match) return null;
  const words = match[1]!.split(STOP)[0]!.trim();
  return words.length > 2 ? { name: words, isBehind: true } : null;
}
