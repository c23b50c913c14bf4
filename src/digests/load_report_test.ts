import assert from "node:assert/strict";
import {
  type DigestReport,
  digestReportLine,
  loadReportLines,
  parseLoadReport,
  unreadReport,
} from "./load_report.ts";

const REPORT: DigestReport = {
  digest: "a.json",
  format: "json",
  date: "2025-03-12",
  date_from: "name",
  n_papers: 2,
  n_respaced: 1,
  has_code_links: false,
  repaired: [
    { where: "entry 1", what: "has HTML in its title, taken out" },
    { where: "entry 1", what: "has HTML in its abstract, taken out" },
  ],
  refused: [{ where: "entry 3", what: "has no title" }],
};
const UNREAD = unreadReport("sub/b.json", [{ where: null, what: "it is a PDF" }]);
const EMPTY = { ...REPORT, n_papers: 0, repaired: [], refused: [] };

Deno.test("parseLoadReport() reads what loadReportLines() wrote, of files of one name, too", () => {
  const reports = [REPORT, UNREAD, EMPTY];
  assert.deepEqual(parseLoadReport(loadReportLines(reports)), reports);
  assert.match(loadReportLines([REPORT]), /"n_repaired":1,"n_refused":1/);
});

Deno.test("digestReportLine() tells what was kept, repaired and refused, an empty day and an unread file", () => {
  assert.deepEqual([REPORT, UNREAD, EMPTY].map(digestReportLine), [
    "a.json: json, 2 papers, 1 repaired, 1 refused (entry 3 has no title), 2025-03-12 (name)",
    "sub/b.json: refused whole: it is a PDF",
    "a.json: json, 0 papers, an empty day, 2025-03-12 (name)",
  ]);
});
