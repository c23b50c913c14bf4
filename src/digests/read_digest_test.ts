import { Buffer } from "node:buffer";
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import { DigestError } from "../schema/digest_error.ts";
import { DIGEST_FORMATS } from "./formats.ts";
import type { FieldMap } from "./fields.ts";
import { type ReadDigest, readDigest } from "./read_digest.ts";

const TESTDATA = fileURLToPath(new URL("./testdata/", import.meta.url));
const RIVERS =
  "We measure long rivers with linear attention. It needs 40% less memory than softmax attention " +
  "when $n < m$, and our code is public.";
const TIDES =
  "Tides repeat, and a state space model can remember them. Ours forecasts a harbour for a week & " +
  "keeps its error within 3 cm.";
const IDS = ["2503.01234", "2412.00077"];
const NAMES = [["Ada Byron", "Emil Berg"], ["Ines Holm"]];
const DAYS = ["2025-03-03", "2024-12-01"];
const DAY = { year: 2025, month: 3, day: 12 };
const CODE = "https://github.com/example/rivers";
const DOIS = ["10.1000/abc.1", null];

/** What every fixture's two papers come to, beside their titles and abstracts. */
interface Expected {
  ids?: string[];
  authors?: string[][];
  published?: (string | null)[];
  dois?: (string | null)[];
  /** Column that the first paper's code link comes from. */
  code?: string;
  has_code_links?: boolean;
  date?: ReadDigest["date"];
  n_refused?: number;
}

const FIXTURES: [file: string, format: string, expected: Expected][] = [
  ["hugging_face_page.txt", "hugging-face-page", { date: { year: null, month: 3, day: 12 } }],
  ["hugging_face_api.json", "hugging-face-api", {
    ids: IDS,
    authors: NAMES,
    published: DAYS,
    code: "githubRepo",
    date: DAY,
  }],
  ["json_feed.json", "json-feed", {
    ids: IDS,
    authors: NAMES,
    published: ["2025-03-03", "2024-12"],
    date: DAY,
  }],
  ["papers.json", "json", { ids: IDS, authors: NAMES, published: DAYS, code: "code_links", date: DAY }],
  ["papers.ndjson", "ndjson", {
    ids: IDS,
    authors: NAMES,
    published: ["2025-03", "2024-12"],
    code: "comment",
  }],
  ["kaggle_arxiv.ndjson", "kaggle-arxiv", {
    ids: IDS,
    authors: NAMES,
    published: DAYS,
    dois: DOIS,
    has_code_links: true,
  }],
  ["rss.xml", "rss", { ids: IDS, authors: NAMES, published: DAYS, date: DAY }],
  ["arxiv_atom.xml", "arxiv-atom", { ids: IDS, authors: NAMES, published: DAYS, code: "comment", date: DAY }],
  ["atom.xml", "atom", { ids: IDS, authors: NAMES, published: ["2025-03-03", "2024-12"], date: DAY }],
  ["arxiv_oai.xml", "arxiv-oai", {
    ids: IDS,
    authors: NAMES,
    published: DAYS,
    dois: DOIS,
    code: "comments",
    date: DAY,
    n_refused: 1,
  }],
  ["bibtex.bib", "bibtex", { ids: IDS, authors: NAMES, published: ["2025-03", "2024-12-01"], dois: DOIS }],
  ["ris.ris", "ris", { ids: IDS, authors: NAMES, published: DAYS, dois: DOIS }],
  ["labelled_blocks.txt", "labelled-blocks", { ids: IDS, published: ["2025-03", "2024-12"] }],
  ["table.csv", "csv", { ids: IDS, authors: NAMES, published: DAYS }],
  ["table.tsv", "csv", { ids: IDS, authors: NAMES, published: ["2025-03", "2024-12"] }],
];

const PACKINGS: [ending: string, pack: (bytes: Uint8Array) => Uint8Array][] = [
  ["", (bytes) => bytes],
  [".gz", (bytes) => Buffer.concat(halves(bytes).map((half) => zlib.gzipSync(half)))],
  [".zst", (bytes) => Buffer.concat(halves(bytes).map((half) => zstdSync(half)))],
  [".bom", (bytes) => Buffer.concat([new Uint8Array([0xef, 0xbb, 0xbf]), bytes])],
];

