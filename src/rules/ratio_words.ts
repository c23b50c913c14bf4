import type { Numeral } from "./numerals.ts";
import { signalsOf } from "./signals.ts";
import { spelledAmountsOf } from "./spelled_amounts.ts";
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
/** "by more than twice", "by a remarkable four times" */
const BY =
  "(?<=\\bby (?:(?:more than|over|about|nearly|almost|up to|an? [a-z]{3,14}) )?(?:twice|[a-z]+ times))";
const RATIO = new RegExp(
  `\\b(?:twice|(${WORD}) times)\\b${BY}|\\btwice(?= (?:as|the|that|more|faster)\\b)|\\b(${WORD})(?: times|-times)(?= (?:as|more|less|fewer|faster|slower|higher|lower|larger|smaller|better|greater|longer|shorter|cheaper|the|that)\\b)|\\b(${WORD})-?fold\\b(?! (?:advantage|benefit|contribution|approach|objective|goal|role|purpose|challenge|aim|strategy|motivation|problem|reason|framework|mechanism|structure|cross))|\\b(?:factor|(?<=\\bby )factors) of (${WORD}|\\d+(?:\\.\\d+)?)\\b(?!\\.\\d| ?(?:\\\\?%|percent))|\\b(?:doubl|tripl|quadrupl)(?:es|ed|ing)\\b(?= (?:that of|(?:the )?(?:[a-z]+ ){0,2}(?:speed|throughput|performance|accuracy|efficiency|rate)))`,
  "g",
);
/** Ratios and amounts that are spelled out: "twice as fast", "a factor of two", "five percent", "three million". */
export function ratioWordsOf(text: Text): Numeral[] {
  const { hasRatio, hasMillions, hasUnits } = signalsOf(text);
  const millions = hasMillions ? spelledMillionsOf(text) : [];
  const others = hasUnits ? [...millions, ...spelledAmountsOf(text)] : millions;
  if (!hasRatio) return others.length > 1 ? inOrder(others) : others;
  return inOrder([...spelledRatiosOf(text), ...others]);
}

function inOrder(numerals: Numeral[]): Numeral[] {
  return numerals.sort((a, b) => a.start - b.start);
}

const MILLIONS = new RegExp(`\\b(one|${WORD}) (million|billion|trillion)\\b`, "g");
const POWERS: Record<string, number> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** Large numbers that are spelled out ("three million"). */
function spelledMillionsOf(text: Text): Numeral[] {
  return [...text.lower.matchAll(MILLIONS)].map((match) => {
    const count = VALUES[match[1]!] ?? 1;
    const power = POWERS[match[2]!]!;
    const start = match.index;
    const end = start + match[0].length;
    return {
      start,
      digits: start,
      digitsEnd: start + match[1]!.length,
      end,
      value: count * power,
      sign: "",
      unit: null,
      multiplier: power,
      isDecimal: false,
      isModifier: text.plain[end] === "-",
    };
  });
}

function spelledRatiosOf(text: Text): Numeral[] {
  return [...text.lower.matchAll(RATIO)].map((match) => {
    const word = match[1] ?? match[2] ?? match[3] ?? match[4];
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
