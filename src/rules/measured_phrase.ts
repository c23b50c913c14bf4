import { lowerText } from "./plain_text.ts";
import { classOfWords, isTask } from "./metric_class.ts";
import { isAdjective, phraseEnding, verbalNoun } from "./noun_phrase.ts";

const HEDGES =
  "(?: (?:up to|over|about|around|approximately|only|nearly|above|below|just|merely|roughly|almost|an?|the|(?:an? )?(?:average|mean|median|maximum|factor)(?: of)?|as (?:much|low|high|little|few) as|more than|less than|at least|at most|greater than|well over|to|by|from|between))*[ ~<>≤≥≈(=]*$";
/** Verbs that say that their subject changed, or that something was changed. */
const MOVES =
  "(?:fall|fell|drop|ris|rose|climb|grow|grew|declin|decreas|increas|improv|degrad|jump|shrink|plummet|mov|reduc|lower|rais|boost|cut|halv|shift|shorten)(?:s|es|e|ed|en|n|ing|ped|ping)?";
const LEVEL = new RegExp(
  `(?: of| ?=| <| >|:| within)${HEDGES}`,
);
const COPULA = new RegExp(
  `(?:(?: is| are| was| were) (?:maintained|kept|sustained|held) at| is| rang(?:es|ing|ed) from| var(?:ies|ied|ying) from| are| was| were| reach(?:es|ed|ing)?| exceed(?:s|ed|ing)?| averag(?:es|ed|ing)| span(?:s|ned|ning)?(?: from)?| peak(?:s|ed|ing)? at| stands? at| hovers? (?:around|at)| plateau(?:s|ed)? at| total(?:s|ed)| amount(?:s|ed)? to| hits?| (?:is|are|was|were) (?:found|shown|measured|estimated|observed|reported|calculated|determined) (?:to be|at|as)| remain(?:s|ed|ing)?(?: at)?| stay(?:s|ed)?(?: at)?)${HEDGES}`,
);
const SYMBOL = /(?<= )(?:\\[a-z]{2,8}|[a-zα-ω]\*?) {0,2}[=<>≤≥][ ~]*$/;
const MOVED = new RegExp(
  `(?: (?:is|are|was|were|be|been|being|can be|has|have|had))*(?: [a-z]{3,}ly)? ${MOVES}(?: [a-z]{3,}ly)?(?: (?:by|from|to))?${HEDGES}`,
);
const JOINED = new RegExp(
  `(?: by| from| to| at| below| above| under| beyond| \\((?:up to|over|about|around|approximately|nearly|only|by)?)${HEDGES}`,
);
const DIRECT = /[a-z][ ~<>]*$/;
const SCORED =
  /(?:^|[ -])(?:rate|time|error|accuracy|score|efficiency|ratio|loss|confidence|distance|quality|index|similarity|recovery|retention|entropy|variance|deviation|regret|reward|latency|divergence|fidelity|stability|precision|coverage|coefficient|probability|value)s?$/;
const PLACE_NOUN =
  /(?:^| )(?:settings?|scenarios?|cases?|tasks?|datasets?|benchmarks?|domains?|environments?|conditions?|experiments?|comparisons?|evaluations?|models?|networks?|languages?|splits?|regimes?|instances?|samples?|baselines?|methods?|approach(?:es)?|runs?|tests?|trials|stages?|order|frameworks?|systems?|algorithms?|architectures?|variants?|modalit(?:y|ies)|versions?|configurations?|backbones?|cohorts?|setups?|pipelines?|recipes?|counterparts?|techniques?|polic(?:y|ies)|agents?|solutions?|modules?|designs?|competitors?|(?!(?:errors|numbers|parameters|layers|users|orders|tokens|workers)$)[a-z]+(?:ifier|tector|oller|olver|icter|ictor|uator|rator|lator)s?|strateg(?:y|ies)|alternatives|competitors|transformers?|encoders?|decoders?|llms?|images?|videos?|patients|subjects|participants|users|questions|prompts|documents|data|set|sets|metrics?|art|work|literature|state|margin|range|version|size [a-z]|k|n|p|d|r)$/;
const VAGUE =
  /^(?:(?:state-of-the-art|sota|performance|(?:second-|next-)?best|runner-up|improvements?|reductions?|gains?|increases?|drops?|decreases?|boosts?|results?|scores?|setting|margins?|better|up|times?|benefits?|lift|speed|one|two|three|majority|minority|rest|level|levels|values?|amount|number|total|factor|terms|means?|medians?) ?)+$/;
const VAGUE_HEAD =
  /(?: |^)(?:benefits?|advantages?|improvements?|gains?|results|superiority|little|much|degradations?)$/;
const CHANGE_NOUN =
  /(?: |^)(?:degradation|reduction|improvement|gain|increase|drop|decrease|boost|change|savings?|decline|lift|uplift)s?$/;
