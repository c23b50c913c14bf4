import type { Text } from "./text.ts";

const ACRONYM = /^([A-Z]{2,6})s?$/;
const LONGEST = 90;

/**
 * The acronym from `start` to `end`, without a plural "s", if it stands in a bracket right behind the words
 * whose initials it is; with the offset at which these words begin.
 *
 * @example "statistical shape models (SSMs)" gives `{ acronym: "SSM", from: ... }`.
 */
export function definedAcronym(
  text: Text,
  start: number,
  end: number,
): { acronym: string; from: number } | null {
  if (text.plain[start - 1] !== "(") return null;
  const acronym = ACRONYM.exec(text.plain.slice(start, end))?.[1];
  if (acronym === undefined) return null;
  const from = Math.max(0, start - LONGEST);
  const words = [...text.lower.slice(from, start - 1).matchAll(/[a-z0-9]+/g)].slice(-acronym.length);
  const initials = words.map(([word]) => word[0]).join("");
  return initials === acronym.toLowerCase() ? { acronym, from: from + words[0]!.index } : null;
}
