import assert from "node:assert/strict";
import { TABLES } from "../schema/columns.ts";
import { paperSides, sideGroups } from "./paper_sides.ts";
import { familySideCounts, overlapCounts, sidePapers } from "./side_counts.ts";
import { tableFrame } from "./table_frame.ts";

function papers(...rows: object[]) {
  const lists = TABLES.papers.filter((column) => column.dtype === "texts").map((column) => [column.name, []]);
  return tableFrame(
    TABLES.papers,
    rows.map((row, i) => ({ title: `Paper ${i}`, ...Object.fromEntries(lists), ...row })),
  );
}
const dated = (...dates: (string | null)[]) => papers(...dates.map((published) => ({ published })));

Deno.test("paperSides() halves papers at the turn of a month, and at a day where all are of one month", () => {
  const months = paperSides(dated("2020-01", null, "2021-05", "2021-06-03", "2022-01"));
  assert.deepEqual([months.left.label, months.right.label], ["before 2021-06", "from 2021-06"]);
  assert.deepEqual([months.left.members, months.right.members, months.n_neither], [[0, 2], [3, 4], 1]);
  const days = paperSides(dated("2021-06-02", "2021-06-03"));
  assert.deepEqual([days.right.label, days.right.members], ["from 2021-06-03", [1]]);
  const one = paperSides(dated("2021-06", "2021-06"));
  assert.deepEqual([one.left.members, one.right.members], [[0, 1], []]);
  assert.deepEqual(paperSides(papers()).left.members, []);
});

Deno.test("paperSides() takes the split that it is given, and refuses what is no date", () => {
  const sides = paperSides(dated("2019-12", "2020-01", "2021-05"), { split: "2020" });
  assert.deepEqual([sides.left.members, sides.right.members], [[0], [1, 2]]);
  assert.throws(() => paperSides(dated("2020"), { split: "May" }), {
    name: "RangeError",
    message: 'Cannot split papers by "May": expected a date such as 2021, 2021-06 or 2021-06-15',
  });
});

const DIGESTS = papers(
  { digests: ["week-1.json"], families_subject: ["ssm"], published: "2020-01" },
  { digests: ["week-1.json", "week-2.json"], published: "2020-02" },
  { digests: ["week-2.json"], families_subject: ["ssm"], published: "2020-03" },
  { digests: ["other.json"] },
);

Deno.test("paperSides() compares digests by name or an unmistakable part of it", () => {
  const sides = paperSides(DIGESTS, { left: "week-1", right: "week-2.json" });
  assert.deepEqual(overlapCounts(sides), {
    left: "week-1.json",
    right: "week-2.json",
    n_gone: 1,
    n_both: 1,
    n_new: 1,
  });
  assert.equal(sides.n_neither, 1);
  assert.deepEqual(sidePapers(DIGESTS, sides, "new").getColumn("title").toArray(), ["Paper 2"]);
  assert.deepEqual(familySideCounts(DIGESTS, sides, ["ssm"]), [{
    series: "ssm",
    left: { n_hits: 1, n_papers: 2 },
    right: { n_hits: 1, n_papers: 2 },
  }]);
  assert.deepEqual(sideGroups(sides).map((group) => [group.members, group.others]), [[[2], [0]], [[0], [2]]]);
});

Deno.test("paperSides() names the digests there are when one is unknown or mistakable", () => {
  const names = '"other.json", "week-1.json", "week-2.json"';
  assert.throws(() => paperSides(DIGESTS, { left: "week-1", right: "week-3" }), {
    name: "RangeError",
    message: `Cannot compare digest "week-3": there is no such digest, expected one of ${names}`,
  });
  assert.throws(() => paperSides(DIGESTS, { left: "week", right: "other" }), {
    message: `Cannot compare digest "week": it stands for 2 digests, expected one of ${names}`,
  });
  assert.throws(() => paperSides(DIGESTS, { left: "week-1" }), RangeError);
});
