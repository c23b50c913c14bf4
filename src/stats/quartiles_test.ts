import assert from "node:assert/strict";
import { quartiles } from "./quartiles.ts";

Deno.test("quartiles() interpolates between order statistics, whatever the order given", () => {
  assert.deepEqual(quartiles([4, 1, 3, 2]), { n: 4, q1: 1.75, median: 2.5, q3: 3.25 });
  assert.deepEqual(quartiles([7]), { n: 1, q1: 7, median: 7, q3: 7 });
  assert.equal(quartiles([]), null);
});
