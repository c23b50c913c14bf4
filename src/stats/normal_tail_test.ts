import assert from "node:assert/strict";
import { normalTail } from "./normal_tail.ts";

Deno.test("normalTail() gives the tabled two-sided probabilities", () => {
  const table: [number, number][] = [[0, 1], [1, 0.3173], [1.959964, 0.05], [2.575829, 0.01], [
    3.290527,
    0.001,
  ]];
  for (const [z, p] of table) {
    assert.ok(Math.abs(normalTail(z) - p) < 5e-5, `z ${z}`);
    assert.equal(normalTail(-z), normalTail(z));
  }
  assert.ok(normalTail(40) >= 0 && normalTail(40) < 1e-300);
});
