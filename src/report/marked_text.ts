import { type Html, html } from "./html.ts";

/** A stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * A text with some stretches marked.
 *
 * Stretches that touch or overlap become one mark; each mark carries its offsets, by which scripts find it.
 */
export function markedText(text: string, stretches: readonly Stretch[]): Html {
  let done = 0;
  const parts: (Html | string)[] = [];
  for (const { start, end } of joinedStretches(stretches)) {
    const words = text.slice(start, end);
    parts.push(
      text.slice(done, start),
      html`<mark data-start="${start}" data-end="${end}">${words}</mark>`,
    );
    done = end;
  }
  return html`${[...parts, text.slice(done)]}`;
}

function joinedStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
