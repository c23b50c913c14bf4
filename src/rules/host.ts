import { atEnd } from "./at_end.ts";
import { isOwnSentence } from "./own_work.ts";
import { sentenceAt, type Text } from "./text.ts";

const REACH = 150;
const LONGEST = 600;
const KINDS =
  "(?:models|networks|nets|architectures|backbones|detectors|encoders|classifiers|predictors|transformers|learners|segmenters|generators|decoders|frameworks|systems|pipelines|policies|families|baselines|methods|approaches|algorithms)";
const VARIED =
  "(?:widely[- ]used|popular|common(?:ly used)?|well-known|off-the-shelf|existing|established|mainstream|representative|various|several|different|diverse|multiple|many|other|classic(?:al)?|modern|leading|prominent|state[- ]of[- ]the[- ]art|sota|recent|(?:range|variety|set|number|family|spectrum|array|suite) of|two|three|four|five|six|seven|eight)";
const LISTED =
  "(?:(?:,| ?[-\\u2013\\u2014]+)? ?(?:such as|including|like|e\\.g\\.|namely|ranging from|from)\\b|:| ?\\()";
/** "can be combined with popular detectors, such as X", "results with a range of networks, from X to Y". */
const HOSTS = new RegExp(
  `\\b(?:(?:(?:combin|integrat|compatib|equip|pair|test|work|experiment|results?|incorporat|appl|plug|insert|embed|validat|evaluat|assess|boosts?|gains?|improvements?)[a-z]* (?:[a-z0-9-]+ ){0,4}?(?:with|into|in|using|to|for|on|of|over)|(?:improv|enhanc|boost|accelerat)(?:es?|ed|ing|s)|spanning|across|covering)) (?:an? |the )?(?:[a-z-]+ ){0,2}${VARIED} (?:[a-z0-9]+[ -]){0,6}?${KINDS}(?:${LISTED}[^.;)]*| (?:[a-z0-9+-]+(?:, and |, | and ))*)$`,
);
/** "can be integrated into X", "when applied to X": what a method would do for any of them. */
const CAPABLE =
  /\b(?:can|could) (?:also |then |easily |readily |seamlessly |directly |further )*be (?:[a-z]+ly )?(?:integrated|applied|plugged|incorporated|embedded|combined|inserted|added|attached|extended|adapted|transferred|generali[sz]ed)\b[^.;:]*$|\bwhen (?:it is |they are |directly )?(?:applied|added|plugged|attached|integrated|deployed|transferred|ported|scaled) (?:to|into|with|on|in)\b[^.;:,]*$|\b(?:enabl|allow|facilitat|support)[a-z]* (?:an? |the )?(?:[a-z]+ ){0,2}integration (?:into|with|in)\b[^.;:,]*$/;
/** "annotated in X format", "off-the-shelf X features", "metrics based on X", "with X-like accuracy". */
const TOOL_BEFORE = atEnd(
  /\boff-the-shelf (?:[a-z0-9]+[ -]){0,3}$|\b(?:metrics?|evaluators?|pseudo-labels) (?:based on|using|from|via|derived from) (?:an? |the )?$/,
);
const TOOL_AFTER =
  /^(?:[ -]style)? (?:formats?|annotations?)\b|^[ -]like (?:[a-z]+ ){0,2}(?:performance|capacity|expressiv[a-z]+|behaviou?rs?|quality|accuracy|ability|capabilit[a-z]+|recall)\b/;
/** "X tokenization", "an X-style quality annotator": a model by name that makes ready what the method works on. */
const TOOL_NOUN =
  /^(?:[ -](?:style|based|like))?(?: (?:and|or) [a-z0-9-]+(?: [a-z0-9-]+)?)?(?: (?!for\b|with\b|to\b|in\b|on\b|as\b|and\b)[a-z]+)? (?:teachers?|annotators?|tokeni[sz](?:ers?|ation)|scorers?|labell?ers?|labels)\b/;
const OWN_BEFORE =
  /\b(?:propos|introduc|present|design|develop|novel|new|our|pre-?train|extend)[a-z]*\b[^;.]{0,40}$/;
/** "models like X", "detectors such as X, Y": examples of a sort. */
const EXAMPLE_OF = atEnd(
  new RegExp(
    `\\b${KINDS}(?: like|,? such as|,? e\\.g\\.,?)(?:(?: [a-z0-9.+-]+(?: [a-z0-9.+-]+)?,)+(?: and| or)?|(?: [a-z0-9.+-]+){1,2} (?:and|or))? ?$`,
  ),
);
/** "with X as the student": the network that a method is tried on. */
const AS_STUDENT =
  /^[-\w.]{0,10} as (?:the |an? |its )?(?:[a-z]+ )?(?:student|base|target|victim)(?: model| network)?s?\b/;
