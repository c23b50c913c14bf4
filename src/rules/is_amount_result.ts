import { isChange } from "./change_cues.ts";
import { metricAfter, metricBefore } from "./metric_near.ts";
import { phraseBefore } from "./metric_phrase.ts";
import type { Numeral } from "./numerals.ts";
import { statisticBefore } from "./statistics.ts";
import { type Place, sentenceWords, wordsAfter, wordsBefore } from "./result_place.ts";

/** Units of time. */
export const TIME_UNITS: ReadonlySet<string> = new Set([
  "s",
  "ms",
  "min",
  "hours",
  "days",
  "GPU hours",
  "µs",
  "μs",
  "us",
  "ns",
]);
const TIMED =
  /\b(?:latency|runtime|run-?time|time|takes?|took|taking|shrinks?|faster|speed|speed-?ups?|inference|within|overhead|delay|reduc|cut|require[sd]?|hours? in savings|complet\w*|finish\w*|converg\w*|execut\w*|process\w*|produc\w*|generat\w*|sav(?:ed?|ing)s?)\b/;
const TIME_BEFORE =
  /(?:[(=:<>~]|\b(?:within|in|takes?|took|taking|only|just|under|than|about|approximately|of|from|to|is|was|at|per|by|over|around|average[sd]?|requir(?:es|ed|ing)|remains?|and|vs\.?)(?: (?:only|just|about|under|less than|an average of|approximately|over|up to))*)[ ~<>(]*$/;
const TIME_OF_DATA =
  /^ *(?:of (?:[a-z-]+ ){0,3}(?:speech|audio|video|data|recordings?|footage|driving|music|training data|transcribed|read|conversation|labeled|input|observation|experience|interaction)|windows?|clips?|segments?|ahead|intervals?|horizon|forecast|videos?|input|recordings?|apart|old|after|before|prior|ago|sampling|epochs?\b|tasks?|frames?|duration of|per (?:day|week))/;
/** "3.7 hours in advance": how early something is told. */
const LEAD_AFTER = /^ *(?:in advance|ahead\b|earlier than|before (?:the )?(?:[a-z]+ )?onset)\b/;
/** "mean duration: 6.2 s": of the data. */
const DATA_DURATION =
  /\b(?:mean|average|median|total|video|audio|clip|utterance|recording) (?:duration|length)s?(?: of|:| =| is)?[ ~]*$/;
/** "our corpus, with a size exceeding 6 TB" */
const DATA_SIZE =
  /\b(?:corpus|corpora|datasets?|data set|collection|archive)\b[^;]{0,30}\bsize\b[^;,]{0,20}$/;
/** "the update rate of the loop is kept at": a frequency that is reached. */
const RATE_BEFORE =
  /\b(?:update|refresh|control|loop) (?:rate|frequency)\b[^,;]{0,45}\b(?:is|was|reach\w*|achiev\w*|maintain\w*|kept)(?: at| of)?[ ~]*$/;
const MONEY =
  /\b(?:costs?|cheap\w*|price|savings?|sav(?:e|es|ed|ing)|budget|expens\w*|afford\w*|spend\w*|less than|under|per (?:query|task|problem|sample|million|instance|paper))\b/;
const BIG_MONEY = /^ *(?:million|billion|trillion)? ?(?:industry|market|in (?:losses|revenue|damage))/;
const PLAIN_REACH = 40;

/** Whether a duration that was measured, not set, is how early something is foreseen. */
export function isLeadTime(place: Place, numeral: Numeral): boolean {
  return numeral.isDecimal && LEAD_AFTER.test(wordsAfter(place, numeral));
}

/** Whether a duration is a result. */
export function isDurationResult(place: Place, numeral: Numeral): boolean {
  if (
    place.isBackground || /^-[a-z]/.test(place.text.lower.slice(numeral.digitsEnd, numeral.digitsEnd + 2))
  ) return false;
  const after = wordsAfter(place, numeral);
  if (isLeadTime(place, numeral)) return true;
  if (TIME_OF_DATA.test(after) || DATA_DURATION.test(wordsBefore(place, numeral))) return false;
  const words = sentenceWords(place);
  if (/\([ ~]*$/.test(wordsBefore(place, numeral)) && /^ ?[)]/.test(after)) return true;
  return TIMED.test(words) && TIME_BEFORE.test(wordsBefore(place, numeral));
}

/** Whether a sum of money is a result. */
export function isMoneyResult(place: Place, numeral: Numeral): boolean {
  return !place.isBackground &&
    (MONEY.test(sentenceWords(place)) || /^ *per\b/.test(wordsAfter(place, numeral))) &&
    !BIG_MONEY.test(wordsAfter(place, numeral));
}

/** Whether a span of years or weeks is a quantity that was measured, or an error: "a MAE of 3.1 years". */
function isOfMetric(place: Place, numeral: Numeral): boolean {
  const metric = metricBefore(place, numeral)?.metric;
  return metric !== undefined && metric.name !== "performance" &&
    (metric.row.class === "amount" || numeral.isDecimal);
}

/** Whether a quantity in another unit (mm, GB, FPS) is a result. */
export function isAmountResult(place: Place, numeral: Numeral): boolean {
  if (TIME_UNITS.has(numeral.unit!)) return isDurationResult(place, numeral);
  if (place.isBackground) return false;
  if (place.text.plain[numeral.digitsEnd] === "-" && numeral.unit !== "percentile") return false;
  const before = wordsBefore(place, numeral);
  const after = wordsAfter(place, numeral);
  if (/^ *(?:range|distance|height|altitude|radius|depth|resolution|tall|long|wide|away)\b/.test(after)) {
    return false;
  }
  const words = sentenceWords(place);
  switch (numeral.unit) {
    case "year":
    case "years":
    case "month":
    case "months":
    case "week":
    case "weeks":
      return isOfMetric(place, numeral);
    case "FPS":
    case "fps":
      return !/^ *(?:video|camera|stream|recording)/.test(after);
    case "tokens/s":
    case "tokens/sec":
    case "tokens/second":
    case "percentile":
      return true;
    case "token":
    case "tokens":
      return /\b(?:average|uses|consum|per (?:query|task|problem))/.test(before + after) &&
        numeral.multiplier <= 1e3;
    case "GB":
    case "MB":
    case "KB":
    case "GiB":
    case "MiB":
    case "TB":
    case "kB":
      return !DATA_SIZE.test(before) &&
        /\b(?:memory|storage|size|footprint|vram|reduc|requir|only|peak|usage|compress)/.test(words) &&
        !/^ *(?:gpus?|ram\b|of (?:text|data|ram|memory available)|dataset|corpus|cards?|vram gpu)/.test(
          after,
        );
    case "bit":
    case "bits":
    case "pixel":
    case "pixels":
    case "px":
    case "degree":
    case "Hz":
    case "kHz":
    case "MHz":
    case "GHz":
      return RATE_BEFORE.test(before) ||
        !/\bat[ ~]*$/.test(before) && (/\b(?:error|accuracy of|deviation)/.test(before) ||
            (metricAfter(place, numeral) !== null && isChange(place, numeral)));
    default:
      return /\b(?:error|accuracy|precision|deviation|rmse|mae|mpjpe|distance|reduc|improv|achiev|outperform|within|consum|power|energy|only|flops|resolution of|mae|rmse|accurac|obtain|reach)/
        .test(words) &&
        (/\b(?:error|accuracy|precision|deviation|rmse|mae|mpjpe|distance|power|energy|consum\w*|overhead|outperform\w*)\b[^,;]{0,60}$/
          .test(before) ||
          metricAfter(place, numeral) !== null || metricBefore(place, numeral) !== null ||
          /flops/i.test(numeral.unit!));
  }
}

const COUNT_AFTER =
  /^ *(?:(?!between|for|on|in|of|with|by|per|and|across|to|from|over|at|using)[a-z-]+ )?(?:parameters?|layers?|classes|categories|tasks?|datasets?|languages?|domains?|participants?|subjects?|patients?|users?|images?|videos?|samples?|examples?|instances?|models?|methods?|baselines?|benchmarks?|steps?|epochs?|iterations?|gpus?|nodes?|agents?|questions?|papers?|studies|hours?|days?|tokens?|words?|sentences?|documents?|frames?|points?|problems?|scenarios|trials|runs|seeds|experiments|types|features|variables|channels|robots?|cases|people|experts|annotators|dimensions?|bits?|shots?|views?|timesteps?|time steps?|passes|calls|queries|rounds|clicks|neurons|heads|blocks|experts|objects|items|stages?|levels?|modules?|components?|modalities|lines|turns|characters|entities|conditions|responses|out of|of the|of \d+)\b/;
const ON_NAME_AFTER = /^ (?:on|for|in) (?:the )?[A-Z][A-Za-z]*[A-Z0-9-]/;
const PAIRED_BEFORE =
  /\b(?:outperform\w*|surpass\w*|improv\w*|exceed\w*|beat\w*|increas\w*|lift\w*|rais\w*|decreas\w*|reduc\w*|lower\w*|underperform\w*)\b[^.;]{0,60}\bby(?: (?:up to|about|over|an average of|approximately))?[ ~]*$/;
const VERSIONED = /(?:^|[ (])[A-Z][A-Za-z-]*[A-Za-z] $/;
const LABELLED = /[(,;] ?(?:[a-z][a-z0-9-]*[-a-z0-9]): *$/;
const MOVED_TO =
  /\b(?:drop|f[ae]ll|declin|degrad|decreas|increas|improv|ris|rose|reduc|climb|grow|grew|rais|boost)\w*(?: [a-z-]+){0,3} (?:from|to)(?: (?:about|around|only|just|nearly|approximately))?[ ~]*$/;
const SCORE_BEFORE =
  /\b(?:scor(?:es?|ing)|baseline of|achiev\w+|reach\w*|attain\w*|obtain\w*|accuracy|results? of|performance of)(?: (?:of|an?|the|average|mean|overall|up|to|scores?|about|around|from))*[ ~:=]*$/;
const OF_BEFORE =
  /\b(?:of|reach\w*|exceed\w*|within)(?: (?:about|around|up to|over|only|at least|at most|less than|more than))?[ ~]*$/;
const SETTING =
  /(?:(?:learning|sampling|dropout|drop|mutation|noise|masking|decay|frame) rate|threshold|temperature|weight|probability|size|dropout|factor|coefficient|parameters?|exponent|scale|step|momentum|decay|level|budget|dimension|order|noise|radius|width|range|interval|version|significance)$/;
const TUPLE = /^(?:[+~-]? ?\d+\.\d+ ?(?:,|vs\.?|v\.s\.|versus|against|to|and|→|\/|;|-|–)? ?){1,4}$/;

/** Whether a number without a unit is a result: it needs a metric right beside it, or a clear cue. */
export function isPlainResult(place: Place, numeral: Numeral): boolean {
  const before = wordsBefore(place, numeral);
  const rawAfter = place.text.plain.slice(numeral.end, Math.min(place.end, numeral.end + PLAIN_REACH));
  const after = rawAfter.toLowerCase();
  if (numeral.isModifier || numeral.multiplier > 1e3 || COUNT_AFTER.test(after)) return false;
  if (/^ *(?:×|x) ?\d/.test(after) || /[\d×x] ?(?:×|x) *$/.test(before)) return false;
  if (statisticBefore(place, numeral)) return !place.isBackground;
  if (
    metricBefore(place, numeral) === null &&
    /\b(?:[a-z]|[a-z]_[a-z]|lambda|alpha|beta|gamma|epsilon|delta|kappa|n|k)\}? ?(?:=|<|>|≤|≥|~)[ ~]*$/.test(
      before,
    )
  ) return false;
  if (
    /\b(?:versions?|figure|table|section|step|level|stage|phase|type|task|track|top|v|chapter|part|q|area|year|page|gemini|claude|llama|gpt|qwen\w*|stable diffusion|python|windows|ros|covid)[ -]*$/
      .test(before)
  ) return false;
  if (place.isBackground) {
    return numeral.isDecimal && metricBefore(place, numeral) !== null && /\b(?:of|=)[ ~]*$/.test(before);
  }
  if (!numeral.isDecimal && /[{[,\\]  ?$|[{[,]$/.test(before)) return false;
  if (numeral.sign !== "" && (numeral.isDecimal || numeral.sign === "+")) return true;
  const isScore = numeral.isDecimal || numeral.value <= 100;
  if (!isScore || /^(?:19|20)\d\d$/.test(String(numeral.value))) return false;
  if (numeral.value < 10 && isVersion(place, numeral)) return false;
  const ahead = metricAfter(place, numeral);
  if (
    ahead && (numeral.isDecimal || isChange(place, numeral) || ahead.row.class !== "amount") &&
    /^[ -]/.test(rawAfter)
  ) return true;
  const lead = metricBefore(place, numeral)?.metric;
  if (lead && (numeral.isDecimal || lead.name !== "performance")) {
    return numeral.isDecimal || /\b(?:of|=|:|to|from|is|by|at)[ ~]*$/.test(before);
  }
  if (!numeral.isDecimal) return PAIRED_BEFORE.test(before) && /^ *[.,;]/.test(after);
  const next = place.links[place.numerals.indexOf(numeral) + 1];
  if (next === "change" || next === "versus") return true;
  return PAIRED_BEFORE.test(before) || isInBrackets(place, numeral) || LABELLED.test(before) ||
    MOVED_TO.test(before) ||
    numeral.isDecimal && OF_BEFORE.test(before) && isMeasured(place, numeral) ||
    ON_NAME_AFTER.test(rawAfter) ||
    SCORE_BEFORE.test(before);
}

/** Whether a decimal follows what the text measures, not a setting: "a score inflation of 0.45". */
function isMeasured(place: Place, numeral: Numeral): boolean {
  const name = phraseBefore(place, numeral);
  return name !== null && !SETTING.test(name);
}

/** Whether a decimal stands in brackets behind words, alone or in a pair or tuple: "OursNet (75.11)". */
function isInBrackets(place: Place, numeral: Numeral): boolean {
  const { plain } = place.text;
  const from = Math.max(place.start, numeral.start - 40);
  const open = from + plain.slice(from, numeral.start).lastIndexOf("(");
  const close = numeral.end + plain.slice(numeral.end, numeral.end + 40).indexOf(")");
  if (open < from || close < numeral.end) return false;
  return /[A-Za-z0-9] $/.test(plain.slice(open - 2, open)) &&
    TUPLE.test(plain.slice(open + 1, close).toLowerCase());
}

/** Whether a capitalised name that is no metric stands right before a small decimal: "Gemini 1.5". */
function isVersion(place: Place, numeral: Numeral): boolean {
  const before = place.text.plain.slice(Math.max(place.start, numeral.start - 30), numeral.start);
  return VERSIONED.test(before) && metricBefore(place, numeral) === null;
}
