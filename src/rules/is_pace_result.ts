import { atEnd, hedged } from "./at_end.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

const PACE = /(?:\/(?:s|sec|second|min|minute|h|hr|hour|day)| per [a-z]+)s?$|^(?:[kM]?bps|Gbps|QPS)$/;
const FREQUENCY = /^[kMG]?Hz$/;
const FRAMES =
  /^(?:fps|frames|images?|samples?|tok|tokens?|queries|requests|it|iterations|steps|pages|records)\b/i;
/** Motion and flow are what an experiment was set to, unless a word of measuring leads to them. */
const MOTION = /^(?:[a-zµ]?m|[a-z]*met(?:er|re)s?|km|mi|deg|°|rad|degrees?|rev|ml|mL|l)\b/;
/** What runs so often: "runs at 14.6 Hz", "an update rate of". */
const RUNS =
  /\b(?:runs?|running|ran|operat\w+|performs?|works?|working|execut\w+|infer\w*|process\w*|real-?time\w*|achiev\w+|reach\w+|sustain\w*|(?:update|control|inference|frame|loop|output|refresh|processing|planning|evaluation) (?:rates?|frequency)|frequency (?:of|exceeding|reaching)|bandwidth|throughput|updat\w+|replan\w*|comput\w+|render\w*)\b[^,;]{0,60}$/;
/** The same of counts: "finds 700 patches per second". */
const DOES = atEnd(
  /\b(?:rates?|speeds?|deliver\w*|generat\w+|track\w*|find\w*|handl\w+|produc\w+|serv\w+|scor\w+|match\w*|simulat\w+|support\w*|up to|takes?)\b[^,;]{0,60}$/,
);
/** "a microcontroller running at 5 MHz" */
const CLOCK = atEnd(/\b(?:microcontroller|processor|cpu|cores?|clock|fpga|chip|dsp|gpu)\b[^,;]{0,30}$/);
/** "2 m/s at 6 Hz": how often the motor was driven for it. */
const DRIVEN = atEnd(/\d[^,;]{0,14}(?:\([^)]{0,50}\) )?\bat(?: about)?[ ~]*$/);
/** How the data came: "recorded at 100 Hz", "a camera with 30 frames per second". */
const CAPTURED =
  /\b(?:record|sampled|sampling|captur|acquir|camera|sensor|footage|videos?|imu|lidar|radar|stream|collected|stimul|recording|monitor|display|signal|audio|speech|oscillat|vibrat|excit|carrier|resonan)[a-z]*\b[^,;]{0,30}$/;
const DATA_BEHIND = /^ *(?:video|camera|stream|recording|footage|sampling|imu|lidar|signals?|data|band)/;
const MEASURED = atEnd(
  /\b(?:error|speeds?|velocit(?:y|ies)|rates?|accuracy|throughput|resolution|drift|sensitivity)(?: (?:of|is|was|by|to|from|at|up|reach\w*|about|over|nearly|exceeding|approximately))+[ ~<>]*$/,
);
const REACHED =
  /\b(?:achiev|reach|attain|obtain|demonstrat|show|measur|exceed|increas|rais|improv|reduc|walk|swim|crawl|climb|fly|jump|mov|run)[a-z]*\b/;

/** "was evaluated as 0.2 mm", "is found to be about 18 Hz" */
export const FOUND_TO_BE = hedged(
  /\b(?:(?:evaluated|confirmed|measured|determined|estimated|calculated) (?:as|at|to be)|found to be)/,
);

/** Whether a unit says so much in a unit of time. */
export function isPace(unit: string): boolean {
  return PACE.test(unit) || FREQUENCY.test(unit);
}

/** Whether so much a second (samples, frames, hertz, metres) is a result, not how data were taken. */
export function isPaceResult(place: Place, numeral: Numeral): boolean {
  if (place.isBackground) return false;
  const before = wordsBefore(place, numeral);
  if (DATA_BEHIND.test(wordsAfter(place, numeral))) return false;
  const runs = RUNS.test(before) || FOUND_TO_BE.test(before);
  if (!runs && CAPTURED.test(before)) return false;
  const unit = numeral.unit!;
  if (FRAMES.test(unit)) return true;
  if (FREQUENCY.test(unit)) {
    return runs && !DRIVEN.test(before) && !(/^[MG]/.test(unit) && CLOCK.test(before));
  }
  if (MOTION.test(unit)) return MEASURED.test(before) && REACHED.test(before);
  return runs || DOES.test(before);
}