/** "fine-tuning X models on various data": a model that shows what data are worth. */
const TRAINING = atEnd(/\b(?:(?:pre-?)?training|fine-?tuning)(?: and (?:fine-?tuning|training))? (?:an? )?$/);
const ON_DATA =
  /^[-\w]{0,6}(?: (?:models?|networks?|detectors?|classifiers?))? (?:on|with) (?:various|different|our|the|synthetic|mixed|both)\b[^.;,]{0,30}\b(?:data|images|sources|sets?)\b/;
/** "a X model as a judge": what measures. */
const AS_JUDGE =
  /^[\w() -]{0,60} as (?:an? |the )?(?:[a-z]+ )?(?:judges?|evaluators?|metrics?|annotators?|oracles?|labell?ers?|reward models?)\b/;
/** "a X trained on our data": a model that shows what data are worth. */
const SHOWS_DATA =
  /^(?:-[a-z0-9]+)? (?:[a-z0-9-]+ ){0,3}?(?:(?:pre-?)?trained|fine-?tuned)\b[^.;,]{0,45}\bon (?:this|these|our|its|the (?:resulting|generated|synthetic|proposed|augmented)|(?:purely |fully )?synthetic)\b[^.;,]{0,20}\b(?:data|images|samples|data-?sets?|corpus|corpora|text)\b/;
/** "from 0.48 (X)", "the best so far (with X)". */
const IN_BRACKET = atEnd(/(?:\d(?:\.\d+|%| %) ?\(|\((?:with|using|on) )(?:an? |the )?(?:[a-z]+ )?$/);
const BRACKET_END = /^[\w .-]{0,12}\)/;
/** "various baselines with X". */
const BASELINES_WITH = /\bbaselines?(?: (?!by\b)[a-z]+)? (?:with|using|based on) [^,;]{0,60}$/;
/** "with a 50% cache compression": a measure of cost. */
const AMOUNT_BEFORE = atEnd(/(?<![a-z0-9-])\d[\d.]*(?:%|x|\u00d7)? $/);
const AMOUNT = /(?:compression|sparsity|pruning|eviction)$/;

/**
 * Whether the finding is only the host, tool or measure of a method; `isName` if it is a model's name.
 *
 * @param before The words of its sentence before it, in lower case.
 */
export function isHost(text: Text, start: number, end: number, before: string, isName: boolean): boolean {
  const near = before.slice(-REACH);
  const after = text.lower.slice(end, end + 110);
  if (
    CAPABLE.test(near) || HOSTS.test(near) || BASELINES_WITH.test(near) || TOOL_BEFORE.test(near) ||
    TOOL_AFTER.test(after)
  ) return true;
  if (AMOUNT.test(text.lower.slice(start, end)) && AMOUNT_BEFORE.test(near)) return true;
  return isName &&
    (EXAMPLE_OF.test(near) && !OWN_BEFORE.test(near) || TOOL_NOUN.test(after) && !OWN_BEFORE.test(near) ||
      AS_STUDENT.test(after) && near.endsWith("with ") || TRAINING.test(near) && ON_DATA.test(after) ||
      AS_JUDGE.test(after) || SHOWS_DATA.test(after) || (IN_BRACKET.test(near) && BRACKET_END.test(after)));
}

const OF_OTHERS =
  /^(?:[a-z]+, )?(?:recent(?:ly)?|existing|previous(?:ly)?|prior|earlier|traditional(?:ly)?|conventional(?:ly)?|currently?|most(?! (?!work\b|research\b)[a-z]+(?: and [a-z]+)? is\b)|many|several)\b|\b(?:has|have) (?:[a-z]+ly )?(?:been|become|emerged|shown|achieved|made|attracted|gained|dominated)\b|\b(?:is|are) (?:commonly|widely|often|typically|usually|frequently|generally|traditionally) (?:used|employed|adopted|applied|utili[sz]ed|trained|designed|built)\b/;
const HEAD = /^(?:(?:[a-z]+, |while |although |though |whereas |but )?(?:[a-z-]+ )?)$/;
/** "X-based methods tend to ...": a sentence about those of others. */
const GENERIC =
  /^(?:[ -](?:based|style|like|only|centric))? (?:[a-z-]+ ){0,2}?(?:methods|approaches|techniques|solutions|works|models|detectors|pipelines|architectures|networks) (?:are|have|tend|often|can|may|typically|usually|generally|suffer|struggle|rely|require|excel|lack|fail|still|remain|treat|need|face|focus|ignore|assume)\b/;
const BASED = /^[ -](?:based|style|like|only|centric)\b/;

/** Whether a sentence that is not of the paper's own work speaks of what others do with the finding. */
export function isOthersWork(text: Text, start: number, end: number, before: string): boolean {
  const sentence = sentenceAt(text, start);
  if (isOwnSentence(text, sentence)) return false;
  const { start: from, end: to } = text.sentences[sentence]!;
  if (OF_OTHERS.test(text.lower.slice(from, Math.min(to, from + LONGEST)))) return true;
  const after = text.lower.slice(end, end + 90);
  return HEAD.test(before) && (BASED.test(after) || text.lower.slice(start, end).endsWith("based")) &&
    GENERIC.test(after);
}
