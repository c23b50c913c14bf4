import { atEnd } from "./at_end.ts";
import { isAside, isOtherSide, isTriedOn } from "./comparison.ts";
import type { FamilyMark } from "./family_table.ts";
import { isHost, isOthersWork } from "./host.ts";
import { isOwnSentence } from "./own_work.ts";
import type { PhraseHit } from "./phrases.ts";
import { sentenceAt, type Text } from "./text.ts";

/**
 * What the words around a finding say about the family's place in the paper.
 *
 * `opening`: the abstract begins with it, which makes it the subject where no other family is.
 */
export type Standing = "subject" | "opening" | "mentioned";

/** How a sentence begins that tells of experiments. */
const TRIAL = new RegExp(
  "^(?:[a-z]+, )?(?:" + [
    "in (?:our |the )?experiments",
    "(?:our |the |some |further |additional |more |numerous )?(?:extensive|comprehensive|experimental|empirical(?:ly)?|numerical|thorough|preliminary|large-scale experiments?)",
    "(?:our |the |some |further )?(?:experiments?|experimentation|evaluations?|simulations?|ablations?|case studies)",
    "results|evaluated|across|averaged|applied to|applying (?:it|our|this|the proposed)",
    "when (?:applied|trained|evaluated|tested|combined|paired|integrated|used|plugged)",
    "for (?:example|instance), (?:on|when|for)|(?:in particular|notably|specifically), on",
    "we (?:also |first |further |then |additionally |empirically |extensively |thoroughly |finally )*(?:validate|test|demonstrate(?! that)|compare|evaluate (?:it|(?:our|this|the) (?:proposed )?(?:method|approach|framework|algorithm|technique))|apply (?:it|our|this|the proposed)|(?:conduct|perform|run|carry out|report|present|provide)(?: [a-z-]+){0,3} (?:experiments?|results|evaluations?|ablations?))",
    "to (?:validate|verify|support|demonstrate|assess|evaluate|test|showcase|illustrate) [^,]{3,80}, (?:we|extensive|experiments|comprehensive)",
  ].join("|") + ")\\b",
);
/** What a title sets its subject against: "Reading beyond X", "Y outperforms X". */
const SET_AGAINST =
  /\b(?:post|non)-$|\b(?:without|beyond|outperforms?|surpass(?:es)?|than|instead of)\b[^:,;?]{0,30}$/;
/** What a plug-in is for: "a Pooling Module for Small X", "Y Block in X". */
const PLUGGED_INTO =
  /\b(?:modules?|plug-?ins?|optimi[sz]ers?)\b[^:;]{0,60}\b(?:for|in|into)(?: [a-z-]+){0,3} $/;
