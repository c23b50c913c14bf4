import { compilePhrases } from "./phrases.ts";
import type { Text } from "./text.ts";

/** Where a text is worth the closer look of a rule. */
export interface Signals {
  /** Offsets of words without one of which a sentence states no availability. */
  availability: number[];
  /** Offset of the first word without which a text holds no URL; -1 where none is. */
  address: number;
  /** Whether a word stands in the text without which it spells out no ratio. */
  hasRatio: boolean;
  /** Whether it may spell out a large number: "one million". */
  hasMillions: boolean;
  /** Whether a unit stands in it before which a number may be spelled out: "five percent". */
  hasUnits: boolean;
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
  "attached",
  "supplement*",
];
/** Words of addresses, which state availability as well. */
const ADDRESS = ["http*", "github*"];
/** Ends of addresses that are words as well: they count behind a full stop only. */
const ENDINGS = "ai app cn co com dev edu gl io ly net org science".split(" ");
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
  { pattern: "www*", value: "address" },
  ...ENDINGS.map((pattern) => ({ pattern, value: "ending" })),
  ...RATIO.map((pattern) => ({ pattern, value: "ratio" })),
  ...["million", "billion", "trillion"].map((pattern) => ({ pattern, value: "millions" })),
  ...["percent*", "per cent", "points", "millisecond", "seconds", "minute", "hour"].map((pattern) => ({
    pattern,
    value: "unit",
  })),
]);
/** The signals of a text, looked for once. */
export function signalsOf(text: Text): Signals {
  return text.memo.signals ??= findSignals(text);
}

function findSignals(text: Text): Signals {
  const signals: Signals = {
    availability: [],
    address: -1,
    hasRatio: false,
    hasMillions: false,
    hasUnits: false,
  };
  for (const { start, value } of find(text)) {
    if (value === "ratio") signals.hasRatio = true;
    else if (value === "millions") signals.hasMillions = true;
    else if (value === "unit") signals.hasUnits = true;
    else {
      const isAddress = value === "ending"
        ? text.plain.charCodeAt(start - 1) === FULL_STOP
        : value !== "availability";
      if (isAddress && signals.address < 0) signals.address = start;
      if (value.startsWith("avail")) signals.availability.push(start);
    }
  }
  return signals;
}