const COUNTED_HEAD =
  /(?:^| )(?:number|amount|risk|probability|likelihood|chance|proportion|fraction|percentage|count)s? of $/;
/** "CDA-1: 0.683" in brackets. */
const LABELS =
  /[(,;] ?[A-Z][A-Za-z0-9@-]{1,14}(?::| ?=) {0,3}$|\b[A-Z][A-Z0-9]{1,5}(?:@\d+)?(?: of| ?=)[ ~]{0,3}$/;
const LOWERED = /\b(?:reduc|lower|cut|decreas)\w* (?:the |average |mean )?[A-Z]{2,6}\b/;
const PARTICIPLE =
  / (?:associated|incurred|caused|obtained|achieved|measured|used|required|needed|reported|observed)$/;
const RIVALRY =
  /^(?:outperform|surpass|beat|exceed|lead|match|underperform|trail|lag|using|us(?:es|ed)|than|over)/;
const RIVALS = /\b(?:outperform|surpass|beat|exceed|underperform)/;
/** The same with no verb of change behind. */
const RIVALLED =
  /\b(?:outperform|surpass|beat|exceed|underperform)(?!.* (?:improv|increas|rais|boost|reduc|decreas|lower|cut|enhanc|lift)[a-z]* )/;
const ADJECTIVE = /^[a-z-]+(?:able|ible|ful|ous|ive|ic|worthy|ing|ant)$/;
/** "raises scores by": the text says no more. */
const BARE_SCORE = /^(?:(?:test|final|benchmark) )?scores?$/;
/** "achieves the highest task completion (", "with little drift (" */
const GOT =
  /\b(?:achiev|reach|attain|obtain|yield|show|demonstrat|report|hav|ha[sd]|maintain|exhibit|with|deliver|provid|produc|giv)[a-z]* (?:an? |the |very |its )*(?:high|highest|higher|low|lowest|lower|best|better|strong|strongest|good|little|small|large|largest|great|average|mean|overall|perfect|near-perfect|excellent)? ?(?:[a-z-]+ ){0,3}[a-z-]+ \((?:up to |over |about |around |~)*$/;
const PRAISED =
  /\b(?:high|highest|higher|low|lowest|lower|best|better|strong|strongest|good|little|pronounced|average|mean|overall|perfect|near-perfect|excellent|minimal) (?:[a-z-]+ ){0,2}[a-z-]+ \((?:up to |over |about |around |~)*$/;
const CHANGING =
  /\b(?:reduc|improv|increas|decreas|lower|boost|rais|regarding|enhanc|degrad|drop|fell|fall|rose|ris)[a-z]* [^,;()]{3,70}\(/;
/** Verbs whose plural objects are counts: "reduces function evaluations". */
const FEWER = /^(?:reduc|cut|decreas|lower|minimi[sz]|sav|slash|halv)/;
const COUNTABLE =
  /^[a-z-]+ (?:evaluations|samples|runs|tests|trials|instances|experiments|images|questions|comparisons|models)$/;
/** "improves existing protocols by": what is improved on, not what is measured. */
const RIVAL_BEFORE =
  /\b(?:state-of-the-art|sota|existing|prior|previous|current|baselines?|leading|best|strongest|competing|recent)(?: [a-z-]+)? $/;
const IN_TERMS_OF = /\b(?:with respect to|in terms of|regarding|concerning) (?:the |its |both )?$/;
/** "by 5%, waiting time by" */
const NEXT_OF_LIST = /\d ?(?:%|percent|x|×|points|db|ms|s)?, $/;
/** "the likelihood of finding the (right answer)" */
const OF_DOING = / of [a-z]{2,}ing (?:the |an? |its |their )*$/;
const BY_AN_AVERAGE = / by (?:up to )?(?:an? )?(?:average|mean|median|maximum|total|factor|margin)$/;
/** How far before a number the words that lead to it begin. */
const LEAD_REACH = 72;
const MOST_PHRASES = 3;
const CLAUSE = /[;]|, (?:and|while|but|which)|\b(?:while|whereas|when)\b/g;

function lastClause(before: string): string {
  let from = 0;
  for (const match of before.matchAll(CLAUSE)) from = match.index + match[0].length;
  return before.slice(from).trimStart();
}

function nameOf(words: string, mayBeTask = false, isFewer = false): string | null {
  const name = words.replace(/^.*'s (?=[a-z])/, "").replace(CHANGE_NOUN, "").replace(
    / (?!speed|need|seed)[a-z]+ed$/,
    "",
  ).trim();
  if (
    isAdjective(name) || /^(?!speed|need|seed|feed)[a-z]+ed$/.test(name) ||
    name !== words && ADJECTIVE.test(name)
  ) return null;
  if (BARE_SCORE.test(words)) return "score";
  return name.length > 2 && !VAGUE_HEAD.test(name) && (mayBeTask || !isTask(name)) &&
      (isFewer && COUNTABLE.test(name) || !PLACE_NOUN.test(name)) && !VAGUE.test(name)
    ? name
    : null;
}

/** The phrase that ends `stretch`, with "number of" and the like where they lead to it. */
function ending(stretch: string): string | null {
  const phrase = phraseEnding(
    stretch.replace(/ (?:reduction|improvement|gain|increase|drop|decrease)s?$/, ""),
  );
  if (!phrase) return null;
  const name = nameOf(phrase.words);
  if (phrase.boundaryWord !== "of") return name;
  const lead = stretch.slice(0, phrase.start).replace(/(?<= of(?: the| an?| its| their)?) [a-z]+ed $/, " ");
  const counted = COUNTED_HEAD.exec(lead.replace(/(?: the| an?)? $/, " "));
  if (counted) return `${counted[0].trim()} ${phrase.words}`;
  const whole = lead.replace(/ of (?:the |its |their |our |an? )?$/, "");
  const verbal = verbalNoun(whole);
  if (verbal && !CHANGE_NOUN.test(verbal)) return verbal;
  const head = phraseEnding(whole);
  return (head && nameOf(head.words)) ?? name;
}

/** What a verb of change acts on: "reduces the reconstruction error on SetA by". */
function objectOf(stretch: string): string | null {
  let rest = stretch;
  const isRivalled = RIVALLED.test(stretch.slice(stretch.lastIndexOf(",") + 1));
  for (let count = 0; count < MOST_PHRASES; count++) {
    const phrase = phraseEnding(rest);
    if (!phrase) return null;
    if (RIVALRY.test(phrase.boundaryWord) || isRivalled && phrase.boundary !== "preposition") return null;
    const gerund = OF_DOING.exec(rest.slice(0, phrase.start));
    const head = gerund && phraseEnding(rest.slice(0, gerund.index));
    if (head) return nameOf(head.words);
    if (phrase.boundary === "verb" || phrase.boundary === "determiner") {
      if (RIVAL_BEFORE.test(rest.slice(0, phrase.start)) && classOfWords(phrase.words) === null) return null;
      return nameOf(phrase.words, false, FEWER.test(phrase.boundaryWord));
    }
    if (count === 0 && IN_TERMS_OF.test(rest.slice(0, phrase.start))) return nameOf(phrase.words);
    if (count === 0 && /^(?:and|or)$/.test(phrase.boundaryWord) && !RIVALS.test(stretch)) {
      return nameOf(phrase.words);
    }
    if (phrase.boundary === "none") {
      const isNext = phrase.start === 0 || NEXT_OF_LIST.test(rest.slice(0, phrase.start));
      return count === 0 && isNext ? nameOf(phrase.words) : null;
    }
    const place = phrase.boundaryWord === "in"
      ? phraseEnding(withoutPreposition(rest.slice(0, phrase.start)))
      : null;
    const isPlace = place !== null && classOfWords(place.words) !== null && !CHANGE_NOUN.test(place.words);
    if ((phrase.boundaryWord === "of" || phrase.boundaryWord === "in") && !isPlace) {
      const own = ending(rest);
      if (own) return own;
    }
    rest = withoutPreposition(rest.slice(0, phrase.start));
  }
  return null;
}

/** The head of a subject, without what follows it after prepositions: "the error of A for B". */
function subjectOf(stretch: string): string | null {
  let rest = stretch;
  for (let count = 0; count < MOST_PHRASES; count++) {
    const phrase = phraseEnding(rest.replace(PARTICIPLE, ""));
    if (!phrase) return null;
    if (
      phrase.boundary !== "preposition" ||
      /^(?:of|and|or|that|which|while|when|where|whereas|but|if|because|since|so)$/.test(phrase.boundaryWord)
    ) {
      return ending(rest.replace(PARTICIPLE, ""));
    }
    rest = withoutPreposition(rest.slice(0, phrase.start));
  }
  return null;
}

/** A stretch without the article and preposition at its end. */
function withoutPreposition(stretch: string): string {
  return stretch.trimEnd().replace(
    /(?: (?:the|an?|its|our|their|this|these|all|both|each|new|same|other))+$/,
    "",
  ).replace(
    /(?: (?:compared|relative|according|due|similar|related))? [a-z]+$/,
    "",
  );
}

/** "gFID score" is "gfid": a name in capitals needs no "score" behind it. */
function withoutScore(written: string, phrase: string): string {
  const short = phrase.replace(/ (?:scores?|values?)$/, "");
  const at = written.toLowerCase().lastIndexOf(phrase);
  return at >= 0 && /[A-Z]/.test(written.slice(at, at + short.length).split(" ").at(-1)!.slice(1))
    ? short
    : phrase;
}

/** "rFID", "PickScore": names that only metrics have. */
const SCORE_NAME =
  /(?:^| )(?:(?!mBERT|vLLM|mRNA|[a-z]+(?:GPT|DNA))[a-z]{1,2}[A-Z]{2,5}(?:-?\d{1,3})?|[A-Za-z]+(?:Score|Rate|Acc|Error|Recall|Precision|IoU|FID|AUC|F1|Sim|Dist))$/;

/** Whether the last word of a phrase is written as a name: a system or a data set, not what is measured. */
function isNamed(written: string, phrase: string): boolean {
  if (/^(?:number|amount|risk|probability) of /.test(phrase)) return false;
  const at = written.toLowerCase().lastIndexOf(phrase);
  if (at >= 0 && LOWERED.test(written) && /^[A-Z]{2,6}$/.test(written.slice(at, at + phrase.length))) {
    return false;
  }
  if (at === 0 && classOfWords(phrase) !== null) return false;
  if (at >= 0 && SCORE_NAME.test(written.slice(at, at + phrase.length))) return false;
  return at >= 0 && !SCORED.test(phrase) &&
    /[A-Z]/.test(written.slice(at, at + phrase.length).split(" ").at(-1)!);
}

/**
 * What the text before a number says is measured, in its own words: "a mean overlap index of",
 * "reduces the reconstruction error on SetA by", "waiting times fell to", "the highest task completion (".
 *
 * @param written The sentence before the number, as the paper has it.
 * @param isScore Whether the number may follow its metric without a word between: "confidence 0.79".
 * @param isChange Whether two numbers follow, from one to the other: "refusals 50% to 0%".
 */
export function measuredBefore(written: string, isScore = false, isChange = false): string | null {
  const name = measuredIn(lowerText(written), isScore, isChange);
  return name !== null && isNamed(written, name) && !LABELS.test(written)
    ? null
    : name && withoutScore(written, name);
}

/** Whether a number in a bracket may be of the words before it: those of a measure, or those that a verb gets. */
function isBracketed(clause: string, name: string): boolean {
  if (classOfWords(name) !== null || SCORED.test(name) || CHANGING.test(clause)) return true;
  return PRAISED.test(clause) || GOT.test(clause);
}

/** What a level is of: "the error of", and "the flip rate on SetA of" past where it was measured. */
function levelOf(stretch: string): string | null {
  const phrase = phraseEnding(stretch);
  const isPlace = phrase !== null && /^(?:on|for|in|across|at)$/.test(phrase.boundaryWord) &&
    classOfWords(phrase.words) === null;
  return (isPlace ? subjectOf(stretch) : null) ?? ending(stretch);
}

/** What leads to a number at the end of a clause, and the words before that. */
interface Lead {
  before: string;
  words: string;
}

/** The words at the end of a clause that `pattern` finds, which looks no farther back than they can reach. */
function leadOf(pattern: RegExp, clause: string, tail: string): Lead | null {
  const match = pattern.exec(tail);
  return match && { before: clause.slice(0, clause.length - tail.length + match.index), words: match[0] };
}

function measuredIn(before: string, isScore: boolean, isChange: boolean): string | null {
  const clause = lastClause(before);
  const tail = clause.slice(-LEAD_REACH);
  const moved = leadOf(MOVED, clause, tail);
  const mover = moved && subjectOf(moved.before);
  if (mover) return mover;
  const copula = leadOf(COPULA, clause, tail);
  if (copula) {
    const subject = /ing\b/.test(copula.words) ? ending(copula.before) : subjectOf(copula.before);
    const isSystem = subject !== null && /^ (?:reach|exceed|hit)/.test(copula.words) &&
      classOfWords(subject) === null && !SCORED.test(subject) && !/ of /.test(copula.before.slice(-60));
    return isSystem && /[^s]$/.test(subject) ? null : subject;
  }
  const level = leadOf(SYMBOL, clause, tail) ?? leadOf(LEVEL, clause, tail);
  if (level && !BY_AN_AVERAGE.test(level.before)) return levelOf(level.before.trimEnd().replace(/ to$/, ""));
  const joined = leadOf(JOINED, clause, tail);
  if (joined) {
    const object = objectOf(joined.before.replace(/ (?:on average|[a-z]{4,}ly)$/, ""));
    return object && joined.words.includes("(") && !isBracketed(clause, object) ? null : object;
  }
  const direct = isScore && DIRECT.test(clause) ? phraseEnding(clause) : null;
  if (
    direct && direct.boundary === "none" && clause[direct.start - 1] === "(" && direct.words.includes(" ")
  ) {
    return nameOf(direct.words);
  }
  return direct && (isChange && !/[a-z]s$/.test(direct.words) || SCORED.test(direct.words))
    ? nameOf(direct.words, isChange)
    : null;
}
