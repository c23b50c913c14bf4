import { isChange } from "./change_cues.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";

const COMPARED =
  /^ *[)]? *(?:(?:average |mean |overall |relative |absolute |additional )*(?:higher|lower|more|less|fewer|greater|larger|smaller|better|longer|shorter|improved|increased|reduced|(?:increase|reduction|improvement|decrease|gain|drop|boost|decline|rise)s? (?:in|of)) (?:average |the |overall |mean |its |terms of |absolute )*)((?:[a-z][a-z0-9'-]* ){0,2}[a-z][a-z0-9'-]*)/;
const IN =
  /^ *[)]? *in (?:average |the |overall |mean |its |terms of |absolute )*((?:[a-z][a-z0-9'-]* ){0,2}[a-z][a-z0-9'-]*)/;
const THE =
  /^ *(?:×|x|times)? *the (?:average |overall |mean |original )*((?:[a-z][a-z0-9'-]* ){0,1}[a-z][a-z0-9'-]*)/;
const NOUN =
  /^ *((?:[a-z][a-z0-9-]* ){0,2}(?:rate|score|ratio|distance|similarity|recovery|satisfaction|loss|time|index|probability|quality|dispersion|confidence|generalization|generalisation|detection|compliance|agreement|utilization|efficiency|performance|reduction|improvement|gain|increase|drop|decrease|boost)s?)\b/;
const DIRECTLY =
  /^ *((?!(?:of|on|for|with|at|and|by|to|from|as|than|over|in|or|respectively|each|overall|higher|lower|more|less|is|are|was|were|across|when|while|using|compared|relative|absolute|average|vs|versus|accurate|correct|or|better|only|after|before|without|under|among|between|during|that|which|who|via|per)\b)(?:[a-z][a-z-]* ){0,2}[a-z][a-z-]{3,})(?= ?[.,;)]| (?:and|on|in|for|with|while|at|across|under|when|using|compared|over|within|via|through|without|than)\b)/;
const SIZE = /^ *(?:smaller|lighter|larger|bigger)\b/;
const STOP =
  /(?<![\w-])(?:on|for|with|at|and|by|to|from|as|than|over|in|or|is|are|was|were|that|which|while|when|using|compared|respectively|across|the|we|of|per|relative|under|during|between|without|only|against|versus|vs|through|after|before|into|but|among)(?![\w-])/;
const PLACE_NOUN =
  /(?:settings?|scenarios?|cases?|tasks?|datasets?|benchmarks?|domains?|environments?|conditions?|experiments?|comparisons?|evaluations?|models?|networks?|languages?|splits?|regimes?|instances?|samples?|baselines?|methods?|approaches|runs?|tests?|trials|stages?|order|size)$/;
const CHANGE_NOUN =
  /(?: |^)(?:reduction|improvement|gain|increase|drop|decrease|boost|change|savings?|decline)s?$/;
const VAGUE =
  /^(?:(?:absolute|relative|average|mean|overall|additional|further|total|performance|significant|consistent|improvement|reduction|gain|increase|drop|decrease|boost|results?|score|scores|setting|settings|approach|method|model|baselines?|margin|better|up|higher|lower|times?|new|benefits?|margins?|significant) ?)+$/;
const JOINT =
  /(?: of| =|:| is| are| was| were| reach(?:es|ed|ing)| exceed(?:s|ed|ing)| fall(?:s|ing)| fell| drop(?:s|ped)| ris(?:es|ing)| rose| increas(?:es|ed)| improv(?:es|ed)| decreas(?:es|ed)| shifts?|(?: is| are| was| were| be| been)? (?:reduced|increased|improved|decreased|raised|lowered|boosted)| \(| by)(?: (?:from|to|by|up to|over|about|around|approximately|only|nearly|above|below|just|an average of|a))*[ ~<>(]*$/;
const PRAISE =
  /^(?:(?:state-of-the-art|sota|average|mean|overall|final|total|maximum|peak|best|strong|top|new|competitive|remarkable|impressive|high|higher|low|lower) )+/;
const HEAD =
  /(?:^| )(?:rate|time|error|accuracy|score|efficiency|ratio|loss|confidence|distance|quality|index|similarity|recovery|retention|consumption|usage|frequency|delay|utilization|utilisation|compliance|dispersion|satisfaction|fidelity|stability|truth|generation|refusal|recommendation|probability|likelihood|length|characteristics|retrieval|adherence|alignment|detection|precision|sharpness|completeness|correctness|validity|diversity|bias|drift|regret|gap closure|coverage|turnover|speed|power|throughput|bandwidth|width|resolution|strength|value|participation|adoption|toxicity|leakage|exposure|sparsity|overlap|uplift|burden|load|rejection|acceptance|rates|times|errors|scores|success)$/;
const DIRECT = /[a-z][ ~<>(]*$/;
const NOUN_PHRASE = /((?:[a-z][a-z0-9'-]+ ){0,2}[a-z][a-z0-9'-]+)$/;
const BREAK =
  /^(?:.*\b)?(?:achiev\w*|reach\w*|attain\w*|obtain\w*|yield\w*|show\w*|demonstrat\w*|improv\w*|increas\w*|reduc\w*|decreas\w*|boost\w*|enhanc\w*|outperform\w*|surpass\w*|exceed\w*|report\w*|a|an|the|its|their|our|with|of|in|on|for|and|or|by|to|from|at|as|than|markedly|significantly|higher|lower|average|mean|overall|median|lowest|highest|worst|has|have|had|only|we|is|are|that|which|while|pronounced|high|low|good|best|strong|maximum|minimum|final|e\.g|i\.e|maintain\w*|attain\w*|sustain\w*|tolerat\w*|over|under|between|across|using|where|when|both|even|also|still|competitive|new|remarkable|impressive|perfect|total|correct\w*|successfully|solv\w*|detect\w*|find\w*|lead\w*|result\w*|gain\w*|produc\w*|deliver\w*|provid\w*|realiz\w*|save\w*|saving|cut\w*|lower\w*|shrink\w*|rais\w*|run\w*|tak\w*|requir\w*|us\w*) /;

function cleaned(words: string): string | null {
  const name = words.split(STOP)[0]!.trim().replace(PRAISE, "").replace(CHANGE_NOUN, "").trim();
  return name.length > 2 && !PLACE_NOUN.test(name) && !VAGUE.test(`${name} `) && !VAGUE.test(name)
    ? name
    : null;
}

/** The metric that the text names behind a number in words of its own: "3x higher request rates". */
export function phraseAfter(place: Place, numeral: Numeral): string | null {
  const after = wordsAfter(place, numeral, 70);
  const compared = COMPARED.exec(after);
  const worded = compared ? cleaned(compared[1]!) : null;
  if (worded) return worded;
  const noun = NOUN.exec(after) ?? (numeral.unit === "%" ? DIRECTLY.exec(after) : null);
  if (noun) return cleaned(noun[1]!);
  if (SIZE.test(after)) return "model size";
  if (numeral.unit === "x") {
    const whole = THE.exec(after);
    if (whole) return cleaned(whole[1]!);
  }
  const within = isChange(place, numeral) ? IN.exec(after) : null;
  return within ? cleaned(within[1]!) : null;
}

/** The metric that leads to a number in words of its own: "hole search time of 9s", "confidence (0.79". */
export function phraseBefore(place: Place, numeral: Numeral): string | null {
  const before = wordsBefore(place, numeral);
  const joint = JOINT.exec(before);
  if (!joint && !(numeral.unit === "%" && DIRECT.test(before))) return null;
  const words = before.slice(0, joint ? joint.index : before.length).replace(/[ ~<>(]+$/, "").replace(
    CHANGE_NOUN,
    "",
  );
  const phrase = NOUN_PHRASE.exec(words)?.[1];
  if (!phrase) return null;
  let rest = `${phrase} `;
  for (let cut = BREAK.exec(rest); cut; cut = BREAK.exec(rest)) rest = rest.slice(cut[0].length);
  const name = cleaned(rest.trim());
  return name !== null && HEAD.test(name) ? name : null;
}
