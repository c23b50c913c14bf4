import assert from "node:assert/strict";
import { withShares } from "./share_rows.ts";

Deno.test("withShares() adds share and interval, marks thin bins and leaves out empty ones", () => {
  const rows = withShares([{ year: 2020, n: 2, of: 4 }, { year: 2021, n: 0, of: 0 }, {
    year: 2022,
    n: 5,
    of: 5,
  }], {
    hits: "n",
    papers: "of",
  });
  assert.deepEqual(rows.map(({ year, share, is_thin }) => ({ year, share, is_thin })), [
    { year: 2020, share: 0.5, is_thin: true },
    { year: 2022, share: 1, is_thin: false },
  ]);
  assert.ok(rows.every((row) => row.low <= row.share && row.share <= row.high));
});
