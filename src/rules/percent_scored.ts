import type { Text } from "./text.ts";

/** Nouns, of what is itself given in per cent or on a scale of a hundred. */
const SCORED =
  /(?:^|[ -])(?:[a-z]+@(?:\d+|k)|rates?|accurac(?:y|ies)|scores?|precision|recall|f1|f-?scores?|aucs?|auroc|performances?|success(?:es)?|success weighted by path length|agreement|robustness|resilience|generali[sz](?:ation|ability)|classification|recognition|segmentation|detection|retrieval|reasoning|capabilit(?:y|ies)|abilit(?:y|ies)|completion|compliance|fidelity|faithfulness|adherence|alignment|correctness|utility|effectiveness|coverage|tracking|understanding|following|results?|overlap|consistency|pass|match(?:es)?|ratings?|rankings?|benchmarks?|metrics?|evaluations?|tasks?|qa|safety|factuality|groundedness|relevance|helpfulness|harmlessness|hallucination|calibration|translation|captioning|grounding|planning|discovery|selection|identification|locali[sz]ation|matching|attributions?|prediction|specificity|sensitivity|similarity|iou|dice|map|percentage|proportion|share|probability|likelihood|fraction|confidence|trust|satisfaction|preference|fairness|gap|differences?|variance|advantage|editing quality|imaging quality|image quality|identity|ctr|cvr|@ ?(?:\d+|k))$/;

/** Rates of flow, and nouns for how good something is, of which there is more or less by a share of itself. */
const AMOUNT =
  /(?:(?:sum|bd|data|frame|bit|baud|sampling|secrecy|achievable|transmission|spectral|ergodic|growth|throughput|decoding|generation)[ -]rate|quality|fidelity|faithfulness|consistency|confidence|trust|satisfaction|preference|similarity|relevance|helpfulness|identity|alignment|utility|fairness|overlap|gmv|arpu)$/;
/** What should not happen: how much less often it does is told relative to how often it did. */
const FAILURE =
  /(?:^| )(?:[a-z-]*(?:error|failure|collision|hallucination|violation|crash|mistake|misclassification|false[- ](?:positive|negative|alarm)|fall|dropout|timeout|outlier|rejection|abort|loss))s?(?: rates?)?$/;

/** Whether a change in per cent is in points: of a score in per cent, if `isShare` by its table; `isLess` where it went down. */
export function changesInPoints(text: Text, name: string, isShare: boolean, isLess: boolean): boolean {
  if (AMOUNT.test(name) || isLess && FAILURE.test(name)) return false;
  return isShare || SCORED.test(name) || !isLess && isAcronym(text.plain, name);
}

/** Whether a metric that a text names in its own words is itself given in per cent, so that a change is in points. */
export function isPercentScored({ plain }: Text, name: string): boolean {
  return SCORED.test(name) || isAcronym(plain, name);
}

/** Whether the name is a short form in capitals, as those of scores are. */
function isAcronym(plain: string, name: string): boolean {
  return name.length <= 8 && /^[a-z][a-z0-9@&-]+$/.test(name) && plain.includes(name.toUpperCase());
}
