import assert from "node:assert/strict";
import { plainLastValue } from "./deno_dialect.ts";

Deno.test("plainLastValue() is the last line where reading it again changes nothing", () => {
  const cases: [source: string, value: string][] = [
    ["null", "null"],
    ["const n = 3n;\nn ** 2n;\n", "n ** 2n"],
    ["const q = null; q", "q"],
    ["rows[0].year", "rows[0].year"],
    ['a["b"]', 'a["b"]'],
    ["(a + b) / 2", "(a + b) / 2"],
    ["count()", "undefined"],
    ["n++", "undefined"],
    ["n = 3", "undefined"],
    ["await x", "undefined"],
    ["throw null", "undefined"],
    ["// a comment", "undefined"],
    ["}", "undefined"],
    ["`${n}`", "undefined"],
    ["", "undefined"],
  ];
  for (const [source, value] of cases) assert.equal(plainLastValue(source), value, source);
});
