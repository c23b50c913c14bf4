import assert from "node:assert/strict";
import { settleDigestDate } from "./digest_date.ts";

const march = { year: null, month: 3, day: 12 };
const clues = { written: march, name: "page.txt", option: null, ids: [], file_date: null };

Deno.test("settleDigestDate() takes the year from the name, then --date, then the newest id", () => {
  const from = (more: object) => settleDigestDate({ ...clues, ...more });
  assert.deepEqual(from({ name: "2025-03-12.txt", option: "2024-01-01", ids: ["2301.00001"] }), {
    date: "2025-03-12",
    from: "content, year from the name",
  });
  assert.deepEqual(from({ option: "2024-01-01", ids: ["2301.00001"] }), {
    date: "2024-03-12",
    from: "content, year from --date",
  });
  assert.deepEqual(from({ ids: ["2301.00001", "2112.00001"] }), {
    date: "2023-03-12",
    from: "content, year from the newest arXiv id",
  });
  assert.equal(from({}), null);
});

Deno.test("settleDigestDate() never dates a digest before its newest paper", () => {
  const january = { year: null, month: 1, day: 3 };
  assert.equal(settleDigestDate({ ...clues, written: january, ids: ["2412.00001"] })?.date, "2025-01-03");
  assert.equal(settleDigestDate({ ...clues, ids: ["2503.09999"] })?.date, "2025-03-12");
});

Deno.test("settleDigestDate() falls back on the name, then on --date, when the digest is silent", () => {
  const silent = { ...clues, written: null };
  assert.deepEqual(settleDigestDate({ ...silent, name: "2024-06-21.txt" }), {
    date: "2024-06-21",
    from: "name",
  });
  assert.deepEqual(settleDigestDate({ ...silent, option: "2024-01-01" }), {
    date: "2024-01-01",
    from: "--date",
  });
  assert.equal(settleDigestDate(silent), null);
});
