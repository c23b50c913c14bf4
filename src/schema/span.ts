/** A stretch of a paper's text that a reading rests on. */
export interface Span {
  /** Which text the offsets count in. */
  field: "title" | "abstract";
  /** Offset of the first character, in UTF-16 units. */
  start: number;
  /** Offset behind the last character, in UTF-16 units. */
  end: number;
  /** The words themselves: `field.slice(start, end) === quote`. */
  quote: string;
}

/**
 * Span of `text` from `start` to `end`, with its words.
 *
 * @param field Which text of the paper `text` is.
 * @param text The whole title or abstract.
 * @param start Offset of the first character, in UTF-16 units.
 * @param end Offset behind the last character.
 */
export function spanOf(field: Span["field"], text: string, start: number, end: number): Span {
  return { field, start, end, quote: text.slice(start, end) };
}
