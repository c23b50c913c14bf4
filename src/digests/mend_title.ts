import { plainText } from "./html_text.ts";
import { mendSpace } from "./mend.ts";
import type { MendedText } from "./mend_abstract.ts";

const LABEL = /^\s*title\s*:\s*/i;
const ID_BEFORE = /^\s*\[(?:arXiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?\]\s*/;
const ID_BEHIND = /\s*\(arXiv:(?:\d{4}\.\d{4,5}|[a-z.A-Z-]+\/\d{7})(?:v\d+)?(?:\s*\[[^\]]*\])?[^()]*\)\s*$/;

/**
 * Mends a title: white space, HTML, a label before it and the arXiv id that pages and feeds add to it.
 *
 * LaTeX is left as it is.
 */
export function mendTitle(raw: string): MendedText {
  const repairs: string[] = [];
  const { text: plain, removed } = plainText(raw);
  const text = mendSpace(plain);
  if (removed) repairs.push(`has ${removed} in its title, taken out`);
  const bare = text.replace(LABEL, "").replace(ID_BEFORE, "").replace(ID_BEHIND, "");
  if (bare === "" || bare === text) return { text, repairs };
  return { text: bare, repairs: [...repairs, "has a label or arXiv id at its title, taken off"] };
}
