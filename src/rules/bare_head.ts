import { phraseStarting } from "./noun_phrase.ts";
import type { Numeral } from "./numerals.ts";
import type { Place } from "./result_place.ts";

const HEAD = /^(?:number|amount)$/;
/** How far behind a number what it counts may stand. */
const REACH = 60;

/** "40% in terms of the number of steps": a bare "number" with what it is of; null for other names. */
export function wholeNameOf({ text, end }: Place, numeral: Numeral, name: string): string | null {
  if (!HEAD.test(name)) return null;
  const behind = text.lower.slice(numeral.end, Math.min(end, numeral.end + REACH)).split(/[.,;:()]/, 1)[0]!;
  const counted = phraseStarting(behind.split(`${name} of `, 2)[1] ?? "");
  return counted && `${name} of ${counted}`;
}
