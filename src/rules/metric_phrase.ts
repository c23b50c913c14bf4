import { atEnd } from "./at_end.ts";
import { isChange } from "./change_cues.ts";
import { isMeasured } from "./metric_acronym.ts";
import { metricAfter } from "./metric_near.ts";
import { isMeasure, isTask } from "./metric_class.ts";
import { measuredBefore } from "./measured_phrase.ts";
import { isAdjective, isBreak, isFunctionWord, phraseStarting } from "./noun_phrase.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter } from "./result_place.ts";

const COMPARED =
  /^ *[)]? *(?:(?:average |mean |overall |relative |absolute |additional )*(?:additional|extra|higher|lower|more|less|fewer|greater|larger|smaller|better|longer|shorter|broader|wider|deeper|richer|tighter|improved|increased|reduced|(?:increase|increment|reduction|improvement|decrease|gain|drop|boost|decline|rise|lift|uplift|jump|surge|growth|shift|change|degradation)s? (?:in|of)|as (?:much|many)) (?:average |the |overall |mean |its |terms of |absolute )*)((?:[a-z][a-z0-9'-]* ){0,2}[a-z][a-z0-9'-]*)/;
const IN =
  /^ *[)]? *in (?:average |the |overall |mean |its |terms of |absolute )*((?:[a-z][a-z0-9'-]* ){0,2}[a-z][a-z0-9'-]*)/;
const THE =
  /^ *(?:×|x|times)? *(?:the|their|its) (?:average |overall |mean |original )*((?:[a-z][a-z0-9'-]* ){0,1}[a-z][a-z0-9'-]*)/;
const NOUN =
  /^ *((?!(?:in|on|for|of|with|at|by|to|and|over) )(?:overall |average |mean )?(?:[a-z][a-z0-9-]* ){0,2}(?:rate|success|score|ratio|distance|similarity|recovery|satisfaction|loss|time|accuracy|precision|recall|fidelity|robustness|utility|stability|consistency|coverage|correctness|yield|latency|throughput|overhead|cost|energy|error|index|probability|quality|dispersion|confidence|generalization|generalisation|detection|compliance|agreement|utilization|efficiency|performance|reduction|improvement|gain|increase|drop|decrease|boost|retention|gap)s?)\b/;
const DIRECTLY =
  /^ *(?:(?:average|mean|overall|median|final|peak) (?=[a-z]))?((?!(?:of|on|for|with|at|and|by|to|from|as|than|over|in|or|respectively|each|(?:full|partial)(?! [a-z]+ [a-z]+)|total|median|mean|often|only|overall|higher|lower|more|less|is|are|was|were|across|when|while|using|compared|relative|absolute|average|vs|versus|accurate|correct|or|better|only|after|before|without|under|among|between|during|that|which|who|via|per)\b)(?:[a-z][a-z-]* ){0,2}[a-z][a-z-]{3,})(?= ?[.,;)]| (?:and|on|in|for|with|while|at|across|under|when|using|compared|over|within|via|through|without|than|from|versus|vs|against|among|between|during|per|by)\b| \((?:vs|compared|versus))/;
/** "60% stiffer than" */
const COMPARATIVE = /^ *[a-z]{3,}er than\b/;
const SIZE =
  /^ *(?:smaller|lighter|larger|bigger)(?! (?:than|on|in|for|with|and|or|but|while|when|at|compared|models?|networks?|one)\b)(?: ([a-z-]+))?/;
/** "20x larger teacher models" */
const LARGER_MODELS =
  /^ *(?:smaller|lighter|larger|bigger) (?:[a-z0-9-]+ ){0,2}(?:models?|networks?|llms?|vlms?|transformers?)\b/;
const OF_MODELS = /\b(?:models?|networks?|llms?|vlms?|parameters?|encoders?|transformers?|u-net)\b/;
const IS_SMALLER = /^ *(?:smaller|lighter|larger|bigger)\b/;
/** "\\)" behind a number in LaTeX. */
const CLOSING = /^ *\\\)(?= )/;
const STOP =
  /(?<![\w-])(?:on|for|with|at|and|by|to|from|as|than|over|in|or|is|are|was|were|that|which|while|when|using|compared|respectively|across|the|we|of|per|relative|under|during|between|without|only|against|versus|vs|through|after|before|into|but|among)(?![\w-])/;
const PLACE_NOUN = atEnd(
  /(?:settings?|configurations?|scenes?|scenarios?|cases?|tasks?|datasets?|benchmarks?|domains?|environments?|conditions?|experiments?|comparisons?|evaluations?|models?|networks?|languages?|splits?|regimes?|instances?|samples?|baselines?|methods?|approaches|runs?|tests?|trials|stages?|order|places|regions|areas|thresholds?|marks?|barriers?|milestones?)$|^sizes?$/,
);
const CHANGE_NOUN =
  /(?: |^)(?:reduction|improvement|gain|increase|drop|decrease|boost|degradation|change|savings?|decline)s?$/;
const VAGUE =
  /^(?:often|frequently|likely|common)\b|^(?:(?:original|absolute|relative|average|mean|overall|additional|further|net|total|performance|significant|consistent|improvement|reduction|gain|increase|drop|decrease|boost|degradation|results?|score|scores|setting|settings|approach|method|model|baselines?|margin|better|up|higher|lower|times|new|benefits?|advantages?|margins?|gaps?|significant) ?)+$/;
const PRAISE =
  /^(?:(?:additional|extra|further|less|more|fewer|greater|reduced|improved|increased|state-of-the-art|sota|average|mean|overall|final|total|maximum|peak|best|strong|top|new|competitive|remarkable|impressive|high|higher|low|lower) )+/;

/** How far before a number the words that lead to it begin. */
export const MEASURED_REACH = 130;

/** "13 times more accurate", "2.7x more call-efficient". */
const QUALITY = /^((?:[a-z]+-)?)(accurate|efficient|robust|stable|compact|diverse|precise|consistent)\b/;
const QUALITIES: Record<string, string> = {
  accurate: "accuracy",
  efficient: "efficiency",
  robust: "robustness",
  stable: "stability",
  compact: "compactness",
  diverse: "diversity",
  precise: "precision",
  consistent: "consistency",
};
/** "3.8x parameter-efficient" */
const EFFICIENT = /^ *([a-z]+)-efficient\b(?! [a-z]*(?:model|method|network|tuning))/;
/** "14.5% CTR over": capitals right behind a score. */
const ACRONYM =
  /^ (?:(?:absolute|relative|average|mean|lower|higher) )?((?:[A-Z][A-Za-z]{0,3}|[a-z]{1,2})?[A-Z]{2,5}(?:@\d+(?:\.\d+)?|-?\d{1,2}(?:-?[A-Z])?)?|[A-Z][A-Za-z0-9-]*@[A-Za-z0-9]+(?:\.\d+)?)(?= ?[.,;)]| (?:on|over|points|in|for|and|with|at|across|than|to|from|while|when|compared|versus|vs|improvements?|gains?|reductions?|degradations?|increases?|decreases?|drops?)\b)/;
