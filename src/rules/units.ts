/** A unit behind a number. */
export interface FoundUnit {
  /** As GUIDE of the labels has it: "%", "x", "points", "dB", "s", "min", "hours", "days", or as written. */
  unit: string;
  /** Offset behind it. */
  end: number;
  /** What the number is multiplied by to be in that unit. */
  factor: number;
}

interface UnitRow {
  unit: string | null;
  /** Sticky; from behind the number, blanks included. */
  pattern: RegExp;
  factor?: number;
}

const END = "(?![A-Za-z0-9])";
const row = (unit: string | null, words: string, factor = 1): UnitRow => ({
  unit,
  pattern: new RegExp(words + END, "y"),
  factor,
});

/** So much in a unit of time: "38 samples per second", "628 tok/s", "40 deg/s", "0.3 m/s". */
const RATE = row(
  null,
  "[ -]{0,2}(?:[a-zA-Zµμ°]{1,14}[ -])?[a-zA-Zµμ°]{1,14}(?:\\/(?:s(?:ec(?:onds?)?)?|min(?:ute)?|h(?:r|our)?|day)|[ -]per[ -](?:second|sec|minute|min|hour|day))",
);

/** Read from top to bottom; the first that matches counts. A row without unit keeps what is written. */
const ROWS: readonly UnitRow[] = [
  row("points", " {0,3}-?(?:%|per ?cent|percentage|pct)[ -]{0,2}-?(?:points?|pts?|pps?)"),
  { unit: "%", pattern: / {0,4}%|[ -]?(?:per ?cent|percent|percentage)(?![A-Za-z0-9])/y },
  row("points", " {0,2}(?:pp|pps|ppts?|pts?|p\\.p\\.)"),
  row("points", "[ -]{1,2}(?:[A-Za-z][A-Za-z0-9-]{1,14} ){0,2}?points?"),
  { unit: "x", pattern: / {0,4}×(?! {0,6}\d)/y },
  row("x", " ?[xX](?!-[A-Z])"),
  row("x", "[ -]?(?:times|fold|folds)"),
  RATE,
  row("dB", "(?: {0,3}|-)(?:dB|db|decibels?)(?:i|m|A|c|FS)?"),
  row("ms", "(?: {0,3}|-)(?:ms|msec|milliseconds?)"),
  row("s", "(?: {0,3}|-)(?:s|secs?|seconds?)"),
  row("min", "[ -]?(?:mins?|minutes?)"),
  row("GPU hours", "[ -]?GPU[ -]hours?"),
  row("hours", "[ -]?(?:h|hrs?|hours?)"),
  row("days", "[ -]?days?"),
  row("$", " ?(?:USD|dollars?|US dollars?)"),
  row("percentile", "(?:-?th|st|nd|rd)[ -]percentiles?"),
  row("cents", " ?cents?"),
  row(null, "[ -]?(?:fps|FPS)"),
  { unit: "°", pattern: / ?(?:°|\^ {0,2}\{? ?\\circ\b ?\}?|\{? ?\\?deg\})/y },
  row(
    null,
    "(?:[ ~]{0,4}|-)(?:µs|microseconds?|μs|us|ns|nanoseconds?|µm|μm|micrometers?|microns?|mg|kg|g|ml|mL|[kMG]?Pa|mmHg|mm|cm|km|m|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|nm|GB|MB|KB|TB|kB|GiB|MiB|mW|kW|W|watts?|J|mJ|kJ|Wh|kWh|Hz|kHz|MHz|GHz|[mk]?Hz|[kmMG]?bps|[kM]?N(?:\\/m|·?m)?|mN|[mk]?V|mA|pF|pm\\/degree|ppm|QPS|FLOPs|GFLOPs|TFLOPs|MFLOPs|GMACs|MACs|TOPS|px|pixels?(?!-)|deg|degrees?|rad|bits?(?!-| ?\\/[a-z])|percentile|nats?|years?|months?|weeks?|(?:average )?tokens?(?!-))",
  ),
];
const POSSIBLE = /[ %×a-zA-Z°µμ~^{-]/;

/** The unit that stands right behind a number, or null. */
export function unitAt(text: string, at: number): FoundUnit | null {
  if (at >= text.length || !POSSIBLE.test(text[at]!)) return null;
  for (const { unit, pattern, factor } of ROWS) {
    pattern.lastIndex = at;
    if (!pattern.test(text)) continue;
    const written = text.slice(at, pattern.lastIndex).replace(/^[ ~-]+(?:average )?/, "");
    return { unit: unit ?? written, end: pattern.lastIndex, factor: factor ?? 1 };
  }
  return null;
}
