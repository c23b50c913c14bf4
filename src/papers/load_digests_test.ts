import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DigestError } from "../schema/digest_error.ts";
import { loadDigests } from "./load_digests.ts";
import { loadedCsv, loadedNdjson, loadedParquet } from "./loaded_files.ts";
import { parquetRows } from "./parquet_rows.ts";
import { tableFrame } from "./table_frame.ts";

/** Runs with a folder of these files and removes it. */
async function withFolder(
  files: Record<string, string | Uint8Array>,
  run: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "paperscope-load-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(folder, name, ".."), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const paper = (more: object) =>
  JSON.stringify({ title: "On Rivers", abstract: 'Rivers, "long"; flow.', ...more });
const LFS = "version https://git-lfs.github.com/spec/v1\n";
const PAPERS = `[${
  [
    paper({
      id: "0704.0010v2",
      doi: "10.1/x",
      published: "2007-04-02",
      authors: ["Ada Byron", "Emil Berg"],
      githubRepo: "https://example.org/a",
      code_links: ["https://example.org/b"],
      upvotes: 3,
    }),
    paper({ title: "On Tides", id: "math/0309136" }),
    paper({ title: "On, Lakes", authors: [], published: "2019" }),
  ].join(",\n")
}]`;

Deno.test("loadDigests() gives the same papers out of its own NDJSON, CSV and Parquet", async () => {
  await withFolder({ "2025-03-12.json": PAPERS }, async (folder) => {
    const { papers } = await loadDigests([folder]);
    assert.deepEqual(papers.map(({ id, published }) => [id, published]), [
      ["0704.0010", "2007-04-02"],
      ["math/0309136", "2003-09"],
      [null, null],
    ]);
    const outputs = { ndjson: loadedNdjson(papers), csv: loadedCsv(papers), parquet: loadedParquet(papers) };
    for (const [format, chunks] of Object.entries(outputs)) {
      await writeFile(join(folder, `out.${format}`), [...chunks]);
      const again = await loadDigests([join(folder, `out.${format}`)]);
      assert.deepEqual(again.papers, papers, format);
      assert.deepEqual([again.reports[0]?.format, again.reports[0]?.date], ["paperscope", "2025-03-12"]);
    }
  });
});

Deno.test("loadDigests() goes on where a file in a folder cannot be read, and not where it was named", async () => {
  await withFolder(
    { "a.json": PAPERS, "sub/b.json": LFS, "README.md": "x", ".hidden": "x" },
    async (folder) => {
      const { papers, reports } = await loadDigests([folder]);
      assert.equal(papers.length, 3);
      assert.deepEqual(reports.map(({ digest, format, refused }) => [digest, format, refused.length]), [
        ["a.json", "json", 0],
        ["sub/b.json", "unread", 1],
      ]);
      await assert.rejects(loadDigests([join(folder, "a.json"), join(folder, "sub/b.json")]), DigestError);
      await assert.rejects(loadDigests([join(folder, "sub")]), DigestError);
    },
  );
});

Deno.test("loadDigests() merges the same paper over digests and keeps their names apart", async () => {
  const files = { "2025-01-01/p.json": PAPERS, "2025-01-02/p.json": PAPERS };
  await withFolder(files, async (folder) => {
    const { papers } = await loadDigests([folder]);
    assert.equal(papers.length, 3);
    assert.deepEqual(papers[0]?.digests, ["2025-01-01/p.json", "2025-01-02/p.json"]);
    assert.deepEqual([papers[0]?.digest_date, papers[0]?.last_digest_date], ["2025-01-01", "2025-01-02"]);
    const named = await loadDigests(Object.keys(files).map((name) => join(folder, name)));
    assert.deepEqual(named.reports.map(({ digest }) => digest), ["p.json", "2025-01-02/p.json"]);
  });
});

Deno.test("loadDigests() dates a digest by its content, name, folder, --date or file, and says which", async () => {
  const files = {
    "content/2025-01-02.json": `{"date": "2025-01-01", "papers": ${PAPERS}}`,
    "name/1-Apr-2025.json": PAPERS,
    "month/feed-2025-02.json": PAPERS,
    "2025-01-05/folder.json": PAPERS,
    "plain/file.json": PAPERS,
  };
  await withFolder(files, async (folder) => {
    await utimes(join(folder, "plain/file.json"), new Date("2024-05-06"), new Date("2024-05-06"));
    const { reports } = await loadDigests([folder]);
    assert.deepEqual(reports.map(({ digest, date, date_from }) => [digest.split("/")[1], date, date_from]), [
      ["folder.json", "2025-01-05", "name"],
      ["2025-01-02.json", "2025-01-01", "content"],
      ["feed-2025-02.json", "2025-02-01", "name, first of the month"],
      ["1-Apr-2025.json", "2025-04-01", "name"],
      ["file.json", "2024-05-06", "file time"],
    ]);
    const [plain] = (await loadDigests([join(folder, "plain/file.json")], { date: "2023-07-08" })).reports;
    assert.deepEqual([plain?.date, plain?.date_from], ["2023-07-08", "--date"]);
  });
});

Deno.test("loadDigests() refuses a column of --map that no digest has", async () => {
  await withFolder({ "a.json": '[{"title": "T", "words": "A b."}]' }, async (folder) => {
    const { papers } = await loadDigests([folder], { map: { abstract: "words" } });
    assert.equal(papers[0]?.abstract, "A b.");
    await assert.rejects(
      loadDigests([join(folder, "a.json")], { map: { abstract: "words", id: "wrods" } }),
      /no entry has the column "wrods", expected the one that holds the id$/,
    );
  });
});

Deno.test("loadDigests() reads a Parquet table of other makers", async () => {
  const columns = [
    { name: "Title", dtype: "text", nullable: false, meaning: "" },
    { name: "summary", dtype: "text", nullable: true, meaning: "" },
    { name: "authors", dtype: "texts", nullable: false, meaning: "" },
    { name: "arxiv_id", dtype: "float", nullable: false, meaning: "" },
  ] as const;
  const rows = [
    { Title: "T", summary: "A\n b.", authors: ["Ada", "Bob"], arxiv_id: 704.001 },
    { Title: "U", summary: null, authors: [], arxiv_id: 2503.01234 },
  ];
  const bytes = tableFrame(columns, rows).writeParquet();
  assert.deepEqual(parquetRows(bytes), rows);
  await withFolder({ "a.bin": bytes }, async (folder) => {
    const { papers, reports: [report] } = await loadDigests([folder]);
    assert.deepEqual(papers.map(({ id, abstract, authors }) => [id, abstract, authors]), [
      ["0704.0010", "A b.", ["Ada", "Bob"]],
    ]);
    assert.deepEqual(report?.refused, [{ where: "row 2", what: 'has no abstract: "U"' }]);
  });
});
