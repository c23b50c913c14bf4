import { compilePhrases } from "./phrases.ts";
import type { Text } from "./text.ts";

/** Where a text is worth the closer look of a rule. */
export interface Signals {
  /** Offsets of words without one of which a sentence states no availability. */
  availability: number[];
  /** Whether a word stands in the text without which it spells out no ratio. */
  hasRatio: boolean;
}

const AVAILABILITY = [
  "avai*",
  "releas*",
  "sourc*",
  "open sourc*",
  "opensourc*",
  "publi*",
  "accessib*",
  "accessed",
  "github*",
  "http*",
  "url",
  "be found",
  "download*",
];
const FOLDS = [
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "twelve",
  "twenty",
  "hundred",
];
const RATIO = [
  "twice",
  "times",
  "fold",
  "factor*",
  "doubl*",
  "tripl*",
  "quadrupl*",
  ...FOLDS.map((word) => `${word}fold`),
];

const find = compilePhrases([
  ...AVAILABILITY.map((pattern) => ({ pattern, value: "availability" })),
  ...RATIO.map((pattern) => ({ pattern, value: "ratio" })),
]);
/** The signals of a text, looked for once. */
export function signalsOf(text: Text): Signals {
  return text.memo.signals ??= findSignals(text);
}

function findSignals(text: Text): Signals {
  const signals: Signals = { availability: [], hasRatio: false };
  for (const { start, value } of find(text)) {
    if (value === "ratio") signals.hasRatio = true;
    else signals.availability.push(start);
  }
  return signals;
}
