import assert from "node:assert/strict";
import { followedFamilies } from "./followed_families.ts";

const FAMILIES = [{ id: "attention" }, { id: "ssm" }];

Deno.test("followedFamilies() gives those wanted, all where none is, and names the known ones for an unknown", () => {
  assert.deepEqual(followedFamilies(FAMILIES, ["ssm"]), ["ssm"]);
  assert.deepEqual(followedFamilies(FAMILIES, []), ["attention", "ssm"]);
  assert.throws(() => followedFamilies(FAMILIES, ["sms"]), {
    name: "RangeError",
    message: 'Cannot follow family "sms": it is unknown, expected one of "attention", "ssm"',
  });
});