/** Capitals that no metric is called by. */
export const NO_METRIC =
  /^(?:FP\d+|BF\d+|INT\d+|AWQ|GPTQ|GPU|GPUs|CPU|TPU|LLM|LLMs|VLM|MLLM|SOTA|RAG|SFT|RL|RLHF|GRPO|PPO|DPO|CI|CIs|CNN|RNN|LSTM|GNN|MLP|SVM|OOD|ID|IID|US|USD|EUR|AI|ML|NLP|API|IQR|SD|SE|CoT|LoRA|MoE|UTC|AWS|QA|VQA|ASR|NER|OCR|MT)$/;
/** "3% in SR over", behind a change */
const ACRONYM_IN =
  /^ (?:in|on) (?:the )?((?:[A-Z][A-Za-z0-9-]*@\d+(?:\.\d+)?|(?:[A-Z]-)?[A-Z][A-Z0-9]{1,5}(?:@\d+)?))(?= ?[.,;)]| (?:on|over|in|for|and|with|at|across|than|to|while|when|compared|score)\b)/;
/** "1.3x XYZ reduction", behind the name */
const CHANGE_OF = /^ (?:improvement|gain|reduction|increase|decrease)s?\b/;
/** "36.5 on XYZ value": capitals that are said to be a measure. */
const ON_VALUE = /^ (?:on|in) (?:the )?([A-Z][A-Za-z-]{1,7}) (?:value|score|metric)s?\b/;
/** "14.9 XY@Z points" */
const NAMED_POINTS = /^[ -]{1,2}((?:[A-Za-z]+-)?[A-Z][A-Za-z]*[A-Z@][A-Za-z0-9@-]*) points?$/;
const LEADING_BRACKET =
  /^ ?\((?:[A-Za-z0-9 .-]{1,24}|[A-Za-z][A-Za-z0-9 ,.-]{1,60})\)(?= (?:speed-?ups?|faster|reductions?|improvements?|gains?|increases?|higher|lower|less|fewer|more)\b)|^ ?\([A-Za-z0-9 .-]{1,24}\)(?= )/;
