import assert from "node:assert/strict";
import { chooseTimeUnit } from "./time_unit_choice.ts";

const five = (...months: string[]) => months.flatMap((month) => Array<string>(5).fill(month));

Deno.test("chooseTimeUnit() takes the longest unit with three stretches of five papers", () => {
  assert.equal(chooseTimeUnit(five("2020-01", "2021-01", "2022-01")), "year");
  assert.equal(chooseTimeUnit(five("2021-11", "2022-01", "2022-04")), "quarter");
  assert.equal(chooseTimeUnit(five("2022-01", "2022-02", "2022-03")), "month");
});

Deno.test("chooseTimeUnit() falls back to the year where papers are too few or undated", () => {
  assert.equal(chooseTimeUnit(["2022-01", "2022-02", "2022-03"]), "year");
  assert.equal(chooseTimeUnit([null, null]), "year");
  assert.equal(chooseTimeUnit([]), "year");
});

Deno.test("chooseTimeUnit() takes the unit that is wanted, and refuses what is none", () => {
  assert.equal(chooseTimeUnit(five("2020-01", "2021-01", "2022-01"), "month"), "month");
  assert.throws(() => chooseTimeUnit([], "decade"), {
    name: "RangeError",
    message: 'Cannot count by "decade": expected year, quarter or month',
  });
});
