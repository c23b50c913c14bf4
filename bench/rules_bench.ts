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
import { ownNamesIn } from "../src/rules/own_names.ts";
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

/** Papers in a row for each part, as the product reads them. */
const BATCH = 128;
/** Enough for the compiler to have seen what is run often. */
const ROUNDS = 20;

const papers = papersIn(process.argv[2]);
const lines = papers.map((paper) => JSON.stringify(paper));

/** Microseconds a paper of the best of many rounds. */
function costOf(round: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    round();
    return (performance.now() - start) * 1000 / papers.length;
  }));
}

/** Milliseconds that each part takes to read all papers once. */
function partsOnce(): Map<string, number> {
  const taken = new Map<string, number>();
  const timed = <T>(part: string, read: () => T): T => {
    const start = performance.now();
    const result = read();
    taken.set(part, (taken.get(part) ?? 0) + performance.now() - start);
    return result;
  };
  for (let first = 0; first < papers.length; first += BATCH) {
    const batch = papers.slice(first, first + BATCH);
    const texts = timed(
      "text",
      () =>
        batch.map(({ title, abstract }) =>
          [textOf("title", title), textOf("abstract", abstract, ownNamesIn(title))] as const
        ),
    );
    const statements = timed(
      "availability",
      () => texts.map(([, abstract]) => readStatements(abstract)),
    );
    const places = timed("numbers", () => texts.map((both) => both.flatMap(placesOf)));
    timed("results", () => places.map(readResults));
    timed("scales", () => places.map(readScales));
    timed("families", () => texts.map((both) => readFamilies(both, FAMILIES)));
    timed("code", () => texts.map(([, abstract], index) => readCode(abstract, statements[index]!)));
    timed("weights, data", () =>
      statements.forEach((said) => {
        const statementsOnly = said.map(({ statement }) => statement);
        readArtefact("weights", statementsOnly);
        readArtefact("data", statementsOnly);
      }));
  }
  return taken;
}

function partCosts(): Map<string, number> {
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [part, taken] of partsOnce()) {
      best.set(part, Math.min(best.get(part) ?? Infinity, taken * 1000 / papers.length));
    }
  }
  return best;
}

const parsing = costOf(() => lines.map((line) => JSON.parse(line)));
const all = costOf(() => readPapers(papers, FAMILIES));
console.log(`${papers.length} papers; what several parts need is counted in the first that needs it`);
for (const [name, cost] of [["parse JSON", parsing] as const, ...partCosts(), ["all", all] as const]) {
  const perSecond = Math.round(1e6 / cost).toLocaleString("en");
  console.log(
    `${name.padEnd(14)} ${cost.toFixed(1).padStart(7)} us  ${perSecond.padStart(12)} papers/s  ${
      (cost / parsing).toFixed(1).padStart(6)
    } x JSON`,
  );
}
