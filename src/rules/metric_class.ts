import type { MetricClass } from "./metric_row.ts";

const SHARE =
  /(?:^| )(?:rate|accuracy|score|precision|recall|performance|success|agreement|robustness|generali[sz]ation|detection|segmentation|classification|recognition|retrieval|reasoning|capabilit(?:y|ies)|abilit(?:y|ies)|quality|completion|compliance|fidelity|utility|effectiveness|f1|coverage|tracking|understanding|results|hacking|overlap|consistency|pass|match)s?$/;
const AMOUNT =
  /(?:^| )(?:time|latency|cost|size|length|memory|energy|power|errors?|distance|number|count|speed|throughput|efficiency|consumption|usage|users|views|clicks|sales|purchases|revenue|parameters|tokens|steps|loss|delay|data|samples|bandwidth|communication|storage|overhead|frequency|width|depth|density|rates? of)s?$|^(?:number|amount) of /;

/**
 * What a change in per cent of something named in a text's own words means: of a rate, points; of a quantity, a share.
 *
 * @returns Null where the words do not say.
 */
export function classOfWords(name: string): MetricClass | null {
  return SHARE.test(name) ? "share" : AMOUNT.test(name) ? "amount" : null;
}

const TASK =
  /(?:^| )(?:classification|recognition|segmentation|detection|retrieval|translation|answering|reasoning|prediction|forecasting|captioning|understanding|navigation|manipulation|summarization|estimation|tracking|synthesis|certification|grounding|planning|question-answering|parsing|tasks?|generation)$/;

/** Whether words name a task, on which something is measured, and not what is measured. */
export function isTask(words: string): boolean {
  return TASK.test(words);
}
