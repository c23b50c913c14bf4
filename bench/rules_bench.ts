/**
 * Papers per second of each rule and of all, and the cost against parsing the same papers as JSON.
 *
 * usage: deno run --allow-read bench/rules_bench.ts [FILE.ndjson]
 *
 * FILE holds papers, one a line, with `title` and `abstract`; without it, made-up abstracts are read.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { readArtefact } from "../src/rules/artefacts.ts";
import { readStatements } from "../src/rules/availability.ts";
import { readCode } from "../src/rules/code.ts";
import { readFamilies } from "../src/rules/families.ts";
import { compileFamilies, parseFamilyTable } from "../src/rules/family_table.ts";
import { placesOf } from "../src/rules/places.ts";
import { readPapers } from "../src/rules/read_paper.ts";
import { readResults } from "../src/rules/results.ts";
import { readScales } from "../src/rules/scales.ts";
import { textOf } from "../src/rules/text.ts";

interface BenchPaper {
  title: string;
  abstract: string;
}

const FAMILIES_JSON = new URL("../data/families.json", import.meta.url);
const FAMILIES = compileFamilies(
  parseFamilyTable(JSON.parse(readFileSync(FAMILIES_JSON, "utf8")), "families.json"),
);
const LONGEST = 20_000;

function madeUpPapers(): BenchPaper[] {
  const background =
    "Long documents are hard to read for machines, and existing Transformers pay for each token. ";
  const method =
    "We propose a state space mixer that keeps a summary of what was read, built on small convolutions. ";
  const results =
    "It reaches 81.5% accuracy on LongDocs against 78.2% of the baseline, is 2.4x faster, and needs 30% less memory. ";
  const code = "Code is available at https://github.com/someone/something.";
  return Array.from({ length: 2000 }, (_, index) => ({
    title: `Reading Long Documents, Part ${index}`,
    abstract: background.repeat(5) + method.repeat(3) + (index % 2 ? results : "") + (index % 4 ? "" : code),
  }));
}

function papersIn(path: string | undefined): BenchPaper[] {
  if (path === undefined) return madeUpPapers();
  return readFileSync(path, "utf8").split("\n").filter(Boolean).slice(0, LONGEST).map((line) =>
    JSON.parse(line)
  );
}

const papers = papersIn(process.argv[2]);
const texts = papers.map(({ title, abstract }) =>
  [textOf("title", title), textOf("abstract", abstract)] as const
);
const places = texts.map((both) => both.flatMap(placesOf));
const statements = texts.map(([, abstract]) => readStatements(abstract));
const lines = papers.map((paper) => JSON.stringify(paper));

const PARTS: Record<string, () => unknown> = {
  "parse JSON": () => lines.map((line) => JSON.parse(line)),
  "text": () => papers.map(({ title, abstract }) => [textOf("title", title), textOf("abstract", abstract)]),
  "families": () => texts.map((both) => readFamilies(both, FAMILIES)),
  "availability": () => texts.map(([, abstract]) => readStatements(abstract)),
  "code": () => texts.map(([, abstract], index) => readCode(abstract, statements[index]!)),
  "weights, data": () =>
    statements.map((said) => readArtefact("data", said.map(({ statement }) => statement))),
  "numbers": () => texts.map((both) => both.map(placesOf)),
  "results": () => places.map(readResults),
  "scales": () => places.map(readScales),
  "all": () => readPapers(papers, FAMILIES),
};

/** Enough for the compiler to have seen what is run often. */
const ROUNDS = 20;

/** Microseconds a paper, the best of many rounds after one to warm up. */
function costOf(part: () => unknown): number {
  const round = () => {
    const start = performance.now();
    part();
    return (performance.now() - start) * 1000 / papers.length;
  };
  round();
  return Math.min(...Array.from({ length: ROUNDS }, round));
}

const parsing = costOf(PARTS["parse JSON"]!);
console.log(`${papers.length} papers; what a part works out for later ones is counted in all only`);
for (const [name, part] of Object.entries(PARTS)) {
  const cost = costOf(part);
  const perSecond = Math.round(1e6 / cost).toLocaleString("en");
  console.log(
    `${name.padEnd(14)} ${cost.toFixed(1).padStart(7)} us  ${perSecond.padStart(12)} papers/s  ${
      (cost / parsing).toFixed(1).padStart(6)
    } x JSON`,
  );
}
