import { atEnd, hedged } from "./at_end.ts";
import type { ResultKind, ResultRole } from "../schema/enrichment.ts";
import { isStartOfChange, saysFromLevel } from "./change_cues.ts";
import { statisticBefore } from "./statistics.ts";
import { type Place, sentenceWords, wordsAfter, wordsBefore } from "./result_place.ts";

const OTHER_BEFORE =
  /\b(?:vs\.?|v\.s\.|versus|against|compared (?:to|with)|in contrast to|as opposed to|(?<!\b(?:new|strong|first|initial) )baselines?|(?:below|than|to) the upper bound|(?:approach|near)[a-z]* (?:the |an? )?(?:[a-z-]+ ){0,2}(?:upper bound|oracle|ceiling)|short of the [a-z]+|(?:previous|prior|next|second|runner-up) best|second-best|next-best|random chance|chance level|(?<!\bby (?:an? )?(?:independent )?)human(?:s| performance)?(?! (?:evaluat|stud|assess|rater|judg|annotat|preference|feedback|rating|review|subject|verif|inspect|valid|involve|interact|interven|supervis|effort|input|oversight|help))|prior work|previous (?:method|work|model)s?|(?:previous|prior|existing|earlier|reported|known|published|competing) best (?:[a-z-]+ ){0,3}(?:score|result)|(?:below|behind|than|over|against|exceed\w*|surpass\w*|outperform\w*|beat\w*|to|with) the best (?:[a-z-]+ ){0,3}(?:score|result)|best (?:previous|prior|existing|reported|known|published|competing) (?:[a-z-]+ ){0,3}(?:score|result))\b(?: (?:(?!rang(?:e|es|ed|ing)\b)[a-z0-9@-]+|\([^)]{0,20}\))){0,7}[ ~(:=]*$/;
/** "lower than the biases of 9.8%" */
const THAN_OF = /\bthan (?:the |that |those |an? )(?:[a-z0-9-]+ ){1,5}(?:of|at)[ ~]*$/;
const THAN_OTHER = atEnd(
  /\b(?:than|over|(?:surpass|outperform|exceed|beat|trail|underperform)(?:e?s|ed|ing)?|lags? behind|(?:substantially|well|far|significantly|clearly) (?:above|below)|(?<!-)match(?:es|ed|ing)|(?:comparable|similar|equivalent|close|equal|identical|inferior|superior) to|on par with|competitive with|(?:in)?distinguishable from)(?: (?!(?:about|around|up|to|nearly|of|by|on|for|with)\b)[a-z0-9@.-]+){1,8}(?<!\b(?:baselines|methods|models|approaches|others|counterparts|alternatives|works))[ ~]*\([ ~<>≤≥]*$/,
);
/** "better compared to older models with an accuracy of": one's own, past the other side. */
const OWN_BEHIND_OTHER = hedged(
  /(?:\bcompared (?:to|with) (?!an?\b)[^,;()]{3,60}|\b(?:outperform|surpass|exceed|beat)[a-z]* [^,;()]{3,50}s) (?:with|by|achieving|reaching|yielding) an? (?:[a-z0-9-]+ ){1,5}of/,
);
/** "to 0.69 and 0.79 from": what it rose from. */
const AFTER_TO = atEnd(
  / (?:to|reach(?:es|ing)|attain(?:s|ing)) [~+]?[\d.]+ ?(?:(?:±|\+\/-) ?[\d.]+ ?)?(?:%|[a-z°µ/]{1,5})?(?: and [\d.]+ ?%?)? from (?:[\d.]+ ?%? and )?[ ~]*$/,
);
/** "reduces evasion from 93% under the weakest monitor to 47%" */
const CHANGED_FROM = hedged(
  /\b(?:reduc|increas|improv|lower|rais|boost|cut|decreas|bring|brought|drop|rose|ris|fall|fell|grow|grew|lift|push)[a-z]*\b[^;]{0,60} from/,
);
const TO_FOLLOWS =
  /^ [^,;.\d]{3,60} to (?:just |only |about |around |at most |at best |below |under |over )?[~ $]*[\d.]+/;
const EARLIER_WORK = /\b(?:existing|recent|recently|prior|previous|current|today's|such as|like|which)\b/;
const PRIOR_SUBJECT =
  /\b(?:prior|previous|existing|baselines?|vanilla|standard|conventional|original) (?:(?!while|and|which|but|by|with|whereas)[a-z][a-z0-9.-]* ){0,4}(?:leads? to|achiev\w+|obtain\w*|reach\w*|only|yield\w*|attain\w*|increas(?:es|ed)|drops?|suffers?|los(?:es?|t)|trails?|falls?)\b[^,;]{0,30}$|(?<!\b(?:our|new) )state-of-the-art (?:[a-z-]+ ){1,10}only (?:achiev|reach|obtain|attain)[a-z]*\b[^,;]{0,30}$/;
const OTHER_AFTER =
  /^ baseline\b(?! (?:of|score|accuracy|value|performance) )|^ *(?:for|by|of|achieved by|obtained by) (?:the |a )?(?:[a-z0-9-]+ ){0,3}(?:baselines?|vanilla|random|previous|prior|standard|conventional|[a-z]+-only|unmodified|original)\b/;

/** "Compared to X, which achieves": the other side in a clause of its own. */
const OTHER_WHICH = atEnd(
  /\b(?:compared (?:to|with)|unlike|outperform\w*|surpass\w*|exceed\w*|over) [^,;.]{1,60}, (?:which|whose) (?:[a-z]+ ){1,3}[ ~]*$/,
);

/** Whether a number belongs to a list or range that something changed from. */
function leadsToChange({ links }: Place, index: number): boolean {
  let next = index + 1;
  while (links[next] === "list" || links[next] === "range") next++;
  return links[next] === "change";
}

/** "surpassing the best (NetA, F1 = 0.41", "outperforming others, including NetB (0.64": what is surpassed. */
const SURPASSED_WITH =
  /\b(?:surpass|outperform|exceed|beat)(?:e?s|ed|ing)?\b(?:(?! by )[^.;()%\d]){1,50}(?:, (?:including|such as|e\.g\.,?|like) [a-z0-9 .-]{1,24} \(|\([\d.]+ ?%? [a-z0-9 -]{2,20}, |\((?!ours|our|by|up|achiev|reach|with|attain|obtain|yield|i\.e|on average)[^()%;]{1,30}[ =]) ?[~<>]*$/;
/** "the rival's 0.88", "above the 65.5" */
const OF_OTHER = atEnd(
  /\b(?!our's|its|it's|this)(?:surpass|outperform|exceed|beat|compared|versus|vs|than|above|below|behind|close|to|over)[^,;.()]{0,50}'s?[ ~]*$|\b(?:than|above|below|over) the[ ~]*$/,
);

/** "on par with NetA 64.0%", "outperforming both NetA 67.5% and NetB 11.2%": a rival's name, then its number. */
const RIVAL_BEFORE = atEnd(
  /\b(?:than|over|on par with|comparable to|close to|similar to|(?:surpass|outperform|exceed|beat)(?:e?s|ed|ing)?)(?: (?:both|even|the))* (?:[A-Z][A-Za-z0-9+.-]*(?: [A-Z0-9][A-Za-z0-9+.-]*){0,2} ?\(?[\d.]+ ?%?\)?,? (?:and |or )?)?(?![A-Z]\S*(?:s|ed|ing) )(?=\S*[A-Z]\S*[A-Z0-9])[A-Z][A-Za-z0-9+.-]*(?: [A-Z0-9][A-Za-z0-9+.-]*){0,2} [~<>]*$/,
);

/** "the ablated variants drop to", "humans reach", "the strategy of [2] achieves": others, as subject of their number. */
const OTHER_SUBJECT =
  /\b(?:-only (?:[a-z-]+ ){0,2}variants?|(?:ablated|reduced|simplified|weakened) (?:variants?|versions?|models?)|variants(?= (?:drop|fall|fell|only|collapse|lose))|alternatives|competitors|counterparts?|rivals|humans?|human (?:experts|annotators|performance)|random (?:success rate|accuracy|guess(?:ing)?|performance|chance)|baselines|(?:in|by|of) (?:\[\d+\]|[a-z]+ et al\.?(?: ?[([]\d+[)\]])?)) (?:(?!while|and|which|but|by|with|whereas|can be)[a-z]+ ){0,2}(?:achiev\w+|obtain\w*|reach\w*|attain\w*|drops?|f[ae]lls?|scores?|gets?|certify|solves?|manages?|records?|is|are|was|were)\b(?! (?:[a-z]+ )?(?:outperform|surpass|exceed|beat|improv))[^,;.]{0,40}$/;
/** "(0.39), while the other outperformed it": the first of two is the worse. */
const SURPASSED_AFTER =
  /^ ?(?:[a-z0-9@-]+ ?){0,3}\)?,? (?:while|whereas|but) [^,;.]{1,50}\b(?:outperform|surpass|exceed|beat)(?:s|ed)? it\b/;

/** "a 15% drop in other methods" */
const IN_OTHERS =
  /^ *(?:[a-z-]+ )?(?:in|for|by) (?:the )?(?:other|existing|prior|previous|competing|baseline) (?:methods?|models?|approach(?:es)?|works?|systems?|techniques?)\b/;

/** Whether a number goes on with the second of two compared: the last of "92/93 vs. 89/88". */
function endsComparison({ links, numerals, text }: Place, index: number): boolean {
  if (links[index] !== "list" || links[index - 1] !== "versus") return false;
  const between = text.plain.slice(numerals[index - 1]!.end, numerals[index]!.start);
  return between.includes("/") || /^,? and $/.test(between) && links[index + 1] !== "versus";
}

/** "(0.88), NetB (0.90), and NetC (": the next of several others in brackets. */
const NEXT_BRACKET = /^ ?\)(?:,|,? and|;)(?: (?:and |the )?[a-z0-9@.+-]+){1,6} \([ ~<>≤≥]*$/;

/** "(vs. 22% NetA and 10%", "compared to 52% for NetA and 42%": the next of several others. */
const NEXT_OTHER = /^ (?:(?:for|by|of|with|in|on|from) )?[a-z0-9.+-]+(?: [a-z0-9.+-]+)?(?:,|,? and|,? or) $/;
const AGAINST = hedged(/\b(?:vs\.?|versus|against|compared (?:to|with))/);
const OF_OTHER_BEHIND = /^ (?:for|by|with|from|of|in)\b|^ ?\)/;
/** What a clause begins behind. */
const CLAUSE_ENDS = [";", ", ", " while ", "--while ", "\u2014"];

/** Whether a number only goes on with others of one side: "62% and 4% of them", "A (84%) and B (73%)". */
function continuesList(place: Place, index: number): boolean {
  const { links, numerals, text } = place;
  const earlier = numerals[index - 1];
  const next = links[index + 1];
  if (!earlier || next === "versus" || next === "change" || numerals[index]!.unit !== earlier.unit) {
    return false;
  }
  const between = text.lower.slice(earlier.end, numerals[index]!.start);
  const isAgainst = links[index - 1] === "versus" || AGAINST.test(wordsBefore(place, earlier, 20));
  if (isAgainst && links[index] === null) {
    return NEXT_OTHER.test(between) &&
      (/ (?:and|or) $/.test(between) || OF_OTHER_BEHIND.test(text.lower.slice(numerals[index]!.end)));
  }
  return links[index] === "range" || links[index] === "list"
    ? !between.includes("/")
    : NEXT_BRACKET.test(between);
}

/** Whether a number is one side of "A vs B" or "from A to B". */
function isPaired({ links }: Place, index: number): boolean {
  return links[index] === "versus" || links[index] === "change";
}

/**
 * Whose number it is: the paper's own, or the other side of a comparison.
 *
 * In "A vs B" the second and in "from A to B" the first is the other side.
 */
export function roleOf(place: Place, index: number, kind: ResultKind): ResultRole {
  const numeral = place.numerals[index]!;
  const link = place.links[index];
  const nextLink = place.links[index + 1];
  const before = wordsBefore(place, numeral, 80);
  if (PRIOR_SUBJECT.test(before) || kind === "absolute" && OTHER_SUBJECT.test(before)) return "baseline";
  if (place.isBackground && EARLIER_WORK.test(sentenceWords(place))) return "baseline";
  if (IN_OTHERS.test(wordsAfter(place, numeral, 60))) return "baseline";
  if (kind !== "absolute") {
    return kind === "ratio" && numeral.unit === "%" && link === "versus" ? "baseline" : "own";
  }
  if (link === "versus" || endsComparison(place, index)) return "baseline";
  if (nextLink === "change" || link !== "change" && leadsToChange(place, index)) return "baseline";
  if (statisticBefore(place, numeral)) return "own";
  if (link === "change" || nextLink === "versus") return "own";
  if (link === "range" && kind === "absolute" && isPaired(place, index - 1)) {
    return roleOf(place, index - 1, kind);
  }
  if (
    before.includes(" from ") && CHANGED_FROM.test(before) && TO_FOLLOWS.test(wordsAfter(place, numeral, 80))
  ) {
    return "baseline";
  }
  if (
    AFTER_TO.test(before) || saysFromLevel(before) || isStartOfChange(place, numeral) && nextLink !== "range"
  ) return "baseline";
  const after = wordsAfter(place, numeral, 90);
  if (after.includes(" it") && SURPASSED_AFTER.test(after)) return "baseline";
  const clause = before.slice(
    Math.max(...CLAUSE_ENDS.map((end) => before.lastIndexOf(end)), 0),
  );
  if (OTHER_WHICH.test(before) || before.includes("(") && SURPASSED_WITH.test(before)) return "baseline";
  if (/the ?$|'/.test(clause) && OF_OTHER.test(clause)) return "baseline";
  if (clause.includes(" with a") && OWN_BEHIND_OTHER.test(clause)) return "own";
  const written = place.text.plain.slice(Math.max(place.start, numeral.start - 60), numeral.start);
  if (numeral.unit !== "$" && RIVAL_BEFORE.test(written)) return "baseline";
  if (OTHER_BEFORE.test(clause) || THAN_OF.test(clause) || THAN_OTHER.test(clause)) return "baseline";
  if (OTHER_AFTER.test(wordsAfter(place, numeral, 60))) return "baseline";
  if (!continuesList(place, index)) return "own";
  return !isPaired(place, index - 1) || place.links[index] === null ? roleOf(place, index - 1, kind) : "own";
}