function halves(bytes: Uint8Array): Uint8Array[] {
  return [bytes.subarray(0, 100), bytes.subarray(100)];
}

function zstdSync(bytes: Uint8Array): Uint8Array {
  return (zlib as unknown as { zstdCompressSync(bytes: Uint8Array): Uint8Array }).zstdCompressSync(bytes);
}

async function read(content: string | Uint8Array, name = "digest", map: FieldMap = {}): Promise<ReadDigest> {
  const folder = await mkdtemp(join(tmpdir(), "paperscope-digest-"));
  try {
    await writeFile(join(folder, name), content);
    return await readDigest(join(folder, name), { map });
  } finally {
    await rm(folder, { recursive: true });
  }
}

Deno.test("every format has a fixture", () => {
  const covered = new Set(FIXTURES.map(([, format]) => format));
  assert.deepEqual(DIGEST_FORMATS.map((format) => format.name).filter((name) => !covered.has(name)), []);
});

for (const [file, format, expected] of FIXTURES) {
  Deno.test(`readDigest() reads ${file}, plain, packed and with a byte order mark`, async () => {
    const bytes = await readFile(join(TESTDATA, file));
    for (const [ending, pack] of PACKINGS) {
      const digest = await read(pack(bytes), `digest${ending}`);
      const { papers } = digest;
      assert.equal(digest.format, format, ending);
      assert.deepEqual(
        papers.map((paper) => paper.title),
        ["Linear Attention for Long Rivers", "A State Space Model of Tides"],
      );
      assert.deepEqual(papers.map((paper) => paper.abstract), [RIVERS, TIDES]);
      assert.deepEqual(papers.map((paper) => paper.id), expected.ids ?? [null, null]);
      assert.deepEqual(papers.map((paper) => paper.authors), expected.authors ?? [[], []]);
      assert.deepEqual(papers.map((paper) => paper.published), expected.published ?? [null, null]);
      assert.deepEqual(papers.map((paper) => paper.doi), expected.dois ?? [null, null]);
      const links = expected.code === undefined ? [] : [{ url: CODE, from: expected.code }];
      assert.deepEqual(papers.map((paper) => paper.links), [links, []]);
      assert.equal(digest.has_code_links, expected.has_code_links ?? expected.code !== undefined);
      assert.deepEqual(digest.date, expected.date ?? null);
      assert.equal(digest.refused.length, expected.n_refused ?? 0);
    }
  });
}

const PAPER = '{"title": "T", "abstract": "A b."}';
const ENTRY_OF_ERROR = "<entry><id>https://arxiv.org/api/errors#x</id><title>Error</title>" +
  "<summary>incorrect id</summary></entry>";

