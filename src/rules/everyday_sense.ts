import type { Text } from "./text.ts";

/** Whether the words from `start` to `end` are an everyday use. */
export type EverydayTest = (text: Text, start: number, end: number) => boolean;

const SYNTAX = /^(?:[a-z0-9'-]+\*? |, |\.\. )*@(?: [a-z0-9'-]+\*?| ,| \.\.)*$/;
const REACH = 80;

/** Whether `pattern` is one that {@link compileEveryday} understands. */
export function isEverydayPattern(pattern: string): boolean {
  return SYNTAX.test(pattern) && pattern !== "@";
}

/** Source of the words on one side of the "@"; ".." stands for up to four words. */
function sideSource(words: string): string {
  return words.trim().split(" ").map((word) =>
    word === ".." ? "(?:[a-z0-9'-]{1,20} ){0,4}" : `${word.replace("*", "[a-z]{0,12}")} `
  ).join("");
}

/**
 * Makes a test for everyday senses of a word from patterns such as "attract* .. @" or "@ to detail".
 *
 * "@" is the finding, ".." up to four words, a star at the end of a word any further letters.
 * Only words right around the finding count: within 80 characters and without punctuation between.
 */
export function compileEveryday(patterns: readonly string[]): EverydayTest {
  if (patterns.length === 0) return () => false;
  const whole = patterns.map((pattern) => {
    const [before, after] = pattern.split("@");
    return `(?<![a-z0-9-])${before!.trim() ? sideSource(before!) : ""}@ ${
      after!.trim() ? sideSource(after!) : ""
    }`;
  });
  const tests = new RegExp(whole.join("|"));
  return (text, start, end) => {
    const before = text.lower.slice(Math.max(0, start - REACH), start);
    const after = text.lower.slice(end, end + REACH);
    const around = `${before}@${after}`.replace(/ {2,}/g, " ");
    return tests.test(`${around} `.replace(/[.,;:!?)/]/g, (mark) => mark === "/" ? " " : ` ${mark}`));
  };
}
