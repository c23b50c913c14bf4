import { createRequire } from "node:module";

/** The parts of natural that the term analysis uses. */
interface NaturalParts {
  stem(word: string): string;
  ngrams<T>(sequence: readonly T[], n: number): T[][];
  /** Words that say little by themselves. */
  stopWords: readonly string[];
}

let parts: NaturalParts | undefined;

/**
 * natural's Porter stemmer, n-grams and stop words, loaded on first use, each from its own file: natural's
 * index starts database clients and prints advertisements.
 */
export function naturalParts(): NaturalParts {
  if (parts) return parts;
  const require = createRequire(import.meta.url);
  const stemmer = require("natural/lib/natural/stemmers/porter_stemmer.js") as Pick<NaturalParts, "stem">;
  const { ngrams } = require("natural/lib/natural/ngrams/ngrams.js") as Pick<NaturalParts, "ngrams">;
  const { words } = require("natural/lib/natural/util/stopwords.js") as { words: string[] };
  return parts = { stem: (word) => stemmer.stem(word), ngrams, stopWords: words };
}
