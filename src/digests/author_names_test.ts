import assert from "node:assert/strict";
import { authorNames } from "./author_names.ts";

Deno.test("authorNames() reads lists, records and the ways to write names in one text", () => {
  const both = ["Ada Byron", "Emil Berg"];
  const cases: [unknown, string[]][] = [
    [["Ada Byron,", "Emil Berg"], both],
    [[{ name: "Ada Byron" }, { name: "Emil Berg" }], both],
    [[{ given: "Ada", family: "Byron" }, { given: "Emil", family: "Berg" }], both],
    [[["Byron", "Ada", ""], ["Berg", "Emil", ""]], both],
    [["Byron, Ada", "Berg, Emil"], both],
    ["Ada Byron, Emil Berg", both],
    ["Ada Byron and Emil Berg", both],
    ["Ada Byron (Place (Town), Lab), Emil Berg", both],
    ["Byron, Ada and Berg, Emil", both],
    ["Byron, Ada; Berg, Emil", both],
    ["Ada Byron|Emil Berg", both],
    ["['Ada Byron', 'Emil Berg']", both],
    ['["Ada Byron", "Emil Berg"]', both],
    ["Byron, Ada", ["Ada Byron"]],
    ["['Ines O\\'Holm']", ["Ines O'Holm"]],
    ["Plato", ["Plato"]],
    ["A. One, B. Two, and C. Three", ["A. One", "B. Two", "C. Three"]],
    [["Ada Byron", "et al."], ["Ada Byron"]],
    ["[]", []],
    [null, []],
  ];
  for (const [value, expected] of cases) {
    assert.deepEqual(authorNames(value), expected, JSON.stringify(value));
  }
});
