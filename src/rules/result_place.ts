import type { ScaleQuantity } from "../schema/enrichment.ts";
import type { NamedMetric } from "./metrics.ts";
import type { Link } from "./number_links.ts";
import type { Numeral } from "./numerals.ts";
import type { TupleSeat } from "./parallels.ts";
import type { Text } from "./text.ts";

/** The numbers of one sentence, with what the rules need to know around them. */
export interface Place {
  readonly text: Text;
  /** Number of the sentence. */
  sentence: number;
  start: number;
  end: number;
  numerals: readonly Numeral[];
  /** How each numeral is joined to the one before it. */
  links: readonly Link[];
  metrics: readonly NamedMetric[];
  /** What size each numeral states, null where none. */
  quantities: readonly (ScaleQuantity | null)[];
  /** Where each numeral stands in a bracket with others, null where it does not. */
  seats: readonly (TupleSeat | null)[];
  /** Whether the sentence stands before the first that says what the paper does. */
  isBackground: boolean;
}

const REACH = 90;

/** Lower-case words of the sentence before the numeral, at most `reach` characters. */
export function wordsBefore({ text, start }: Place, numeral: Numeral, reach = REACH): string {
  return text.lower.slice(Math.max(start, numeral.start - reach), numeral.start);
}

/** Lower-case words of the sentence behind the numeral and its unit, at most `reach` characters. */
export function wordsAfter({ text, end }: Place, numeral: Numeral, reach = REACH): string {
  return text.lower.slice(numeral.end, Math.min(end, numeral.end + reach));
}

/** The sentence in lower case. */
export function sentenceWords({ text, start, end }: Place): string {
  return text.lower.slice(start, Math.min(end, start + 2000));
}

/** The text between a number of a place and the one before it, in lower case. */
export function wordsBetween({ numerals, text }: Place, index: number): string {
  return text.lower.slice(numerals[index - 1]!.end, numerals[index]!.start);
}
