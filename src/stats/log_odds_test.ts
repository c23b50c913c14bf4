import assert from "node:assert/strict";
import { logOddsRatios } from "./log_odds.ts";

Deno.test("logOddsRatios() gives what is worked out by hand", () => {
  const uses = [{ here: 8, there: 2 }, { here: 2, there: 8 }];
  // Each term has half of the prior of 4: odds (8 + 2) / (10 + 4 - 8 - 2) = 2.5 here and 4 / 10 there.
  const [first, second] = logOddsRatios(uses, 4);
  assert.ok(Math.abs(first!.log_odds - Math.log(2.5 / 0.4)) < 1e-12);
  assert.ok(Math.abs(first!.error - Math.sqrt(1 / 10 + 1 / 4)) < 1e-12);
  assert.ok(Math.abs(first!.z + second!.z) < 1e-12);
});

Deno.test("logOddsRatios() shrinks a rare term more than a frequent one, and keeps terms of one group finite", () => {
  const uses = [{ here: 2, there: 0 }, { here: 40, there: 10 }, { here: 58, there: 90 }];
  const [rare, frequent] = logOddsRatios(uses, 50);
  assert.ok(Number.isFinite(rare!.log_odds) && rare!.log_odds > 0);
  assert.ok(frequent!.z > rare!.z);
});
