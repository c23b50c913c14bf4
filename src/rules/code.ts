import { atEnd } from "./at_end.ts";
import type { CodeReading, CodeStatus } from "../schema/enrichment.ts";
import type { Statement } from "./availability.ts";
import { signalsOf } from "./signals.ts";
import { sentenceAt, type Text, trimmedSpan } from "./text.ts";
import type { Stretch } from "./sentences.ts";
import { findUrls, type FoundUrl } from "./urls.ts";

const CODE_HOST = /(?:github|gitlab|bitbucket|4open|codeberg|sourceforge|codeocean|pypi)\.?[a-z]*\b/i;
const PAGES_HOST = /\.github\.io|\.gitlab\.io/i;
const HIDDEN_URL = /\bthis (?:https?|ftp) url\b/;
const POINTED_AT = atEnd(
  /(?:[:({[]|\b(?:at|on|from|see|via|in|page|website|here|url|to|visit|repository|code|is|and|by)) *[({[\\]*(?:\\?url\{)?$/,
);
const CODE_WORD =
  /\b(?:codes?|code ?base|source[- ]code|implementations?|software|toolkit|library|package|repositor(?:y|ies)|repo|scripts?|evaluation harness)\b/;
/** "Data are available at": what makes the repository behind a URL one of code. */
const OFFERED =
  /\b(?:avail[a-z]*|access[a-z]*|releas[a-z]*|provid[a-z]*|publish[a-z]*|host[a-z]*|open[a-z]*|shared?|download[a-z]*|found|public[a-z]*|github|repo[a-z]*)\b/;
/** "Resources at", "Data:": words that say what a URL holds. */
const POINTED_TO = atEnd(/(?:\b(?:at|on|from|is|in|via|see|visit)|:) *[({[\\]*(?:url\{)?$/);
/** "We release our pipeline": a system by another name. */
const RELEASED_SYSTEM =
  /\b(?:releas(?:e|ing)|open[- ]?sourc(?:e|ing)) (?:[a-z0-9-]+,? (?:and )?){0,6}?(?:frameworks?|pipelines?|systems?|platforms?|simulators?|tools?|plug-?ins?|prototypes?|apps?)\b|\b(?:releas(?:e|ing)|open[- ]?sourc(?:e|ing)) [^.;]{0,60}\b(?:the|our|and|its|all)(?: [a-z-]+)? (?:engines?|generators?|verifiers?|checkers?|judges?)\b|\b(?:frameworks?|pipelines?|simulators?|tools?|plug-?ins?|prototypes?)\b[^.;]{0,60} (?:is|are) (?:[a-z]+ly )?(?:released|open[- ]?sourced)\b/;
/** "The project is available on GitHub." */
const ON_HOST =
  /\b(?:on|at|in|via|through) (?:our |the )?(?:github|gitlab|pypi|cran|google play|app store)\b/;
const PAGE_WORD =
  /\b(?:project|home|web|demo|website|webpage|homepage|videos?|visuali[sz]ations?|details|page|site|demos?|examples|supplementary)\b/;
const DATA_WORD = /\b(?:data|data-?sets?|benchmarks?|corpus|corpora|leaderboard)\b/;
const OWN_OPEN_SOURCE =
  /\b(?:we|this paper|this work) (?:[a-z]+ ){0,2}(?:present|introduce|propose|develop|describe|implement|design|built|build|created?|offer)\w*\b(?:(?!\b(?:inside|within|into|using|on top of)\b).){0,120}?\b(?:an?|our|the|fully|new|as) (?:[a-z-]+[, ]+){0,4}open[- ]?sourced?[, ]+(?:[a-z0-9-]+[, ]+){0,4}?(?:tool|library|toolkit|framework|platform|package|implementation|software|simulator|system|pipeline|toolbox|environment|suite|codebase|code|project|repository|benchmark)/;
/** "our open-source framework", "accompanied by an open-source framework". */
const OUR_OPEN_SOURCE =
  /\b(?:our|(?:accompanied by|together with|introducing|presenting|providing|contributing) an?) (?:[a-z-]+[, ]+){0,2}open[- ]?sourced?[, ]+(?:[a-z0-9-]+[, ]+){0,3}?(?:tool|library|toolkit|framework|platform|package|implementation|software|simulator|system|pipeline|toolbox|codebase|code|repository)\b/;
/** Addresses of other works that a text cites. */
const CITED = /^(?:https?:\/\/)?(?:dx\.)?(?:doi\.org|(?:www\.)?arxiv\.org)\//i;
/** "is a fast, open-source library": of the paper's own work where that is the subject. */
const IS_OPEN_SOURCE =
  /^.{0,60}?\bis an? (?:[a-z-]+[, ]+){0,4}?open[- ]?source[, ]+(?:[a-z0-9-]+[, ]+){0,4}?(?:tool|library|toolkit|framework|platform|package|software|simulator|system|toolbox)/;
/** A repository that holds no code but what a survey has read. */
const PAPER_LIST =
  /\b(?:resources|lists?) and papers\b|\bpapers and (?:related )?resources\b|\b(?:lists?|collections?) of (?:[a-z-]+,? ){0,4}(?:papers|publications|articles|literature|resources)\b|\b(?:paper|reading) lists?\b|\b(?:includ|contain|collect|list|track|organi[sz]|curat|summari[sz])(?:e?s|ing) (?:[a-z-]+ ){0,4}(?:papers|literature|publications)\b/;
function holdsPapers(words: string): boolean {
  return PAPER_LIST.test(words) && !/\bcodes?\b/.test(words);
}

/** A benchmark by its name, which may be a tool as well. */
const BENCH = /[a-z0-9]-?bench\b/;
const SOURCED = "source";
const LONGEST = 600;
const FUTURE = /\b(?:will|upon|soon|to be(?! found)|after (?:acceptance|publication))\b/;
const RANK: Record<CodeStatus, number> = { released: 3, promised: 2, "project-page": 1, none: 0 };

interface Vote {
  status: CodeStatus;
  start: number;
  end: number;
}

/** Words that say that a URL holds a model and no more: "our model at". */
const MODEL_WORD = /\b(?:models?|weights|checkpoints?)\b/;
/** Words about a URL that need none from before the URL in front of it. */
const HELD = /\b(?:codes?|data|data-?sets?|corpus|corpora|models?|weights|checkpoints?)\b/;
const MODEL_HOST = /^(?:https?:\/\/)?(?:www\.)?(?:tfhub\.dev|huggingface\.co)\//i;

/** The words about a URL: of several in a sentence, those from the one before it on if they say what it holds. */
function wordsAbout(text: Text, urls: readonly FoundUrl[], index: number, { start, end }: Stretch): string {
  const at = urls[index]!.start;
  const before = urls[index - 1]?.end ?? 0;
  const isAlone = before <= start && (urls[index + 1]?.start ?? end) >= end;
  const since = isAlone ? "" : text.lower.slice(Math.max(start, before), at);
  const words = HELD.test(since) ? since : text.lower.slice(Math.max(start, end - 600), end);
  return words.replace(/https?:\/\/\S+/g, " ");
}

/** What a sentence with a URL says: code, a project page, or neither. */
function voteOfUrl(text: Text, urls: readonly FoundUrl[], index: number, sentence: Stretch): CodeStatus {
  const { url, start: at } = urls[index]!;
  const words = wordsAbout(text, urls, index, sentence);
  if (CITED.test(url) && !OFFERED.test(words)) return "none";
  const isHost = CODE_HOST.test(url) && !PAGES_HOST.test(url);
  const hasPage = PAGE_WORD.test(words);
  if (holdsPapers(words)) return "project-page";
  if (CODE_WORD.test(words)) return FUTURE.test(words) ? "promised" : "released";
  const isCode = isHost &&
    (OFFERED.test(words) || !POINTED_TO.test(text.lower.slice(Math.max(0, at - 20), at)));
  if (isCode && !/\b(?:project|home|web) ?(?:page|site)\b/.test(words)) {
    return FUTURE.test(words) ? "promised" : "released";
  }
  if (hasPage || PAGES_HOST.test(url)) return "project-page";
  if (MODEL_HOST.test(url) && (url.includes("/datasets/") || MODEL_WORD.test(words))) return "none";
  return DATA_WORD.test(words) && !isHost ? "none" : "project-page";
}

function votesOfStatements(
  text: Text,
  statements: readonly { sentence: number; statement: Statement }[],
): Vote[] {
  return statements.flatMap(({ sentence, statement }) => {
    const { start, end } = text.sentences[sentence]!;
    const words = text.lower.slice(start, Math.min(end, start + 700));
    const isCode = statement.artefacts.has("code") && !holdsPapers(words) &&
      (CODE_WORD.test(words) || RELEASED_SYSTEM.test(words));
    const isData = statement.artefacts.has("data") && !BENCH.test(words);
    const isOpen = statement.isOpenSource && !isData && !statement.artefacts.has("weights");
    const isHosted = (statement.artefacts.size === 0 || statement.artefacts.has("code")) &&
      ON_HOST.test(words);
    return isCode || isOpen || isHosted ? [{ status: statement.status, start, end }] : [];
  });
}

function votesOfUrls(text: Text, urls: readonly FoundUrl[]): (Vote & { url: string })[] {
  return urls.map((found, index) => {
    const sentence = text.sentences[sentenceAt(text, found.start)]!;
    return { status: voteOfUrl(text, urls, index, sentence), ...sentence, url: found.url };
  });
}

function votesOfHiddenUrls(text: Text): Vote[] {
  if (signalsOf(text).address < 0 || !text.lower.includes("this http")) return [];
  return text.sentences.flatMap(({ start, end }): Vote[] => {
    const at = text.lower.slice(start, end).search(HIDDEN_URL);
    if (at < 0) return [];
    const before = text.lower.slice(Math.max(start, start + at - 200), start + at);
    if (!POINTED_AT.test(before)) return [];
    const words = before.slice(before.lastIndexOf(". ") + 1) + text.lower.slice(start + at, end);
    if (CODE_WORD.test(words)) {
      return [{ status: FUTURE.test(words) ? "promised" : "released", start, end }];
    }
    if (PAGE_WORD.test(words)) return [{ status: "project-page", start, end }];
    return DATA_WORD.test(words) || !/available|accessed/.test(words)
      ? []
      : [{ status: "released" as const, start, end }];
  });
}

function votesOfTools(text: Text): Vote[] {
  const votes: Vote[] = [];
  if (signalsOf(text).availability.length === 0) return votes;
  for (let at = text.lower.indexOf(SOURCED); at >= 0;) {
    const { start, end } = text.sentences[sentenceAt(text, at)]!;
    const words = text.lower.slice(start, Math.min(end, start + LONGEST));
    const isNamed = text.ownNames.some((name) => words.startsWith(name));
    const isOwn = OWN_OPEN_SOURCE.test(words) || OUR_OPEN_SOURCE.test(words) ||
      (isNamed && IS_OPEN_SOURCE.test(words));
    if (isOwn) votes.push({ status: "released", start, end });
    at = text.lower.indexOf(SOURCED, end);
  }
  return votes;
}

/** The URLs without those that come again, be it without their scheme. */
function withoutRepeats(urls: readonly string[]): string[] {
  const known = new Set(urls);
  return [...known].filter((url) => !known.has(`https://${url}`) && !known.has(`http://${url}`));
}

/** Reads whether a paper's own code is available, from its abstract. */
export function readCode(
  text: Text,
  statements: readonly { sentence: number; statement: Statement }[],
): CodeReading {
  const byUrl = votesOfUrls(text, findUrls(text));
  const said = votesOfStatements(text, statements);
  const isPromised = (vote: Vote) =>
    said.some((other) => other.start === vote.start && other.status === "promised");
  const settled = byUrl.map((vote) =>
    vote.status === "released" && isPromised(vote) ? { ...vote, status: "promised" as const } : vote
  );
  const stated: Vote[] = [...settled, ...said, ...votesOfHiddenUrls(text)];
  const isStated = stated.some(({ status }) => status === "promised" || status === "released");
  const votes = isStated ? stated : [...stated, ...votesOfTools(text)];
  const best = votes.reduce<Vote | null>(
    (a, b) => a === null || RANK[b.status] > RANK[a.status] ? b : a,
    null,
  );
  const urls = withoutRepeats(byUrl.filter((vote) => vote.status !== "none").map((vote) => vote.url));
  if (best === null || best.status === "none") return { status: "none", urls, evidence: null };
  return { status: best.status, urls, evidence: trimmedSpan(text, best.start, best.end) };
}
