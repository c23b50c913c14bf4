import { atEnd, hedged } from "./at_end.ts";
import { isChange } from "./change_cues.ts";
import { metricAfter, metricBefore } from "./metric_near.ts";
import { isErrorName } from "./metric_class.ts";
import { phraseBefore } from "./phrase_before.ts";
import type { Numeral } from "./numerals.ts";
import { FOUND_TO_BE, isPace, isPaceResult } from "./is_pace_result.ts";
import { SETTING } from "./is_plain_result.ts";
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
  /\b(?:latenc(?:y|ies)|runtimes?|run-?times?|time|times(?= (?:from|by|to|of|reduc|f[ae]ll|drop|are|were|is|was))|takes?|took|taking|shrinks?|faster|speed|speed-?ups?|inference|within|overhead|delays?|reduc\w*|decreas\w*|shorten\w*|cuts?|learned|deploy\w*|reconstruct\w*|requir\w*|solv\w+|run(?:s|ning)? in|respon[sd]\w*|synthesi[sz]\w+|hours? in savings|complet\w*|finish\w*|converg\w*|execut\w*|process\w*|produc\w*|prun\w+|generat\w*|sav(?:ed?|ing)s?)\b/;
const TIME_BEFORE = hedged(
  /(?:[(=:<>~]|\b(?:within|in|takes?|took|taking|only|just|under|than|about|approximately|of|from|to|is|was|at|per|by|over|around|average[sd]?|requir(?:es|ed|ing)|needs?|needing|spends?|remains?|and|vs\.?))(?: under)?/,
);
/** "in as little as", "in under": a boast of how fast something is, whatever the sentence speaks of. */
const BOAST = atEnd(
  /\b(?:in|within) (?:(?:just |only )?under|as (?:little|few) as|(?:less|fewer) than|just|only|merely|a mere)(?: (?:under|about))?[ ~<>]*$/,
);
/** "trains it to 70% in under 30 minutes" */
const TRAINED_IN =
  /\btrain(?:s|ed|ing)?\b[^;]*\bin(?: (?:just|only|under|about|approximately|less than|as little as))*[ ~]*$/;
const TIME_OF_DATA =
  /^ *(?:of (?:[a-z-]+ ){0,3}(?:speech|audio|video|data|recordings?|footage|driving|music|training data|transcribed|read|conversation|labeled|input|observation|experience|interaction)|windows?|deadlines?|budgets?|limits?|timeouts?|constraints?|clips?|segments?|ahead|intervals?|horizon|forecast|videos?|input|recordings?|apart|old|after|before|prior|ago|sampling|epochs?\b|tasks?|frames?|duration of|per (?:day|week))/;
/** "under three time budgets (5 s, 10 s)" */
const SET_TIME = atEnd(
  /\bfor an? (?:[a-z]+ )?time of (?:\d[\d., ]*(?:and |to )?)*$|\b(?:video|clip|recording|audio|segment|speech)s? of (?:about |up to |only )?$|\b(?:budget|window|horizon|limit|interval|timeout|deadline|segment|clip)s?\b(?: of| =|:)?(?: (?:ranging |varying )?(?:from|between))?[ ~(]*(?:\d[\d. a-z]*(?:, | and |, and | to ))*$/,
);
/** "annotators spent more than 300 hours": work of people. */
const WORK_BEFORE = /\b(?:spent|invest(?:ed|ing)|annotat(?:ed|ors? took)|labou?r)\b[^,;]{0,24}$/;
/** "each covering more than 10 seconds": of the data. */
const LASTING = atEnd(
  /\b(?:covering|lasting|spanning|long(?:er)?)(?: (?:more than|over|about|up to|than|at least))*[ ~]*$/,
);
const LONG_UNIT = /^(?:hours|days)$/;
/** "angles between 40° and", "at a distance of", "gaps of": how a trial was set up. */
const SET_UP = hedged(
  /(?<!-)\b(?:at an? (?:[a-z-]+ )?(?:distance|angle|altitude|height|depth|spacing|interval) of|at (?:distances|angles) (?:of|from|up to)|angles? (?:between|above|below|from|of)|(?:over|within) (?:the|an?) (?:[a-z]+ )?range (?:of|from|between)|(?:motion|working|measurement|operating|measuring) range of|gaps? of|sampling distance of|spac(?:ed|ing)(?: of| by)?)(?: [\d.]+ ?(?:[°a-zµ/]{1,6}|degrees|seconds|minutes)?(?:,| and| to|, and| or))*/,
);
/** "a 1.4 GHz Pentium", "2 KB of SRAM": the machine. */
const MACHINE =
  /^ ?(?:-?(?:[a-z]+ )?(?:pentium|intel|amd|arm\b|cortex|cpus?\b|processors?\b(?! (?:power|energy|time))|microcontroller|clock|pc\b|laptop)|of (?:sram|program memory|flash memory|ram\b|rom\b))/;
/** "under constraints of 5 W power and (10 ms)": what was allowed. */
const ALLOWED = atEnd(/\b(?:constraint|budget|limit)s? of [^;:.]{0,60}$/);
/** "temperatures spanning 25-(95 °C)" */
const OVER_RANGE = atEnd(
  /\b(?:spanning|range(?: of)?|ranging from|between|from)[ ~]*(?:-?\d+ ?(?:-|--|–|and|to) ?)?-?$/,
);
/** "500 hours of real sessions": of data. */
const HOURS_OF =
  /^ *\+? ?of (?!(?:[a-z]+ )?(?:training|comput\w+|inference|processing|run-?time|wall|cpu|gpu|manual|human|work|labou?r)\b|(?:(?:wall|clock|gpu|cpu|compute)[- ](?:clock )?)?time\b)/;
/** "1000s of tasks" */
const PLURAL_OF_TENS = /^[\d,]*0s (?:of|to)\b/;
/** "3.7 hours in advance": how early something is told. */
const LEAD_AFTER = /^ *(?:in advance|ahead\b|earlier than|before (?:the )?(?:[a-z]+ )?onset)\b/;
/** "mean duration: 6.2 s": of the data. */
const DATA_DURATION = atEnd(
  /\b(?:mean|average|median|total|video|audio|clip|utterance|recording) (?:duration|length)s?(?: of|:| =| is| up to| from)?[ ~]*$/,
);
/** "recordings (30 s": how long data are. */
const DATA_BRACKETED = atEnd(/\b(?:data ?sets?|sequences?|videos?|recordings?) \([ ~<>]*$/);
/** "our corpus, with a size exceeding 6 TB" */
const DATA_SIZE =
  /\b(?:corpus|corpora|datasets?|data set|collection|archive)\b[^;]{0,30}\bsize\b[^;,]{0,20}$/;
/** "a single GPU (T4, 16 GB": what the machine has. */
const HARDWARE = atEnd(
  /\b(?:gpus?|nvidia|rtx|geforce|tesla|quadro|jetson|cpus?|machine|laptop|workstation|server|raspberry|device|phone)\b[^.;]{0,40}(?:[(,]| with| of)(?: (?:an?|only))? ?$/,
);
const MONEY =
  /\b(?:costs?|profits?|revenues?|earn\w*|cheap\w*|price|savings?|sav(?:e|es|ed|ing)|budget|expens\w*|afford\w*|spend\w*|less than|under|per (?:query|task|problem|sample|million|instance|paper))\b/;
const BIG_MONEY = /^ *(?:million|billion|trillion)? ?(?:industry|market|in (?:losses|revenue|damage))/;

/** Whether a duration that was measured, not set, is how early something is foreseen. */
export function isLeadTime(place: Place, numeral: Numeral): boolean {
  return numeral.isDecimal && LEAD_AFTER.test(wordsAfter(place, numeral));
}

/** "sub-100ms latency", "with 50 ms inference latency" */
const WITH_BEFORE = hedged(/\bsub-|\b(?:with|at|and)(?: an?)?/);
const LATENCY_AFTER =
  /^ (?:[a-z-]+ )?(?:latenc(?:y|ies)|inference|responses?|delays?|runtimes?)\b(?! (?:budget|constraint|target|requirement|limit|bound|threshold))/;

/** Whether a duration is a result. */
function isDurationResult(place: Place, numeral: Numeral): boolean {
  if (
    place.isBackground || /^-[a-z]/.test(place.text.lower.slice(numeral.digitsEnd, numeral.digitsEnd + 2))
  ) return false;
  const after = wordsAfter(place, numeral);
  if (isLeadTime(place, numeral)) return true;
  if (LONG_UNIT.test(numeral.unit!) && HOURS_OF.test(after)) return false;
  const before = wordsBefore(place, numeral);
  if (TIME_OF_DATA.test(after) || DATA_DURATION.test(before) || DATA_BRACKETED.test(before)) return false;
  if (
    SET_TIME.test(before) || SET_UP.test(before) ||
    PLURAL_OF_TENS.test(place.text.lower.slice(numeral.digits, numeral.end + 4))
  ) {
    return false;
  }
  if (numeral.sign === "+" && numeral.isDecimal) return true;
  if (ALLOWED.test(before) || WORK_BEFORE.test(before) || LASTING.test(before)) return false;
  if (/\([ ~]*$/.test(before) && /^ ?[)]/.test(after)) return true;
  if (isErrorName(metricBefore(place, numeral)?.metric.name ?? "")) return true;
  if (LATENCY_AFTER.test(after) && WITH_BEFORE.test(before)) return true;
  return TIMED.test(sentenceWords(place)) && TIME_BEFORE.test(before) || BOAST.test(before) ||
    TRAINED_IN.test(before);
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

/** "the dense 300W test set": a name that ends like a quantity. */
const IN_NAME = /^ ?(?:test ?sets?|data ?sets?|benchmarks?|corpus|corpora)\b/;

/** Whether a quantity in another unit (mm, GB, FPS) is a result. */
export function isAmountResult(place: Place, numeral: Numeral): boolean {
  if (TIME_UNITS.has(numeral.unit!)) return isDurationResult(place, numeral);
  if (place.isBackground) return false;
  const before = wordsBefore(place, numeral);
  const after = wordsAfter(place, numeral);
  if (ALLOWED.test(before) || numeral.unit === "°C" && OVER_RANGE.test(before)) return false;
  if (SET_UP.test(before) || /(?:Hz|B)$/.test(numeral.unit!) && MACHINE.test(after)) return false;
  if (numeral.unit === "FPS" || numeral.unit === "fps" || isPace(numeral.unit!)) {
    return isPaceResult(place, numeral);
  }
  if (place.text.plain[numeral.digitsEnd] === "-" && numeral.unit !== "percentile" || IN_NAME.test(after)) {
    return false;
  }
  if (
    /\d ?[×x] ?$|\bon $/.test(before) ||
    /\b(?:budgets?|limits?)(?: of)?[ ~]*$|\be\.g\.,? ?$|\b(?:for|when|with|if|where) [a-z -]{3,30} ?[<>≤≥][ ~]*$/
      .test(before)
  ) return false;
  if (numeral.sign === "+" && numeral.unit !== "°") return true;
  if (/\b(?:was|were|is|are|stays?|remain(?:s|ed)?) within[ ~]*$/.test(before)) return true;
  if (isMovedAmount(place, numeral, before)) return true;
  if (
    /^ *(?:range|distance|height|altitude|radius|depth|resolution|tall|long|wide|away|cmos|process|technology|node|laser|wavelengths?)\b/
      .test(after)
  ) {
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
    case "percentile":
      return true;
    case "nat":
    case "nats":
      return isChange(place, numeral) || metricBefore(place, numeral) !== null ||
        metricAfter(place, numeral) !== null;
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
      return !DATA_SIZE.test(before) && !HARDWARE.test(before) &&
        /\b(?:memory|storage|size|footprint|vram|reduc|requir|only|peak|usage|compress)/.test(words) &&
        !/^ *(?:gpus?|ram\b|of (?:text|data|ram|memory available)|dataset|corpus|models?\b|cards?|vram gpu)/
          .test(
            after,
          );
    case "bit":
    case "bits":
    case "pixel":
    case "pixels":
    case "px":
    case "degree":
      return !/\bat[ ~]*$/.test(before) && (/\b(?:error|accuracy of|deviation)/.test(before) ||
        (metricAfter(place, numeral) !== null && isChange(place, numeral)));
    default:
      return /\b(?:error|accuracy|precision|deviation|rmse|mae|mpjpe|distance|reduc|improv|achiev|outperform|within|consum|power|energy|only|flops|resolution of|mae|rmse|accurac|obtain|reach)/
            .test(words) &&
          (/\b(?:errors?|accurac(?:y|ies)|precision|deviations?|rmse|mae|mpjpe|distance|power|energy|consum\w*|overheads?|outperform\w*)\b[^,;]{0,60}$/
            .test(before) ||
            metricAfter(place, numeral) !== null || metricBefore(place, numeral) !== null ||
            /flops/i.test(numeral.unit!)) || isMeasuredAmount(place, numeral);
  }
}

const MOVED_FROM =
  /\b(?:reduc|improv|decreas|lower|cut|drop|fell|shr[aiu]nk|shorten)[a-z]*\b[^.;]{0,60} from[ ~]*$/;

/** Whether an amount is either end of what a verb says has moved: "reduces it from 15 degrees to 0.2 degrees". */
function isMovedAmount({ links, numerals }: Place, numeral: Numeral, before: string): boolean {
  const index = numerals.indexOf(numeral);
  if (links[index + 1] !== "change") return false;
  return MOVED_FROM.test(before);
}

/** "we obtained a pressure of 643 Pa" */
const MEASURED_AMOUNT = hedged(
  /\b(?:obtain|achiev|reach|attain|demonstrat|show|measur|exhibit|generat|produc|withst|support|deliver|provid|sustain|exert)[a-z]*\b[^,;]{0,70}\b(?:of|to|as (?:high|low) as|exceeding)/,
);
/** What a thing measures is no result of it. */
const DIMENSION = atEnd(
  /(?:^| )(?:length|width|diameter|height|size|distance|thickness|weight|mass|depth|radius|range|volume|area|voltage|wavelength|spacing|bandwidth|temperature|altitude|step|window)s?$/,
);

/** Whether a verb of measuring leads to an amount and the text says of what. */
function isMeasuredAmount(place: Place, numeral: Numeral): boolean {
  const before = wordsBefore(place, numeral);
  if (FOUND_TO_BE.test(before)) return true;
  if (!MEASURED_AMOUNT.test(before)) return false;
  const name = phraseBefore(place, numeral);
  return name !== null && !DIMENSION.test(name) && !SETTING.test(name);
}
