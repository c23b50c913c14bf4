import { atEnd } from "./at_end.ts";
import type { Numeral } from "./numerals.ts";
import { type Place, wordsAfter, wordsBefore } from "./result_place.ts";
import { lastOfList } from "./share_of.ts";

/** Where a percentage can be the subject of its clause: "we find that about 40% of". */
const SUBJECT_BEFORE = atEnd(
  /(?:^|[.:;,(] ?|-- ?|– ?|\b(?:find|found|estimated?|observed?|show|showed|reveal|report) |\b(?:that|while|where|whereas|and|but|because|since|although)[,]? )(?:(?:about|over|more than|fewer than|nearly|only|just|approximately|around|less than|up to|almost|at least|roughly|an? (?:astonishing|estimated|average(?: of)?|total of)|some|the remaining|another) )*[~<>≤≥]? ?$/,
);
/** "of the systems are", "of users (N = 5) have", "was spent": the percentage says something of a group. */
const SAID_OF =
  /^ *(?:\)|\([^)]{0,24}\))? *(?:of (?:the |all |our |these |those |its |their )?((?:[a-z0-9'-]+ ){0,4}?[a-z0-9'-]+) (?:\([^)]{0,24}\) )?)?((?:actively |already |still |also |only |currently |typically |never |often )*(?:are|is|was|were|have|has|had|do|does|did|lack|contain|exhibit|include|incorporate|uses?|hold|report(?:ed)?|express(?:ed)?|show(?:ed)?|stem|come|came|rel(?:y|ied)|involve[ds]?|belong(?:ed)?|remain(?:ed)?|originate[ds]?|occur(?:red)?|appear(?:ed)?|focus(?:ed)?|concern(?:ed)?|mention(?:ed)?|address(?:ed)?|cite[ds]?|require[ds]?|preserve[ds]?|satisf(?:y|ies)|produce[ds]?|believe[ds]?|fe(?:el|lt)|own(?:ed)?|live[ds]?|work(?:ed)?|suffer(?:ed)?|highlight(?:ed)?|go(?:es)?|went|depend(?:ed)?|adopt(?:ed)?|employ(?:ed)?|stay(?:ed)?|consider(?:ed)?|perceive[ds]?|identif(?:y|ied) as|indicat(?:e|ed)|note[ds]?|fixate[ds]?)\b)/;
/** What is done to a task or an output, well or badly: then a share of them is a score. */
const OUTCOME =
  /\b(?:correct\w*|match\w*|succe\w+|pass(?:es|ed)?|solv\w+|resolv\w+|complet\w+|detect\w*|recogni\w+|identif\w+|accept\w*|reject\w*|prefer\w*|rated|received|enforce\w*|recover\w*|improv\w*|outperform\w*|hallucinat\w*|fail\w*|errors?|incorrect\w*|wrong\w*|unsafe|harmful|violat\w*|vulnerab\w*|flip\w*|boosts?|aligned|valid|accura\w+|within|useful|helpful|reproduc\w+|compil\w+|execut\w+|fully|satisf(?:ied|action|actory)|cured|predict\w*|classified|reduced|reduction\w*|better|faster|blocked|mitigat\w+|prevent\w*|eliminat\w*|agree\w*|achiev\w+|reach\w*|meet|met|glitch\w*|mistake\w*|exploit\w*|bypass\w*|leak\w*|jailbr\w+|refus\w*|equal\w*|confirm\w*|retriev\w*|cover(?:ed)?|select(?:ed)?|converge\w*|higher|lower|retain\w*|explain\w*|captur\w*)\b/;
/** Nouns of what a method was given or gave: their share is a score. */
const TRIED =
  /\b(?:generated|predicted|predictions?|outputs?|responses|cases|trials|runs|attempts|episodes|errors|attacks|answers|time|times|settings|comparisons|detections|explanations|translations|summaries|reconstructions|grasps|plans|proofs|solutions)\b/;
const PEOPLE =
  /\b(?:respondents|participants|students|teachers|developers|practitioners|people|users|patients|men|women|adults|children|workers|professionals|engineers|researchers|authors|clinicians|physicians|americans|teens|households|companies|firms|organi[sz]ations|subjects|interviewees)\b/;
const PEOPLE_OUTCOME =
  /\b(?:prefer\w*|rated|chose|judged|correctly|identified|complet\w+|succe\w+|improv\w*|reduced|reduction|satisfied|helpful|useful|detect\w*|recogni\w+|misdiagnosed|classified|load|less|more|fewer|lower|higher|better|faster|easier)\b/;
/** "(mean age 62, 55% male)": of whom a study was made. */
const COHORT_AFTER =
  /^ *(?:\)|of (?:the )?[a-z]+ (?:are|were) )?(?:male|female|women|men|girls|boys|white|black|hispanic|asian|caucasian|smokers|african[ -]american)\b/;
/** "most answers (55%) highlight": the bracket counts a group. */
const GROUP_BRACKETED =
  /\b(?:majority|most|many|minority|half|proportion|share|fraction) (?:of )?[^.;,()]{3,50} \($/;
/** "a distribution of topics (sports 10%, news": what data hold. */
const DISTRIBUTION = /\bdistributions? of [^().;%]{3,50}\([^()]{0,60}$/;
/** The other end of a range. */
const RANGE_BEHIND = /^ ?(?:to|-{1,2}|–) ?[\d.]+ ?%/;
const RANGE_BEFORE = atEnd(/[\d.]+ ?%? ?(?:to|-{1,2}|–) ?$/);
const OUTCOME_REACH = 75;

/**
 * Whether a percentage describes what was studied, not how well something does: "86% of the systems are used at home",
 * "55% male", "most answers (60%) quote a source".
 */
export function isDescribedShare(place: Place, numeral: Numeral): boolean {
  if (numeral.sign !== "") return false;
  const after = wordsAfter(place, numeral, 130).replace(RANGE_BEHIND, "");
  if (COHORT_AFTER.test(wordsAfter(place, lastOfList(place, numeral), 40))) return true;
  const before = RANGE_BEFORE.cut(wordsBefore(place, numeral));
  if (DISTRIBUTION.test(before)) return true;
  if (before.endsWith("(") && GROUP_BRACKETED.test(before)) {
    return !OUTCOME.test(after.slice(0, OUTCOME_REACH)) && !OUTCOME.test(before);
  }
  if (!SUBJECT_BEFORE.test(before)) return false;
  const said = SAID_OF.exec(after);
  if (!said) return false;
  const group = said[1] ?? "";
  const statement = after.slice(said[0].length - said[2]!.length).split(/[.;]|, (?:while|with|and|but)/)[0]!;
  if (PEOPLE.test(group)) return !PEOPLE_OUTCOME.test(statement);
  return !TRIED.test(group) && !OUTCOME.test(statement.slice(0, OUTCOME_REACH));
}
