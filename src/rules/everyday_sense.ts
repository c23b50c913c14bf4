import type { Text } from "./text.ts";

/** Whether the words from `start` to `end` are an everyday use. */
export type EverydayTest = (text: Text, start: number, end: number) => boolean;

const SYNTAX = /^(?:[a-z0-9'-]+\*? |, |\.\. )*@[a-z-]*(?: [a-z0-9'-]+\*?| ,| \.\.)*$/;
const REACH = 56;
/** What stands right behind a mechanism only: "attention layers". */
const PART = /^[ -](?:layer|head|module|block|weight)s?\b/;
const PART_REACH = 9;

/** Whether `pattern` is one that {@link compileEveryday} understands. */
export function isEverydayPattern(pattern: string): boolean {
  return SYNTAX.test(pattern) && pattern !== "@";
}

/** Source of the finding: any, or one word. */
const FINDING = /@([a-z-]*)/;
const FINDING_WORD = /@[a-z-]*/;

/** Source of the words on one side of the "@"; ".." stands for up to four words. */
function sideSource(words: string): string {
  return words.trim().split(" ").map((word) =>
    word === ".." ? "(?:[a-z0-9'-]{1,20} ){0,4}" : `${word.replace("*", "[a-z]{0,12}")} `
  ).join("");
}

/**
 * Makes a test for everyday senses of a word from patterns such as "attract* .. @" or "@ to detail".
 *
 * "@" is the finding, "@word" one that is no more than this word or its plural, "@two-words" one of two words, ".." up to four words, a star at the end of
 * a word any further letters. Only words right around the finding count: within 56 characters, and without
 * punctuation between but the commas that the pattern has.
 */
export function compileEveryday(patterns: readonly string[]): EverydayTest {
  if (patterns.length === 0) return () => false;
  const ofAny = testOf(patterns.filter((pattern) => wordOf(pattern) === ""));
  const words = new Set(patterns.map(wordOf).filter(Boolean));
  const ofWord = new Map(
    [...words].map((word) => [word, testOf(patterns.filter((pattern) => wordOf(pattern) === word))]),
  );
  return (text, start, end) => {
    if (PART.test(text.lower.slice(end, end + PART_REACH))) return false;
    const finding = text.lower.slice(start, end).replaceAll(" ", "-");
    const special = ofWord.get(finding) ?? ofWord.get(finding.replace(/s$/, ""));
    if (ofAny === null && special === undefined) return false;
    const around = wordsAround(text, start, end);
    return ofAny?.test(around) === true || special?.test(around) === true;
  };
}

function wordOf(pattern: string): string {
  return FINDING.exec(pattern)![1]!;
}

/** One expression for patterns that are all about the same finding. */
function testOf(patterns: readonly string[]): RegExp | null {
  if (patterns.length === 0) return null;
  const whole = patterns.map((pattern) => {
    const [before, after] = pattern.split(FINDING_WORD);
    return `${before!.trim() ? `(?<![a-z0-9-])${sideSource(before!)}` : ""}@ ${
      after!.trim() ? sideSource(after!) : ""
    }`;
  });
  return new RegExp(whole.join("|"));
}

/** The words around the finding, with "@" in its place and a blank before each punctuation mark. */
function wordsAround(text: Text, start: number, end: number): string {
  const before = text.lower.slice(Math.max(0, start - REACH), start).replace(/\bco-$/, "");
  const around = `${before}@${text.lower.slice(end, end + REACH)} `;
  return around.replace(/ {2,}/g, " ").replace(/[.,;:!?)/]/g, (mark) => mark === "/" ? " " : ` ${mark}`);
}
