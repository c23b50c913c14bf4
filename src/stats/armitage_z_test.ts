import assert from "node:assert/strict";
import { armitageZ } from "./armitage_z.ts";

Deno.test("armitageZ() over two times is the z of the two-by-two table", () => {
  const points = [{ time: 2020, n_hits: 10, n_papers: 40 }, { time: 2021, n_hits: 20, n_papers: 40 }];
  // Chi-square of 10, 30, 20, 20: 80 (10 * 20 - 30 * 20)^2 / (40 * 40 * 30 * 50) = 5.3333.
  assert.ok(Math.abs(armitageZ(points) ** 2 - 16 / 3) < 1e-12);
  assert.ok(armitageZ(points) > 0);
});

// A. Agresti, Categorical Data Analysis, 2nd ed. (2002), section 5.3.5: alcohol and malformation, z^2 = 6.57.
Deno.test("armitageZ() gives the published value", () => {
  const points = [[0, 48, 17114], [0.5, 38, 14502], [1.5, 5, 793], [4, 1, 127], [7, 1, 38]]
    .map(([time, n_hits, n_papers]) => ({ time: time!, n_hits: n_hits!, n_papers: n_papers! }));
  assert.equal((armitageZ(points) ** 2).toFixed(2), "6.57");
});

Deno.test("armitageZ() is 0 where there is nothing to tell", () => {
  assert.equal(armitageZ([]), 0);
  assert.equal(armitageZ([{ time: 2020, n_hits: 2, n_papers: 4 }]), 0);
  assert.equal(
    armitageZ([{ time: 2020, n_hits: 0, n_papers: 4 }, { time: 2021, n_hits: 0, n_papers: 4 }]),
    0,
  );
});
