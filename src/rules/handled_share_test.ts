import assert from "node:assert/strict";
import { deedBefore } from "./handled_share.ts";

Deno.test("deedBefore() gives the participle of the verb before a share", () => {
  const cases: [string, string | null, string][] = [
    ["it blocks over ", "blocked", "past a hedge"],
    ["supplying ", "supplied", "a stem in y"],
    ["it catches ", "caught", "without an ending"],
    ["causing only ", null, "a verb that does nothing to its cases"],
  ];
  for (const [before, expected, why] of cases) assert.equal(deedBefore(before), expected, why);
});
