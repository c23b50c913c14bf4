/** A pattern that a text ends with. */
export interface EndPattern {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  /** The text without what the pattern matches. */
  cut(text: string): string;
}

/**
 * Does what `pattern`, which ends with "$", does, at a fraction of its cost.
 *
 * It matches backwards from the end of the text, once, where the pattern alone would be tried from each letter on.
 */
export function atEnd(pattern: RegExp): EndPattern {
  const backwards = new RegExp(`(?<=${pattern.source})`, "y");
  const test = (text: string) => {
    backwards.lastIndex = text.length;
    return backwards.test(text);
  };
  return {
    test,
    exec: (text) => test(text) ? pattern.exec(text) : null,
    cut: (text) => test(text) ? text.replace(pattern, "") : text,
  };
}
