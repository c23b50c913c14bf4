import assert from "node:assert/strict";
import { parsePaper } from "../schema/paper.ts";
import { mergePapers } from "./merge_papers.ts";

const paper = (more: object) =>
  parsePaper({ title: "A Title", abstract: "Short.", authors: ["Ada"], ...more });

Deno.test("mergePapers() joins records by id, DOI, or title with first author", () => {
  const same = (a: object, b: object) => mergePapers([paper(a), paper(b)]).length;
  assert.equal(same({ id: "2501.00001" }, { id: "2501.00001", title: "Renamed" }), 1);
  assert.equal(same({ doi: "10.1/x" }, { doi: "10.1/x", title: "Renamed" }), 1);
  assert.equal(same({}, { title: "a  title." }), 1);
  assert.equal(same({ id: "2501.00001" }, {}), 1);
  assert.equal(same({}, { id: "2501.00001" }), 1);
  assert.equal(same({}, { authors: ["Bob"] }), 2);
});

Deno.test("mergePapers() keeps two papers with one title and different ids apart", () => {
  const merged = mergePapers([
    paper({ id: "2501.00001" }),
    paper({ id: "2502.00002" }),
    paper({ id: "2502.00002" }),
  ]);
  assert.deepEqual(merged.map((p) => p.id), ["2501.00001", "2502.00002"]);
});

Deno.test("mergePapers() keeps newest metadata, longest abstract, most upvotes and every source", () => {
  const [merged] = mergePapers([
    paper({
      id: "2501.00001",
      abstract: "The longer abstract.",
      upvotes: 9,
      digests: ["b.json"],
      digest_date: "2025-01-05",
      last_digest_date: "2025-01-05",
      url: "https://example.org/old",
      links: [{ url: "https://example.org/code", from: "githubRepo" }],
    }),
    paper({
      id: "2501.00001",
      title: "A Title, Revised",
      upvotes: 4,
      digests: ["a.json"],
      digest_date: "2025-02-01",
      last_digest_date: "2025-02-01",
      links: [{ url: "https://example.org/code", from: "githubRepo" }],
    }),
  ]);
  assert.equal(merged?.title, "A Title, Revised");
  assert.equal(merged.abstract, "The longer abstract.");
  assert.equal(merged.upvotes, 9);
  assert.equal(merged.url, "https://example.org/old");
  assert.deepEqual(merged.digests, ["a.json", "b.json"]);
  assert.deepEqual([merged.digest_date, merged.last_digest_date], ["2025-01-05", "2025-02-01"]);
  assert.equal(merged.links.length, 1);
});

Deno.test("mergePapers() dates a paper by its arXiv id when no record does", () => {
  assert.equal(mergePapers([paper({ id: "2501.00001" })])[0]?.published, "2025-01");
  assert.equal(
    mergePapers([paper({ id: "2501.00001", published: "2025-01-17" })])[0]?.published,
    "2025-01-17",
  );
  assert.equal(mergePapers([paper({})])[0]?.published, null);
});

/** Row numbers of each paper, for every order in which the records may come. */
function groupings(records: object[]): Set<string> {
  const orders = records.reduce<number[][]>(
    (orders, _, row) =>
      orders.flatMap((order) =>
        Array.from({ length: order.length + 1 }, (_, at) => [...order.slice(0, at), row, ...order.slice(at)])
      ),
    [[]],
  );
  return new Set(orders.map((order) => {
    const merged = mergePapers(order.map((row) => paper({ ...records[row], digests: [String(row)] })));
    return merged.map(({ digests }) => digests.join("")).sort().join(" ");
  }));
}

Deno.test("mergePapers() finds the same papers in whatever order the records come", () => {
  const [a, b] = [{ id: "2501.00001" }, { id: "2502.00002" }];
  const cases: [records: object[], papers: string, why: string][] = [
    [[a, { doi: "10.1/x", title: "B" }, { ...a, doi: "10.1/x", title: "C" }], "012", "a record joins two"],
    [[a, { doi: "10.1/x" }], "01", "preprint and publication share title and author"],
    [[a, { doi: "10.1/x", authors: ["Bob"] }], "0 1", "another author"],
    [[a, { authors: [] }], "01", "no author stands against it"],
    [[a, { doi: "10.1/x" }, { doi: "10.1/y" }], "0 1 2", "which of the DOIs is open"],
    [[a, b, {}], "0 1 2", "which of the ids is open"],
    [[{ ...a, abstract: "One." }, { ...b, abstract: "Two." }, { abstract: "Two." }], "0 12", "same abstract"],
    [[{ ...a, doi: "10.1/x" }, { ...b, doi: "10.1/x" }, { doi: "10.1/x" }], "0 1 2", "ids go before DOIs"],
    [[{ authors: ["Byron, Ada"] }, { authors: ["A. Byron"] }, { authors: [] }], "012", "spellings of a name"],
    [[{ authors: ["Ada"] }, { authors: ["Bob"] }, { authors: [] }], "0 1 2", "two papers of one title"],
  ];
  for (const [records, papers, why] of cases) assert.deepEqual(groupings(records), new Set([papers]), why);
});

Deno.test("mergePapers() keeps the earliest date of publication, and of a month the day in it", () => {
  const published = (...dates: string[]) =>
    mergePapers(dates.map((date) => paper({ id: "2501.00001", published: date })))[0]?.published;
  assert.equal(published("2025-01", "2025-01-17"), "2025-01-17");
  assert.equal(published("2025-03-01", "2025-01"), "2025-01");
});
