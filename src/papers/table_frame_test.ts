import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TABLES } from "../schema/columns.ts";
import type { Enrichment } from "../schema/enrichment.ts";
import { type EnrichedPaper, parsePaper } from "../schema/paper.ts";
import { readTables, writeTables } from "./table_files.ts";
import { tableFrames } from "./table_frame.ts";

const NOTHING: Enrichment = {
  record: 1,
  families: { subject: [], mentioned: [], evidence: [] },
  code: { status: "none", urls: [], evidence: null },
  weights: { status: "none", evidence: null },
  data: { status: "none", evidence: null },
  results: [],
  scales: [],
};

function enriched(more: object, reading: Partial<Enrichment> = {}): EnrichedPaper {
  return {
    ...parsePaper({ title: "A Title", abstract: "We reach 86.5% top-1.", ...more }),
    ...NOTHING,
    ...reading,
  };
}

const DTYPES = {
  text: "DataType(String)",
  int: "DataType(Int32)",
  float: "DataType(Float64)",
  texts: "DataType(List(DataType(String)))",
};
const SPAN = { field: "abstract", start: 9, end: 20, quote: "86.5% top-1" } as const;
const RESULT = { value: 86.5, unit: "%", metric: "top-1 accuracy", kind: "absolute", role: "own" } as const;
const PAPERS = [
  enriched({ id: "0704.0001", published: "2007-04" }),
  enriched({ title: 'B, "quoted"', published: "2025-03-01", upvotes: 3, authors: ["Ada", "Bob"] }, {
    families: { subject: ["ssm"], mentioned: [], evidence: [{ family: "ssm", ...SPAN }] },
    results: [{ ...SPAN, ...RESULT, dataset: null }],
    scales: [{ ...SPAN, value: 1.3e9, quantity: "parameters" }],
  }),
];

Deno.test("tableFrames() gives every column its dtype, with no paper and with lists all empty", () => {
  for (const papers of [[], PAPERS.slice(0, 1), PAPERS]) {
    const frames = tableFrames(papers);
    for (const [name, columns] of Object.entries(TABLES)) {
      const frame = frames[name as keyof typeof frames];
      for (const column of columns) {
        assert.equal(String(frame.schema[column.name]), DTYPES[column.dtype], `${name}.${column.name}`);
      }
    }
    assert.equal(frames.papers.height, papers.length);
  }
});

Deno.test("tableFrames() points each result at its paper's row and keeps ids as text", () => {
  const { papers, results, scales, evidence } = tableFrames(PAPERS);
  assert.deepEqual(papers.getColumn("id").toArray(), ["0704.0001", null]);
  assert.deepEqual(papers.getColumn("year").toArray(), [2007, 2025]);
  assert.deepEqual(papers.getColumn("upvotes").toArray(), [null, 3]);
  assert.deepEqual(results.getColumn("paper").toArray(), [1]);
  assert.equal(results.toRecords()[0]?.["quote"], "86.5% top-1");
  assert.deepEqual(scales.getColumn("value").toArray(), [1.3e9]);
  assert.deepEqual(evidence.getColumn("what").toArray(), ["family:ssm"]);
});

Deno.test("writeTables() then readTables() gives the same rows", async () => {
  const folder = await mkdtemp(join(tmpdir(), "paperscope-tables-"));
  try {
    for (const papers of [[], PAPERS]) {
      const frames = tableFrames(papers);
      await writeTables(frames, folder);
      const read = await readTables(folder);
      for (const name of Object.keys(TABLES) as (keyof typeof frames)[]) {
        assert.deepEqual(read[name].toRecords(), frames[name].toRecords());
      }
    }
    const [header, , second] = (await readFile(join(folder, "papers.csv"), "utf8")).split("\n");
    assert.equal(header, TABLES.papers.map((column) => column.name).join(","));
    assert.match(second!, /^,,"B, ""quoted""",.*,Ada; Bob,/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
