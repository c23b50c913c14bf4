import { atEnd } from "./at_end.ts";
import { isOwnSentence } from "./own_work.ts";
import { sentenceAt, type Text } from "./text.ts";

const REACH = 150;
const CLAUSE_END =
  /[;:)]|, (?:which|while|whereas|and|but|where|making|with|achiev|relying)|\b(?:while|whereas|(?<!\b(?:those|ones|that|baselines?|rivals?|competitors|counterparts) )using|(?<!\b(?:those|ones|that|baselines?|rivals?|competitors|counterparts|models|methods|approaches|networks|systems|architectures|techniques) )based on|we|our|via|through|adopting|employing|leveraging|incorporating|introducing)\b|(?<!inspired |replaced |outperformed |motivated |dominated )\bby\b|(?<!compared |comparable |level |combined |equipped |paired |competitive |par |consistent |compatible |compatibility |integrable )\bwith\b/g;
const OTHER_SIDE =
  /\b(?:than|(?:do|does|did|need|could) not|no longer|outperform\w*|surpass\w*|out(?:do(?:es)?|did|pac\w+|strip\w*|class\w*|runs?|shin\w+)|beats?|exceed\w*|unlike|versus|vs|against|compared|compares? (?:it|them|this|(?:our|the proposed) [a-z]+) (?:to|with|against)|comparing|comparab\w+|comparisons? (?:to|with)|instead of|without|rather than|replac\w+|alternatives?|superior|inferior|baselines?|beyond|ahead of|trail\w*|tops|leads(?! to)|(?:ends?|ended|stays?|stayed|draws?|drew|is|are|be|remains?) (?:[a-z]+ )?level with|short of|needs? no|nor|neither|defeats?|counterparts?|contrast to|slower|faster(?! r\b)|better|underperform\w*|match\w*|approaching|equals|rival\w*|(?<!\b(?:built|builds|building|deployed|stacked|implemented|developed) )on top of|eliminat\w+|remov(?:es|ing) the|avoid\w*|circumvent\w*|need for|inspired by|similar to|akin to|analogous to|compatib\w+|integrat\w+ (?:directly |seamlessly |easily )?into(?= (?:any|existing|other|various|different|most|common|multiple|popular|pre-?trained|current|mainstream|off)\b|$)|generali[sz]\w+|integrable|mimic\w*|on par with|(?:overhead|cost|costs|complexity|limitations?|bottlenecks?|burden|drawbacks?) of)\b|(?<!\b(?:adopt|use|employ|extend|leverage|adapt|apply|integrate)(?:s|d|ed|ing)? (?:an? |the )?)(?:state-of-the-art|sota)$|\b(?:improv\w*|gains?|advantages?|superiority|benefits?|increas\w*|boosts?|margin|speed-?ups?|reductions?|lead|progress|effectiveness|success|enhancements?|savings?|higher|lower|points?|performance|preferred|results?)\b.{0,60} over\b|^(?:when )?(?:combined|equipped|paired) with\b/;
/** Words of the same noun phrase: "existing X". */
const OF_OTHERS =
  /\b(?:(?<!\b(?:adapt|extend|modify|modifi|leverag|reus|exploit|augment|enhanc)(?:s|ed|es|ing)? (?:the |an )?)existing|previous(?<!\b(?:adapt|extend|generali[sz])(?:s|ed|es|e|ing)? previous)|prior(?= (?!(?:to|and|that|is|for|of|in|with|over|on|or)\b)|$)|earlier|conventional|traditional|classical|competing|competitive)\b|(?<!that )\bcurrent(?: [a-z-]+){0,2}$|(?<![\/-])\b(?:full|quadratic)$|\b(?=standard|vanilla|softmax)(?<!\b(?:train|us|employ|adopt|combin)(?:e|es|ed|ing|s)? (?:[a-z-]+ ){0,3})[a-z]+\b(?: [a-z-]+){0,2}$/;