const NOUN_END = /^ ?(?:[:;,.?!(]|$)/;
/** "Training X in 5 minutes": what is trained so fast is what a method is tried on. */
const RECORD_TIME = /\bin (?:an?|one|\d[\d.,]*) (?:seconds?|minutes?|mins?|hours?|days?)\b/;
/** What a sentence introduces is the paper's own even where it tells of experiments. */
const INTRODUCED =
  /\b(?:introduc\w+|propos\w+|design(?:s|ed)?|develop(?:s|ed)?|build|built|novel|our(?! (?:proposed )?(?:methods?|approach|framework|algorithm|technique|loss|strategy|attacks?|defen[cs]e|data|dataset|benchmark)\b))\b[^,;.]{0,30}$|\bwe (?:propose|introduce|design|develop)\b[^;]*$|\bto (?:analy[sz]e|study|investigate|understand|examine|characteri[sz]e)\b[^;.]*$/;
const REACH = 60;
const OPENING = 12;
const TURNED =
  /^(?:despite|unlike|although|though|while|whereas|compared|beyond|in contrast|existing|current|most|previous|recent|traditional|conventional|many)\b/;

/** "To understand these models, we ...": what the abstract begins with is what the paper is about. */
const STUDIED =
  /\b(?:understand|stud(?:y|ies)|analy[sz]\w*|investigat\w*|examin\w*|explain|interpret|survey|review) (?:[a-z-]+ ){0,3}these (?:architectures|models|networks|mechanisms|methods|layers)\b/;

/** Whether the first sentence that is no background, if it is an early one, looks back at the opening. */
function looksBack(text: Text, firstTold: number): boolean {
  if (firstTold === 0 || firstTold > 2 || firstTold >= text.sentences.length) return false;
  const { start, end } = text.sentences[firstTold]!;
  return STUDIED.test(text.lower.slice(start, end));
}

/** Up to five adjectives and nouns that stand before a noun. */
const QUALIFIED =
  /^(?:an? )?(?:(?!(?:the|these|such|existing|state-of-the-art|modern|popular|standard|classical|early|however|in|of|on|for|with|by|from|to|as|at|using|based|and|or|is|are|when|we|our|this|while|over|across|through|via|like|than|that|into|have|has|had|can|could|may|will|must|do|does|did|often)\b)[a-z()-]+ ){1,5}$/;

/** "X is ...", "A generative X is ...", "Large sparse video X are ...". */
function isOpening(text: Text, start: number): boolean {
  return start < OPENING || (start < OPENING * 5 && QUALIFIED.test(text.lower.slice(0, start)));
}

/** "hybrids that blend A and X": both are the paper's. */
const HYBRID = atEnd(
  /\bhybrids?(?: [a-z]+)? (?:of|that [a-z]+|[a-z]+ing)(?: [a-z-]+){1,3} and(?: [a-z]+)? $/,
);

/** Whether a finding is the second part of a hybrid. */
export function isHybridPart(text: Text, start: number): boolean {
  return HYBRID.test(text.lower.slice(Math.max(0, start - REACH * 2), start));
}

/** Whether a title sets its subject against a finding, adds to it or measures by it. */
function isTitleAside(text: Text, start: number, end: number, { isImplied }: FamilyMark): boolean {
  const before = text.lower.slice(Math.max(0, start - REACH * 2), start);
  return SET_AGAINST.test(before.slice(-REACH)) ||
    (PLUGGED_INTO.test(before) && NOUN_END.test(text.lower.slice(end, end + 2))) ||
    (isImplied && /\btrain/.test(text.lower) && RECORD_TIME.test(text.lower.slice(start)));
}

/** "results show that the X model achieves": the winner is the paper's own, whatever the sentence tells of. */
const THAT_IT = atEnd(/\bthat (?:the|our|an?) (?:[a-z-]+ ){0,2}$/);
const ACHIEVES =
  /^[-\w]{0,12}(?: (?:based|model|network|detector|classifier|architecture|encoder)){0,2}(?: (?:using|utilizing|trained on) [^,;.]{3,50})? (?:achieves?|achieved|attains?|attained|reache[sd]|obtains?|obtained|outperforms?|outperformed|yields?)\b/;

/** "results show that X-50 achieves the best": a winner without an article. */
const THAT = atEnd(/\bthat (?:[a-z]+ )?$/);
const ACHIEVES_BEST =
  /^[-\w]{0,12}(?: v?\d[\w.]*)?(?: (?:model|network|architecture|encoder))? (?:achiev|attain|reach|obtain|yield|show|provid|deliver|perform)[a-z]* (?:the )?(?:overall )?(?:best|highest|lowest)\b/;

/** Whether what stands between two offsets is said to have won. */
function isWinner({ lower }: Text, start: number, at: number, to: number): boolean {
  const before = lower.slice(Math.max(start, at - REACH), at);
  const behind = lower.slice(to, to + REACH);
  return THAT_IT.test(before) && ACHIEVES.test(behind) || THAT.test(before) && ACHIEVES_BEST.test(behind);
}

/** Whether a sentence tells of experiments: what is named only there is what the method was tried on. */
function isTrial(text: Text, sentence: number, at: number, to: number): boolean {
  if (sentence < text.sentences.length / 2) return false;
  const { start, end } = text.sentences[sentence]!;
  return TRIAL.test(text.lower.slice(start, end)) &&
    !isWinner(text, start, at, to) &&
    !INTRODUCED.test(text.lower.slice(Math.max(start, at - REACH * 4), at));
}

/**
 * Whether the paper is about what a phrase stands for, or only speaks of it.
 *
 * A title is about it unless it sets its subject against it. An abstract is about it from the end of its background on, unless the words
 * around compare with it.
 *
 * @param firstTold Number of the first sentence that is no background.
 */
export function standingOf(
  text: Text,
  { start, end, value }: PhraseHit<FamilyMark>,
  firstTold: number,
): Standing {
  if (text.field === "title") {
    return isTitleAside(text, start, end, value) ? "mentioned" : "subject";
  }
  const sentence = sentenceAt(text, start);
  if (isTrial(text, sentence, start, end)) return "mentioned";
  const isOwn = isOwnSentence(text, sentence);
  if (!isOwn && sentence === 0 && isOpening(text, start) && !TURNED.test(text.lower)) {
    return looksBack(text, firstTold) ? "subject" : "opening";
  }
  if (!isOwn && sentence < firstTold) return "mentioned";
  if (isHybridPart(text, start)) return "subject";
  const before = text.lower.slice(text.sentences[sentence]!.start, start);
  if (isHost(text, start, end, before, value.isImplied) || isOthersWork(text, start, end, before)) {
    return "mentioned";
  }
  const isBeside = isOtherSide(text, start, end) || isAside(text, start) ||
    isTriedOn(text, start, end, value.isImplied);
  return isBeside ? "mentioned" : "subject";
}
