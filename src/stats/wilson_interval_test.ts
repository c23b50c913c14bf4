import assert from "node:assert/strict";
import { wilsonInterval } from "./wilson_interval.ts";

// Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
Deno.test("wilsonInterval() gives the published bounds", () => {
  const published: [number, number, number, number][] = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ];
  for (const [n_hits, n, low, high] of published) {
    const interval = wilsonInterval(n_hits, n)!;
    assert.equal(interval.low.toFixed(4), low.toFixed(4), `low of ${n_hits}/${n}`);
    assert.equal(interval.high.toFixed(4), high.toFixed(4), `high of ${n_hits}/${n}`);
  }
});

Deno.test("wilsonInterval() is symmetric under exchange of hits and misses", () => {
  const hits = wilsonInterval(3, 17)!;
  const misses = wilsonInterval(14, 17)!;
  assert.ok(Math.abs(hits.low - (1 - misses.high)) < 1e-12);
  assert.deepEqual([wilsonInterval(5, 5)!.high, wilsonInterval(0, 5)!.low], [1, 0]);
});

Deno.test("wilsonInterval() is null without papers and throws for impossible counts", () => {
  assert.equal(wilsonInterval(0, 0), null);
  for (const [n_hits, n] of [[2, 1], [-1, 4], [0.5, 4]] as const) {
    assert.throws(() => wilsonInterval(n_hits, n), RangeError);
  }
});
