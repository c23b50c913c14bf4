import assert from "node:assert/strict";
import { newcombeInterval } from "./newcombe_interval.ts";

// Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10; first group minus second there.
Deno.test("newcombeInterval() gives the published bounds", () => {
  const published: [number, number, number, number, string, string][] = [
    [56, 70, 48, 80, "0.0524", "0.3339"],
    [9, 10, 3, 10, "0.1705", "0.8090"],
    [6, 7, 2, 7, "0.0582", "0.8062"],
    [5, 56, 0, 29, "-0.0381", "0.1926"],
    [0, 10, 0, 20, "-0.1611", "0.2775"],
    [0, 10, 0, 10, "-0.2775", "0.2775"],
    [10, 10, 0, 20, "0.6791", "1.0000"],
    [10, 10, 0, 10, "0.6075", "1.0000"],
  ];
  for (const [a, m, b, n, low, high] of published) {
    const interval = newcombeInterval({ n_hits: b, n_papers: n }, { n_hits: a, n_papers: m })!;
    const label = `${a}/${m} - ${b}/${n}`;
    assert.deepEqual([interval.low.toFixed(4), interval.high.toFixed(4)], [low, high], label);
    assert.equal(interval.difference, a / m - b / n, label);
  }
});

Deno.test("newcombeInterval() is null where a group is empty, and turns around with the groups", () => {
  const [few, many] = [{ n_hits: 1, n_papers: 4 }, { n_hits: 30, n_papers: 40 }];
  assert.equal(newcombeInterval({ n_hits: 0, n_papers: 0 }, few), null);
  const [there, back] = [newcombeInterval(few, many)!, newcombeInterval(many, few)!];
  assert.ok(Math.abs(there.low + back.high) < 1e-12 && Math.abs(there.high + back.low) < 1e-12);
});
