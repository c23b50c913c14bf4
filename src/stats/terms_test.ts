import assert from "node:assert/strict";
import type { PaperTerm } from "./paper_term.ts";
import { risingTerms } from "./rising_terms.ts";
import { setApartTerms } from "./set_apart_terms.ts";
import { withoutOverlaps } from "./term_overlap.ts";

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const term = (key: string, papers: number[]): PaperTerm => ({ term: key, key, papers });

const TERMS = [
  term("scan", range(0, 16)),
  term("select scan", range(0, 16)),
  term("imag", [0, 1, 2, 20, 21, 22]),
  term("rare", [0, 1]),
  term("state space", range(0, 20)),
  ...range(0, 20).map((i) => term(`word${i}`, range(0, 40))),
];
const GROUP = {
  series: "ssm",
  members: range(0, 20),
  others: range(20, 40),
  own_keys: ["state space model"],
};

Deno.test("setApartTerms() finds what the group has and the others lack, with counts", () => {
  const rows = setApartTerms(TERMS, [GROUP]);
  assert.deepEqual(rows.map((row) => [row.term, row.n_hits, row.n_papers, row.n_hits_others, row.n_others]), [
    ["scan", 16, 20, 0, 20],
  ]);
  assert.ok(rows[0]!.low > 0 && rows[0]!.low < rows[0]!.log_odds && rows[0]!.log_odds < rows[0]!.high);
});

Deno.test("setApartTerms() leaves out words that made the group, and parts of them that do not stand alone", () => {
  const keys = (own_keys: string[]) => setApartTerms(TERMS, [{ ...GROUP, own_keys }]).map((row) => row.term);
  assert.deepEqual(keys([]), ["state space", "scan"]);
  assert.deepEqual(keys(["scan"]), ["state space"]);
  assert.deepEqual(keys(["state space scan", "scan"]), ["state space"]);
});

Deno.test("setApartTerms() has nothing to say of small groups", () => {
  assert.deepEqual(setApartTerms(TERMS, [{ ...GROUP, members: [0, 1, 2, 3] }]), []);
  assert.deepEqual(setApartTerms(TERMS, [{ ...GROUP, others: [] }]), []);
  assert.deepEqual(setApartTerms([], [GROUP]), []);
});

Deno.test("withoutOverlaps() drops what shares a word and most papers, and keeps what shares only one of them", () => {
  const terms = [
    term("a b", [1, 2, 3]),
    term("b", [1, 2, 3, 4]),
    term("c", [1, 2, 3]),
    term("b d", [7, 8, 9]),
  ];
  assert.deepEqual(withoutOverlaps(terms, 9).map((kept) => kept.key), ["a b", "c", "b d"]);
  assert.equal(withoutOverlaps(terms, 2).length, 2);
});

Deno.test("risingTerms() orders by the test, and tells how many terms were tested", () => {
  const times = range(0, 40).map((i) => i < 39 ? 2018 + Math.floor(i / 10) : null);
  const rising = risingTerms([
    term("up", [2, 12, 20, 21, 22, 23, 30, 31, 32, 33, 34, 35, 36]),
    term("down", [0, 1, 2, 3, 4, 10, 11, 30]),
    term("few", [30, 31, 32]),
  ], times);
  assert.deepEqual(rising.rows.map((row) => [row.series, row.n_hits, row.n_papers]), [["up", 13, 39]]);
  assert.deepEqual([rising.n_tested, rising.n_rising], [2, 1]);
});
