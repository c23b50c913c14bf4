import type { ResultKind } from "../schema/enrichment.ts";
import { isCalledRelative, isChange, isDecrease, isSpeedChange } from "./change_cues.ts";
import type { Numeral } from "./numerals.ts";
import { parallelsOf } from "./parallels.ts";
import type { Reading } from "./metric_reading.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";
import { statisticBefore } from "./statistics.ts";
import { isShareOf } from "./share_of.ts";

/** How a number relates to its metric, and whether it is a share of something. */
export interface KindReading {
  kind: ResultKind;
  isShare: boolean;
}

const SCORED =
  /\b(?:scor(?:es?|ed|ing)|earn(?:s|ed)|collect(?:s|ed)?|reach(?:es|ed|ing)|achiev(?:es|ed|ing)|total of)(?: (?:an?|average|mean|of|only|about|over))*[ ~]*$/;

/** "5% (absolute)", "5% absolute improvement" */
const ABSOLUTE = /^ *\(?(?:in )?absolute\b/;

/** "45% more junctions": a count or amount, of which there is more. */
const MORE_OF = /^ *(?:more|fewer|less) (?!accurate|precise|robust|effective|successful)/;

/** Metrics whose values may lie below zero. */
export const SIGNED =
  /(?:^| )(?:correlation|r2|spearman correlation|pearson correlation|srcc|srocc|plcc|cohen's d|reward|return)$/;

function changeKind(place: Place, numeral: Numeral, reading: Reading): ResultKind {
  if (numeral.unit !== "%") return "delta";
  if (isSpeedChange(place, numeral) || isCalledRelative(place, numeral) || numeral.value > 100) {
    return "relative";
  }
  if (ABSOLUTE.test(wordsAfter(place, numeral, 30))) return "delta";
  if (MORE_OF.test(wordsAfter(place, numeral, 30))) return "relative";
  if (reading.class !== null) return reading.class === "share" ? "delta" : "relative";
  return isDecrease(place, numeral) ? "relative" : "delta";
}

function kindOf(place: Place, index: number, reading: Reading): KindReading {
  const numeral = place.numerals[index]!;
  if (
    numeral.unit === null &&
    (numeral.sign === "-" && SIGNED.test(reading.name) || statisticBefore(place, numeral))
  ) {
    return { kind: "absolute", isShare: false };
  }
  if (numeral.unit === "x") return { kind: "ratio", isShare: false };
  if (isShareOf(place, numeral, reading.isBehind)) return { kind: "ratio", isShare: true };
  if (numeral.unit === "points") {
    const isScore = SCORED.test(wordsBefore(place, numeral)) && !isChange(place, numeral) &&
      !/higher|lower|more|above|better|less/.test(place.text.lower.slice(numeral.digitsEnd, numeral.end));
    return { kind: isScore ? "absolute" : "delta", isShare: false };
  }
  if (numeral.unit === "%" && /(?:^| )overheads?$/.test(reading.name)) {
    return { kind: "relative", isShare: false };
  }
  const isLevel = place.links[index] === "change" || place.links[index + 1] === "change" ||
    place.links[index] === "versus" ||
    place.links[index + 1] === "versus";
  const isDelta = !isLevel && isChange(place, numeral);
  return { kind: isDelta ? changeKind(place, numeral, reading) : "absolute", isShare: false };
}

/** Whether a number with a sign follows one without: "79%, +6%" is a level and its gain, "+16-56%" a range. */
function isGainOfLevel({ numerals, links }: Place, signed: number, plain: number): boolean {
  return numerals[signed]!.sign !== "" && numerals[plain]!.sign === "" &&
    links[Math.max(signed, plain)] !== "range";
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
    kinds[to] = kinds[from]!;
  };
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
    if (isClose) pass(index, index - 1);
  }
  kinds.forEach((_, index) => {
    if (parallels[index]! >= 0) pass(parallels[index]!, index);
  });
  return kinds;
}
