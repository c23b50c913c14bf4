import { atEnd } from "./at_end.ts";
import { classOfWords, isTask } from "./metric_class.ts";
import { isAdjective } from "./noun_phrase.ts";

const SCORED =
  /(?:^|[ -])(?:rate|time|error|accuracy|score|efficiency|ratio|loss|confidence|distance|quality|index|similarity|recovery|retention|entropy|variance|deviation|regret|reward|latency|divergence|fidelity|stability|precision|coverage|coefficient|probability|value|effect|magnitude)s?$/;
const PLACE_NOUN = atEnd(
  /(?:^| )(?:settings?|scenarios?|cases?|tasks?|datasets?|benchmarks?|domains?|environments?|conditions?|experiments?|comparisons?|evaluations?|models?|networks?|languages?|splits?|regimes?|instances?|categor(?:y|ies)|class(?:es)?|topics?|groups?|layers?|samples?|baselines?|methods?|teams?|[a-z]*robots?|players?|opponents?|humans?|experts?|operators?|annotators?|(?:recommend|retriev|learn|plann|rerank|rank|pars|tagg|optimi[sz]|schedul|compil|track|reason|verifi|read|teach|decod|tun|prun|reward|judg|grad)ers?|students?|approach(?:es)?|runs?|tests?|trials|stages?|order|frameworks?|systems?|algorithms?|architectures?|variants?|modalit(?:y|ies)|versions?|configurations?|backbones?|cohorts?|setups?|pipelines?|recipes?|counterparts?|executors?|techniques?|polic(?:y|ies)|agents?|solutions?|modules?|designs?|competitors?|(?!(?:errors|numbers|parameters|layers|users|orders|tokens|workers)$)[a-z]+(?:ifier|tector|oller|olver|icter|ictor|uator|rator|lator)s?|strateg(?:y|ies)|alternatives|competitors|transformers?|encoders?|decoders?|llms?|images?|videos?|patients|subjects|participants|users|questions|prompts|documents|data|set|sets|metrics?|art|work|literature|state|margin|(?<!dynamic )range|thresholds?|marks?|barriers?|milestones?|version|size [a-z]|k|n|p|d|r)$/,
);
const VAGUE =
  /^(?:(?:state-of-the-art|sota|performance|(?:second-|next-)?best|runner-up|improvements?|reductions?|gains?|increases?|drops?|decreases?|boosts?|results?|scores?|setting|margins?|better|up|times?|benefits?|lift|speed|one|two|three|majority|minority|rest|level|levels|values?|amount|number|total|factor|terms|means?|medians?|percent|points?) ?)+$/;
const VAGUE_HEAD =
  /(?: |^)(?:benefits?|advantages?|improvements?|gains?|results|superiority|little|much|degradations?)$/;
const CHANGE_NOUN =
  /(?: |^)(?:degradation|reduction|enhancement|improvement|gain|increase|drop|decrease|boost|change|savings?|decline|lift|uplift)s?$/;
const ADJECTIVE = /^[a-z-]+(?:able|ible|ful|ous|ive|ic|worthy|ing|ant)$/;
const COUNTABLE =
  /^[a-z-]+ (?:evaluations|samples|runs|tests|trials|instances|experiments|images|questions|comparisons|models)$/;
const LOWERED =
  /\b(?:reduc|lower|cut|decreas|increas|rais)\w* (?:the |average |mean |online |overall )?[A-Z]{2,6}\b/;
/** "raises scores by": the text says no more. */
const BARE_SCORE = /^(?:(?:test|final|benchmark) )?scores?$/;

/** Whether words end with a noun of change: "accuracy gains". */
export function isChangeNoun(words: string): boolean {
  return CHANGE_NOUN.test(words);
}

/** Whether words end with a noun for a score or quantity, so that a number may follow without a word between. */
export function isScored(words: string): boolean {
  return SCORED.test(words);
}

/** A noun phrase as the name of what is measured; null for what can be none: places, systems, praise. */
export function nameOf(words: string, mayBeTask = false, isFewer = false): string | null {
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|various) /.test(words)) return null;
  const name = words.replace(/^.*'s (?=[a-z])/, "").replace(/ well$/, "").replace(CHANGE_NOUN, "").replace(
    / (?!speed|need|seed)[a-z]+ed$/,
    "",
  ).trim();
  if (
    isAdjective(name) || /^(?!speed|need|seed|feed)[a-z]+ed$/.test(name) ||
    /^(?:represent|correspond|mark|constitut|signify|translat|equat)ing(?: to)?$/.test(name) ||
    name !== words && ADJECTIVE.test(name)
  ) return null;
  if (BARE_SCORE.test(words)) return "score";
  return name.length > 2 && !VAGUE_HEAD.test(name) && (mayBeTask || !isTask(name)) &&
      (isFewer && COUNTABLE.test(name) || !PLACE_NOUN.test(name)) && !VAGUE.test(name)
    ? name
    : null;
}

/** "rFID", "PickScore": names that only metrics have. */
const SCORE_NAME = atEnd(
  /(?:^| )(?:(?!mBERT|vLLM|mRNA|[a-z]+(?:GPT|DNA|BERT|LLM))[a-z]{1,3}[A-Z]{2,5}(?:-?\d{1,3})?|[A-Za-z]+(?:Score|Rate|Acc|Error|Recall|Precision|IoU|FID|AUC|F1|Sim|Dist))$/,
);

/** "LargeNet scores": what a system does. */
const SCORES_AS_VERB = atEnd(/(?:^|[ -])[A-Z][A-Za-z]*[a-z]{2}[A-Za-z]* scores$/);

/** Whether the last word of a phrase is written as a name: a system or a data set, not what is measured. */
export function isNamed(written: string, phrase: string): boolean {
  if (/^(?:number|amount|risk|probability) of /.test(phrase)) return false;
  const at = written.toLowerCase().lastIndexOf(phrase);
  if (at >= 0 && SCORES_AS_VERB.test(written.slice(at, at + phrase.length))) return true;
  if (at >= 0 && LOWERED.test(written) && /^[A-Z]{2,6}$/.test(written.slice(at, at + phrase.length))) {
    return false;
  }
  if (at === 0 && classOfWords(phrase) !== null) return false;
  if (at >= 0 && SCORE_NAME.test(written.slice(at, at + phrase.length))) return false;
  return at >= 0 && !SCORED.test(phrase) &&
    /[A-Z]/.test(written.slice(at, at + phrase.length).split(" ").at(-1)!);
}
