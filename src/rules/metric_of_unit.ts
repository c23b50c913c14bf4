import { isLeadTime } from "./is_amount_result.ts";
import { isPace } from "./is_pace_result.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, wordsBefore } from "./result_place.ts";

const UNIT_METRICS: Record<string, string> = {
  FPS: "throughput",
  fps: "throughput",
  $: "cost",
  GB: "memory",
  MB: "memory",
  s: "latency",
  ms: "latency",
  "tokens/s": "throughput",
  "tokens/sec": "throughput",
  "tokens/second": "throughput",
  min: "latency",
  hours: "latency",
  days: "latency",
  percentile: "percentile",
  mJ: "energy",
  J: "energy",
  kWh: "energy",
  Wh: "energy",
  mW: "power",
  W: "power",
};
/** Units of what moves, not of what is worked through. */
const MOTION = /^(?:[mckµ]?m|[a-z]*met(?:er|re)s?|mi|deg|degrees?|°|rad)\b/;

/** "trains it in 30 minutes", but not "once trained, it runs in 3 ms". */
const TRAINING = /\btrain(?![^;]*\b(?:inference|infers?|runs?|predicts?|tests?|testing|generat[a-z]+)\b)/;

/** What a number in its unit is likely of. */
export function metricOfUnit(place: Place, numeral: Numeral): string | undefined {
  const { unit } = numeral;
  if (unit === null) return undefined;
  if (/^[kMG]?Hz$/.test(unit) && /frequenc/.test(wordsBefore(place, numeral, 50))) return "frequency";
  const name = UNIT_METRICS[unit] ?? (isPace(unit) ? MOTION.test(unit) ? "speed" : "throughput" : undefined);
  if (name !== "latency") return name;
  if (isLeadTime(place, numeral)) return "lead time";
  return TRAINING.test(place.text.lower.slice(place.start, numeral.start)) ? "training time" : name;
}

/** Whether a number has a unit that says what it is of. */
export function hasMetric({ unit }: Numeral): boolean {
  return UNIT_METRICS[unit ?? ""] !== undefined;
}
