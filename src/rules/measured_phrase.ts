import { lowerText } from "./plain_text.ts";
import { isTask } from "./metric_class.ts";
import { phraseEnding } from "./noun_phrase.ts";

const HEDGES =
  "(?: (?:up to|over|about|around|approximately|only|nearly|above|below|just|merely|roughly|almost|an?|the|(?:an? )?(?:average|mean|median|maximum|factor)(?: of)?|as (?:much|low|high|little|few) as|more than|less than|at least|at most|greater than|well over|to|by|from|between))*[ ~<>≤≥≈(]*$";
/** Verbs that say that their subject changed, or that something was changed. */
const MOVES =
  "(?:fall|fell|drop|ris|rose|climb|grow|grew|declin|decreas|increas|improv|degrad|jump|shrink|plummet|reduc|lower|rais|boost|cut|halv|shift|shorten)(?:s|es|e|ed|en|n|ing|ped|ping)?";
const LEVEL = new RegExp(
  `(?: of| ?=| <| >|:| within)${HEDGES}`,
);
const COPULA = new RegExp(
  `(?:(?: is| are| was| were) (?:maintained|kept|sustained|held) at| is| rang(?:es|ing|ed) from| var(?:ies|ied|ying) from| are| was| were| reach(?:es|ed|ing)?| exceed(?:s|ed|ing)?| averag(?:es|ed|ing)| remain(?:s|ed|ing)?(?: at)?| stay(?:s|ed)?(?: at)?)${HEDGES}`,
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
  /(?:^| )(?:rate|time|error|accuracy|score|efficiency|ratio|loss|confidence|distance|quality|index|similarity|recovery|retention|fidelity|stability|precision|coverage|coefficient|probability|value)s?$/;
const PLACE_NOUN =
  /(?:^| )(?:settings?|scenarios?|cases?|tasks?|datasets?|benchmarks?|domains?|environments?|conditions?|experiments?|comparisons?|evaluations?|models?|networks?|languages?|splits?|regimes?|instances?|samples?|baselines?|methods?|approach(?:es)?|runs?|tests?|trials|stages?|order|frameworks?|systems?|algorithms?|architectures?|variants?|counterparts?|techniques?|polic(?:y|ies)|agents?|solutions?|modules?|designs?|competitors?|(?!(?:errors|numbers|parameters|layers|users|orders|tokens|workers)$)[a-z]+(?:ifier|tector|oller|olver|icter|ictor|uator|rator|lator)s?|strateg(?:y|ies)|alternatives|competitors|transformers?|encoders?|decoders?|llms?|images?|videos?|patients|subjects|participants|users|questions|prompts|documents|data|set|sets|metrics?|art|work|literature|state|margin|range|version|size [a-z]|k|n|p|d|r)$/;
const VAGUE =
  /^(?:(?:performance|(?:second-|next-)?best|runner-up|improvements?|reductions?|gains?|increases?|drops?|decreases?|boosts?|results?|scores?|setting|margins?|better|up|times?|benefits?|lift|speed|one|two|three|majority|minority|rest|level|levels|values?|amount|number|total|factor|terms|means?|medians?) ?)+$/;
const VAGUE_HEAD =
  /(?: |^)(?:benefits?|advantages?|improvements?|gains?|results|superiority|little|much|degradations?)$/;
const CHANGE_NOUN =
  /(?: |^)(?:degradation|reduction|improvement|gain|increase|drop|decrease|boost|change|savings?|decline|lift|uplift)s?$/;
const COUNTED_HEAD = /(?:^| )(?:number|amount|risk|probability|proportion|fraction|percentage|count)s? of $/;
/** "CDA-1: 0.683" in brackets. */
const LABELS = /[(,;] ?[A-Z][A-Za-z0-9@-]{1,14}(?::| ?=) {0,3}$|\b[A-Z]{2,6}(?: of| ?=)[ ~]{0,3}$/;
const LOWERED = /\b(?:reduc|lower|cut|decreas)\w* (?:the |average |mean )?[A-Z]{2,6}\b/;
const PARTICIPLE = / (?:obtained|achieved|measured|used|required|needed|reported|observed)$/;
const RIVALRY =
  /^(?:outperform|surpass|beat|exceed|lead|match|underperform|trail|lag|using|us(?:es|ed)|than|over)/;
const RIVALS = /\b(?:outperform|surpass|beat|exceed|underperform)/;
const ADJECTIVE = /^[a-z-]+(?:able|ible|ful|ous|ive|ic|worthy|ing|ant)$/;
const MOST_PHRASES = 3;
const CLAUSE = /[;]|, (?:and|while|but|which)|\b(?:while|whereas|when)\b/g;

function lastClause(before: string): string {
  let from = 0;
  for (const match of before.matchAll(CLAUSE)) from = match.index + match[0].length;
  return before.slice(from).trimStart();
}

function nameOf(words: string, mayBeTask = false): string | null {
  const name = words.replace(CHANGE_NOUN, "").replace(/ (?!speed|need|seed)[a-z]+ed$/, "").trim();
  if (name !== words && ADJECTIVE.test(name)) return null;
  return name.length > 2 && !VAGUE_HEAD.test(name) && (mayBeTask || !isTask(name)) &&
      !PLACE_NOUN.test(name) && !VAGUE.test(name)
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
  const counted = COUNTED_HEAD.exec(stretch.slice(0, phrase.start).replace(/(?: the| an?)? $/, " "));
  if (counted) return `${counted[0].trim()} ${phrase.words}`;
  const head = phraseEnding(stretch.slice(0, phrase.start).replace(/ of (?:the |its |their |our )?$/, ""));
  return (head && nameOf(head.words)) ?? name;
}

/** What a verb of change acts on: "reduces the reconstruction error on SetA by". */
function objectOf(stretch: string): string | null {
  let rest = stretch;
  for (let count = 0; count < MOST_PHRASES; count++) {
    const phrase = phraseEnding(rest);
    if (!phrase) return null;
    if (RIVALRY.test(phrase.boundaryWord)) return null;
    if (phrase.boundary === "verb" || phrase.boundary === "determiner") return nameOf(phrase.words);
    if (count === 0 && /^(?:and|or)$/.test(phrase.boundaryWord) && !RIVALS.test(stretch)) {
      return nameOf(phrase.words);
    }
    if (phrase.boundary === "none") return count === 0 && phrase.start === 0 ? nameOf(phrase.words) : null;
    if (phrase.boundaryWord === "of" || phrase.boundaryWord === "in") {
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
    if (phrase.boundary !== "preposition" || /^(?:of|and|or)$/.test(phrase.boundaryWord)) {
      return ending(rest.replace(PARTICIPLE, ""));
    }
    rest = withoutPreposition(rest.slice(0, phrase.start));
  }
  return null;
}

/** A stretch without the article and preposition at its end. */
function withoutPreposition(stretch: string): string {
  return stretch.trimEnd().replace(/ (?:the|an?|its|our|their|this|these|all|both|each)$/, "").replace(
    / [a-z]+$/,
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

/** Whether the last word of a phrase is written as a name: a system or a data set, not what is measured. */
function isNamed(written: string, phrase: string): boolean {
  const at = written.toLowerCase().lastIndexOf(phrase);
  if (at >= 0 && LOWERED.test(written) && /^[A-Z]{2,6}$/.test(written.slice(at, at + phrase.length))) {
    return false;
  }
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

function measuredIn(before: string, isScore: boolean, isChange: boolean): string | null {
  const clause = lastClause(before);
  const moved = MOVED.exec(clause);
  if (moved) {
    const subject = subjectOf(clause.slice(0, moved.index));
    if (subject) return subject;
  }
  const copula = COPULA.exec(clause);
  if (copula) return subjectOf(clause.slice(0, copula.index));
  const level = SYMBOL.exec(clause) ?? LEVEL.exec(clause);
  if (level) return ending(clause.slice(0, level.index).trimEnd().replace(/ to$/, ""));
  const joined = JOINED.exec(clause);
  if (joined) return objectOf(clause.slice(0, joined.index));
  const direct = isScore && DIRECT.test(clause) ? phraseEnding(clause) : null;
  return direct && (isChange && !/[a-z]s$/.test(direct.words) || SCORED.test(direct.words))
    ? nameOf(direct.words, isChange)
    : null;
}
