import { atEnd } from "./at_end.ts";
import type { Span } from "../schema/span.ts";
import { endOfBackground } from "./own_work.ts";
import { signalsOf } from "./signals.ts";
import { sentenceAt, type Text, trimmedSpan } from "./text.ts";

/** What a statement of availability is about. */
export type Artefact = "code" | "weights" | "data";

/** One statement that something of the paper's own is, or will be, available. */
export interface Statement {
  status: "released" | "promised";
  /** What it speaks of; empty where it names the thing by its own name only. */
  artefacts: ReadonlySet<Artefact>;
  /** True for "as open source", "open-source tool" and the like. */
  isOpenSource: boolean;
  evidence: Span;
}

const LONGEST = 700;
const VERB = new RegExp(
  [
    // passive: "is made publicly available", "can be found"
    "\\b(?:is|are|was|were|be|been|being|made|makes?|making|with|,(?! (?:open|both|either|proprietary|closed|commercial|and|or|including|using)\\b))(?: [a-z-]{2,12}){0,3}? (?:available|avail?able|avalaible|availble|accessible|released|open[- ]?sourced?(?! (?:and|or|as well as) (?:[a-z]+ )?(?:closed|propri|commerc|api|private))|published|public|shared|hosted|downloadable)(?=$|\\d? ?[.,;:()\\[\\\\{!]| (?:at|on|in|from|via|under|for|to|upon|online|here|as|through|together|along|with|and|after|soon|later|shortly|when|alongside|anonymously|jointly|fully|immediately|permissively|widely|once|by|but|while|which|so|publicly|this|http|freely|openly|according|following|pending|if|subject)\\b)",
    "\\b(?:can|could|may|will|would|is|are) (?:also |easily |to )?(?:be )?(?:find|found|accessed|downloaded|obtained|provided|available)\\b",
    "\\b(?:are|is) (?:also )?(?:attached|included|submitted|uploaded) (?:as|in|with|to) (?:(?:an?|the|our|this) )?(?:supp|appendix|submission)",
    "\\b(?:are|is) in (?:the |our )?supp",
    "\\b(?:are|is|were|been) (?:all |also |openly |publicly |freely )?(?:provided|available|here)\\b",
    "\\b(?:available|accessible|released|published|shared|hosted|found|provided)(?:(?: [a-z]+)? ?(?:at|on|from|via|online|here|under|upon)(?![a-z])| ?:)",
    "(?<=code|codes|implementation|data|dataset|datasets|models|weights) (?:publicly |freely )?available\\b",
    "\\b(?:freely|publicly|openly) available for (?:use|download|all|everyone)\\b",
    // active: "we release", "will open-source"
    "\\b(?:we|we'll|and|also|authors|paper|work|to|i|will|finally|additionally|publicly|openly|fully|further|are)(?:,)? (?:release|publish|contribute|share|provide|releasing|open[- ]?sourcing|make|offer|host)\\b",
    "\\b(?:we|authors|we (?:have|also|have (?:also|publicly|openly|fully|now)|publicly|have made)) (?:released|published|shared|provided|open[- ]?sourced|made)\\b",
    "(?<=,) (?:release|open[- ]?source)(?= (?:the|our|all)\\b)",
    "\\bfind (?:the |our |all )?(?=codes?\\b|data|models?\\b|source|implementation|weights|checkpoints)",
    // invitations: "get code here", "for code and models see", "https://... hosts the data"
    "\\bget (?:the |our |all )?(?=codes?\\b|data|models?\\b|source|implementation|weights|checkpoints)",
    "^for (?:the |our |all )?(?=(?:codes?|data|models?|source|implementation|weights|checkpoints)\\b[^.;]{0,60}? (?:see|visit)\\b)",
    "(?:^|\\. )https?:\\/\\/[^ ]+ (?:hosts|holds|has|contains|offers|provides)(?= )",
    "\\b(?:we|will|also) (?:fully |publicly |further |later |soon |therefore )?open[- ]?source\\b|\\b(?:and|to|fully) open[- ]?source(?= (?:our|the|all|both|an?|these|this|its|every)\\b)",
    "\\b(?:by|for) (?:releasing|open[- ]?sourcing|publishing|sharing)\\b|^(?:by )?releasing\\b",
  ].join("|"),
  "g",
);
const ACTIVE = atEnd(
  /(?:released?|sourced?|published?|contribute|shared?|provided?|releasing|sourcing|make|made|making|offer|host|publishing|sharing|(?:find|get|^for) (?:the |our |all )?|https?:.* [a-z]+s)$/,
);
const FUTURE =
  /\b(?:will|we'll|shall|plan to|plans to|planned|intend to|aim to|going to|to be(?! found)|upon|soon|after (?:the )?(?:acceptance|publication|review|paper)|once|in the (?:near )?future|if accepted|when (?:published|accepted)|pending|to release|to open[- ]?source|would be|shortly)\b/;
const CODE =
  /(?<!\b(?:unwritten|genetic|moral|ethical|legal|dress|social|latent|icd|qr|zip|error|quantum|binary) )\b(?:codes?|code[- ]?bases?|source[- ]?codes?|implementations?|software|toolkits?|toolbox|library|libraries|packages?|scripts?|repositor(?:y|ies)|repo|simulator|tool|plug-?in|engines?|generators?|verifiers?|checkers?|judges?|harness|pipeline|framework|system|platform|app|application|prototype|demo code|notebooks?|artifacts?|artefacts?|evaluation suite)\b(?! (?:generation|completion|review|search|repair|summarization|understanding|suggestion|translation|snippets?|llms?|models?|corpus|vulnerabilit\w+|edits?|changes?|clones?|prover))/;
const WEIGHTS =
  /\b(?:models?|weights|checkpoints?|pre-?trained|(?:trained|tuned) (?:[a-z0-9-]+ ){0,2}llms?|adapters?|network weights|encoders?)\b(?! (?:responses|outputs|predictions|code|zoo code|implementation|attention|behaviou?rs?|decisions?|explanations?|internals))/;
const DATA =
  /\b(?:data(?![ -](?:flows?|driven|structures?|process\w+|load\w+|parallel\w*|augmentation|pre-?processing)\b)|data-?sets?|benchmarks?|corpus|corpora|annotations?|collection|testbed|test set|[a-z0-9-]+bench|(?:largest|new|annotated|labell?ed) (?:[a-z-]+ )?set|question bank|leaderboard|samples|recordings|trajectories|prompts)\b/;
const WEAK_ACTIVE = atEnd(
  /(?:provided?|offer|ma[kd]e|shared?|contribute|host|(?:find|get|^for) (?:the |our |all )?)$/,
);
/** "make a set of X publicly available": openness at the end of the object. */
const MADE_OPEN = /^[^;.]{0,120}? (?:publicly|freely|openly) (?:available|accessible)\b/;
/** "we provide the code", but not "we provide the code generator with hints" */
const GIVEN =
  /^ (?:the |our |all |both )*(?:source |full )?(?:codes?|codebase|implementation|scripts)\b(?!-| (?:between|across|among|generat|base|of the))/;
const OPENNESS =
  /\b(?:available|public|publicly|open|open[- ]?source\w*|accessible|access|released?|download\w*|online|github|https?|url|for (?:future|further) (?:research|studies|work|use)|to the (?:research |scientific )?community)\b/;
const OF_OTHERS =
  /\b(?:existing|other|several|various|many|most|some|two|three|four|five|six|widely|commonly|currently|using|used|use|on|from|leverag\w+) (?:[a-z-]+ ){0,3}(?:publicly|freely|openly|commercially)?[ -]?$/;
/** The same before a verb of its own: "several maps are available", but not "the map based on them is". */
const OTHERS =
  /\b(?:existing|other|several|various|many|most|some|two|three|four|five|six|widely|commonly|currently) (?:[a-z-]+ ){0,2}$/;
const COPULA = /^(?:is|are|was|were|can|could|will|would)\b/;
const IDLE = /(?:available|provided|found|obtained|shared|public)$/;
/** "Our code is available.": said of all of it, that is enough. */
const OWN_CODE = atEnd(
  /(?:^|[.;] )(?:[a-z]+, )?(?:all )?(?:our|the) (?:source |full |complete )?(?:codes?|implementation|codebase)(?: and data)? $/,
);
const OPENED =
  /\b(?:publicly|freely|openly|fully|made|making|make|be|anonym\w*|open|public|online|github|here)\b|(?:at|on|from|via|under|upon|through)(?: |:)|for (?:research|public|download|free|non-?commercial|academic|the community|future|further)|in (?:our|the|an?) (?:[a-z]+ )?(?:git|repo|supp|project)|https?|url|[:\\(]/;
const LINK = /https?|github|\burl\b|code/;
const LOOSE = atEnd(/(?:provided|found|obtained|shared)$/);
const POINTED =
  /\b(?:publicly|freely|openly|online|github|here|repository|supplementary|with the community)\b|(?:at|on|from|via)(?: |:)|https?|url|[:\\(]/;
/** "An open-source implementation is provided." */
const OPEN_THING =
  /(?:^|[.;,] )(?:an?|our|the) (?:[a-z]+, )?open[- ]?sourced? (?:[a-z0-9+-]+ ){0,3}?(?:implementation|code|package|library|tool)\b/;
const MADE_OF = /\b(?:of|crawled|collected|containing|consisting|comprising|covering)\b/;
const OTHER_CLAUSE = /;|, and (?:(?:the|our|all) )?[a-z -]{3,30} (?:is|are|will)\b|\. /;
const ADDRESS = /(?<![^ ])[^ /]*\/[^ ]*/g;
const TOGETHER = /(?:\b(?:together|along) with|\balongside|\bas well as)\b.*/;
const BESIDE = /^(?: (?:together|along))? with [^.;]{0,50}|^,? including [^.;]{0,50}/;
const OPEN_SOURCE = /\bopen[- ]?sourc(?:e|ed|ing)\b/;

function artefactsIn(object: string): Set<Artefact> {
  const words = object.replace(ADDRESS, " ");
  const found = new Set<Artefact>();
  if (object.includes("/datasets/")) found.add("data");
  if (CODE.test(words)) found.add("code");
  if (WEIGHTS.test(words)) found.add("weights");
  if (DATA.test(words)) found.add("data");
  return found;
}

interface Verb {
  start: number;
  end: number;
  isActive: boolean;
  words: string;
}

function verbsIn(words: string): Verb[] {
  return [...words.matchAll(VERB)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isActive: ACTIVE.test(match[0]) &&
      !/\b(?:is|are|was|were|be|been|with)\b.*(?:open[- ]?sourced?|released|published|shared|provided|made)$/
        .test(match[0]),
    words: match[0],
  }));
}

/** The words that a verb is about: what follows an active verb, what stands before a passive one. */
function objectOf(words: string, verbs: readonly Verb[], index: number): string {
  const verb = verbs[index]!;
  const next = verbs[index + 1];
  if (verb.isActive) {
    const object = words.slice(verb.end, next && next.isActive ? next.start : words.length);
    const clause = object.split(OTHER_CLAUSE, 1)[0]!;
    const beside = TOGETHER.exec(clause)?.[0] ?? "";
    return clause.split(MADE_OF, 1)[0]! + beside;
  }
  const previous = verbs[index - 1];
  const beside = BESIDE.exec(words.slice(verb.end))?.[0] ?? "";
  const stop = verb.words.startsWith(",") ? verb.end : verb.start;
  const before = words.slice(previous && !previous.isActive ? previous.end : 0, stop);
  return before.slice(before.lastIndexOf(". ") + 1) + beside;
}

/** Whether the words around a verb put it into the future. */
function isFuture(words: string, verbs: readonly Verb[], index: number): boolean {
  const verb = verbs[index]!;
  const before = words.slice(Math.max(verbs[index - 1]?.end ?? 0, verb.start - 25), verb.end);
  const after = words.slice(verb.end, Math.min(verbs[index + 1]?.start ?? words.length, verb.end + 90));
  return FUTURE.test(before) ||
    /\b(?:upon|soon|after (?:the )?(?:acceptance|publication|review)|once|if accepted|shortly|later)\b/.test(
      after,
    );
}

/** Whether what a weak verb such as "make" is about is open to all. */
function isOpen(object: string, after: string): boolean {
  return OPENNESS.test(object) || MADE_OPEN.test(after) || GIVEN.test(after);
}

/** The statements of availability in one sentence. */
function statementsIn(text: Text, start: number, end: number): Statement[] {
  const stop = Math.min(end, start + LONGEST);
  const words = text.lower.slice(start, stop);
  const verbs = verbsIn(words);
  const statements: Statement[] = [];
  verbs.forEach((verb, index) => {
    const opening = words.slice(verb.start, verb.end + 40);
    const object = objectOf(words, verbs, index);
    const isIdle = IDLE.test(verb.words) && !OPENED.test(opening) &&
      !OWN_CODE.test(words.slice(0, verb.start));
    const isLoose = LOOSE.test(verb.words) && !POINTED.test(opening);
    if ((isIdle || isLoose) && !OPEN_THING.test(object)) return;
    if (WEAK_ACTIVE.test(verb.words) && verb.isActive && !isOpen(object, words.slice(verb.end))) return;
    const before = `${words.slice(Math.max(0, verb.start - 40), verb.start).trimEnd()} `;
    if (!verb.isActive && (COPULA.test(verb.words) ? OTHERS : OF_OTHERS).test(before)) return;
    const artefacts = artefactsIn(object);
    statements.push({
      status: isFuture(words, verbs, index) ? "promised" : "released",
      artefacts,
      isOpenSource: OPEN_SOURCE.test(words.slice(verb.start)),
      evidence: trimmedSpan(text, start, stop),
    });
  });
  return statements;
}

/** Numbers of the sentences that hold a trigger. */
function triggeredSentences(text: Text): number[] {
  return [...new Set(signalsOf(text).availability.map((at) => sentenceAt(text, at)))];
}

/** The statements of availability of a paper's abstract, in order, with the number of their sentence. */
export function readStatements(text: Text): { sentence: number; statement: Statement }[] {
  const triggered = triggeredSentences(text);
  if (triggered.length === 0) return [];
  const firstOwn = endOfBackground(text);
  return triggered.flatMap((sentence) => {
    const { start, end } = text.sentences[sentence]!;
    const isBackground = sentence < firstOwn && sentence < text.sentences.length - 1;
    if (isBackground && !LINK.test(text.lower.slice(start, end))) return [];
    return statementsIn(text, start, end).map((statement) => ({ sentence, statement }));
  });
}