const BROKEN: [content: string | Uint8Array, message: string][] = [
  ["", "the file is empty, expected papers with title and abstract"],
  [new Uint8Array([84, 0, 1]), "it is a binary file (a byte is zero), expected a text"],
  ["%PDF-1.7 x", "it is a PDF"],
  ["PK\x03\x04zip", "it is a ZIP archive, expected the file inside it"],
  [Buffer.from("Title\nna\xefve\n", "latin1"), "line 2 is not UTF-8, expected a text in UTF-8"],
  [
    "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n",
    'it is a Git LFS pointer and not the file itself, expected what "git lfs pull" puts in its place',
  ],
  [
    "{'title': 'T', 'abstract': 'A'}\n{'title': 'U', 'abstract': 'B'}\n",
    "line 1 is a Python dict and not JSON, its keys stand in single quotes, " +
    "expected what Python's json.dumps writes",
  ],
  ["<!DOCTYPE html><html></html>", "it is an HTML page, expected a feed, JSON, a table or plain text"],
  ["<opml></opml>", 'line 1 begins with "<opml></opml>", expected a list of papers in a known format'],
  ["Just one line", 'line 1 has the title "Just one line" without an abstract'],
  ['[\n{"title": "U"', "line 2 is not JSON (it ends in the middle)"],
  [`[${PAPER},\n{"title": U}]`, 'line 2 is not JSON (found "U}]")'],
  ['{"error": "rate limit"}', 'it holds the message "rate limit", expected a list of papers'],
  ["{}", "it holds an empty object, expected a list of papers"],
  ["[1]", "entry 1 is the number 1, expected a paper"],
  [
    '{"title": "T"\n{"title": "U"\n',
    "line 1 is not JSON (it ends in the middle); " +
    "line 2 is not JSON (it ends in the middle)",
  ],
  [
    `<feed>${ENTRY_OF_ERROR}</feed>`,
    "line 1 is an error that arXiv's API answered " +
    '("incorrect id"), expected a paper',
  ],
  ["<rss><channel>\n<item><title>T</title>", "line 2 is cut off in the middle, expected </item>"],
  ["@article{a, title = {T", "line 1 is not BibTeX: a brace, quote or comma is missing"],
  [
    '{"papers": [{"name": "T", "text_of_it": "A"}]}',
    'no entry has both title and abstract, the columns are "name", "text_of_it"; ' +
    '--map abstract=COLUMN names the right one; entry 1 has no abstract: "T"',
  ],
  [
    '[{"title": "T", "tldr": "Short."}]',
    'no entry has both title and abstract, the columns are "title", "tldr"; ' +
    '--map abstract=COLUMN names the right one; entry 1 has no abstract, only "tldr", ' +
    'which a machine wrote: "T"',
  ],
  [
    'title,abstract\n"T,A\n',
    "line 2 has a quote that is never closed",
  ],
  [
    "Paper,Words\nT,A b.\nU,C d.\n",
    'no entry has both title and abstract, the columns are "Paper", "Words"; ' +
    "--map abstract=COLUMN names the right one; line 2 has neither title nor abstract; " +
    "line 3 has neither title nor abstract",
  ],
  ["PAR1 and no more", "it is a Parquet file, which nothing here reads"],
  [zlib.gzipSync(Buffer.from(PAPER)).subarray(0, 20), "its gzip packing is broken (unexpected end of file)"],
  [
    zstdSync(Buffer.from(PAPER)).subarray(0, 12),
    "its zstd packing is broken " +
    "(it ends in the middle of a zstd frame)",
  ],
];

for (const [content, message] of BROKEN) {
  Deno.test(`readDigest() says of what it cannot read: ${message.slice(0, 60)}`, async () => {
    await assert.rejects(
      read(content),
      (error) => error instanceof DigestError && error.message === `Cannot read digest "digest": ${message}`,
    );
  });
}

const KEPT: [content: string, refused: string[], repaired: string[]][] = [
  ["TY  - JOUR\nTI  - T\nAB  - A b.\n", [], ['line 1 has no end ("ER  - "), kept as far as it goes']],
  [`{"papers": [${PAPER},\n{"title": "U", "abs`, ["line 2 is not JSON (it ends in the middle)"], []],
  [`${PAPER}\n{"title": "U", "abs\n${PAPER}\n`, ["line 2 is not JSON (it ends in the middle)"], []],
  [
    `[${PAPER}, {"title": "U"}, null]`,
    ["entry 3 is null, expected a paper", 'entry 2 has no abstract: "U"'],
    [],
  ],
  [
    `title,abstract,id\nT,"A\nb.",2503.1234\nU,Unquoted, comma,1\nV,"C."\n`,
    ["line 4 has 4 values, expected 3: is one of them unquoted?"],
    [
      "line 5 has 2 values, expected 3, the last are taken as missing",
      "line 2 has the arXiv id 2503.1234, restored to 2503.12340",
    ],
  ],
  [
    "@article{a, title={T}, abstract={A b.}}\n@article{b, title={U\n@article{c, title={V}, abstract={C.}, year=2019}\n",
    ["line 2 is not BibTeX: a brace, quote or comma is missing"],
    ["line 3 has the year 2019 alone as its date, left undated"],
  ],
  [
    "<rss><channel><item><title>T</title><description>A & b.</description></item>\n<item><title>U",
    ["line 2 is cut off in the middle, expected </item>"],
    ["line 1 is not well-formed XML (invalid character in entity name)"],
  ],
  [
    "<rss><channel><item><title>T</title><description>A < b.</description></item>\n" +
    "<item><title>U</title><description>If a<b then.</description></item>\n" +
    "<item><title>V</title><description><![CDATA[C < d.]]></description></item></channel></rss>",
    ["line 2 is not well-formed XML (invalid attribute name)"],
    ['line 1 has an unescaped "<" in its text, kept'],
  ],
  [
    '[{"title": "T", "abstract": "A &amp; <b>b</b> is cut...", "doi": NaN}]',
    [],
    [
      "entry 1 has HTML in its abstract, taken out",
      'entry 1 has an abstract that is cut with "...", kept',
    ],
  ],
];

