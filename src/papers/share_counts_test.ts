import assert from "node:assert/strict";
import pl from "nodejs-polars";
import {
  codeAgeCounts,
  codeFamilyCounts,
  codeFamilyPairs,
  codeHostCounts,
  codeSourceCounts,
  codeStatusCounts,
  codeYearCounts,
} from "./code_counts.ts";
import { fieldCounts, loadReading, readingCounts } from "./coverage_counts.ts";
import { datedBy } from "./dated_by.ts";
import { issuesFrame } from "./digests_frame.ts";
import { familyYearCounts } from "./family_counts.ts";
import { groupCounts, listHas, shareCounts } from "./share_counts.ts";
import { tableFrame } from "./table_frame.ts";
import { type DigestReport, unreadReport } from "../digests/load_report.ts";
import { TABLES } from "../schema/columns.ts";

/** Frame of papers: what a row leaves out is null or an empty list, statuses are none. */
function papers(...rows: object[]) {
  const blank = { code_status: "none", weights_status: "none", data_status: "none", n_results: 0 };
  const lists = TABLES.papers.filter((column) => column.dtype === "texts").map((column) => [column.name, []]);
  return tableFrame(TABLES.papers, rows.map((row) => ({ ...Object.fromEntries(lists), ...blank, ...row })));
}

Deno.test("familyYearCounts() counts a paper once for each of its families and keeps zeros", () => {
  const frame = papers(
    { year: 2020, families_subject: ["attention"] },
    { year: 2020 },
    { year: 2022, families_subject: ["attention", "ssm"] },
    { year: null, families_subject: ["ssm"] },
  );
  assert.deepEqual(familyYearCounts(frame, ["ssm", "attention"]), [
    { series: "ssm", year: 2020, n_hits: 0, n_papers: 2 },
    { series: "ssm", year: 2022, n_hits: 1, n_papers: 1 },
    { series: "attention", year: 2020, n_hits: 1, n_papers: 2 },
    { series: "attention", year: 2022, n_hits: 1, n_papers: 1 },
  ]);
});

Deno.test("familyYearCounts() counts mentions when asked, and nothing in an empty frame", () => {
  const frame = papers({ year: 2020, families_subject: ["ssm"], families_mentioned: ["attention"] }, {
    year: 2020,
  });
  const counts = familyYearCounts(frame, ["attention"], { standing: "families_mentioned" });
  assert.deepEqual(counts, [{ series: "attention", year: 2020, n_hits: 1, n_papers: 2 }]);
  assert.deepEqual(familyYearCounts(papers(), ["attention"]), []);
});

Deno.test("shareCounts() and groupCounts() count among all papers and among those of a group", () => {
  const frame = papers(
    { families_subject: ["ssm"], code_status: "released" },
    { families_subject: ["ssm", "attention"] },
    { code_status: "released" },
  );
  const isReleased = pl.col("code_status").eq(pl.lit("released"));
  assert.deepEqual(shareCounts(frame, { released: isReleased }), [{
    series: "released",
    n_hits: 2,
    n_papers: 3,
  }]);
  const groups = { ssm: listHas("families_subject", "ssm"), linear: listHas("families_subject", "linear") };
  assert.deepEqual(groupCounts(frame, groups, isReleased), [
    { series: "ssm", n_hits: 1, n_papers: 2 },
    { series: "linear", n_hits: 0, n_papers: 0 },
  ]);
  assert.deepEqual(shareCounts(papers(), { released: isReleased }), [{
    series: "released",
    n_hits: 0,
    n_papers: 0,
  }]);
});

Deno.test("code counts add up by status, year, family and host", () => {
  const frame = papers(
    { year: 2021, code_status: "released", families_subject: ["ssm"], code_urls: ["https://github.com/a/b"] },
    { year: 2021, code_status: "promised", code_urls: ["github.com/c/d", "https://github.com/e/f"] },
    {
      year: 2022,
      code_status: "project-page",
      code_urls: ["http://www.x.github.io/y", "https://hf.co:443/z"],
    },
    { year: 2022 },
  );
  assert.deepEqual(codeStatusCounts(frame).map((row) => row.n_hits), [1, 1, 1, 1]);
  assert.deepEqual(codeYearCounts(frame).map((row) => [row.series, row.year, row.n_hits]), [
    ["released", 2021, 1],
    ["released", 2022, 0],
    ["promised", 2021, 1],
    ["promised", 2022, 0],
  ]);
  assert.deepEqual(codeFamilyCounts(frame, ["ssm"]), [{ series: "ssm", n_hits: 1, n_papers: 1 }]);
  assert.deepEqual(codeHostCounts(frame).map((row) => [row.series, row.n_hits, row.n_papers]), [
    ["github.com", 2, 3],
    ["github.io", 1, 3],
    ["hf.co", 1, 3],
  ]);
});