/** Where the next noun phrase begins: "the previous map and a X". */
const NEXT_PHRASE = /\band (?:an?|the|our|its)(?= |$)|, [a-z]+ing(?= |$)/g;
const EXAMPLE_BEFORE = /\((?:e\.g\.|such as|including)[^()]*$/;
const OTHER_AFTER =
  /^[\w -]{0,30}\b(?:baselines?|counterparts?|alternatives?)\b|^[\w -]{0,30} of (?:existing|current|previous|conventional|traditional)\b|^(?: models?)? equipped with|^[^.;:]{0,60}\b(?:was|were|is|are) (?:also (?:evaluated|compared|tested|considered|explored)|used (?:to compare|for comparison))\b/;
const TRIED_ON = atEnd(
  /\b(?:evaluat\w*|test(?:s|ed|ing)?|validat\w*|experiment\w*|verif\w+|transfers?)\b(?:(?!using|with|by )[^,;]){0,50}(?<!\b(?:based|built|rel(?:ies|ying)) )\b(?:on|across)\b(?:(?!using|with|by )[^,;]){0,30}$/,
);
const SEVERAL = /(?:models|networks|architectures|backbones|detectors|classifiers|dnns|llms)\b/;
/** "evaluated on two networks, X and Y, using": the models that a method is tried on, by name. */
const TRIED_ON_NAMED = atEnd(
  /\b(?:evaluat\w*|test(?:s|ed|ing)?|validat\w*|experiment\w*|verif\w+|demonstrat\w*|appl(?:y|ied|ies)) (?:[a-z]+ ){0,3}(?:on|across|to|with|using) (?:[a-z0-9-]+ ){0,5}(?:models|networks|architectures|backbones|detectors|classifiers|dnns|llms)(?:,|:| ?\(| such as| like| including)(?: [a-z0-9.+-]+(?: [a-z0-9.+-]+)?,?){0,6}(?: and)? ?$/,
);
/** "the gain transfers to X": what else the method works for. */
const CARRIED_OVER = /\b(?:transfers?|extends?|carr(?:y|ies) over) (?:[a-z]+ )?to\b[^,;]{0,40}$/;
/** "30.9 AP using X", "On that set with X, ...": the model by whose name a score is told. */
const SCORED_WITH =
  /(?<![a-z0-9-])\d(?:[^;]{0,60}[ +])?(?:using|with|for|(?<!based |built |trained )on)(?: [a-z]+-?[a-z]*){0,2} $|^(?:[a-z]+, )?on [^,]{3,60} with (?:an? |the )?$/;
/** "outperforms X by 3 points, Y by 2". */
const BY_HOW_MUCH = /^ by (?:up to |about |over )?\d/;
const BEATS = /\b(?:outperform|surpass|exceed|beat|improv|outdo|outpac)/;
/** "On a plain X, the method ..." at the head of a sentence. */
const HEAD_ON =
  /^(?:when )?(?:applied |used )?(?:on|to|among|across)(?: (?:an?|the|both|existing|several|various|different|classic|plain|standard|popular))+ [a-z0-9 -]{0,20}$|^among (?!the\b)[a-z0-9, -]*$/;
/** "across architectures (X, Y)", "on different backbones, including X". */
const ACROSS =
  /\b(?:across|(?<!\b(?:based|built|rel(?:ies|ying)) )on|over|(?<=\b(?:appl|transfer|exten|generali[sz]|adapt|robust)[a-z]*(?: [a-z]+){0,3} )to) (?:[a-z-]+ ){0,5}(?:architectures|backbones|networks|detectors|encoders|classifiers|tasks|workloads|(?<!language )models)(?: and [a-z]+)?(?: ?\(|,? (?:including|such as|like|from)\b|:)(?:(?!, (?:we|our|this|it)\b)[^.;:)])*$/;
const LISTED_AS =
  /\b(?:such as|including|like)\b[^.;]*$|\bbaselines?(?: [a-z-]+){0,3} (?:models|methods|approaches)[:;,] [^.;:]*$|\bbaselines[:;,] (?!(?:we|our|this|the|it|its|an?)\b)[^.;:]*$/;
const COMPARED_WITH =
  /\b(?:against|baselines?|compared|outperform\w*|existing|previous|surpass\w*|traditional)\b/;
/** A sentence that turns against what it names before its comma. */
const TURNED_HEAD =
  /^(?:however, |yet, )?(?:despite|unlike|although|though|while|whereas|compared|beyond|in contrast to|instead of|rather than)\b/;
const MAIN_CLAUSE = /, (?:we|our|this|these|the|it|they|its)\b/;

const NEXT_NOUN = /,| and | or /;

/** The words of its sentence before `at`. */
function sentenceBefore(text: Text, at: number): string {
  return text.lower.slice(text.sentences[sentenceAt(text, at)]!.start, at);
}

/** "To mend the old methods, a ...": the aim of a sentence, which says nothing of what its main clause names. */
const AIM =
  /^(?:however, )?(?:in order )?to [a-z]+ [^,]{5,120}, (?=(?:an?|the|this|new|novel|[a-z-]+ (?:is|are|was|were))\b)/;

/** The words before the end of `before` that belong to the same clause; a bracket belongs to the noun before it. */
function clauseIn(before: string): string {
  let words = before.slice(-REACH).replace(/ ?\($/, "").replace(/\([^()]*\)/g, "");
  const bracket = words.lastIndexOf("(");
  if (bracket >= 0) {
    words = words.slice(0, bracket).split(NEXT_NOUN).at(-1)! +
      words.slice(bracket + 1).replaceAll(", and ", ", ");
  }
  let cut = 0;
  for (const end of words.matchAll(CLAUSE_END)) cut = end.index;
  return words.slice(cut).trim();
}

/** What a sentence holds against the family that it speaks of, right behind it. */
const HELD_AGAINST =
  /^[\w -]{0,30}?\b(?:suffers?|struggles?|fails?|lacks?|cannot|trails?|lags?|falls? short|scales? (?:poorly|badly|quadratically)|(?:is|are|remains?) (?:[a-z]+ )?(?:slow|costly|expensive|limited|insufficient|inefficient|prohibitive|hard|ill-suited))\b/;

/** "non-X models", "models that are not X". */
const DENIED = /\b(?:non[- ]|not )$/;
/** "certain X models fare as well as ...": rivals that the text names no closer. */
const SOME_RIVALS = atEnd(/\b(?:certain|some|other)(?: [a-z-]+)? $/);
const FARE =
  /^[\w -]{0,30} (?:perform|do|fare|behave|score)s? (?:[a-z(]+\)? ){0,2}(?:identical|equally|similar|comparab|on par|as well|just as|better|worse|poorly)/;

/** The words from where the last noun phrase of a clause begins behind an "and". */
function lastPhraseOf(clause: string): string {
  let from = 0;
  if (clause.includes("and ") || clause.includes("ing")) {
    for (const next of clause.matchAll(NEXT_PHRASE)) from = next.index;
  }
  return clause.slice(from);
}

/** "on par with A with X": what belongs to the equal. */
const EQUAL_WITH =
  /\b(?:comparable|compared|similar|equal|equivalent|close|on par) (?:to|with) [^,;]{1,60} with (?:an? |the )?[a-z0-9 -]{0,30}$/;

/** "starting from an X baseline": what the paper builds on. */
const BUILT_ON =
  /\b(?:start(?:s|ing)? (?:from|with)|buil(?:ds?|t|ding) (?:up)?on|extend(?:s|ing)?) (?:an? |the |our )?(?:[a-z-]+ ){0,2}$/;

/** "X outperforms Y": the winner, whatever stands before it. */
const WINS = /^(?: [a-z]+)? (?:[a-z]+ly )?(?:outperforms?|surpass(?:es)?|beats?|exceeds?) /;

/** Whether the words before or after put the finding on the other side of a comparison. */
export function isOtherSide(text: Text, start: number, end: number): boolean {
  const before = sentenceBefore(text, start).replace(AIM, "").slice(-REACH);
  if (LISTED_AS.test(before) && COMPARED_WITH.test(before)) return true;
  if (DENIED.test(before)) return true;
  if (isOwnSentence(text, sentenceAt(text, start)) && WINS.test(text.lower.slice(end, end + 50))) {
    return false;
  }
  if (SOME_RIVALS.test(before) && FARE.test(text.lower.slice(end, end + 90))) return true;
  const clause = clauseIn(before);
  return OTHER_SIDE.test(clause) || OF_OTHERS.test(lastPhraseOf(clause)) || EQUAL_WITH.test(before) ||
    EXAMPLE_BEFORE.test(before) ||
    (OTHER_AFTER.test(text.lower.slice(end, end + 90)) && !BUILT_ON.test(before)) ||
    (!isOwnSentence(text, sentenceAt(text, start)) && HELD_AGAINST.test(text.lower.slice(end, end + 70))) ||
    (BY_HOW_MUCH.test(text.lower.slice(end, end + 20)) && BEATS.test(before));
}

/** Whether the finding stands in the clause that a sentence turns against: "Unlike CNNs, ...". */
export function isAside(text: Text, start: number): boolean {
  const before = sentenceBefore(text, start).slice(0, REACH * 2);
  return TURNED_HEAD.test(before) && !MAIN_CLAUSE.test(before) &&
    !text.ownNames.some((name) => before.includes(name));
}

/** "enhances the accuracy of X", "plugs into X": the networks that a module is added to. */
const ADDED_TO = atEnd(
  /\b(?:enhanc|improv|increas|boost|rais)(?:es?|ed|ing) the (?:[a-z]+ )?(?:performance|efficiency|accuracy|robustness|capability) of(?: [a-z-]+){0,3} $|\bplug(?:s|ged)?(?:-(?:and-play|in))? [^,;.]{0,30}\bin(?:to|side)?\b(?: [a-z-]+){0,4} $/,
);
/** "for X training, ...", "X training time": a model by whose training a method is measured. */
const TRAINED = /^(?:-[a-z]+)? (?:pre-?)?training\b/;
const MEASURED = /^(?:-[a-z]+)? (?:(?:pre-?)?training|inference|fine-?tuning) (?:time|cost)s?\b/;
/** "experiments with X as backbone". */
const EXPERIMENTS_WITH = /\b(?:experiment(?:s|ed)?|gains?|improvements?|results?) with [^;]{0,60}$/;
/** "experiments on A with B, C with D and X": a later one of the models in a list. */
const EXPERIMENTS_ON = /\b(?:through|by|in|extensive|our) experiments on [^;]{3,120}(?:, | and )$/;
const AS_BACKBONE =
  /^[\w ,-]{0,60} as (?:[a-z]+ )?(?:backbones?|(?:underlying|base|host) (?:models?|networks?))\b/;
/** "a 3% reduction in the size of X": the model that a method makes smaller. */
const LESSENED = atEnd(
  /(?<![a-z0-9-])\d[^;]{0,60}\b(?:reductions?|savings?|speed-?ups?)\b[^;,]{0,50}\b(?:of|for|on) $|\b(?:half|fraction|third|quarter|tenth)(?: of)? the (?:[a-z-]+ ){1,4}of (?:an? |the )?(?:[a-z]+ )?$/,
);
/** "compresses A by 3x, X by 2x": the models made smaller. */
const LESSENS = atEnd(
  /\b(?:compress|shrink|accelerat|prun|quanti[sz]|reduc|speed)(?:es|ed|ing|s|e)?(?: up)?\b[^;.]*$/,
);
const SIZED = /^[-\w]{0,12} by (?:up to |about |over |nearly )?(?:an? )?(?:\d|factor)/;
/** "the accuracy of X is raised by": the same in the passive. */
const RAISED_BEFORE = /\b(?:performance|efficiency|accuracy|robustness) of (?:the |an? )?$/;
const RAISED_AFTER =
  /^[\w -]{0,40} (?:is|are|was|were) (?:[a-z]+ )?(?:boosted|improved|increased|enhanced|raised)\b/;
/** "the benchmarks from X", "X datasets": a name that test data bear. */
const DATA_BEFORE = atEnd(/\b(?:benchmarks?|datasets?|tasks) from (?:the )?(?:[a-z]+ )?$/);
const DATA_AFTER = /^ (?:data ?sets?|benchmarks?|test sets?|leaderboard)\b/;

/** "ST-X": letters that a name bears before the finding. */
const NAME_HEAD = /(?<![a-z0-9-])(?!non-)[a-z0-9]{1,12}-$/;

/** Whether a model's name stands between words that measure a method by it. */
function isMeasured(words: string, after: string): boolean {
  const before = words.endsWith("-") ? words.replace(NAME_HEAD, "") : words;
  return SCORED_WITH.test(before) || MEASURED.test(after) || LESSENED.test(before) ||
    (/\bfor $/.test(before) && TRAINED.test(after)) || (SIZED.test(after) && LESSENS.test(before)) ||
    (RAISED_BEFORE.test(before) && RAISED_AFTER.test(after)) ||
    EXPERIMENTS_ON.test(before) || (EXPERIMENTS_WITH.test(before) && AS_BACKBONE.test(after));
}

/** Whether the finding is what a method is tried on; `isName` if it is a model's name. */
export function isTriedOn(text: Text, start: number, end: number, isName: boolean): boolean {
  const whole = sentenceBefore(text, start);
  const before = whole.slice(-REACH);
  const after = text.lower.slice(end, end + 60);
  return TRIED_ON.test(before) || SEVERAL.test(before) && TRIED_ON_NAMED.test(before) ||
    ACROSS.test(before) ||
    CARRIED_OVER.test(before) || ADDED_TO.test(before) ||
    (whole.length < REACH && HEAD_ON.test(whole)) || DATA_BEFORE.test(before) || DATA_AFTER.test(after) ||
    (isName && isMeasured(before, after));
}
