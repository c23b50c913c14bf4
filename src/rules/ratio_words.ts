import type { Numeral } from "./numerals.ts";
import { signalsOf } from "./signals.ts";
import type { Text } from "./text.ts";

const VALUES: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  twenty: 20,
  hundred: 100,
};
const WORD = Object.keys(VALUES).join("|");
const RATIO = new RegExp(
  `\\btwice(?= (?:as|the|that|more|faster)\\b)|\\b(${WORD})(?: times|-times)(?= (?:as|more|less|fewer|faster|slower|higher|lower|larger|smaller|better|greater|longer|shorter|cheaper|the|that)\\b)|\\b(${WORD})-?fold\\b|\\bfactors? of (${WORD}|\\d+(?:\\.\\d+)?)\\b|\\b(?:doubl|tripl|quadrupl)(?:es|ed|ing)\\b(?= (?:the )?(?:[a-z]+ ){0,2}(?:speed|throughput|performance|accuracy|efficiency|rate))`,
  "g",
);
/** Ratios that are spelled out ("twice as fast", "sixfold", "a factor of two"), as numerals with unit "x". */
export function ratioWordsOf(text: Text): Numeral[] {
  if (!signalsOf(text).hasRatio) return [];
  return [...text.lower.matchAll(RATIO)].map((match) => {
    const word = match[1] ?? match[2] ?? match[3];
    const value = word
      ? VALUES[word] ?? Number(word)
      : { d: 2, q: 4 }[match[0][0]!] ?? (match[0].startsWith("tw") ? 2 : 3);
    const start = match.index;
    const end = start + match[0].length;
    return {
      start,
      digits: start,
      digitsEnd: end,
      end,
      value,
      sign: "",
      unit: "x",
      multiplier: 1,
      isDecimal: false,
      isModifier: false,
    };
  });
}