for (const [content, refused, repaired] of KEPT) {
  Deno.test(`readDigest() goes on behind what it refuses or repairs: ${content.slice(0, 40)}`, async () => {
    const digest = await read(content);
    const lines = (issues: ReadDigest["refused"]) => issues.map(({ where, what }) => `${where} ${what}`);
    assert.deepEqual(lines(digest.refused), refused);
    assert.deepEqual(lines(digest.repaired), repaired);
    assert.ok(digest.papers.length > 0);
  });
}

Deno.test("readDigest() takes a day without papers for what it is", async () => {
  const days: [content: string, name: string][] = [
    ['{"count": 0, "papers": [], "filtered": true}', "a.json"],
    ["[]", "a.json"],
    ["", "a.jsonl"],
    ["title,abstract,authors\n", "a.csv"],
    ["<rss><channel><title>x</title></channel></rss>", "a.xml"],
    ['<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>', "a.xml"],
  ];
  for (const [content, name] of days) {
    const digest = await read(content, name);
    assert.deepEqual([digest.papers.length, digest.refused.length], [0, 0], content);
  }
});

Deno.test("readDigest() reads JSON of the usual shapes", async () => {
  const shapes = [
    `[${PAPER}]`,
    PAPER,
    `{"papers": [${PAPER}]}`,
    `{"items": [${PAPER}], "title": "A feed"}`,
    `{"papers": {"2503.01234": ${PAPER}}}`,
    `{"2503.01234": ${PAPER}}`,
    `[{"paper": ${PAPER}, "title": "Outer"}]`,
    `{"cs.LG": [${PAPER}], "cs.CL": []}`,
    `{"data": {"results": [${PAPER}]}}`,
    '{"title": {"0": "T"}, "abstract": {"0": "A b."}}',
    '{"title": ["T"], "abstract": ["A b."]}',
  ];
  for (const shape of shapes) {
    const { papers } = await read(shape);
    assert.deepEqual(papers.map(({ title, abstract }) => [title, abstract]), [["T", "A b."]], shape);
  }
});

Deno.test("readDigest() takes columns that the user names, nested ones too", async () => {
  const { papers, mapped } = await read('[{"heading": "T", "x": {"text": "A b."}}]', "a", {
    title: "heading",
    abstract: "x.text",
  });
  assert.deepEqual([papers[0]?.title, papers[0]?.abstract, mapped], ["T", "A b.", ["heading", "x.text"]]);
  const table = await read("heading;words\nT;A b.\n", "a.csv", { title: "heading", abstract: "words" });
  assert.equal(table.papers[0]?.abstract, "A b.");
});

Deno.test("readDigest() decodes UTF-16 with a byte order mark and encodings that XML declares", async () => {
  const utf16 = Buffer.from(`\ufeff[${PAPER}]`, "utf16le");
  assert.equal((await read(utf16)).papers.length, 1);
  const latin = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>na\xefve</title>' +
      "<description>A b.</description></item></channel></rss>",
    "latin1",
  );
  assert.equal((await read(latin)).papers[0]?.title, "na\u00efve");
});
