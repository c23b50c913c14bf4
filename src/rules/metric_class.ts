import type { MetricClass } from "./metric_row.ts";

const SHARE =
  /(?:^| )(?:rate|accuracy|score|precision|recall|performance|success|agreement|robustness|generali[sz]ation|detection|segmentation|classification|recognition|retrieval|reasoning|capabilit(?:y|ies)|abilit(?:y|ies)|quality|completion|compliance|fidelity|utility|effectiveness|f1|coverage|tracking|understanding|results|hacking|overlap|consistency|pass|match)s?$/;
const AMOUNT =
  /(?:^| )(?:time|latency|cost|size|length|memory|energy|power|errors?|distance|number|count|speed|throughput|efficiency|consumption|usage|users|views|clicks|sales|purchases|revenue|parameters|tokens|steps|loss|delay|data|samples|bandwidth|communication|storage|space|overhead|frequency|width|depth|density|rates? of)s?$|(?:^| )time-to-[a-z-]+$|^(?:number|amount) of /;

/**
 * What a change in per cent of something named in a text's own words means: of a rate, points; of a quantity, a share.
 *
 * @returns Null where the words do not say.
 */
export function classOfWords(name: string): MetricClass | null {
  return SHARE.test(name) ? "share" : AMOUNT.test(name) ? "amount" : null;
}

/** Endings of nouns for what can be measured. */
const MEASURE =
  /(?:^|[ -])(?:(?:rate|ratio|error|score|accuracy|time|cost|loss|speed|length|distance|size|gain|gap|index|rank|power|range|width|depth|height|weight|rating|delay|lag|mass|force|torque|yield|profit|revenue|price|bias|noise|drift|reward|return|regret|risk|overhead|usage|use|consumption|count|number|amount|volume|level|value|strength|size|success|performance|recall|overlap|coverage|agreement|correlation|divergence|deviation|displacement|throughput|bandwidth|footprint|budget|traffic|workload|effort|progress|growth|understanding|awareness|reasoning|generali[sz]ation|alignment|adherence|completion|retention|utili[sz]ation|engagement|satisfaction|preference|calibration|compression|sparsity|hallucination|toxicity|leakage|forgetting|interference|collision|violation|failure|crash|mistake|misdetection|refusal|coefficient|factor|magnitude|amplitude|temperature|emission|duration|concentration|resolution|detection|recognition|(?<!in)formation content|entropy|score|quality)(?:e?s)?|[a-z]{3,}(?:ity|ities|ness|ency|encies|ancy|racy|ility))$/;

/** Whether words end with a noun for what can be measured. */
export function isMeasure(words: string): boolean {
  return MEASURE.test(words) || classOfWords(words) !== null;
}

const TASK =
  /(?:^| )(?:classification|recognition|segmentation|detection|retrieval|translation|answering|reasoning|prediction|forecasting|captioning|understanding|navigation|manipulation|summarization|estimation|tracking|synthesis|certification|grounding|planning|question-answering|parsing|tasks?|generation)$/;

/** Whether words name a task, on which something is measured, and not what is measured. */
export function isTask(words: string): boolean {
  return TASK.test(words);
}

/** Whether a metric is an error, which has the unit of what is estimated: "a MAE of 4 ms". */
export function isErrorName(name: string): boolean {
  return /(?:error|rmse|mae|mse|deviation|jitter|drift|\bbias)$/.test(name);
}
