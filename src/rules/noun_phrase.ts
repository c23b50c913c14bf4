import { isWordCode } from "./words.ts";

/** Words that no noun phrase runs across. */
const FUNCTION_WORDS = new Set(
  ("of on for with at and by to from as than over in or is are was were be been being that which who while when where " +
    "if using via per under during between without only against versus vs through after before into but among across " +
    "within the a an its their our his her this these those it they we i both all each every some any no not such " +
    "has have had do does did can could may might will would should must there here also still even then thus " +
    "more less fewer most least higher lower better worse best worst greater larger smaller shorter longer faster " +
    "slower cheaper stronger weaker up down out about around above below nearly almost roughly just other another " +
    "respectively whereas because since so yet compared against beyond despite e.g i.e achieving new same only scored scoring averaging including involving reaching " +
    "often usually typically generally always sometimes rarely frequently never once twice ever regarding concerning " +
    "narrower wider thinner denser sparser closer earlier later lighter heavier richer safer simpler easier harder " +
    "very quite rather fairly too " +
    "due behind ahead upon toward towards onto whose how what")
    .split(" "),
);
/** Praise and statistics that belong to no name of a metric. */
const PRAISE = new Set(
  ("average averaged expected mean median overall final total maximum minimum peak top strong high low good great competitive " +
    "remarkable impressive substantial significant considerable notable negligible excellent superior optimal perfect " +
    "near-perfect state-of-the-art sota highest lowest absolute relative additional further extra pronounced robust " +
    "large small modest consistent comparable respective corresponding resulting original baseline reported improved " +
    "increased reduced enhanced unprecedented promising satisfactory outstanding noteworthy moderate favorable stable " +
    "held-out observed theoretical marginal little minor hardest easiest potential similar identical actual achievable mere marked dramatic drastic sizable sizeable meaningful measurable massive huge slight " +
    "tremendous clear noticeable decent acceptable reasonable close strongest weakest largest smallest fastest")
    .split(" "),
);
const VERB =
  /^(?!(?:recovery|delivery|discovery|yields?y)$)(?:appear|occur|emerg|adopt|restor|alleviat|mitigat|amplif|strengthen|weaken|hover|expand|extend|mov|exist|outpac|deviat|achiev|reach|attain|obtain|yield|show|demonstrat|improv|increas|reduc|decreas|boost|enhanc|outperform|surpass|exceed|report|maintain|sustain|tolerat|solv|find|found|lead|result|gain|produc|deliver|provid|realiz|realis|sav|cut|lower|shrink|rais|run|tak|requir|us|giv|measur|observ|record|keep|kept|bring|leav|drop|fall|fell|ris|rose|grow|grew|mak|get|add|incur|caus|preserv|retain|recover|hit|post|offer|need|reveal|indicat|suggest|confirm|exhibit|suffer|see|saw|enabl|allow|accelerat|elevat|lift|push|degrad|declin|climb|jump|plummet|collaps|trim|chang|shift|diverg|vary|varie|stay|remain|beat|match|lag|trail|underperform|creat|introduc|includ|contain|perform|select|rang|span|slash|shorten|lengthen|widen|narrow|halv|doubl|contribut|bound|limit|detect|identif|recogni[sz]|classif|predict|[a-z]{3,}(?:iz|if[iy])(?=es$))(?:e|es|ed|s|ing|t|n|en|ies|ied|y|ped|ping|ting|ves)?$/;