/** "45x cheaper", "85% less costly" */
const CHEAPER = /^ *(?:cheaper|less (?:costly|expensive))\b/;
const AS_FAST = /^ *(?:as fast|the speed|as quick(?:ly)?)\b/;
/** "reduction in the number of", behind a number. */
const COUNTED =
  /^ *(?:fewer|reduction|decrease|drop|increase|rise) (?:in|of) (?:the )?(?:total |average |mean )?(number|amount|proportion|fraction|percentage|share|rate) of /;

/** "0.5 points of XYZ degradation" */
const LOST_OF = /^ of ([a-z][a-z0-9-]+) (?:degradation|drop|loss|improvement|gain|reduction)\b/;

/** "only 38% correct" */
const CORRECT =
  /^ *(?:(?:rated|marked|judged|fully|entirely|completely|exactly) )?correct(?:ly)?(?=[.,;)]| (?:on|for|in|and|with|overall|outputs|answers|predictions|results|solutions|(?:[a-z]+ ){0,2}(?:identification|detection|classification|recognition|localization|prediction|decisions?|responses?|matches))\b)/;
const COPULA =
  /\b(?:is|are|was|were|be)(?: (?:about|approximately|only|up to|nearly|roughly|over))*(?: [\d.]+ to)?[ ~]*$/;

/** A noun that makes a name of words that look like verbs: "stay time". */
const MEASURING = /^(?:rate|time|score|efficiency|accuracy|ratio|length|duration|count|cost|value)s?$/;

const BASE_FORM = /^[a-z]+(?<!s|ed|ing)$/;

/** Words up to the first that no noun phrase runs across, without an adjective behind a plural. */
function upToBreak(words: string): string {
  const kept = words.split(" ");
  const isMeasured = MEASURING.test(kept.at(-1)!);
  const end = kept.findIndex((word, at) =>
    at > 0 && isBreak(word) && !CHANGE_NOUN.test(word) &&
    !(isMeasured && BASE_FORM.test(word) && !isFunctionWord(word))
  );
  const phrase = end < 0 ? kept : kept.slice(0, end);
  const last = phrase.length - 1;
  if (last > 0 && isAdjective(phrase[last]!) && /[^s]s$/.test(phrase[last - 1]!)) phrase.pop();
  return phrase.join(" ");
}

const SETTING =
  /^(?:held-out|in-distribution|out-of-distribution|cold-start|warm-start|zero-shot|few-shot|one-shot|end-to-end|real-time|real-world|in-domain|out-of-domain|full-precision)$/;
