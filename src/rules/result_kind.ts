import { atEnd } from "./at_end.ts";
import type { ResultKind } from "../schema/enrichment.ts";
import { changeByArithmetic } from "./change_arithmetic.ts";
import { changesInPoints } from "./percent_scored.ts";
import { isCalledRelative, isChange, isDecrease, isPlainChange, isSpeedChange } from "./change_cues.ts";
import type { Numeral } from "./numerals.ts";
import { parallelsOf } from "./parallels.ts";
import type { Reading } from "./metric_reading.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";
import { statisticBefore } from "./statistics.ts";
import { BY_BEFORE, isRemovedShare, isShareOf } from "./share_of.ts";

/** How a number relates to its metric, and whether it is a share of something. */
export interface KindReading {
  kind: ResultKind;
  isShare: boolean;
}

const SCORED = atEnd(
  /\b(?:scor(?:es?|ed|ing)|earn(?:s|ed)|collect(?:s|ed)?|reach(?:es|ed|ing)|achiev(?:es|ed|ing)|total of)(?: (?:an?|average|mean|of|only|about|over))*[ ~]*$/,
);

/** "5% (absolute)", "5% absolute improvement" */
const ABSOLUTE = /^ *\(?(?:in )?absolute\b/;

/** "45% more junctions": a count or amount, of which there is more. */
const MORE_OF =
  /^ *(?:(?:more|fewer|less) (?!accurate|precise|robust|effective|successful|correct|reliabl)|(?:longer|shorter|larger|smaller|bigger|heavier|lighter|wider|narrower|cheaper|thicker|thinner|taller|deeper|quicker)\b|(?!better|higher|lower|greater)[a-z]{3,}er than\b)/;

/** "improves the long-form scores by 7%" */
const SCORES_BY =
  /\b(?:scores?|accurac(?:y|ies)|success rates?|precision|recall) by(?: (?:up to|about|over|nearly|more than|at least|an? (?:average|mean|average of)|of|around|approximately|as much as))*[ ~<>]*$/;

/** Metrics whose values may lie below zero. */
export const SIGNED =
  /(?:^| )(?:correlation|r2|r-squared|kappa|agreement|bias|mcc|matthews correlation coefficient|intra-class correlation|skill score|silhouette score|log-likelihood|likelihood|spearman correlation|pearson correlation|srcc|srocc|plcc|cohen's d|reward|return)$/;

/** No metric that a text leaves unnamed gains so many points. */
const MOST_POINTS = 60;

/** Whether a change, or the other end of its range, is too large for points: "27-118%". */
function isBeyondPoints({ links, numerals }: Place, index: number, { name }: Reading): boolean {
  const most = name === "performance" ? MOST_POINTS : 100;
  return numerals[index]!.value >= 100 || numerals[index]!.value > most ||
    links[index + 1] === "range" && numerals[index + 1]!.value > most;
}

/** "accuracy loss": as a score is given in points, so is what was lost of it. */
const LOST_SCORE = /\b(?:accuracy|precision|recall|f1|performance) (?:loss|drop|degradation)$/;
/** "an improvement rate of 5%" */
const CHANGE_RATE = /(?:^| )(?:improvement|growth|increase|reduction) rate$/;

function changeKind(place: Place, index: number, reading: Reading): ResultKind {
  const numeral = place.numerals[index]!;
  if (numeral.unit !== "%") return "delta";
  if (
    CHANGE_RATE.test(reading.name) || isSpeedChange(place, numeral) || isCalledRelative(place, numeral) ||
    isBeyondPoints(place, index, reading)
  ) {
    return "relative";
  }
  if (ABSOLUTE.test(wordsAfter(place, numeral, 30))) return "delta";
  const computed = changeByArithmetic(place, index);
  if (computed) return computed;
  if (MORE_OF.test(wordsAfter(place, numeral, 30))) return "relative";
  if (LOST_SCORE.test(reading.name) && !BY_BEFORE.test(wordsBefore(place, numeral, 24))) return "delta";
  const isShare = reading.class === "share";
  if (reading.class !== null && !isShare) return "relative";
  if (SCORES_BY.test(wordsBefore(place, numeral, 50))) return "delta";
  if (isShare || reading.isOwnWords) {
    return changesInPoints(place.text, reading.name, isShare, isDecrease(place, numeral))
      ? "delta"
      : "relative";
  }
  return isDecrease(place, numeral) ? "relative" : "delta";
}

const REACHED =
  /\b(?:reach|achiev|obtain|attain|scor)[a-z]*(?: (?:up to|about|over|nearly|only))*(?: [\d.]+ ?% of [a-z0-9-]+ and)?[ ~]*$/;

const CAPITALS = /^[A-Z][A-Z0-9]/;

/** Whether a percentage is reached of a score by name: "reaches 66% of MOTA". */
function isOfScore(place: Place, numeral: Numeral): boolean {
  if (numeral.unit !== "%" || !place.text.lower.startsWith(" of ", numeral.end)) return false;
  if (!REACHED.test(wordsBefore(place, numeral, 40))) return false;
  const at = numeral.end + " of ".length;
  return CAPITALS.test(place.text.plain.slice(at, at + 12)) &&
    place.metrics.some(({ start, row }) => start === at && row.class !== "amount");
}

/** "0.9% absolute (3.1% relative) on A" */
const TOLD = /^ *(?:\(|in )?(relative|absolute)(?:ly)?(?= ?[(),.;]| ?$| (?:on|over|in|for|and)\b)/;

/** What the words behind a percentage say that it is. */
function toldAfter(place: Place, index: number): "relative" | "delta" | null {
  const numeral = place.numerals[index]!;
  const told = numeral.unit === "%" ? TOLD.exec(wordsAfter(place, numeral, 50))?.[1] : undefined;
  return told === undefined ? null : told === "relative" ? "relative" : "delta";
}

const CHANGES: ReadonlySet<ResultKind> = new Set(["delta", "relative"]);
const OVERHEAD = atEnd(/(?:^| )overheads?$/);
const OVERHEAD_BEHIND =
  /^ (?:(?!of|on|for|in|with|and|at|by|to|while|less|lower)[a-z-]+ ){0,3}overheads?\b(?! reduction)/;

/** Whether a number below zero is one end of a change whose other is above: "from 0.65 to -0.21". */
export function isNegativeLevel({ links, numerals }: Place, index: number): boolean {
  const [before, numeral, behind] = [numerals[index - 1], numerals[index]!, numerals[index + 1]];
  if (numeral.sign !== "-" || numeral.unit !== null) return false;
  return links[index] === "change" && before!.sign === "" ||
    links[index + 1] === "change" && behind!.sign === "";
}

/** "90% performance of the optimum" */
const OF_PERFORMANCE =
  /^ ?(?:to [\d.]+ ?% ?|-{1,2}[\d.]+ ?% ?)?(?:performance|accuracy|quality) of (?:the |an? )?(?:[a-z-]+ ){0,2}(?:optim\w+|oracle|upper bound|full|fully|original|baselines?|teacher|supervised|dense|uncompressed)\b/;

/** "a mean difference (bias) of -1.3" */
const SIGNED_BEFORE = atEnd(
  /\b(?:bias|difference|effect|skill|coefficient|score|correlation|kappa|log-likelihood)\)? (?:of|is|was|=)[ ~]*$/,
);

/** "achieves -37.2 dB in A and -38.5 dB in B" */
const LEVEL_BEFORE = atEnd(
  /\b(?:achiev|reach|obtain|attain)[a-z]*(?: (?:an?|of|the|up to|about))*[ ~]*$|\b(?:of|in [a-z ]{3,30}(?:\([a-z0-9]{1,8}\))?(?:,|,? and))[ ~]*$/,
);

/** Whether words lead to a number below zero as to a level, not a change. */
export function isSignedLevel(place: Place, numeral: Numeral): boolean {
  if (numeral.unit === "dB") return LEVEL_BEFORE.test(wordsBefore(place, numeral, 40));
  return numeral.unit === null && SIGNED_BEFORE.test(wordsBefore(place, numeral, 40));
}

/** "an 83% win rate over" */
const WIN_RATE_BEHIND = /^ (?:average |overall )?win(?:ning)? rates? (?:over|against|versus|vs|compared)\b/;

/** Whether a percentage says how often something won, which is no gain over the rival. */
function isWinRate(place: Place, numeral: Numeral): boolean {
  return numeral.sign === "" && WIN_RATE_BEHIND.test(wordsAfter(place, numeral, 40)) &&
    !BY_BEFORE.test(wordsBefore(place, numeral, 24));
}

function kindOf(place: Place, index: number, reading: Reading): KindReading {
  const numeral = place.numerals[index]!;
  if (
    (numeral.unit === null || numeral.unit === "dB") &&
    (numeral.sign === "-" && (SIGNED.test(reading.name) || isSignedLevel(place, numeral)) ||
      numeral.unit === null && statisticBefore(place, numeral))
  ) {
    return { kind: "absolute", isShare: false };
  }
  if (numeral.unit === "x" || numeral.unit === null && reading.name === "speedup" && numeral.isDecimal) {
    return { kind: "ratio", isShare: false };
  }
  if (numeral.unit === "%" && OF_PERFORMANCE.test(wordsAfter(place, numeral, 50))) {
    return { kind: "ratio", isShare: true };
  }
  if (!isOfScore(place, numeral) && isShareOf(place, numeral, reading.isBehind)) {
    return { kind: isRemovedShare(place, numeral) ? "relative" : "ratio", isShare: true };
  }
  if (numeral.unit === "points") {
    const isScore = SCORED.test(wordsBefore(place, numeral)) && !isChange(place, numeral) &&
      !/higher|lower|more|above|better|less/.test(place.text.lower.slice(numeral.digitsEnd, numeral.end));
    return { kind: isScore ? "absolute" : "delta", isShare: false };
  }
  if (
    numeral.unit === "%" &&
    (OVERHEAD.test(reading.name) || OVERHEAD_BEHIND.test(wordsAfter(place, numeral, 50)))
  ) {
    return { kind: "relative", isShare: false };
  }
  const isSide = place.links[index] === "versus" || place.links[index + 1] === "versus";
  const isLevel = (numeral.sign === "" || isNegativeLevel(place, index)) &&
    (place.links[index] === "change" || place.links[index + 1] === "change" ||
      isSide && !isPlainChange(place, numeral));
  const told = toldAfter(place, index);
  if (told) return { kind: told, isShare: false };
  const isDelta = !isLevel && isChange(place, numeral) && !isWinRate(place, numeral);
  if (isDelta) return { kind: changeKind(place, index, reading), isShare: false };
  const isKept = numeral.unit === "%" && reading.name === "performance retained";
  return { kind: isKept ? "ratio" : "absolute", isShare: false };
}

/** Whether a number with a sign follows one without: "79%, +6%" is a level and its gain, "+16-56%" a range. */
function isGainOfLevel({ numerals, links }: Place, signed: number, plain: number): boolean {
  return numerals[signed]!.sign !== "" && numerals[plain]!.sign === "" &&
    links[Math.max(signed, plain)] !== "range";
}

/** "by 6% (up to 61%", "by 44% against A, and up to 40% against B", "of 6%, reaching as high as" */
const ALSO_UP_TO = /^[^.;\d]{0,60}(?:\(|, |and )(?:reaching )?(?:up to|as (?:high|much) as)[ ~]*$/;

/** Whether a number is the most that a change before it comes to. */
function isAlsoUpTo({ numerals, text }: Place, index: number): boolean {
  const [earlier, numeral] = [numerals[index - 1]!, numerals[index]!];
  return numeral.unit === earlier.unit && numeral.start - earlier.end < 80 &&
    ALSO_UP_TO.test(text.lower.slice(earlier.end, numeral.start));
}

/** Whether a number is the second of two gains in different metrics: "by 2 dB PSNR and 0.04 SSIM". */
function isAlsoBy(place: Place, index: number): boolean {
  const [earlier, numeral] = [place.numerals[index - 1]!, place.numerals[index]!];
  return numeral.unit === null && numeral.isDecimal && numeral.start - earlier.end < 24 &&
    /^ (?:[a-z0-9-]+ ){0,2}and $/.test(place.text.lower.slice(earlier.end, numeral.start)) &&
    BY_BEFORE.test(wordsBefore(place, earlier, 24));
}

/**
 * What each result of a sentence says of its metric; numbers of one list or range say the same.
 *
 * @param readings Their metrics, null for numbers that are no results.
 */
export function kindsOf(place: Place, readings: readonly (Reading | null)[]): (KindReading | null)[] {
  const parallels = parallelsOf(place, readings.map((reading) => reading !== null));
  const kinds = readings.map((reading, index) => reading ? kindOf(place, index, reading) : null);
  const pass = (from: number, to: number) => {
    if (isGainOfLevel(place, from, to)) return;
    if (kinds[from]!.kind === "absolute" || kinds[to]!.kind !== "absolute") return;
    if (place.links[to] === "versus" || place.links[from] === "versus" || place.links[to] === "change") {
      return;
    }
    if (place.links[to + 1] !== "range" && / from[ ~]*$/.test(wordsBefore(place, place.numerals[to]!, 12))) {
      return;
    }
    kinds[to] = kinds[from]!;
  };
  kinds.forEach((kind, index) => {
    const earlier = kinds[index - 1];
    if (!kind || !earlier) return;
    if (place.links[index] === "versus" && kind.isShare && earlier.kind === "absolute") {
      kinds[index] = earlier;
    }
    if (kind.kind === "absolute" && (isAlsoUpTo(place, index) || isAlsoBy(place, index))) {
      kinds[index] = earlier;
    }
  });
  kinds.forEach((kind, index) => {
    const isSecond = place.links[index] === "gain" && kind?.kind === "absolute" &&
      kinds[index - 1]?.kind === "delta";
    if (isSecond && place.numerals[index]!.unit === "%" && place.numerals[index - 1]!.unit !== "%") {
      kinds[index] = { kind: "relative", isShare: false };
    }
  });
  for (let index = kinds.length - 1; index > 0; index--) {
    const isClose = parallels[index] === index - 1 &&
      (place.links[index] === "range" || place.links[index] === "list");
    if (!isClose) continue;
    const isTold = place.links[index] === "range" && CHANGES.has(kinds[index]!.kind) ||
      toldAfter(place, index);
    if (CHANGES.has(kinds[index - 1]!.kind) && isTold) kinds[index - 1] = kinds[index]!;
    pass(index, index - 1);
  }
  kinds.forEach((_, index) => {
    if (parallels[index]! >= 0) pass(parallels[index]!, index);
  });
  return kinds;
}
