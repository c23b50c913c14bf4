import type { MetricClass } from "./metric_row.ts";

const SHARE =
  /(?:^| )(?:rate|accuracy|score|precision|recall|performance|success|agreement|robustness|generali[sz]ation|detection|segmentation|classification|recognition|retrieval|reasoning|capabilit(?:y|ies)|abilit(?:y|ies)|quality|completion|compliance|fidelity|utility|effectiveness|f1|coverage|tracking|understanding|results|hacking|overlap|consistency|pass|match)s?$/;

/** What a change in per cent of something named in a text's own words means: of a rate, points; of a quantity, a share. */
export function classOfWords(name: string): MetricClass {
  return SHARE.test(name) ? "share" : "amount";
}
