import { atEnd } from "./at_end.ts";
import { definedAcronym } from "./acronyms.ts";
import type { CompiledFamilies, FamilyMark } from "./family_table.ts";
import type { PhraseHit } from "./phrases.ts";
import type { Text } from "./text.ts";

/** A phrase that stands for a family, and the text that it stands in. */
export interface Mark extends PhraseHit<FamilyMark> {
  text: Text;
}

/** The acronyms that a text spells out as something else than the family: "statistical shape models (SSMs)". */
function foreignAcronyms(marks: readonly Mark[]): Set<string> {
  const foreign = new Set<string>();
  marks.forEach(({ text, start, end, value }, index) => {
    const defined = value.isAcronym ? definedAcronym(text, start, end) : null;
    if (defined === null) return;
    const before = marks[index - 1];
    const isFamily = before?.text === text && before.end > defined.from;
    if (!isFamily) foreign.add(defined.acronym);
  });
  return foreign;
}

const SLASH = 47;
const HYPHEN = 45;
const UNDERSCORE = 95;
const ADDRESS = atEnd(/(?:https?:\/\/|www\.|\.(?:com|io|org)\/)[^ ]*$/);

/** Whether an offset lies within a URL. */
function isInAddress(text: Text, at: number): boolean {
  const before = text.plain.charCodeAt(at - 1);
  return (before === SLASH || before === HYPHEN || before === UNDERSCORE) &&
    ADDRESS.test(text.plain.slice(Math.max(0, at - 100), at));
}

const CAPITALS = /^[A-Z]+s?$/;

/** Whether a mark is no more than the ending of an acronym, such as "TCNN", that the paper made up. */
function isEndingOfAcronym({ text, start, end, value }: Mark): boolean {
  return value.isEnding && CAPITALS.test(text.plain.slice(start, end));
}

/**
 * A cued mark in a text that has none of the cues stands for what its family is a special sort of, or for
 * nothing where it is of no such sort.
 */
function asCued(
  mark: Mark,
  isCueGiven: (family: number) => boolean,
  families: CompiledFamilies,
): Mark | null {
  const { family } = mark.value;
  if (isCueGiven(family)) return mark;
  const general = families.narrowsOf[family]![0];
  return general === undefined ? null : { ...mark, value: { ...mark.value, family: general } };
}

/** A test for the cues of a family in the texts of a paper, which looks through them once. */
function cueTest(texts: readonly Text[], families: CompiledFamilies): (family: number) => boolean {
  const known: (boolean | undefined)[] = [];
  return (family) => {
    const cues = families.cues[family];
    return known[family] ??= !cues || texts.some((text) => cues.test(text.lower));
  };
}

/**
 * What stands for a family in the texts of a paper, in order.
 *
 * Left out are URLs, acronyms that the paper spells out otherwise, weak names where nothing else stands for
 * any family, and acronyms that only end in a family's where nothing else stands for it.
 */
export function findMarks(texts: readonly Text[], families: CompiledFamilies): Mark[] {
  const found = texts.flatMap((text) => families.find(text).map((hit): Mark => ({ ...hit, text })));
  if (found.length === 0) return found;
  const isCueGiven = cueTest(texts, families);
  const marks = found.flatMap((mark) => mark.value.isCued ? asCued(mark, isCueGiven, families) ?? [] : mark);
  const foreign = foreignAcronyms(marks);
  const isFirm = marks.some(({ value }) => !value.isWeak);
  const named = new Set(marks.filter((mark) => !isEndingOfAcronym(mark)).map(({ value }) => value.family));
  return marks.filter((mark) => {
    const { text, start, end, value } = mark;
    if ((value.isWeak && !isFirm) || isInAddress(text, start)) return false;
    if (!named.has(value.family)) return false;
    return foreign.size === 0 || !foreign.has(text.plain.slice(start, end).replace(/s$/, ""));
  });
}

/**
 * The families, by their index, that the title names a special sort of: "Linear Attention" of attention, but not
 * "KV cache eviction", which says no more of it.
 *
 * In such a paper the bare word stands for that sort.
 */
export function narrowedFamilies(marks: readonly Mark[], families: CompiledFamilies): Set<number> {
  const narrowed = new Set<number>();
  for (const { text, start, end, value } of marks) {
    if (text.field !== "title") break;
    if (value.isBare && !value.isImplied) continue;
    for (const family of families.narrowsOf[value.family]!) {
      const isNamed = value.isImplied || text.lower.slice(start, end).includes(families.ids[family]!);
      if (isNamed) narrowed.add(family);
    }
  }
  return narrowed;
}
