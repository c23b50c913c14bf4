import { atEnd, hedged } from "./at_end.ts";
import { isChange } from "./change_cues.ts";
import { isDescribedShare } from "./described_share.ts";
import { metricAfter, metricBefore } from "./metric_near.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, sentenceWords, wordsAfter, wordsBefore } from "./result_place.ts";
import { CASES_DO, firstOfList, lastOfList } from "./share_of.ts";

const PERFORMANCE =
  /\b(?:achiev|complet|prun|block|remov|eliminat|compress|filter|handl|cover|process|resolv|captur|explain|substitut|replac|overturn|mitigat|prevent|verif|certif|prov(?:e|ing)|answer|outperform|improv|reduc|increas|decreas|gain|boost|surpass|exceed|reach|attain|obtain|yield|accura|accelerat|faster|slower|speed|better|prefer|higher|lower|fewer|drop|degrad|perform|score|rate|success|precis|recall|f1|error|result|within|need|requir|consum|show|demonstrat|sav|cut|retain|preserv|maintain|recover|detect|efficien|latency|cost|fail|only|solve|correct|clos|gap|win|robust|recogni|identif|classif|match|compar|outcome|experiment|evaluat|find|found|simulat|predict|align|agree|remain|rise|rose|fall|fell)/;
const SETTING_BEFORE = atEnd(
  /\b(?:threshold|confidence|error margin|margin of error|batch|learning rate|dropout|noise|masking|mask|sparsity of|(?:mask|masking|sampling|split|imbalance|noise|missing|poisoning|keep|drop|mixing|train-test) ratio|(?:at|under|given|for) (?:an? |the )?(?:[a-z]+ ){0,2}ratio|top|seed|seeds|split|holdout|level|temperature|year|since|age|aged|section|table|figure|step|version|type|class|phase|stage|level|task|layer|epoch|significance|prevalence)s?(?: level| ratio)?(?: of| at| =|:)?[ ~<>]*$/,
);
const SETTING_AFTER =
  /^ *(?:ci\b|cis\b|credible|prediction interval|significance|noise|label noise|of (?:the )?(?:training |labell?ed |annotated |available |test |total |original |full |clean )*(?:data|dataset|samples|labels|annotations|images|corpus|videos?|cases in|examples)\b|labell?ed|annotat(?!ions? (?:speed|time|cost|effort|efficien|saving))|training data|random(?:ly)?\b|(?:compressed|pruned|masked|occluded|corrupted|missing|sparse) [a-z]|masking|mask ratio|dropout|of all (?:deaths|people|cancers|adults)|of (?:the )?(?:population|people|patients|adults|deaths|women|men|children|world|global|country|total (?:energy|power)|market|traffic|internet)\b)/;
const PREVALENCE_AFTER =
  /^ *(?:of|to \d[\d.]* ?% of) (?:[a-z-]+ ){0,3}(?:population|people|patients|adults|deaths|women|men|children|market|world|events|cancers|emissions|electricity|filings|households)\b/;
const DATA_PHRASE =
  /^ *of (?:the |its |their |all |that |our )?(?:[a-z][a-z0-9-]* ){0,2}(?:data|dataset|samples|labels|annotations|images|examples|tokens)\b/;
const COMPOSITION =
  /^ *(?:of (?!(?:the |all |these )?(?:time|cases|trials|instances|runs|questions|attempts)\b)|are |is |were |was |have |do |did )/;
/** "fine-tunes less than 3% of parameters" */
const OF_RESOURCE =
  /^ *of (?:(?:the|its|all|total|model|trainable|original|network) )*(?:parameters|params|weights|flops|memory|neurons|layers|heads)\b/;
