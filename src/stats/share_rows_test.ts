import assert from "node:assert/strict";
import { withShares } from "./share_rows.ts";

Deno.test("withShares() adds share and interval, marks thin bins and leaves out empty ones", () => {
  const rows = withShares([
    { year: 2020, n_hits: 2, n_papers: 4 },
    { year: 2021, n_hits: 0, n_papers: 0 },
    { year: 2022, n_hits: 5, n_papers: 5 },
  ]);
  assert.deepEqual(rows.map(({ year, share, is_thin }) => ({ year, share, is_thin })), [
    { year: 2020, share: 0.5, is_thin: true },
    { year: 2022, share: 1, is_thin: false },
  ]);
  assert.ok(rows.every((row) => row.low <= row.share && row.share <= row.high));
});
