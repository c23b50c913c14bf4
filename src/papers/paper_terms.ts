import type { DataFrame } from "nodejs-polars";
import { naturalParts } from "./natural_parts.ts";
import { type TextWord, wordReader } from "./text_words.ts";

/** A word or phrase of up to three words, and the papers that have it. */
export interface PaperTermRow {
  /** Its words as written most often, lower case. */
  term: string;
  /** Its stems with spaces between: what tells one term from another. */
  key: string;
  /** Row numbers of the papers that have it, ascending. */
  papers: number[];
}

/** A term of fewer papers is left out, and one of less than this part of many papers. */
const MIN_PAPERS = 3;
const MIN_PART = 0.001;
const LONGEST = 3;
/** A term is a fragment where a longer one holds this part of its papers. */
const FRAGMENT = 0.8;
const URL_TEXT = /https?:\/\/\S+/g;

interface PaperText {
  text: string;
  phrases: TextWord[][];
}

interface Found {
  papers: number[];
  /** How often each spelling stands for it. */
  spellings: Map<string, number>;
}

/**
 * Words and phrases of titles and abstracts, up to three words, stemmed (Porter 1980), with the papers that have
 * them.
 *
 * A phrase neither begins nor ends with a function word or number, and no punctuation stands in it. Terms of
 * fewer than three papers or one paper in a thousand, and fragments of longer terms, are left out.
 *
 * @param papers The table `papers`.
 * @returns Terms sorted by key.
 */
export function paperTerms(papers: DataFrame): PaperTermRow[] {
  const read = wordReader();
  const texts = papers.select("title", "abstract").toRecords().map(({ title, abstract }): PaperText => {
    const text = `${title}. ${abstract}`.toLowerCase().replaceAll(URL_TEXT, ".");
    return { text, phrases: read(text) };
  });
  const min_papers = Math.max(MIN_PAPERS, MIN_PART * papers.height);
  const frequent = (terms: ReadonlyMap<string, Found>) =>
    new Map([...terms].filter(([, found]) => found.papers.length >= min_papers));
  const words = frequent(termsOf(texts, 1, () => true));
  const isFrequent = (gram: TextWord[]) => gram.every((word) => word.isStop || words.has(word.stem));
  const found = [words];
  for (let n = 2; n <= LONGEST; n++) found.push(frequent(termsOf(texts, n, isFrequent)));
  return withoutFragments(new Map(found.flatMap((terms) => [...terms])))
    .map(([key, { papers, spellings }]) => ({ term: commonest(spellings), key, papers }))
    .sort((a, b) => a.key < b.key ? -1 : 1);
}

/** Terms without those that hardly occur but in one longer term: "large language" of "large language model". */
function withoutFragments(terms: ReadonlyMap<string, Found>): [string, Found][] {
  const inLonger = new Map<string, number>();
  for (const [key, { papers }] of terms) {
    const words = key.split(" ");
    const parts = [words.slice(0, -1).join(" "), words.slice(1).join(" "), words[0]!, words.at(-1)!];
    for (const part of words.length > 1 ? parts : []) {
      inLonger.set(part, Math.max(inLonger.get(part) ?? 0, papers.length));
    }
  }
  return [...terms].filter(([key, { papers }]) => (inLonger.get(key) ?? 0) < FRAGMENT * papers.length);
}

/** Terms of `n` words of all texts. */
function termsOf(
  texts: readonly PaperText[],
  n: number,
  isWanted: (gram: TextWord[]) => boolean,
): Map<string, Found> {
  const { ngrams } = naturalParts();
  const terms = new Map<string, Found>();
  texts.forEach(({ text, phrases }, paper) => {
    for (const gram of phrases.flatMap((phrase) => ngrams(phrase, n))) {
      if (gram[0]!.isStop || gram.at(-1)!.isStop || !isWanted(gram)) continue;
      const key = gram.map((word) => word.stem).join(" ");
      let term = terms.get(key);
      if (term === undefined) terms.set(key, term = { papers: [], spellings: new Map() });
      if (term.papers.at(-1) !== paper) term.papers.push(paper);
      const spelling = text.slice(gram[0]!.start, gram.at(-1)!.end);
      term.spellings.set(spelling, (term.spellings.get(spelling) ?? 0) + 1);
    }
  });
  return terms;
}

/** The spelling that occurs most often; of several the first by letter. */
function commonest(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].reduce((best, other) =>
    other[1] > best[1] || (other[1] === best[1] && other[0] < best[0]) ? other : best
  )[0];
}

/** Stems of some words as the `key` of a term has them; empty where there is no word. */
export function termKeys(texts: Iterable<string>): string[] {
  const read = wordReader();
  const keys = [...new Set(texts)].map((text) =>
    read(text.toLowerCase()).flat().map((word) => word.stem).join(" ")
  );
  return [...new Set(keys)].filter((key) => key !== "").sort();
}