const AMOUNT_OF_DATA =
  /^ *(?!(?:on|in|for|with|at|from|of|using|over|across|by|to|and|when|under|after|less|fewer)\b)(?:(?!(?:false|true) )[a-z0-9-]+ ){0,2}(?:data|labels?|annotations?(?! (?:time|costs?|efforts?|speed-?ups?|efficiency|savings?)\b)|samples|anomal(?:y|ies|ous)|outliers?|noise|noisy|negatives|positives|demonstrations|examples|images|contamination|training set|supervision)\b/;
const USING_BEFORE = atEnd(
  /\b(?:using|with|on|from|and|trained on|only|just|requir\w+|as little as|use[sd]?|needs?|consum\w+)(?: (?:only|just|as (?:little|few) as|less than|about|approximately|under|merely|a mere|fewer than|up to|over))*[ ~<>]*$/,
);
const CONFIDENCE_AFTER =
  /^ *(?:(?:(?:cluster-)?bootstrap(?:ped)?|wald|wilson|bayesian|credible) )*(?:ci|cis|limits? of agreement|confidence(?! (?:on|in|for|across|score)\b)|credible|conf\.)\b/;
/** "when", "if the rate is above": what is set, not what came out. */
export const CONDITION_BEFORE = atEnd(
  /\b(?:when|if|where|once|every)[ ~]*$|\b(?:when|if|provided) (?:the |an? )?(?:[a-z-]+ ){1,4}(?:is|are|was|were) (?:set to|fixed at|over|above|below|under|greater than|less than|at least|at most|larger than|smaller than|more than)[ ~]*$/,
);
/** "with 65% requiring evidence from several pages" */
const PARTICIPLE = /^ *(?:involv|requir|hav|contain|belong|com|includ|represent|consist)ing\b/;
/** "consisted of 52% men" */
const CONSISTS = atEnd(
  /\b(?:consist|compris|compos)[a-z]* (?:of )?(?:[\d.]+ ?% (?:[a-z-]+ ){0,2}[a-z-]+,? (?:and )?)*(?:about |approximately |over )?[ ~]*$/,
);
const AT_BEFORE = atEnd(
  /\b(?:at|under|despite|even with|given) (?:an? |up to |only )?(?:[a-z]+ ){0,2}[ ~]*$/,
);
/** "affecting 70% of the wards": how common something is. */
const PREVALENT_BEFORE = hedged(
  /\b(?:affect|afflict|account|represent|mak|constitut)(?:e|s|es|ed|ing)?(?: for| up)?/,
);
/** "in the first 10% of training", "a few labels (e.g., 1%": how much of something was taken. */
const PART_BEFORE = atEnd(
  /\b(?:in|during|after|within) (?:the|its) (?:first|last|final|initial) [ ~]*$|\b(?:proportion|portion|fraction|annotation|label|sample)s?(?: of [a-z]+)? \((?:e\.g\.|i\.e\.),? [ ~<>]*$/,
);
/** "with the recall set to 80%" */
const SET_TO = atEnd(/\b(?:set|fixed|adjusted|harmoni[sz]ed) (?:to|at)[ ~]*$/);
/** "trained on 80% and validated on 20% of the data" */
const TRAINED_ON = atEnd(
  /\b(?:train|fine-?tun|validat|test|pre-?train)(?:ed|ing) (?:only )?(?:on|with|using|over) (?:only |just |about |the (?:first|remaining|last|other) )*[ ~]*$/,
);
/** "... 5% of the labels reaches": a share that was enough, which its sentence may claim. */
const PARTS_BEHIND = /^ *(?:of|less|fewer|more|accuracy|[a-z]+ (?:data|labels|annotations|samples))\b/;
const FOUND_BEFORE = hedged(
  /\b(?:identif|detect|recogni|classif|diagnos|prun|reduc|remov|eliminat|discard|reconstruct|recover|filter|skip|flag)[a-z]*(?: [a-z]+ly)?/,
);
const HOLDS =
  /\b(?:datasets?|corpus|corpora|data|videos|images|sample|survey|respondents|participants|it)\b[^.;]{0,40}\b(?:compris|consist|contain|cover|compos|distribut|categori[sz]|divid|span)[a-z]*\b/;
/** "just one study (2%)" */
const STUDIES_BEFORE = atEnd(/\b(?:stud(?:y|ies)|papers?|articles?|publications?) \([ ~]*$/);
const SCORED =
  /\b(?:accura|precision|recall|f1|scor|rate|achiev|outperform|improv|gain|reduc|error|performance|correct|auc|success)/;
const OF_WHICH = /^ *of (?:which|whom|them) (?:is|are|was|were|have|has|had|lack)\b/;
/** "high missing values (38%)" */
const MISSING_BEFORE = atEnd(/\bmissing (?:values?|data|rates?|entries)(?: \(| of| at)[ ~]*$/);
/** "26,734 (17.1%) stays": a count and its share. */
const COUNT_BEFORE = atEnd(/\d,\d{3}(?: [a-z-]+)? ?\([ ~]*$/);
const FOUND = /\b(?:detect|identif|classif|correct|solv|recogni|predict|succe|pass|accura)/;
/** The other numbers of a list, before or behind. */
const LISTED_BEFORE = atEnd(/(?:[\d.]+ ?%? ?(?:\/|,|and|or) ?)+$/);
const LISTED_AFTER = /^(?: ?(?:\/|,|and|or) ?[\d.]+ ?%)+/;
/** "at 80% coverage": where on a curve the results were taken. */
const OPERATING_POINT_AFTER =
  /^ *(?:(?!average|mean|top|higher|lower|of|on|for|in|with|and)[a-z-]+ ){0,2}(?:error rate|error tolerance|tolerance|coverage|sparsity|corruption|retention|additive|gaussian|packet loss|dropout|poison(?:ing|ed)|contamination|recall|fpr|tpr|false|confidence|specificity|sensitivity|precision|threshold|noise|missing|compression|pruning|overlap|masking|labels?|power|load|budget|participation|utilization)\b/;
const CLAIM = /\b(?:achiev|perform|outperform|maintain|match|compar|accura|surpass|retain)/;
const NOT_TIMES =
  /^ *(?:upsampl|downsampl|super-?resolution|magnification|zoom|schedule|objective|\d|down-|up-|cross[- ]validat|cv\b|scal(?:e|ing) factor|sr\b|upscal|lr\b|size\b|(?:[a-z]+ )?(?:larger|bigger) (?:than|dataset|corpus)\b|longer \(?[a-z]*\)? ?(?:utterances|inputs|sequences|videos|audio)\b|(?:budget )?increase in (?:model|data|training|parameter|compute|budget|sample)|(?:budget|capacity|size|parameter|data) increase|(?:[a-z]+ )?range\b|more (?:tokens|data|images|samples|examples) than\b|compression of images|variations?\b|span\b|range\b)/;
/** "women were twice as likely to": odds that a study found. */
const LIKELY_AFTER = /^ *(?:as|more|less) likely\b/;
const PEOPLE_BEFORE = atEnd(
  /\b(?:men|women|people|patients|users|respondents|participants|students|children|adults|boys|girls|drivers|workers|customers|consumers|americans|smokers|citizens|households)\b[^,;]{0,50}$/,
);
/** "at 3x": a setting, where no comparison follows. */
const AT_LEVEL = atEnd(/\bat[ ~]*$/);
const TIMES_AFTER =
  /^ *[)\]]? *(?:\(|more|less|fewer|faster|slower|higher|lower|larger|smaller|better|worse|greater|longer|shorter|cheaper|as |the |that |of (?:existing|the|its|that)\b|speed|reduction|increase|improvement|acceleration|over|compared|lighter|bigger|quicker|gain|reduced|increased|compression|throughput|[a-z]+er\b|[a-z-]+ (?:speed|reduction|increase|improvement|gain|faster|fewer|less|lower|higher))/;

/**
 * Whether a percentage is a result.
 *
 * @param isBackground Whether to be as strict as for the background of a paper.
 */
export function isPercentResult(
  place: Place,
  numeral: Numeral,
  isBackground: boolean = place.isBackground,
): boolean {
  const before = wordsBefore(place, numeral);
  const after = wordsAfter(place, numeral);
  if (isPartOfData(before, after) || isDescribedShare(place, numeral)) return false;
  if (CONFIDENCE_AFTER.test(after) || SETTING_BEFORE.test(before) || CONDITION_BEFORE.test(before)) {
    return false;
  }
  if (CONSISTS.test(before) || PARTICIPLE.test(after)) return false;
  if (AT_BEFORE.test(before) && OPERATING_POINT_AFTER.test(after)) return false;
  if (PREVALENCE_AFTER.test(after) && !FOUND_BEFORE.test(before)) return false;
  if (isComposition(place, before, after)) return false;
  if (DATA_PHRASE.test(after) && !FOUND_BEFORE.test(before) && !CASES_DO.test(after)) {
    if (!USING_BEFORE.test(before) || !CLAIM.test(sentenceWords(place))) return false;
  } else if (
    SETTING_AFTER.test(after) && !CASES_DO.test(after) &&
    !(after.startsWith(" of ") && FOUND_BEFORE.test(before))
  ) {
    return false;
  }
  if (AMOUNT_OF_DATA.test(after) && !/^ *of\b/.test(after) && USING_BEFORE.test(before)) return false;
  if (isBackground) return isBackgroundResult(place, numeral);
  if (OF_RESOURCE.test(after)) return true;
  return !COMPOSITION.test(after) || PERFORMANCE.test(sentenceWords(place));
}

/** Whether a percentage is a bare bracket in a list of what data hold: "comprises dark (8%) and bright (13%) clips". */
function isComposition(place: Place, before: string, after: string): boolean {
  if (!/\([ ~]*$/.test(before) || !/^ ?\)/.test(after)) return false;
  return STUDIES_BEFORE.test(before) ||
    HOLDS.test(sentenceWords(place)) && !SCORED.test(sentenceWords(place));
}

/** Whether a percentage says what the data are made of, or how much of them a list of numbers means. */
function isPartOfData(before: string, after: string): boolean {
  if (OF_WHICH.test(after) || SET_TO.test(before)) return true;
  if (TRAINED_ON.test(before) && !PARTS_BEHIND.test(after)) return true;
  if (/^ *of\b/.test(after) && PREVALENT_BEFORE.test(before)) return true;
  if (MISSING_BEFORE.test(before) || PART_BEFORE.test(before)) return true;
  if (COUNT_BEFORE.test(before)) return !FOUND.test(before);
  const listed = LISTED_AFTER.exec(after);
  return listed !== null && USING_BEFORE.test(LISTED_BEFORE.cut(before)) &&
    AMOUNT_OF_DATA.test(after.slice(listed[0].length));
}

/** Whether a percentage in the background of a paper is still a result: of earlier work, with its metric. */
function isBackgroundResult(place: Place, numeral: Numeral): boolean {
  if (numeral.sign === "+") return true;
  const metric = metricBefore(place, numeral)?.metric ?? metricAfter(place, numeral);
  return metric !== null && metric.row.class !== "amount" && metric.name !== "coverage" &&
    metric.name !== "agreement";
}

/** Whether a factor ("2x", "three times") is a result. */
export function isFactorResult(place: Place, numeral: Numeral): boolean {
  const after = wordsAfter(place, numeral);
  if (
    numeral.value === 1 || numeral.value === 0 ||
    AT_LEVEL.test(wordsBefore(place, numeral)) && (/^ *\(/.test(after) || !TIMES_AFTER.test(after)) ||
    NOT_TIMES.test(after) || isCompressionSet(place, numeral) ||
    LIKELY_AFTER.test(after) && PEOPLE_BEFORE.test(wordsBefore(place, numeral)) ||
    place.isBackground && /^(?:doubl|tripl|quadr)/.test(place.text.lower.slice(numeral.start, numeral.end)) ||
    place.isBackground && !PERFORMANCE.test(sentenceWords(place))
  ) return false;
  const written = place.text.lower.slice(numeral.digitsEnd, numeral.end);
  if (/^[a-z]+-?fold/.test(place.text.lower.slice(numeral.start, numeral.end))) {
    return isChange(place, numeral) || TIMES_AFTER.test(after);
  }
  if (/fold/.test(written)) {
    return isChange(place, numeral) || TIMES_AFTER.test(after) ||
      /\b(?:up to|over|about|nearly|than|a)\b[ ~]*$/.test(wordsBefore(place, numeral));
  }
  if (!/times/.test(written) || ACHIEVED_BEFORE.test(wordsBefore(place, numeral))) return true;
  return TIMES_AFTER.test(after) ||
    /\b(?:by|of|to)(?: (?:up to|about|around|over|nearly|approximately|at least))?[ ~]*$/.test(
      wordsBefore(place, numeral),
    );
}

/** "under both 16x and 32x compression": how much was compressed, not how well. */
const AT_COMPRESSION = atEnd(/\b(?:under|for|at|with)(?: both| an?)? *$/);
const COMPRESSION_AFTER =
  /^ *(?:kv |cache |model |image |token |spatial )?compression\b(?! (?:ratios? than|gains?|improvement|over))/;

/** "achieves 11 times on" */
const ACHIEVED_BEFORE = hedged(/\b(?:achiev|attain|reach|obtain|deliver)(?:e?s|ed|ing)?/);
/** "a gain of 3% on A and 12 points on B" */
const AND_BEFORE = atEnd(/\band(?: (?:by|up to|about|over|nearly))*[ ~]*$/);

/** "the gap remains about 17 points" */
const GAP_OF = /\b(?:gaps?|differences?|deficits?|margins?|drops?)\b[^.;,]{0,30}$/;

/** Whether a factor says at which compression something else was measured. */
function isCompressionSet(place: Place, numeral: Numeral): boolean {
  return COMPRESSION_AFTER.test(wordsAfter(place, lastOfList(place, numeral))) &&
    AT_COMPRESSION.test(wordsBefore(place, firstOfList(place, numeral)));
}

/** Whether points or decibels are a result. */
export function isPointsResult(place: Place, numeral: Numeral): boolean {
  const written = place.text.lower.slice(numeral.digitsEnd, numeral.end);
  if (
    /\b(?:data|sample|key|time|feature|query|view|reference|control|sampling|way|end|training|surface|anchor|grid|measurement|million|lidar|3d|check|access|likert|landmark|interest|input|collocation|test)[ -]points?/
      .test(written)
  ) return false;
  if (/^ *(?:scale|clouds?|likert|per scan)\b/.test(wordsAfter(place, numeral))) return false;
  if (numeral.isDecimal || /%|percent|pp|pt|score|accuracy|f1|bleu|perplexity|map/.test(written)) {
    return !/snr *$/.test(wordsBefore(place, numeral));
  }
  if (numeral.unit === "dB") {
    if (place.isBackground) return false;
    return !/^ *(?:snr|signal|noise|attenuation)/.test(wordsAfter(place, numeral)) &&
      !/\b(?:snr|at|noise level|sinr)(?: of| =)?[ ~-]*$/.test(wordsBefore(place, numeral));
  }
  const before = wordsBefore(place, numeral);
  if (GAP_OF.test(before)) return true;
  return isChange(place, numeral) || /\bwithin[ ~]*$/.test(before) ||
    AND_BEFORE.test(before) &&
      place.numerals.some((other) => other.end < numeral.start && isChange(place, other));
}
