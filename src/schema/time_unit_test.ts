import assert from "node:assert/strict";
import { timeBin, timeBinLabel } from "./time_unit.ts";

Deno.test("timeBin() numbers stretches on over the turn of the year, and timeBinLabel() names them", () => {
  const cases = [
    ["2024-12", "month", "2024-12"],
    ["2025-01-31", "month", "2025-01"],
    ["2024-12", "quarter", "2024 Q4"],
    ["2025-03", "quarter", "2025 Q1"],
    ["2025-04", "quarter", "2025 Q2"],
    ["2025", "year", "2025"],
  ] as const;
  for (const [month, unit, label] of cases) assert.equal(timeBinLabel(timeBin(month, unit)!, unit), label);
  assert.equal(timeBin("2025-01", "month")! - timeBin("2024-12", "month")!, 1);
  assert.equal(timeBin("2025-01", "quarter")! - timeBin("2024-12", "quarter")!, 1);
});

Deno.test("timeBin() is null for what names no month", () => {
  assert.deepEqual([timeBin(null, "year"), timeBin("2025", "month"), timeBin("2025-13", "month")], [
    null,
    null,
    null,
  ]);
});
