import assert from "node:assert/strict";
import { paperOfEntry } from "./paper_of_entry.ts";
import type { Row } from "./parsed_digest.ts";

function read(row: Row) {
  const result = paperOfEntry({ where: "entry 1", row: { title: "T", abstract: "A b.", ...row } }, {});
  if ("refused" in result) throw new Error(result.refused);
  return result;
}

Deno.test("paperOfEntry() finds the arXiv id in whatever column and spelling", () => {
  const cases: [Row, string | null][] = [
    [{ id: "2510.09608v1" }, "2510.09608"],
    [{ id: "oai:arXiv.org:math/0612345v2" }, "math/0612345"],
    [{ arxiv_id: "arXiv:0704.0001" }, "0704.0001"],
    [{ id: 7, pdf_url: "https://arxiv.org/pdf/2503.01234v2.pdf" }, "2503.01234"],
    [{ id: "x", link: "https://huggingface.co/papers/2503.01234" }, "2503.01234"],
    [{ html: "https://arxiv.org/html/2503.01234v1" }, "2503.01234"],
    [{ doi: "10.48550/arXiv.2503.01234" }, "2503.01234"],
    [{ externalIds: { ArXiv: "2503.01234", DOI: "10.1/x" } }, "2503.01234"],
    [{ journal: "arXiv preprint arXiv:2503.01234" }, "2503.01234"],
    [{ arxiv_id: 704.001 }, "0704.0010"],
    [{ arxiv_id: "704.001", url: "http://arxiv.org/abs/0704.0010" }, "0704.0010"],
    [{ doi: "10.1109/ACCESS.2012.12345" }, null],
    [{ url: "https://example.org/2012.12345" }, null],
  ];
  for (const [row, id] of cases) assert.equal(read(row).paper.id, id, JSON.stringify(row));
});

Deno.test("paperOfEntry() takes the first DOI, bare and in lower case, and no arXiv DOI", () => {
  const doi = (row: Row) => read(row).paper.doi;
  assert.equal(doi({ doi: "https://doi.org/10.1000/ABC.1, 10.1000/abc.2" }), "10.1000/abc.1");
  assert.equal(doi({ DO: "doi:10.1000/abc(2)." }), "10.1000/abc(2)");
  assert.equal(doi({ url: "http://dx.doi.org/10.1000/abc" }), "10.1000/abc");
  assert.equal(doi({ doi: "10.48550/arXiv.2503.01234" }), null);
});

Deno.test("paperOfEntry() dates a paper by its record, and by its id when it was listed later", () => {
  const published = (row: Row) => read(row).paper.published;
  assert.equal(published({ published: "2025-03-04T00:00:00Z", id: "2503.01234" }), "2025-03-04");
  assert.equal(published({ date_published: "2025-03-04", id: "2503.01234" }), "2025-03-04");
  assert.equal(published({ date_published: "2025-03-04", id: "2502.01234" }), "2025-02");
  assert.equal(published({ year: "2025", month: "mar" }), "2025-03");
  assert.equal(published({ year: 2019 }), null);
  assert.equal(published({ id: "math/9912001" }), "1999-12");
  assert.deepEqual(read({ year: 2019 }).repairs, ["has the year 2019 alone as its date, left undated"]);
});

Deno.test("paperOfEntry() keeps code links of metadata and of comments that speak of code", () => {
  const links = (row: Row) => read(row).paper.links.map(({ url, from }) => `${from} ${url}`);
  assert.deepEqual(links({ githubRepo: "github.com/a/b" }), ["githubRepo https://github.com/a/b"]);
  assert.deepEqual(links({ code_links: [{ url: "https://a.org/c", type: "x" }] }), [
    "code_links https://a.org/c",
  ]);
  assert.deepEqual(links({ comments: "9 pages. Code:\n https://a.org/c). Data: https://a.org/d" }), [
    "comments https://a.org/c",
  ]);
  assert.deepEqual(links({ comment: "See https://github.com/a/b." }), ["comment https://github.com/a/b"]);
  assert.deepEqual(links({ comment: "Project page: https://a.org/p", code: "yes" }), []);
});

Deno.test("paperOfEntry() takes the author's abstract before any summary, and says what is missing", () => {
  assert.equal(read({ summary: "Short." }).paper.abstract, "A b.");
  const refused = (row: Row) => paperOfEntry({ where: "entry 1", row }, {});
  assert.deepEqual(refused({ abstract: "A b." }), { refused: "has no title" });
  assert.deepEqual(refused({ title: "T", abstract: "N/A" }), { refused: 'has no abstract: "T"' });
  assert.deepEqual(refused({}), { refused: "has neither title nor abstract" });
});
