import assert from "node:assert/strict";
import { monthOfArxivId, parseArxivId, restoreArxivId } from "./arxiv_id.ts";

Deno.test("parseArxivId() finds the id without version in what sources write", () => {
  const cases: [string, string | null][] = [
    ["2510.09608v1", "2510.09608"],
    ["arXiv:0704.0001", "0704.0001"],
    ["oai:arXiv.org:0704.0001", "0704.0001"],
    ["https://arxiv.org/pdf/2104.12255v1.pdf", "2104.12255"],
    ["https://huggingface.co/papers/2503.01234", "2503.01234"],
    ["math/0612345v2", "math/0612345"],
    ["http://arxiv.org/abs/math.GT/0309136v1", "math/0309136"],
    ["cond-mat/9901001", "cond-mat/9901001"],
    ["10.1016/j.neunet.2021.01.001", null],
    ["2513.01234", null],
    ["12510.09608", null],
    ["2503.0123", null],
    ["1412.01234", null],
    ["", null],
  ];
  for (const [text, expected] of cases) assert.equal(parseArxivId(text), expected, text);
});

Deno.test("monthOfArxivId() reads year and month of both id styles", () => {
  assert.equal(monthOfArxivId("2503.01234"), "2025-03");
  assert.equal(monthOfArxivId("0704.0001"), "2007-04");
  assert.equal(monthOfArxivId("math/9912001"), "1999-12");
});

Deno.test("restoreArxivId() gives back the zeros that a number lost, where no other id is possible", () => {
  const cases: [string, string | null][] = [
    ["704.001", "0704.0010"],
    ["704.0001", "0704.0001"],
    ["2503.1234", "2503.12340"],
    ["1412.5", "1412.5000"],
    ["1501.1", "1501.10000"],
    ["2513.1", null],
    ["301.1234", null],
    ["12", null],
    ["3.14", null],
  ];
  for (const [text, expected] of cases) assert.equal(restoreArxivId(text), expected, text);
});