const NO_NAME =
  /^(?:micro|macro|weighted)$|^(?:has|have|had|been|be|being|chance|un[a-z]+ed|combination|practice|expectation|parallel|turn|simulation|production|deployment|general|particular|favor|some|many|most|such|what|where|it|they|we|our|this|these|those|not|no|if|so|also|even|still|just|about|around|respectively|indoors|outdoors|offline|online|resp|globally|locally|worldwide)(?![\w-])/;

function cleaned(words: string): string | null {
  const name = upToBreak(words.split(STOP, 1)[0]!.trim()).replace(PRAISE, "").replace(CHANGE_NOUN, "").trim();
  if (
    NO_NAME.test(name) || isFunctionWord(name.split(" ", 1)[0]!) || /-$|^both\b/.test(name) ||
    SETTING.test(name) ||
    isAdjective(name.split(" ").at(-1)!) ||
    /^[a-z]+(?:ly|ed)$/.test(name) && isBreak(name) ||
    /^[a-z]+(?:er|est)$/.test(name) && isBreak(name) || isFunctionWord(name)
  ) return null;
  return name.length > 2 && !PLACE_NOUN.test(name) && !VAGUE.test(`${name} `) && !VAGUE.test(name)
    ? name
    : null;
}

/** Whether a number goes on from one close before it. */
function isListed(place: Place, numeral: Numeral): boolean {
  const earlier = place.numerals[place.numerals.indexOf(numeral) - 1];
  if (!earlier || earlier.unit !== numeral.unit || numeral.start - earlier.end > 40) return false;
  return /(?:,|, and|\band) $/.test(place.text.lower.slice(earlier.end, numeral.start));
}

/** "gains of 5% in fluency and 6% in tone": whether the number before has a name of the same form. */
function followsNamed(place: Place, numeral: Numeral): boolean {
  const earlier = place.numerals[place.numerals.indexOf(numeral) - 1]!;
  return IN.test(wordsAfter(place, earlier, 40)) &&
    (metricAfter(place, earlier) !== null || phraseAfter(place, earlier) !== null);
}

const MEASURE_END = atEnd(
  /(?:rate|score|accuracy|error|index|ratio|recall|precision|success|coverage|[A-Z]{2,})s?(?:[@-]\d+)?$/,
);

/** Whether the last word of a name begins with a capital, as a system's does: "50% compressed LargeNet". */
function isWrittenAsName(written: string, name: string): boolean {
  const at = written.toLowerCase().indexOf(name);
  const last = at < 0 ? "" : written.slice(at, at + name.length).split(" ").at(-1)!;
  return /^[A-Z]/.test(last) && !MEASURE_END.test(last) && !MEASURE_END.test(last.toLowerCase());
}

/** "improvement in XYZ performance" */
const ACRONYM_PERFORMANCE =
  /^ (?:[a-z]+ )?(?:improvements?|gains?|increases?|drops?) in (?:the |average |overall )?([A-Z][A-Z0-9]{1,5}(?:@\d+)?) performance\b/;

/** The capitals that a number is of where only "performance" follows them. */
export function scoredBehind(place: Place, numeral: Numeral): string | null {
  const name = ACRONYM_PERFORMANCE.exec(place.text.plain.slice(numeral.end, numeral.end + 60))?.[1];
  return name && !NO_METRIC.test(name) ? name.toLowerCase() : null;
}

