import { atEnd } from "./at_end.ts";
import { isAdjective, isBreak, isFunctionWord } from "./noun_phrase.ts";

/** What may stand between a verb and its number. */
export const HEDGED = atEnd(
  /(?: (?:up to|over|more than|less than|about|around|nearly|almost|only|just|approximately|roughly|at least|at most|as (?:few|many|little|much) as|an average of|to|in|on))*[ ~<>]*$/,
);
const LAST_WORD = atEnd(/(?:^|[ (])([a-z]{3,})$/);
const NO_DEED =
  /^(?:achiev|reach|attain|obtain|yield|show|report|observ|demonstrat|cover|stay|remain|exceed|averag|rang|gain|us|utili[sz]|activat|leverag|train|consum|employ|updat|tun|fine-tun|process|stor|sampl|requir|need|tak|spend|represent|constitut|compris|account|contain|includ|involv|giv|get|mak|go|know|put|let|set|see|provid|deliver|produc|has|was|this|thus|its|result|improv|increas|reduc|decreas|lower|cut|sav|outperform|surpass|boost|drop|lead|leav|score|model|method|task|case|user|system|benchmark|dataset|test|sample|setting|agent|run|retain|last|total|amount|equal|compar|correspond|belong|fall|fell|ris|rose|happen|occur|appear|exist|differ|var|preserv|maintain|keep|perform|exhibit|suffer|caus|account)(?:e|es|ed|s|ing|n)?$/;
const IRREGULAR: Record<string, string> = {
  find: "found",
  finds: "found",
  finding: "found",
  found: "found",
  catch: "caught",
  catches: "caught",
  catching: "caught",
  caught: "caught",
  beat: "beaten",
  beats: "beaten",
  beating: "beaten",
  choose: "chosen",
  chooses: "chosen",
  chose: "chosen",
  write: "written",
  writes: "written",
  wrote: "written",
  miss: "missed",
  misses: "missed",
  missed: "missed",
  missing: "missed",
  win: "won",
  wins: "won",
  won: "won",
  lose: "lost",
  loses: "lost",
  lost: "lost",
  meet: "met",
  meets: "met",
  met: "met",
  hit: "hit",
  hits: "hit",
  drive: "driven",
  drives: "driven",
};
const AUXILIARY =
  /^(?:to|can|could|will|would|may|might|we|they|successfully|correctly|automatically|effectively|efficiently|safely)$/;
/** "of the attacks", "of (model, data) settings". */
const CASES =
  /^ *(?:\([^)]{0,24}\) ?)?of (?:(?:the|all|its|their|these|those|our|such|real|known) )*((?:[a-z0-9'-]+ ){0,3}?[a-z][a-z-]*s)(?= ?(?:[.,;:()]|$)| (?:on|for|in|with|without|at|and|by|to|from|as|than|over|or|while|when|across|that|which|of|during|under|before|after|within|via|through|using|against|where|compared)\b)/;
/** "of requests complete within", "of the rules can be enforced by", "of the answers matched". */
const DONE =
  /^ *(?:\([^)]{0,24}\) ?)?of (?:(?:the|all|its|their|these|those|our) )*((?:[a-z0-9'-]+ ){0,3}?[a-z][a-z-]*s) (?:(?:are|were|is|was|can be|could be|have been|had been) )?(?:[a-z]+ly )?([a-z]{4,})(?= ?(?:[.,;)]|$)| (?:in|within|on|at|by|with|to|for|before|after|under|over|during|without|across|from)\b)/;
const NO_STATE =
  /^(?:that|which|with|from|than|when|while|were|have|been|this|their|these|only|across|under|over|using|into|both|between|against|compared|without|still|also|show|shows|showed|exhibit\w*|report\w*|achiev\w*|contain\w*|find|found|felt|feel|think|believ\w*|consider\w*|us(?:e|ed)|receiv\w*|reach\w*|produc\w*|demonstrat\w*|mention\w*)$/;

/** The participle of a verb as written: "blocks", "blocking", "block" give "blocked"; null for what is no verb. */
function participleOf(word: string, isInfinitive: boolean): string | null {
  if (NO_DEED.test(word) || isAdjective(word) || isFunctionWord(word)) return null;
  const irregular = IRREGULAR[word];
  if (irregular) return irregular;
  if (/[a-z]{2}ed$/.test(word)) return word;
  if (/[a-z]{3}ing$/.test(word)) {
    const stem = word.slice(0, -3);
    return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}${stem.endsWith("e") ? "d" : "ed"}`;
  }
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return `${word.slice(0, -2)}ed`;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}ied`;
  if (/[a-z]es$/.test(word)) return `${word.slice(0, -1)}d`;
  if (/[^s]s$/.test(word)) return `${word.slice(0, -1)}ed`;
  if (!isInfinitive) return null;
  return word.endsWith("e") ? `${word}d` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${word}ed`;
}

/** Whether a word is a participle that has no ending: "caught". */
export function isIrregularDeed(word: string): boolean {
  return IRREGULAR[word] !== undefined;
}

/** "generate biased answers" gives "biased answers generated", "achieve a match" only "match". */
export function doneTo(object: string, verb: string): string {
  const deed = participleOf(verb, true);
  return deed ? `${object} ${deed}` : object;
}

/** The participle of the verb right before a share: "prunes over" gives "pruned"; null where none stands there. */
export function deedBefore(before: string): string | null {
  const led = HEDGED.cut(before);
  const word = LAST_WORD.exec(led)?.[1];
  if (!word || / in\b/.test(before.slice(led.length)) && !/ed$/.test(word)) return null;
  const earlier = LAST_WORD.exec(led.slice(0, -word.length).trimEnd())?.[1];
  return participleOf(word, earlier !== undefined && AUXILIARY.test(earlier));
}

/**
 * What was done to the cases that a percentage counts, or what they did: "blocks 97% of attacks" gives
 * "attacks blocked", "74% of requests complete in time" gives "requests completed".
 *
 * @param before Words before the number, in lower case.
 * @param after Words behind it.
 * @returns Null where the text does not say so.
 */
export function handledShareOf(before: string, after: string): string | null {
  const cases = CASES.exec(after);
  if (cases && !isBreak(cases[1]!.split(" ")[0]!)) {
    const deed = deedBefore(before);
    if (deed) return `${cases[1]!.replace(/^(?:the|all|our) /, "")} ${deed}`;
  }
  const done = DONE.exec(after);
  if (!done || NO_STATE.test(done[2]!) || isAdjective(done[2]!) || done[1]!.split(" ").some(isBreak)) {
    return null;
  }
  const state = participleOf(done[2]!, true);
  return state && !/^(?:in|of|on|by)$/.test(done[2]!) ? `${done[1]!} ${state}` : null;
}
