import assert from "node:assert/strict";
import { looksLikeHuggingFacePage, parseHuggingFacePage } from "./hugging_face_page.ts";

const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(" ") + ".";
const page = (...blocks: string[]) => blocks.join("\n\n");
const pairs = (text: string) =>
  parseHuggingFacePage(text).entries.map(({ where, row }) => [where, row["title"]]);

Deno.test("parseHuggingFacePage() skips any number of header lines and reads the date", () => {
  const papers = page("A Title", words(60), "Another Title!", words(40));
  for (
    const header of ["", "Mar 12\n\n", "new\n\nGet papers in your inbox!\n\nby us and others\n\nMar 12\n\n"]
  ) {
    const parsed = parseHuggingFacePage(header + papers);
    assert.deepEqual(parsed.entries.map(({ row }) => row["title"]), ["A Title", "Another Title!"]);
    assert.deepEqual(parsed.date, header === "" ? null : { year: null, month: 3, day: 12 });
    assert.deepEqual(parsed.refused, []);
  }
});

Deno.test("parseHuggingFacePage() keeps a title of twenty words and more apart from abstracts", () => {
  const long = Array.from({ length: 24 }, (_, i) => `Long${i}`).join(" ");
  assert.deepEqual(pairs(page("Mar 12", long, words(80), "Short", words(25), long, words(70))), [
    ["line 3", long],
    ["line 7", "Short"],
    ["line 11", long],
  ]);
});

Deno.test("parseHuggingFacePage() joins hard-wrapped lines and mends white space", () => {
  const wrapped =
    "one  two three four five six seven eight nine ten\neleven twelve thirteen fourteen fifteen\n" +
    "sixteen seventeen\u00a0eighteen nineteen twenty twenty-one.";
  const [entry] = parseHuggingFacePage(page("A  Title of\r\nTwo Lines", wrapped)).entries;
  assert.equal(entry?.row["title"], "A Title of Two Lines");
  assert.match(
    String(entry!.row["abstract"]),
    /^one two three .* ten eleven .* seventeen eighteen nineteen twenty twenty-one\.$/,
  );
});

Deno.test("parseHuggingFacePage() reads a title that stands right above its abstract", () => {
  assert.deepEqual(pairs(`Mar 12\n\nA Title\n${words(50)}\n\nB Title\n${words(50)}`), [
    ["line 3", "A Title"],
    ["line 6", "B Title"],
  ]);
});

Deno.test("parseHuggingFacePage() refuses a title without abstract and an abstract without title", () => {
  const parsed = parseHuggingFacePage(
    page("A Title", words(60), "Lost Title", "B Title", words(60), words(70)),
  );
  assert.equal(parsed.entries.length, 2);
  assert.deepEqual(parsed.refused, [
    { where: "line 5", what: 'has the title "Lost Title" without an abstract' },
    { where: "line 11", what: "has an abstract without a title" },
  ]);
});

Deno.test("looksLikeHuggingFacePage() is true of any text but JSON and markup", () => {
  assert.equal(looksLikeHuggingFacePage(page("new", "A Title", words(30))), true);
  for (const other of ['[{"title": 1}]', '\n{"papers": []}', "<?xml version='1.0'?>"]) {
    assert.equal(looksLikeHuggingFacePage(other), false, other);
  }
});