/** The metric that the text names behind a number in words of its own: "3x higher request rates". */
export function phraseAfter(place: Place, numeral: Numeral): string | null {
  const { plain } = place.text;
  const inUnit = numeral.unit === "points"
    ? NAMED_POINTS.exec(plain.slice(numeral.digitsEnd, numeral.end))?.[1]
    : undefined;
  if (inUnit && !NO_METRIC.test(inUnit)) return inUnit.toLowerCase();
  const isBracket = plain[numeral.end] === "(" || plain[numeral.end + 1] === "(";
  const bracket = isBracket ? LEADING_BRACKET.exec(plain.slice(numeral.end, numeral.end + 84)) : null;
  const skipped = bracket?.[0].length ??
    CLOSING.exec(plain.slice(numeral.end, numeral.end + 6))?.[0].length ?? 0;
  const after = wordsAfter(place, numeral, 70 + skipped).slice(skipped);
  const from = numeral.end + skipped;
  const written = plain.slice(from, Math.min(place.end, from + 40));
  const acronym = ACRONYM.exec(written)?.[1];
  const valued = ON_VALUE.exec(written)?.[1];
  if (valued) return valued.toLowerCase();
  const isAcronym = acronym !== undefined &&
    (numeral.unit !== "x" || CHANGE_OF.test(after.slice(acronym.length + 1)));
  if (isAcronym && !NO_METRIC.test(acronym)) return acronym.toLowerCase();
  if (numeral.unit === "x" && AS_FAST.test(after)) return "speedup";
  if (CHEAPER.test(after)) return "cost";
  if (numeral.unit === "%" && CORRECT.test(after)) return "accuracy";
  const counted = COUNTED.exec(after);
  const ofWhat = counted && phraseStarting(after.slice(counted[0].length));
  if (counted && ofWhat) {
    return `${counted[1]!} of ${ofWhat.replace(/ [a-z]+ed$/, "")}`;
  }
  const lost = numeral.unit === "points" || numeral.unit === "%" ? LOST_OF.exec(after)?.[1] : undefined;
  if (lost && !isBreak(lost)) return lost;
  if (LARGER_MODELS.test(after)) return "model size";
  const compared = COMPARED.exec(after);
  const efficient = EFFICIENT.exec(after);
  if (efficient) return `${efficient[1]!} efficiency`;
  const quality = compared ? QUALITY.exec(compared[1]!) : null;
  if (quality) return `${quality[1]!}${QUALITIES[quality[2]!]!}`;
  const worded = compared ? cleaned(compared[1]!) : null;
  if (worded) return worded;
  const noun = NOUN.exec(after) ?? (numeral.unit === "%" ? DIRECTLY.exec(after) : null);
  if (noun) {
    const name = COMPARATIVE.test(after) ? null : cleaned(noun[1]!);
    return name?.includes(" ") && isWrittenAsName(place.text.plain.slice(from, from + 70), name)
      ? null
      : name;
  }
  const sized = SIZE.exec(after) ?? IS_SMALLER.exec(after);
  if (sized && !sized[1]) {
    const { start } = place;
    const isLevel = COPULA.test(
      plain.slice(Math.max(start, numeral.start - 40), numeral.start).toLowerCase(),
    );
    const subject = isLevel
      ? measuredBefore(plain.slice(Math.max(start, numeral.start - MEASURED_REACH), numeral.start))
      : null;
    if (subject) return subject;
  }
  if (sized?.[1] && !isBreak(sized[1])) return `${sized[1].replace(/s$/, "")} size`;
  if (sized) return OF_MODELS.test(place.text.lower) ? "model size" : null;
  if (
    numeral.unit === "x" &&
    !COPULA.test(place.text.lower.slice(Math.max(place.start, numeral.start - 30), numeral.start))
  ) {
    const whole = THE.exec(after);
    if (whole) return cleaned(whole[1]!);
  }
  const isChanged = isChange(place, numeral);
  if (!isChanged && !isListed(place, numeral)) return null;
  const scored = ACRONYM_IN.exec(written)?.[1];
  if (scored && !NO_METRIC.test(scored) && (after.startsWith(" in") || isMeasured(place.text, scored))) {
    return scored.toLowerCase();
  }
  const within = IN.exec(after);
  const name = within && cleaned(within[1]!);
  if (!name || !isChanged && (!isMeasure(name) || isTask(name)) && !followsNamed(place, numeral)) return null;
  return isWrittenAsName(place.text.plain.slice(from, from + 70), name) ? null : name;
}
