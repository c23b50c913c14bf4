import { z } from "zod";
import { compileEveryday, type EverydayTest, isEverydayPattern } from "./everyday_sense.ts";
import { compilePhrases, isPhrase, type PhraseFinder } from "./phrases.ts";

const PHRASE = z.string().refine(isPhrase, "expected words, with a star at most at one end");
const EVERYDAY = z.string().refine(
  isEverydayPattern,
  'expected words around one "@", such as "attract* .. @"',
);
const CUE = z.string().regex(/^[a-z]+\*?$/, "expected a lower-case word, with a star at most at its end");
const FAMILY_SCHEMA = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "expected a lower-case word such as attention-free"),
  label: z.string().regex(/\S/, "expected a non-empty text"),
  color: z.string().regex(/^#[0-9a-fA-F]{6}$/, "expected a colour such as #0072b2"),
  dash: z.array(z.number().nonnegative()).default([]),
  shape: z.string().default("circle"),
  patterns: z.array(PHRASE).min(1, "expected at least one phrase"),
  implied: z.array(PHRASE).default([]),
  weak: z.array(PHRASE).default([]),
  cued: z.array(PHRASE).default([]),
  cues: z.array(CUE).default([]),
  narrows: z.array(z.string()).default([]),
  excludes: z.array(z.string()).default([]),
  not: z.array(EVERYDAY).default([]),
});
const TABLE_SCHEMA = z.strictObject({
  families: z.array(FAMILY_SCHEMA).min(1, "expected at least one family"),
});

/** One family of mechanisms, as the families file has it. */
export type Family = z.infer<typeof FAMILY_SCHEMA>;

/** The families to look for, in the order in which they are shown. */
export interface FamilyTable {
  families: Family[];
}

/** What a phrase stands for. */
export interface FamilyMark {
  /** Index of the family in the table. */
  family: number;
  /** Whether it is the name of a model that implies the family. */
  isImplied: boolean;
  /** Whether it is a name with other meanings, which counts only in a text that names a family otherwise. */
  isWeak: boolean;
  /** Whether it stands for the family only in a text that has one of the family's cues. */
  isCued: boolean;
  /** Whether it is an acronym that a text may spell out as something else. */
  isAcronym: boolean;
  /** Whether it is the ending of names that a paper may have made up. */
  isEnding: boolean;
  /** Whether it is one word, which a narrower family may mean as well. */
  isBare: boolean;
}

/** A family table made ready for reading papers. */
export interface CompiledFamilies {
  table: FamilyTable;
  /** Family ids in table order. */
  ids: string[];
  /** Finds what stands for a family. */
  find: PhraseFinder<FamilyMark>;
  /** For each family, the indices of those whose papers are not about it where only a model's name says so. */
  excludedBy: number[][];
  /** For each family, the indices of those that it is a special sort of. */
  narrowsOf: number[][];
  /** For each family, what its cues look like in a text in lower case; null where it has none. */
  cues: (RegExp | null)[];
  /** For each family, whether a finding is no more than an everyday use of the word. */
  isEveryday: EverydayTest[];
}

/** Names the entry that an issue is about: `family "ssm"` or `family 3`. */
function entryOf(value: unknown, path: readonly PropertyKey[]): string {
  const [first, index, ...rest] = path;
  if (first !== "families" || typeof index !== "number") {
    return path.length > 0 ? `"${path.join(".")}"` : "it";
  }
  const id = (value as { families: { id?: unknown }[] }).families[index]?.id;
  const entry = typeof id === "string" ? `family "${id}"` : `family ${index + 1}`;
  return rest.length > 0 ? `${entry} at "${rest.join(".")}"` : entry;
}

/**
 * Checks a table of families.
 *
 * @param value What the families file holds.
 * @param name Name of the file, for the message.
 * @throws {TypeError} If an entry is wrong; the message names the first wrong one.
 */
export function parseFamilyTable(value: unknown, name: string): FamilyTable {
  const parsed = TABLE_SCHEMA.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new TypeError(
      `Cannot read families "${name}": ${entryOf(value, issue.path)} has ${lowerFirst(issue.message)}`,
    );
  }
  const seen = new Set<string>();
  for (const { id } of parsed.data.families) {
    if (seen.has(id)) throw new TypeError(`Cannot read families "${name}": family "${id}" is there twice`);
    seen.add(id);
  }
  for (const { id, excludes, narrows } of parsed.data.families) {
    checkKnown(name, `family "${id}" excludes`, excludes, seen);
    checkKnown(name, `family "${id}" narrows`, narrows, seen);
  }
  return parsed.data;
}

function checkKnown(name: string, what: string, ids: readonly string[], known: ReadonlySet<string>): void {
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  throw new TypeError(
    `Cannot read families "${name}": ${what} "${unknown}", expected one of ${[...known].join(", ")}`,
  );
}

function lowerFirst(message: string): string {
  const text = message.charAt(0).toLowerCase() + message.slice(1);
  return text.startsWith("expected") ? `a wrong value, ${text}` : text;
}

function cuesTest(cues: readonly string[]): RegExp | null {
  if (cues.length === 0) return null;
  return new RegExp(`\\b(?:${cues.map((cue) => cue.replace("*", "[a-z]*")).join("|")})\\b`);
}

/** Makes a checked table ready for {@link readFamilies}; do it once, not for each paper. */
export function compileFamilies(table: FamilyTable): CompiledFamilies {
  const phrases = table.families.flatMap(({ patterns, implied, weak, cued }, family) => {
    const marks = (list: readonly string[], isImplied: boolean, isWeak: boolean, isCued = false) =>
      list.map((pattern) => ({
        pattern,
        value: {
          family,
          isImplied,
          isWeak,
          isCued,
          isEnding: pattern.startsWith("*"),
          isAcronym: isWeak || !isImplied || pattern.startsWith("*") || /^[A-Z]+N$/.test(pattern),
          isBare: isImplied || !pattern.includes(" "),
        },
      }));
    return [
      ...marks(patterns, false, false),
      ...marks(implied, true, false),
      ...marks(weak, true, true),
      ...marks(cued, false, false, true),
    ];
  });
  return {
    table,
    ids: table.families.map((family) => family.id),
    find: compilePhrases(phrases),
    excludedBy: table.families.map(({ id }) =>
      table.families.flatMap((other, index) => other.excludes.includes(id) ? [index] : [])
    ),
    narrowsOf: table.families.map(({ narrows }) =>
      narrows.map((id) => table.families.findIndex((other) => other.id === id))
    ),
    cues: table.families.map(({ cues }) => cuesTest(cues)),
    isEveryday: table.families.map((family) => compileEveryday(family.not)),
  };
}
