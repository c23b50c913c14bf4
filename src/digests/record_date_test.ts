import assert from "node:assert/strict";
import { isoRecordDate, parseRecordDate } from "./record_date.ts";

Deno.test("parseRecordDate() reads what records write, as exactly as it is certain", () => {
  const cases: [unknown, string | null][] = [
    ["2025-03-12T10:00:00Z", "2025-03-12"],
    ["2026-08-14 04:17:57", "2026-08-14"],
    ["Tue, 20 May 2025 13:07:55 +0000", "2025-05-20"],
    ["1-Apr-2026", "2026-04-01"],
    ["12 March, 2025", "2025-03-12"],
    ["Mar 12, 2025", "2025-03-12"],
    ["24-27 Sept. 2019", "2019-09-24"],
    ["13/04/2025", "2025-04-13"],
    ["20250312", "2025-03-12"],
    [1752105600, "2025-07-10"],
    [1752105600000, "2025-07-10"],
    ["2025-03", "2025-03"],
    ["July 2023", "2023-07"],
    ["Nov.-Dec. 2018", "2018-11"],
    ["2019/05//", "2019-05"],
    ["2025-02-30", "2025-02"],
  ];
  for (const [value, expected] of cases) {
    assert.equal(isoRecordDate(parseRecordDate(value)!), expected, `${value}`);
  }
});

Deno.test("parseRecordDate() keeps a year alone and finds none where there is none", () => {
  const year = { year: 2019, month: null, day: null };
  for (const value of ["2019", 2019, "2019///", "Spring 2019", "03/04/2019"]) {
    assert.deepEqual(parseRecordDate(value), year, `${value}`);
  }
  for (const value of ["", "soon", null, true, 12, "12345"]) assert.equal(parseRecordDate(value), null);
});
