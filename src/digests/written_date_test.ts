import assert from "node:assert/strict";
import { parseDateInName, parseDateLine, parseMonthInName, parseYearInName } from "./written_date.ts";

Deno.test("parseDateLine() reads the dates that pages print", () => {
  const march = { year: null, month: 3, day: 12 };
  const full = { ...march, year: 2025 };
  const cases: [string, ReturnType<typeof parseDateLine>][] = [
    ["Mar 12", march],
    ["March 12th", march],
    ["Wed, Mar 12", march],
    ["12 March 2025", full],
    ["12-Mar-2025", full],
    ["Mar 12, 2025", full],
    ["2025-03-12", full],
    ["Feb 29", { year: null, month: 2, day: 29 }],
    ["Feb 30", null],
    ["2025-13-12", null],
    ["Mar 12 papers", null],
    ["May the Force Be with Attention", null],
    ["", null],
  ];
  for (const [line, expected] of cases) assert.deepEqual(parseDateLine(line), expected, line);
});

Deno.test("parseDateInName() and parseYearInName() ignore digits of another meaning", () => {
  assert.deepEqual(parseDateInName("2025-03-12-attention.txt"), { year: 2025, month: 3, day: 12 });
  assert.equal(parseDateInName("page-12025-03-12.txt"), null);
  for (
    const name of ["hf_20250312.json", "2025_03_12.xml", "2025/03/12/papers.json", "12-Mar-2025__IR.jsonl"]
  ) {
    assert.deepEqual(parseDateInName(name), { year: 2025, month: 3, day: 12 }, name);
  }
  assert.equal(parseDateInName("id_2104.12255v1_s0.xml"), null);
  assert.deepEqual(parseMonthInName("feed-2025-03.xml"), { year: 2025, month: 3, day: 1 });
  assert.equal(parseMonthInName("2503.01234.json"), null);
  assert.equal(parseYearInName("march-2025.txt"), 2025);
  assert.equal(parseYearInName("arxiv-2503.01234.txt"), null);
});
