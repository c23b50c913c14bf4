import type { Numeral } from "./numerals.ts";
import type { Text } from "./text.ts";

const ONES = (
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const WORD = `(?:(?:${TENS.join("|")})(?:-(?:${ONES.slice(0, 9).join("|")}))?|${ONES.join("|")})`;
/** Units that a number in words may have, by how they begin, and their canonical form. */
const UNITS: readonly (readonly [start: string, unit: string])[] = [
  ["percentage p", "points"],
  ["per", "%"],
  ["point", "points"],
  ["millisecond", "ms"],
  ["second", "s"],
  ["minute", "min"],
  ["hour", "hours"],
];
const UNIT = "(?:percentage points?|per ?cent(?!age)|points|milliseconds?|seconds|minutes?|hours?)";
const AMOUNT = new RegExp(`\\b(${WORD})(?: (?:to|or) (${WORD}))? (${UNIT})\\b`, "g");

function valueOf(word: string): number {
  const [first, second] = word.split("-");
  const ten = TENS.indexOf(first!);
  if (ten < 0) return ONES.indexOf(first!) + 1;
  return (ten + 2) * 10 + (second ? ONES.indexOf(second) + 1 : 0);
}

/** Numbers in words before a unit: "below five percent", "six points", "two to four seconds". */
export function spelledAmountsOf({ lower }: Text): Numeral[] {
  const found: Numeral[] = [];
  for (const match of lower.matchAll(AMOUNT)) {
    const [whole, first, second, unitWords] = match as unknown as [
      string,
      string,
      string | undefined,
      string,
    ];
    const unit = UNITS.find(([start]) => unitWords.startsWith(start))![1];
    const end = match.index + whole.length;
    const wordAt = end - unitWords.length - 1;
    if (second) found.push(numeral(match.index, first, match.index + first.length, unit));
    const word = second ?? first;
    found.push(numeral(wordAt - word.length, word, end, unit));
  }
  return found;
}

function numeral(start: number, word: string, end: number, unit: string): Numeral {
  return {
    start,
    digits: start,
    digitsEnd: start + word.length,
    end,
    value: valueOf(word),
    sign: "",
    unit,
    multiplier: 1,
    isDecimal: false,
    isModifier: false,
  };
}
