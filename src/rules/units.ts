/** A unit behind a number. */
export interface FoundUnit {
  /** As GUIDE of the labels has it: "%", "x", "points", "dB", "s", "min", "hours", "days", or as written. */
  unit: string;
  /** Offset behind it. */
  end: number;
}

interface UnitRow {
  unit: string | null;
  /** Sticky; from behind the number, blanks included. */
  pattern: RegExp;
  /** What it may begin with behind blanks and hyphens. */
  initials: string;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzµμ°";

const END = "(?![A-Za-z0-9])";
const row = (unit: string | null, initials: string, words: string): UnitRow => ({
  unit,
  pattern: new RegExp(words + END, "y"),
  initials,
});

/** So much in a unit of time: "38 samples per second", "628 tok/s", "40 deg/s", "0.3 m/s". */
const RATE = row(
  null,
  LETTERS,
  "[ -]{0,2}(?:[a-zA-Zµμ°]{1,14}[ -])?[a-zA-Zµμ°]{1,14}(?:\\/(?:s(?:ec(?:onds?)?)?|min(?:ute)?|h(?:r|our)?|day)|[ -]per[ -](?:second|sec|minute|min|hour|day))",
);

/** Read from top to bottom; the first that matches counts. A row without unit keeps what is written. */
const ROWS: readonly UnitRow[] = [
  row(
    "points",
    "%p",
    " {0,3}-?(?:%|per ?cent|percentage|pct)[ -]{0,2}-?(?:points?|pts?|pps?)(?! (?:labels?|annotations?|clouds?|supervision))",
  ),
  { unit: "%", initials: "%p", pattern: / {0,4}%|[ -]?(?:per ?cent|percent|percentage)(?![A-Za-z0-9])/y },
  row("points", "p", " {0,2}(?:pp|pps|ppts?|pts?|p\\.p\\.)"),
  row("points", LETTERS, "[ -]{1,2}(?:[A-Za-z][A-Za-z0-9@-]{1,14} ){0,2}?points?"),
  { unit: "x", initials: "×", pattern: / {0,4}×(?! {0,6}(?:\d|[a-z](?![a-z])))/y },
  row("x", "xX", " ?[xX](?!-[A-Z])"),
  row("x", "tf", "(?: {0,2}|-)(?:times|fold|folds)"),
  { unit: "FPS", initials: "f", pattern: / ?frames[ -]per[ -]second \((?:FPS|fps)\)/y },
  RATE,
  row("dB", "d", "(?: {0,3}|-)(?:dB|db|decibels?)(?:i|m|A|c|FS)?"),
  row("ms", "m", "(?: {0,3}|-)(?:ms|msec|milliseconds?)"),
  row("s", "s", "(?: {0,3}|-)(?:s|secs?|seconds?)"),
  row("min", "m", "(?: {0,3}|-)(?:mins?|minutes?)"),
  row("GPU hours", "G", "(?: {0,3}|-)GPU[ -]hours?"),
  row("hours", "h", "(?: {0,3}|-)(?:h|hrs?|hours?)"),
  row("days", "d", "(?: {0,3}|-)days?"),
  row("$", "Ud", " ?(?:USD|dollars?|US dollars?)"),
  row("percentile", "tsnr", "(?:-?th|st|nd|rd)[ -]percentiles?"),
  row("cents", "c", " ?cents?"),
  row(null, "fF", "(?: {0,3}|-)(?:fps|FPS)"),
  { unit: "°C", initials: "°^{\\", pattern: / ?(?:°|\^ {0,2}\{? ?\\circ\b ?\}?) ?\$? ?C(?![A-Za-z0-9])/y },
  { unit: "°", initials: "°^{\\d", pattern: / ?(?:°|\^ {0,2}\{? ?\\circ\b ?\}?|\{? ?\\?deg\})/y },
  row(
    null,
    "µμunmkgPMGcKTWwJHbNVpQFdrytae",
    "(?:[ ~]{0,4}|-)(?:µs|microseconds?|μs|us|ns|nanoseconds?|µm|μm|micrometers?|microns?|mg|kg|g|ml|mL|[kMG]?Pa|mmHg|mm|cm|km|m|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|nm|GB|MB|KB|TB|kB|GiB|MiB|mW|kW|W|watts?|J|mJ|kJ|Wh|kWh|Hz|kHz|MHz|GHz|[mk]?Hz|[kmMG]?bps|[kM]?N(?:\\/m|·?m)?|mN|[mk]?V|mA|m?eV|bpm|HU|pF|pm\\/degree|ppm|QPS|FLOPs|GFLOPs|TFLOPs|MFLOPs|GMACs|MACs|TOPS|px|pixels?(?!-)|deg|degrees?|rad|bits?(?!-| ?\\/[a-z])|percentile|nats?|years?|months?|weeks?|(?:average )?tokens?(?!-))",
  ),
];
/** Blanks and signs that may stand between a number and its unit. */
const GAP = " -~";
const MOST_GAP = 5;
const byInitial = new Map<string, readonly UnitRow[]>();

/** The rows whose unit may begin with a character. */
function rowsFor(initial: string): readonly UnitRow[] {
  let rows = byInitial.get(initial);
  if (rows === undefined) {
    rows = ROWS.filter(({ initials }) => initials.includes(initial));
    byInitial.set(initial, rows);
  }
  return rows;
}

/** The unit that stands right behind a number, or null. */
export function unitAt(text: string, at: number): FoundUnit | null {
  let first = at;
  while (first < at + MOST_GAP && first < text.length && GAP.includes(text[first]!)) first++;
  if (first >= text.length) return null;
  for (const { unit, pattern } of rowsFor(text[first]!)) {
    pattern.lastIndex = at;
    if (!pattern.test(text)) continue;
    const written = text.slice(at, pattern.lastIndex).replace(/^[ ~-]+(?:average )?/, "");
    return { unit: unit ?? written, end: pattern.lastIndex };
  }
  return null;
}
