import assert from "node:assert/strict";
import { nearestName } from "./nearest_name.ts";

Deno.test("nearestName() finds what a misspelt name most likely meant", () => {
  const known = ["year", "month", "families", "n"];
  const cases: [string, string | null][] = [
    ["yera", "year"],
    ["Year", "year"],
    ["moth", "month"],
    ["familys", "families"],
    ["colour", null],
    ["", "n"],
  ];
  for (const [name, expected] of cases) assert.equal(nearestName(name, known), expected, name);
  assert.equal(nearestName("year", []), null);
});
