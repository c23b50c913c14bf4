import { plainText } from "./html_text.ts";
import { labelledRow } from "./labelled_blocks.ts";
import type { Row } from "./parsed_digest.ts";

/**
 * Row of a feed's entry whose description holds more than the abstract, as labelled lines of HTML:
 * authors, upvotes and summary. Any other description is the abstract.
 */
export function describedRow(row: Row, description: string | null): Row {
  const { text, removed } = plainText(description ?? "");
  const labelled = removed === "HTML" ? labelledRow(text) : null;
  return labelled ? { ...row, ...labelled } : { ...row, abstract: description };
}
