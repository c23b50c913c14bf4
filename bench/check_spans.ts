/**
 * Reads every paper of an NDJSON file (plain or gzip) and checks that each span gives its words:
 * `field.slice(start, end) === quote`.
 *
 *   deno run -P bench/check_spans.ts PAPERS.ndjson[.gz]
 *
 * Prints what was read and what does not hold; exit status 1 if anything does not.
 */
import { createReadStream } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { readFamilies } from "../src/enrich/families_file.ts";
import { readPaper } from "../src/rules/read_paper.ts";
import type { Enrichment } from "../src/schema/enrichment.ts";
import type { Span } from "../src/schema/span.ts";

const path = process.argv[2];
if (path === undefined) throw new Error("Cannot check spans: no file given, expected PAPERS.ndjson[.gz]");

function spansOf({ families, code, weights, data, results, scales }: Enrichment): Span[] {
  const statements = [code.evidence, weights.evidence, data.evidence].filter((span) => span !== null);
  return [...families.evidence, ...statements, ...results, ...scales];
}

const file = createReadStream(path);
const families = await readFamilies();
let n_papers = 0;
let n_spans = 0;
let n_results = 0;
let n_wrong = 0;
for await (
  const line of createInterface({ input: path.endsWith(".gz") ? file.pipe(createGunzip()) : file })
) {
  const { title, abstract } = JSON.parse(line) as { title: string; abstract: string };
  const reading = readPaper(title, abstract, families);
  const wrong = spansOf(reading).filter(({ field, start, end, quote }) =>
    quote === "" || (field === "title" ? title : abstract).slice(start, end) !== quote
  );
  for (const span of wrong) console.log(`wrong span in "${title}": ${JSON.stringify(span)}`);
  n_papers++;
  n_spans += spansOf(reading).length;
  n_results += reading.results.length;
  n_wrong += wrong.length;
}
console.log(`${n_papers} papers, ${n_results} results, ${n_spans} spans, ${n_wrong} that do not hold`);
process.exitCode = n_wrong === 0 ? 0 : 1;
