import { atEnd } from "./at_end.ts";
import { lowerText } from "./plain_text.ts";
import { isChangeNoun, isNamed, isScored, nameOf } from "./measured_name.ts";
import { classOfWords, isMeasure } from "./metric_class.ts";
import { phraseEnding, verbalNoun } from "./noun_phrase.ts";

const HEDGES =
  "(?: (?:up to|over|about|around|approximately|only|nearly|above|below|under|just|merely|roughly|almost|an?|the|(?:an? )?(?:average|mean|median|maximum|factor)(?: of)?|as (?:much|low|high|little|few) as|more than|less than|at least|at most|greater than|well over|another|to|by|from|between))*[ ~<>≤≥≈(=]*$";
/** Verbs that say that their subject changed, or that something was changed. */
const MOVES =
  "(?:fall|fell|drop|ris|rose|climb|grow|grew|declin|decreas|increas|improv|degrad|jump|shrink|plummet|mov|reduc|lower|rais|boost|cut|halv|shift|shorten|diminish|dwindl|surg|soar|plung|tumbl|expand|slow)(?:s|es|e|ed|en|n|ing|ped|ping)?";
const LEVEL = new RegExp(
  `(?: of| ?=| <| >|:| within)${HEDGES}`,
);
const COPULA = new RegExp(
  `(?:(?: is| are| was| were) (?:maintained|kept|sustained|held) at| is| rang(?:es|ing|ed) from| var(?:ies|ied|ying) from| are| was| were| reach(?:es|ed|ing)?| exceed(?:s|ed|ing)?| averag(?:es|ed|ing)| span(?:s|ned|ning)?(?: from)?| peak(?:s|ed|ing)? at| stands? at| hovers? (?:around|at)| plateau(?:s|ed)? at| total(?:s|ed)| amount(?:s|ed)? to| hits?| (?:is|are|was|were) (?:found|shown|measured|estimated|observed|reported|calculated|determined) (?:to be|at|as)| (?:remain|stay)(?:s|ed|ing)?(?: (?:high|low|stable|constant|strong|steady|comparable))?(?: at)?)${HEDGES}`,
);
const SYMBOL = /(?<= )(?:\\[a-z]{2,8}|[a-zα-ω]\*?) {0,2}[=<>≤≥][ ~]*$/;
const MOVED = new RegExp(
  `(?: (?:is|are|was|were|be|been|being|can be|has|have|had))*(?: [a-z]{3,}ly)?[ (]${MOVES}(?: [a-z]{3,}ly)?(?: (?:by|from|to))?${HEDGES}`,
);
const JOINED = new RegExp(
  `(?: by| from| to| at| below| above| under| beyond| \\((?:up to|over|about|around|approximately|nearly|only|by)?)${HEDGES}`,
);
const DIRECT = atEnd(/[a-z][ ~<>]*$/);
const COUNTED_HEAD = atEnd(
  /(?:^| )(?:number|amount|risk|probability|likelihood|chance|proportion|fraction|percentage|count)s? of $/,
);
/** "CDA-1: 0.683" in brackets. */
const LABELS = atEnd(
  /[(,;] ?[A-Z][A-Za-z0-9@-]{1,14}(?::| ?=) {0,3}$|\b[A-Z][A-Z0-9]{1,5}(?:@\d+)?(?: of(?: (?:over|up to|about|around|nearly|only|at least|more than))?| ?=)[ ~]{0,3}$/,
);
/** "reduces the number of steps that it takes (by)": what stands between is of the things counted. */
const COUNTED_OBJECT = atEnd(
  /\b(?:reduc|increas|decreas|lower|rais|cut)(?:e?s|e|ed|ing|ting)? (?:the )?((?:number|amount|fraction|proportion|percentage|share) of [a-z]+s) (?:the|that|which|we|it|they|exceeding|needed|required|above|below|with|without|until|per) [^,;()]{2,50}$/,
);
const PARTICIPLE = atEnd(
  / (?:associated|incurred|caused|obtained|achieved|measured|used|required|needed|reported|observed)$/,
);
/** "a gap between day (97%": what stands in the bracket is one side of it. */
const GAP_BETWEEN =
  /\b(?:gaps?|differences?|disparit(?:y|ies)|contrast) between [^,;()]{2,60}(?:\([^()]{1,24}\) and [^,;()]{2,40})?\($/;
/** "errors caused (by noise)" */
const CAUSED = atEnd(
  /(?<=[a-z]{3}(?<! (?:are|was|were|been|being))) (?:caus|induc|incurr|introduc|creat|produc|pos)ed$/,
);
const RIVALRY =
  /^(?:outperform|surpass|beat|exceed|lead|match|underperform|trail|lag|using|us(?:es|ed)|than|over)/;
const RIVALS = /\b(?:outperform|surpass|beat|exceed|underperform)/;
/** The same with no verb of change behind. */
const RIVALLED =
  /\b(?:outperform|surpass|beat|exceed|underperform)(?!.* (?:improv|increas|rais|boost|reduc|decreas|lower|cut|enhanc|lift)[a-z]* )/;
/** "achieves the highest task completion (", "with little drift (" */
const GOT =
  /\b(?:achiev|reach|attain|obtain|yield|show|demonstrat|report|hav|ha[sd]|maintain|exhibit|with|deliver|provid|produc|giv)[a-z]* (?:an? |the |very |its )*(?:high|highest|higher|low|lowest|lower|best|better|strong|strongest|good|little|small|large|largest|great|average|mean|overall|perfect|near-perfect|excellent)? ?(?:[a-z-]+ ){0,3}[a-z-]+ \((?:up to |over |about |around |~)*$/;
const PRAISED = atEnd(
  /\b(?:high|highest|higher|low|lowest|lower|best|better|strong|strongest|good|little|pronounced|average|mean|overall|perfect|near-perfect|excellent|exceptional|superior|minimal) (?:[a-z-]+ ){0,2}[a-z-]+ \((?:up to |over |about |around |~)*$/,
);
const CHANGING =
  /\b(?:reduc|improv|increas|decreas|lower|boost|rais|regarding|enhanc|degrad|drop|fell|fall|rose|ris)[a-z]* [^,;()]{3,70}\(/;
/** Verbs whose plural objects are counts: "reduces function evaluations". */
const FEWER = /^(?:reduc|cut|decreas|lower|minimi[sz]|sav|slash|halv)/;
/** "improves existing protocols by": what is improved on, not what is measured. */
const RIVAL_BEFORE = atEnd(
  /\b(?:state-of-the-art|sota|existing|prior|previous|current|baselines?|leading|best|strongest|competing|recent)(?: [a-z-]+)? $/,
);
const IN_TERMS_OF = atEnd(/\b(?:with respect to|in terms of|regarding|concerning) (?:the |its |both )?$/);
/** "by 5%, waiting time by" */
const NEXT_OF_LIST = atEnd(/\d ?(?:%|percent|x|×|points|db|ms|s)?, $/);
/** "correlation between one and another" */
const BETWEEN = / between (?:the )?[^,;]{2,60} and [^,;]{2,40}$/;
/** "the data required to reach good results" */
const REQUIRED = / (?:required|needed|necessary) (?:to|for) [^,;]{2,60}$/;
/** "across delays and (horizons)": where, not what. */
const PLACED = atEnd(/\b(?:across|on|for|under|over|in) (?:[a-z-]+ ){1,4}(?:and|or) $/);
/** "the likelihood of finding the (right answer)" */
const OF_DOING = atEnd(/ of [a-z]{2,}ing (?:the |an? |its |their )*$/);
/** "success in finding the (source)" */
const IN_DOING = atEnd(/ (?:in|of|for|at|when) [a-z]{2,}ing (?:the |an? |its |their )*$/);
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

const CHANGE = atEnd(/ (?:reduction|improvement|gain|increase|drop|decrease)s?$/);
/** "improves the recall (over A by)" */
const IMPROVES =
  /\b(?:improv|increas|rais|boost|lift)(?:es|ed|ing|s)? (?:the |its )?(?:[a-z0-9@-]+ ){1,4}over $/;
/** "reduces token usage, often (by)" */
const ASIDE = atEnd(/ (?:on average|up|[a-z]{4,}ly)$|, (?:often|sometimes|typically|in some cases)$/);
const GAIN = atEnd(/(?<=[a-z]) (?:gain|increase|drop|boost|lift)s?$/);
const OTHER_DETERMINERS = atEnd(/(?: (?:the|an?|its|our|their|this|these|all|both|each|new|same|other))+$/);
const PREPOSITION = atEnd(/(?: (?:compared|relative|according|due|similar|related))? [a-z]+$/);

/** The phrase that ends `stretch`, with "number of" and the like where they lead to it. */
function ending(stretch: string): string | null {
  const phrase = phraseEnding(
    CHANGE.cut(stretch),
  );
  if (!phrase) return null;
  const name = nameOf(phrase.words);
  if (phrase.boundaryWord !== "of") return name;
  const lead = stretch.slice(0, phrase.start).replace(/(?<= of(?: the| an?| its| their)?) [a-z]+ed $/, " ");
  const counted = COUNTED_HEAD.exec(lead.replace(/(?: the| an?)? $/, " "));
  if (counted) return `${counted[0].trim()} ${phrase.words}`;
  const whole = lead.replace(/ of (?:the |its |their |our |an? )?$/, "");
  const verbal = verbalNoun(whole);
  if (verbal && !isChangeNoun(verbal)) return verbal;
  const head = phraseEnding(whole);
  if (head && /(?:^| )(?:performance|results)$/.test(head.words) && !(name && isMeasure(name))) return null;
  return (head && nameOf(head.words)) ?? name;
}

/** What a verb of change acts on: "reduces the reconstruction error on SetA by". */
function objectOf(stretch: string): string | null {
  let rest = GAIN.cut(stretch.replace(BETWEEN, "").replace(REQUIRED, ""));
  const isRivalled = RIVALLED.test(stretch.slice(stretch.lastIndexOf(",") + 1));
  for (let count = 0; count < MOST_PHRASES; count++) {
    const phrase = phraseEnding(rest);
    if (!phrase) return null;
    if (count === 0 && phrase.boundaryWord === "over" && IMPROVES.test(rest.slice(0, phrase.start))) {
      rest = withoutPreposition(rest.slice(0, phrase.start));
      continue;
    }
    if (RIVALRY.test(phrase.boundaryWord) || isRivalled && phrase.boundary !== "preposition") return null;
    const gerund = OF_DOING.exec(rest.slice(0, phrase.start));
    const head = gerund && phraseEnding(rest.slice(0, gerund.index));
    if (head) return nameOf(head.words);
    if (phrase.boundary === "verb" || phrase.boundary === "determiner") {
      if (RIVAL_BEFORE.test(rest.slice(0, phrase.start)) && classOfWords(phrase.words) === null) return null;
      return nameOf(phrase.words, false, FEWER.test(phrase.boundaryWord));
    }
    if (count === 0 && IN_TERMS_OF.test(rest.slice(0, phrase.start))) return nameOf(phrase.words);
    if (
      count === 0 && /(?<!from| to|by) on (?:the |its )?$/.test(rest.slice(0, phrase.start)) &&
      isMeasure(phrase.words)
    ) {
      return nameOf(phrase.words);
    }
    if (
      count === 0 && /^(?:and|or)$/.test(phrase.boundaryWord) && !RIVALS.test(stretch) &&
      (isMeasure(phrase.words) || !PLACED.test(rest.slice(0, phrase.start)))
    ) {
      return nameOf(phrase.words);
    }
    const listed = count === 0 ? PLACED.exec(rest.slice(0, phrase.start)) : null;
    if (listed && !isMeasure(phrase.words)) {
      rest = rest.slice(0, listed.index).trimEnd().replace(/ (?:gain|increase|drop|boost|lift)s?$/, "");
      continue;
    }
    if (phrase.boundary === "none") {
      const isNext = phrase.start === 0 || NEXT_OF_LIST.test(rest.slice(0, phrase.start));
      return count === 0 && isNext ? nameOf(phrase.words) : null;
    }
    const place = phrase.boundaryWord === "in"
      ? phraseEnding(withoutPreposition(rest.slice(0, phrase.start)))
      : null;
    const isPlace = place !== null && classOfWords(place.words) !== null && !isChangeNoun(place.words);
    if ((phrase.boundaryWord === "of" || phrase.boundaryWord === "in") && !isPlace) {
      const own = ending(rest);
      if (own) return own;
    }
    rest = CAUSED.cut(withoutPreposition(rest.slice(0, phrase.start)));
  }
  return null;
}

/** The head of a subject, without what follows it after prepositions: "the error of A for B". */
function subjectOf(stretch: string, isAbsolute = false): string | null {
  let rest = stretch;
  for (let count = 0; count < MOST_PHRASES; count++) {
    const phrase = phraseEnding(PARTICIPLE.cut(rest));
    if (!phrase) return null;
    if (
      phrase.boundary !== "preposition" || isAbsolute && count === 0 && phrase.boundaryWord === "with" ||
      /^(?:of|and|or|that|which|while|when|where|whereas|but|if|because|since|so)$/.test(phrase.boundaryWord)
    ) {
      return ending(PARTICIPLE.cut(rest));
    }
    rest = withoutPreposition(rest.slice(0, phrase.start));
  }
  return null;
}

/** A stretch without the article and preposition at its end. */
function withoutPreposition(stretch: string): string {
  return PREPOSITION.cut(OTHER_DETERMINERS.cut(stretch.trimEnd()));
}

/** "gFID score" is "gfid": a name in capitals needs no "score" behind it. */
function withoutScore(written: string, phrase: string): string {
  const short = phrase.replace(/ (?:scores?|values?)$/, "");
  const at = written.toLowerCase().lastIndexOf(phrase);
  return at >= 0 && /[A-Z]/.test(written.slice(at, at + short.length).split(" ").at(-1)!.slice(1))
    ? short
    : phrase;
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
  if (isMeasure(name) || isScored(name) || CHANGING.test(clause)) return true;
  return PRAISED.test(clause) || GOT.test(clause);
}

/** What a level is of: "the error of", and "the flip rate on SetA of" past where it was measured. */
function levelOf(stretch: string): string | null {
  const phrase = phraseEnding(stretch);
  const isPlace = phrase !== null && /^(?:on|for|in|across|at)$/.test(phrase.boundaryWord) &&
    classOfWords(phrase.words) === null;
  const gerund = phrase !== null && !isMeasure(phrase.words)
    ? IN_DOING.exec(stretch.slice(0, phrase.start))
    : null;
  const head = gerund && phraseEnding(stretch.slice(0, gerund.index));
  if (head && isMeasure(head.words)) return nameOf(head.words);
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

/** Verbs of a clause that a participle goes on from. */
const MAIN_VERB = new RegExp(
  ` (?:(?:has|have|had|is|are|was|were) )?(?:[a-z]+ly )?(?:${MOVES}|doubled|doubles|tripled|triples|changed|changes|varied|varies)\\b`,
);

/** What changed where a participle goes on from that: "the rate doubled (rising from". */
function risenSubject({ before, words }: Lead): string | null {
  if (!/ing\b/.test(words) || !words.startsWith("(") && !before.endsWith(",")) return null;
  const clause = before.replace(/[,(] *$/, "").trimEnd();
  const verb = MAIN_VERB.exec(clause);
  return verb && subjectOf(clause.slice(0, verb.index));
}

/** "overshoot (too much of it) by": an aside before what leads to the number. */
const ASIDE_BEFORE = / \([^()]{17,70}\)(?= (?:by|from|to|of)\b[^()]{0,30}$)/;

function measuredIn(before: string, isScore: boolean, isChange: boolean): string | null {
  const clause = lastClause(before.includes(")") ? before.replace(ASIDE_BEFORE, "") : before);
  const tail = clause.slice(-LEAD_REACH);
  const moved = leadOf(MOVED, clause, tail);
  const mover = moved && (risenSubject(moved) ?? subjectOf(moved.before, /ing\b/.test(moved.words)));
  if (mover) return mover;
  const copula = leadOf(COPULA, clause, tail);
  if (copula) {
    const subject = /ing\b/.test(copula.words) ? ending(copula.before) : subjectOf(copula.before);
    const isSystem = subject !== null && /^ (?:reach|exceed|hit)/.test(copula.words) &&
      classOfWords(subject) === null && !isScored(subject) && !/ of /.test(copula.before.slice(-60));
    return isSystem && /[^s]$/.test(subject) ? null : subject;
  }
  const level = leadOf(SYMBOL, clause, tail) ?? leadOf(LEVEL, clause, tail);
  if (level && !BY_AN_AVERAGE.test(level.before)) {
    const name = levelOf(level.before.trimEnd().replace(/ to$/, ""));
    return name && (!level.words.startsWith(":") || isMeasure(name) || /\d/.test(name)) ? name : null;
  }
  if (clause.endsWith("(") && GAP_BETWEEN.test(clause.slice(-160))) return null;
  const joined = leadOf(JOINED, clause, tail);
  if (joined) {
    const had = / (?:below|above|under|beyond)/.test(joined.words) ? phraseEnding(joined.before) : null;
    if (had?.boundaryWord === "with" && isMeasure(had.words)) return nameOf(had.words);
    const counted = COUNTED_OBJECT.exec(joined.before)?.[1];
    if (counted) return counted;
    const object = objectOf(ASIDE.cut(joined.before));
    if (object && joined.before.endsWith(" up") && !isMeasure(object)) return null;
    return object && joined.words.includes("(") && !isBracketed(clause, object) ? null : object;
  }
  const direct = isScore && DIRECT.test(clause) ? phraseEnding(clause) : null;
  if (
    direct && direct.boundary === "none" && clause[direct.start - 1] === "(" && direct.words.includes(" ")
  ) {
    return nameOf(direct.words);
  }
  if (direct && /(?:^| )scores$/.test(direct.words)) return null;
  return direct && (isChange && !/[a-z]s$/.test(direct.words) || isScored(direct.words))
    ? nameOf(direct.words, isChange)
    : null;
}