/** A plural inside a phrase is its end, and what follows is a verb: "scores cluster", "models adopt". */
const PLURAL =
  /^(?!(?:sports|news|sales|goods|systems|operations|savings|earnings|terms|series|species|lens|canvas|bias|gas|whereas|always|various|previous|plus|perhaps|its|this|across|cross|class|less|loss|process|access|success|mass|glass)$|[a-z]+-series$)[a-z-]{2,}(?<![sui']|ic)s$/;
const RATE = /^(?:rate|time|score|ratio|accuracy|speed|efficiency|quality)s?$/;
/** A verb as it stands before such a noun: "solve rate". */
const VERB_BASE = /^[a-z]+(?<!s|ed|ing)$/;
const BLANK_OR_QUOTE = " \"'\u201d";
const QUOTES = "\"'\u201d";
const INNER = "'/@*.-";
/** Words that look like verbs, but are nouns behind an article: "the yield of". */
const VERBAL_NOUN =
  /^(?:yield|need|measure|record|limit|bound|use|span|range|reach|run|match|lag|hit|support)s?$/;
const SHORT_FORM = / ?\([a-z0-9@\/ .<=>-]{1,16}\)[ ]*$/;
const MOST_WORDS = 4;
const NUMBER = /^[\d.]+(?:[kmbx]|times|fold)?$/;
const ADVERB = /^(?!anomaly|assembly|supply|family|reply|only$)[a-z]{3,}ly$/;

/** Where the last word of a stretch stands; null where it ends with another sign. */
function lastWord(stretch: string): { start: number; word: string } | null {
  let end = stretch.length;
  while (end > 0 && BLANK_OR_QUOTE.includes(stretch[end - 1]!)) end--;
  if (end === 0 || !isWordCode(stretch.charCodeAt(end - 1)) && stretch[end - 1] !== "*") return null;
  let start = end - 1;
  while (start > 0 && (isWordCode(stretch.charCodeAt(start - 1)) || INNER.includes(stretch[start - 1]!))) {
    start--;
  }
  while (start < end && !isWordCode(stretch.charCodeAt(start))) start++;
  return start < end ? { start, word: stretch.slice(start, end) } : null;
}

/** What stands before a noun phrase: a verb, a determiner or adjective, a preposition, or a gap of another sort. */
export type Boundary = "verb" | "determiner" | "preposition" | "none";

/** A noun phrase at the end of a stretch of text. */
export interface NounPhrase {
  /** Its words, without articles, statistics and praise. */
  words: string;
  /** Offset in the stretch at which it begins. */
  start: number;
  boundary: Boundary;
  /** The word that stands before it, "" where none does. */
  boundaryWord: string;
  /** Words behind a plural that ended it: a verb that no list knows, and its object. */
  rest: readonly string[];
}

const DETERMINER =
  /^(?:the|an?|its|their|our|both|this|these|all|each|more|less|fewer|higher|lower|better|greater|best|worst|least|larger|smaller|shorter|longer|faster|slower|stronger|weaker|new|same|other|another)$/;

const COMPARATIVE =
  /^(?:more|less|fewer|higher|lower|better|greater|best|worst|least|larger|smaller|shorter|longer|faster|slower|stronger|weaker)$/;
/** "13b": the size in a model's name. */
const SIZE = /^\d[\d.]*[mb]$/;
/** A participle between a preposition or article and its noun: "of selected ideas". */
const BEFORE_PARTICIPLE = /^(?:of|in|on|for|the|its|their|an?)$/;

/** The word before a phrase that is no determiner, or the first determiner where no preposition stands before it. */
function boundaryBefore(rest: string, word: string): { boundary: Boundary; word: string } {
  let stretch = rest.slice(0, rest.lastIndexOf(word));
  let earlier = lastWord(stretch)?.word ?? "";
  const isParticiple = /[a-z]ed$/.test(word) && VERB.test(word) && BEFORE_PARTICIPLE.test(earlier);
  if (COMPARATIVE.test(word) || SIZE.test(word)) return { boundary: "determiner", word };
  if (!isParticiple && !DETERMINER.test(word)) return { boundary: boundaryOf(word), word };
  while (DETERMINER.test(earlier)) {
    stretch = stretch.slice(0, stretch.lastIndexOf(earlier));
    earlier = lastWord(stretch)?.word ?? "";
  }
  return boundaryOf(earlier) === "preposition"
    ? { boundary: "preposition", word: earlier }
    : { boundary: "determiner", word };
}

function boundaryOf(word: string): Boundary {
  return VERB.test(word) || /^(?:has|have|had|is|are|was|were)$/.test(word)
    ? "verb"
    : FUNCTION_WORDS.has(word)
    ? "preposition"
    : "none";
}

const ADJECTIVE =
  /^(?!(?:alternative|narrative|initiative|derivative|representative|negative|objective|perspective|incentive|residual|individual|manual|variable|table|timetable|professional)$)[a-z-]+(?:able|ible|ful|ous|istic|ical|ional|ual|ative|itive|ctive|sive|emic|ential|ific)$|-(?:related|based|aware|specific|driven|level|free|wise|induced|style|oriented|dependent|invariant|relevant)$/;

/** Whether a word is an adjective by its ending, and so ends no noun phrase. */
export function isAdjective(word: string): boolean {
  return ADJECTIVE.test(word);
}

/** The noun that ends a stretch behind an article though it could be a verb: "the yield"; null where none does. */
export function verbalNoun(stretch: string): string | null {
  const token = lastWord(stretch.trimEnd());
  if (!token || !VERBAL_NOUN.test(token.word)) return null;
  return /(?:^| )(?:the|an?|its|their)(?: [a-z-]+)? $/.test(stretch.slice(0, token.start))
    ? token.word
    : null;
}

/** Whether a word is one of those that no noun phrase runs across. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** Whether a word cannot stand inside a noun phrase. */
export function isBreak(word: string): boolean {
  return FUNCTION_WORDS.has(word) || VERB.test(word) || NUMBER.test(word) || ADVERB.test(word);
}

/** The noun phrase that ends a stretch of lower-case text, or null where a function word, verb or number ends it. */
export function phraseEnding(stretch: string): NounPhrase | null {
  let rest = stretch.trimEnd();
  if (rest.endsWith(")")) rest = rest.replace(SHORT_FORM, "").trimEnd();
  const words: string[] = [];
  let start = rest.length;
  let hasPraise = false;
  for (;;) {
    const token = lastWord(rest);
    if (!token || words.length > 0 && QUOTES.includes(rest.at(-1)!)) {
      const isOwned = hasPraise || token !== null && rest.endsWith("s'") && /[a-z]s'$/.test(rest);
      return built(words, start, isOwned ? "determiner" : "none", "");
    }
    const { word } = token;
    if (words.length > 0 && word.endsWith("'s")) return built(words, start, "determiner", word);
    const isRateOf = words.length === 1 && RATE.test(words[0]!) && VERB_BASE.test(word) && VERB.test(word) &&
      !/(?:^|[,(] ?|\b(?:to|can|could|and|or|that|which|we|they|also|will|would|may|[a-z]+ly) )$/.test(
        rest.slice(0, token.start),
      );
    if (words.length === MOST_WORDS || isBreak(word) && !isRateOf) {
      const { boundary, word: before } = boundaryBefore(rest, word);
      return built(words, start, hasPraise && boundary === "none" ? "determiner" : boundary, before);
    }
    if (PRAISE.has(word)) {
      if (words.length === 0) return null;
      hasPraise = true;
    } else {
      if (hasPraise) return built(words, start, "determiner", word);
      words.unshift(word);
    }
    start = token.start;
    rest = rest.slice(0, token.start);
    if (rest !== "" && !rest.endsWith(" ")) return built(words, start, "none", "");
    rest = rest.trimEnd();
  }
}

function built(words: readonly string[], start: number, boundary: Boundary, word: string): NounPhrase | null {
  if (words.length === 0) return null;
  const plural = words.length === 1 ? -1 : words.findIndex((other) => PLURAL.test(other));
  const isClause = plural >= 0 && plural < words.length - 1;
  const phrase = isClause ? words.slice(0, plural + 1) : words;
  return { words: phrase.join(" "), start, boundary, boundaryWord: word, rest: words.slice(phrase.length) };
}

/** The noun phrase that a stretch of lower-case text begins with, or null. */
export function phraseStarting(stretch: string): string | null {
  const words: string[] = [];
  for (const word of stretch.trimStart().split(/(?=[.,;:()])| +/)) {
    if (!/^[a-z][a-z0-9'\/-]*$/.test(word)) break;
    if (isBreak(word)) {
      if (
        words.length === 0 && /^(?:the|an?|its|their|more|less|fewer|lower|higher|greater|better)$/.test(word)
      ) continue;
      break;
    }
    if (!PRAISE.has(word)) words.push(word);
    if (words.length === MOST_WORDS) break;
  }
  return words.length > 0 && words.join(" ").length > 2 ? words.join(" ") : null;
}
