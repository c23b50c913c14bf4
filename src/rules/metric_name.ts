import { hedged } from "./at_end.ts";
import type { ResultKind } from "../schema/enrichment.ts";
import { isDecrease, isIncrease, isSpeedChange } from "./change_cues.ts";
import type { Reading } from "./metric_reading.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";
import { shareNameOf } from "./share_of.ts";

/** "reducing travel time by 5%, queue length by 4%, and waiting time by" */
const LISTED_LESS = hedged(
  /\b(?:reduc|decreas|lower|cut|shorten)[a-z]* (?!.*\b(?:improv|increas|rais|boost|enhanc|achiev|while|but|whereas|outperform|gain)[a-z]*\b)(?:[^.;]|\.\d)*, (?:and )?(?:[a-z-]+ ){1,5}by/,
);

const SPEED = /^(?:(?:inference|training|processing|execution|decoding|generation) )?speed$/;
/** "localization error", but not "mean squared error", which goes by its own name. */
const KIND_OF_ERROR = /(?<!mean (?:squared?|absolute)|relative) error$/;

/** Whether the words around a number, or those around the list that it continues, say that something went down. */
function isLess(place: Place, index: number, judged: Numeral, { from }: Reading): boolean {
  if (isDecrease(place, judged) || LISTED_LESS.test(wordsBefore(place, judged, 200))) return true;
  return from !== undefined && from < index && isDecrease(place, place.numerals[from]!);
}

/** Whether less of a cost may as well be called a speed-up. */
function isSlowness(name: string): boolean {
  return !/^(?:memory|parameters|flops|storage|model size|energy|cost|tokens)|(?:error|loss)$/.test(name);
}

/** "number of rounds", "rounds": what is fewer keeps its name. */
const COUNTED =
  /^(?:number|amount|proportion|fraction|percentage|share|rate|probability|risk|likelihood) of |[^aisu]s$/;

/** "2% lower loss", "a 2% loss reduction": where neither is said, "2% quality loss" is what was lost. */
const LESS_LOSS = /^[^.;,]*\b(?:lower|less|smaller|reductions?|decreases?|drops?|improvements?)\b/;

const LESS_SAID =
  /reduc|low|less|few|decreas|cut|sav(?:e|ing)|drop|shr[iau]nk|compress|compact|cheap|small|prun|fast|speed|light|eliminat|minimi|short|declin|halv|slash|fell|fall|diminish|improv|advantage|better|efficien|gain|outperform|accelerat|quick|boost|surpass|superior|beat/;
/** "90x the cost": so many times as much. */
const TIMES_THE = /^ ?(?:the|its|their|that)\b(?!.{0,40}(?:reduc|less|sav(?:e|ing)))/;

/** Whether the words about a factor say that less of something is meant: "consumes 2x the tokens" does not. */
function saysLess(place: Place, numeral: Numeral): boolean {
  const after = wordsAfter(place, numeral, 60);
  return !TIMES_THE.test(after) &&
    (LESS_SAID.test(after) || LESS_SAID.test(wordsBefore(place, numeral, 160)));
}

/** The number that the words behind belong to: of a range its end. */
function judgedAt({ links, numerals }: Place, index: number): Numeral {
  return links[index + 1] === "range" ? numerals[index + 1]! : numerals[index]!;
}

/** "7x slower", "a 3% slowdown" */
const SLOWER = /^ *[)\]]?[ -]*(?:(?!faster|speed)[a-z-]+ ){0,2}slow(?:er|-?downs?)\b/;

/** The name of a metric in the form that fits the kind of its number. */
export function metricNameOf(
  place: Place,
  index: number,
  reading: Reading,
  kind: ResultKind,
  isShare: boolean,
): string {
  const name = nameOfKind(place, index, reading, kind, isShare);
  return name === "speedup" && SLOWER.test(wordsAfter(place, judgedAt(place, index), 40)) ? "slowdown" : name;
}

function nameOfKind(
  place: Place,
  index: number,
  reading: Reading,
  kind: ResultKind,
  isShare: boolean,
): string {
  const numeral = place.numerals[index]!;
  if (isShare && reading.isDealt) return reading.name;
  if (isShare) {
    return shareNameOf(place, numeral) ?? reading.name;
  }
  if (kind === "absolute") return reading.name;
  const judged = judgedAt(place, index);
  const isSaving = !isSlowness(reading.name);
  if (kind !== "delta" && !isSaving && isSpeedChange(place, judged)) return "speedup";
  if (kind === "ratio" && SPEED.test(reading.name) && !isLess(place, index, judged, reading)) {
    return "speedup";
  }
  const isInPoints = numeral.unit === "%" || numeral.unit === "points";
  if (kind === "delta" && isInPoints || isIncrease(place, judged)) return reading.name;
  if (
    reading.isBehind && /(?:^| )loss$/.test(reading.name) && !LESS_LOSS.test(wordsAfter(place, judged, 50))
  ) {
    return reading.name;
  }
  const isWorded = reading.isOwnWords || KIND_OF_ERROR.test(reading.name);
  if (reading.reduced === null && isWorded && isLess(place, index, judged, reading)) {
    return COUNTED.test(reading.name) ? reading.name : `${reading.name} reduction`;
  }
  const isSaved = kind === "ratio"
    ? isLess(place, index, judged, reading) || saysLess(place, judged)
    : kind !== "delta" || !isInPoints;
  return reading.reduced && isSaved ? reading.reduced : reading.name;
}
