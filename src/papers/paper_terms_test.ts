import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { TABLES } from "../schema/columns.ts";
import { naturalParts } from "./natural_parts.ts";
import { paperTerms, termKeys } from "./paper_terms.ts";
import { tableFrame } from "./table_frame.ts";

function papers(...abstracts: string[]) {
  const lists = TABLES.papers.filter((column) => column.dtype === "texts").map((column) => [column.name, []]);
  const rows = abstracts.map((abstract) => ({ title: "On it", abstract, ...Object.fromEntries(lists) }));
  return tableFrame(TABLES.papers, rows);
}

Deno.test("paperTerms() counts spellings of one stem as one term, once a paper, under its commonest spelling", () => {
  const terms = paperTerms(papers(
    "Selective scans, selective scans and scanning.",
    "A selective scan of 12 tokens. See https://scan.example.org/selective",
    "We study selective-scan layers: selective scans.",
  ));
  assert.deepEqual(terms, [{ term: "selective scans", key: "select scan", papers: [0, 1, 2] }]);
});

Deno.test("paperTerms() lets no phrase run over punctuation, and none begin or end with a function word", () => {
  const text = "Mixture of experts. Routing, sparse";
  const terms = paperTerms(papers(text, text, text)).map((term) => term.term);
  assert.deepEqual(terms.sort(), ["mixture of experts", "routing", "sparse"]);
});

Deno.test("paperTerms() leaves out fragments of longer terms and what too few papers have", () => {
  const terms = paperTerms(papers(
    "Large language models.",
    "Large language models and models.",
    "Large language models.",
    "Other models.",
    "Seen twice.",
    "Seen twice.",
  ));
  assert.deepEqual(terms.map((term) => term.term), ["large language models", "models"]);
  assert.deepEqual(paperTerms(papers()), []);
});

Deno.test("termKeys() gives each text's stems once, as terms have them", () => {
  assert.deepEqual(termKeys(["Self-Attention", "self attention", "Transformers", "—"]), [
    "self attent",
    "transform",
  ]);
});

Deno.test("naturalParts() loads nothing of natural that starts a database client", () => {
  assert.equal(naturalParts().stem("transformers"), "transform");
  const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) =>
    /[/\\]natural[/\\]/.test(file)
  );
  assert.ok(loaded.length > 0);
  assert.deepEqual(loaded.filter((file) => /storage|mongoose|[/\\]natural[/\\]index\.js$/.test(file)), []);
});