Deno.test("coverage counts tell known from missing", () => {
  const frame = papers({ id: "2501.00001", n_results: 2, families_mentioned: ["ssm"] }, { authors: ["Ada"] });
  const fields = Object.fromEntries(fieldCounts(frame).map((row) => [row.series, row.n_hits]));
  assert.deepEqual([fields["arXiv id"], fields["authors"], fields["upvotes"]], [1, 1, 0]);
  assert.deepEqual(readingCounts(frame).map((row) => row.n_hits), [0, 1, 0, 0, 0, 1]);
});

function report(digest: string, more: Partial<DigestReport> = {}): DigestReport {
  return { ...unreadReport(digest, []), format: "json", has_code_links: false, ...more };
}

Deno.test("codeSourceCounts() tells neither from unknown by whether the digest has a field for links", () => {
  const frame = papers(
    { digests: ["a"], code_urls: ["github.com/x"] },
    { digests: ["b"], code_urls: ["github.com/x"], metadata_code_urls: ["https://github.com/x"] },
    { digests: ["b"], metadata_code_urls: ["https://github.com/x"] },
    { digests: ["a", "b"] },
    { digests: ["a"] },
  );
  const counts = codeSourceCounts(frame, [report("a"), report("b", { has_code_links: true })]);
  assert.deepEqual(counts.map((row) => [row.series, row.n_hits]), [
    ["abstract only", 1],
    ["metadata only", 1],
    ["both", 1],
    ["neither", 1],
    ["unknown", 1],
  ]);
  assert.equal(counts[0]!.n_papers, 5);
});

Deno.test("codeFamilyPairs() sets papers about a family beside all others", () => {
  const frame = papers({ families_subject: ["ssm"], code_status: "released" }, {}, {
    code_status: "released",
  });
  assert.deepEqual(
    codeFamilyPairs(frame, ["ssm"]).map(({ left, right }) => [left.n_hits, left.n_papers, right.n_hits]),
    [
      [1, 2, 1],
    ],
  );
});

Deno.test("issuesFrame() counts each sort of issue once, whatever words and numbers stand in it", () => {
  const refused = [
    { where: "entry 1", what: 'has no abstract: "A"' },
    { where: "entry 7", what: 'has no abstract: "B"' },
    { where: null, what: "the file is empty" },
  ];
  const rows = issuesFrame([report("a", { refused })], "refused").toRecords();
  assert.deepEqual(rows.map((row) => [row["what"], row["n_entries"], row["example"]]), [
    ['has no abstract: "…"', 2, "a, entry 1"],
    ["the file is empty", 1, "a"],
  ]);
});

Deno.test("loadReading() says what was read, merged, mended and left out", () => {
  const reports = [
    report("a", {
      date: "2025-03-12",
      n_papers: 3,
      n_respaced: 1,
      repaired: [{ where: "entry 1", what: "x" }],
    }),
    unreadReport("b", [{ where: null, what: "the file is empty" }]),
  ];
  assert.equal(
    loadReading(papers({}, {}), reports),
    "2 papers from 1 digest of 2025-03-12: 3 entries read, 1 of them the same paper again, 1 with white space mended, " +
      "1 repaired otherwise, 1 left out. 1 file could not be read at all.",
  );
});

Deno.test("codeAgeCounts() groups papers by their age at the digest, and leaves out what is not dated", () => {
  const frame = papers(
    { month: "2025-01", digest_date: "2025-03-12", code_status: "released" },
    { month: "2024-03", digest_date: "2025-03-12" },
    { month: "2024-04", digest_date: "2025-03-12" },
    { month: "2016-10", digest_date: "2025-03-12", code_status: "released" },
    { month: "2025-04", digest_date: "2025-03-12" },
    { month: null, digest_date: "2025-03-12" },
  );
  assert.deepEqual(codeAgeCounts(frame).map((row) => [row.series, row.n_hits, row.n_papers]), [
    ["under 1 year", 1, 2],
    ["1 to 2 years", 0, 1],
    ["2 to 4 years", 0, 0],
    ["4 years and more", 1, 1],
  ]);
});

Deno.test("datedBy() counts by the digest's date where that is wanted", () => {
  const frame = papers({ year: 2020, month: "2020-01", digest_date: "2025-03-12" }, { year: 2021 });
  assert.equal(datedBy(frame, "published"), frame);
  const dated = datedBy(frame, "digest");
  assert.deepEqual(dated.getColumn("year").toArray(), [2025, null]);
  assert.deepEqual(dated.getColumn("month").toArray(), ["2025-03", null]);
  assert.throws(
    () => datedBy(frame, "today"),
    /^RangeError: Cannot date papers by "today": expected "published" or "digest"$/,
  );
});
