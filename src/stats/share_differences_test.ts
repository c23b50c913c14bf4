import assert from "node:assert/strict";
import { shareDifferences } from "./share_differences.ts";

Deno.test("shareDifferences() takes left from right, marks thin sides and leaves out empty ones", () => {
  const rows = shareDifferences([
    { series: "code", left: { n_hits: 3, n_papers: 10 }, right: { n_hits: 9, n_papers: 10 } },
    { series: "data", left: { n_hits: 1, n_papers: 4 }, right: { n_hits: 9, n_papers: 10 } },
    { series: "none", left: { n_hits: 0, n_papers: 0 }, right: { n_hits: 9, n_papers: 10 } },
  ]);
  assert.deepEqual(rows.map((row) => [row.series, row.share_left, row.share_right, row.is_thin]), [
    ["code", 0.3, 0.9, false],
    ["data", 0.25, 0.9, true],
  ]);
  assert.equal(rows[0]!.low.toFixed(4), "0.1705");
});
