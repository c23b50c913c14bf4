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
