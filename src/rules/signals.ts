import { compilePhrases } from "./phrases.ts";
import type { Text } from "./text.ts";

/** Where a text is worth the closer look of a rule. */
export interface Signals {
  /** Offsets of words without one of which a sentence states no availability. */
  availability: number[];
  /** Whether a word stands in the text without which it holds no URL. */
  hasAddress: boolean;
  /** Whether a word stands in the text without which it spells out no ratio. */
  hasRatio: boolean;
  /** Whether it may spell out a large number: "one million". */
  hasMillions: boolean;
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
  "url",
  "be found",
  "download*",
];
/** Words of addresses, which state availability as well. */
const ADDRESS = ["http*", "github*"];
const DOMAINS = ["www*", "com", "org", "io", "co", "net", "science", "ly", "gl"];
/** Ends of addresses that are words as well: they count behind a full stop only. */
const ENDINGS = ["ai", "app", "cn", "dev", "edu"];
const FULL_STOP = 46;
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
  ...ADDRESS.map((pattern) => ({ pattern, value: "available address" })),
  ...DOMAINS.map((pattern) => ({ pattern, value: "address" })),
  ...ENDINGS.map((pattern) => ({ pattern, value: "ending" })),
  ...RATIO.map((pattern) => ({ pattern, value: "ratio" })),
  ...["million", "billion", "trillion"].map((pattern) => ({ pattern, value: "millions" })),
]);
/** The signals of a text, looked for once. */
export function signalsOf(text: Text): Signals {
  return text.memo.signals ??= findSignals(text);
}

function findSignals(text: Text): Signals {
  const signals: Signals = { availability: [], hasAddress: false, hasRatio: false, hasMillions: false };
  for (const { start, value } of find(text)) {
    if (value === "ratio") signals.hasRatio = true;
    else if (value === "millions") signals.hasMillions = true;
    else if (value === "ending") {
      if (text.plain.charCodeAt(start - 1) === FULL_STOP) signals.hasAddress = true;
    } else {
      if (value !== "availability") signals.hasAddress = true;
      if (value !== "address") signals.availability.push(start);
    }
  }
  return signals;
}
