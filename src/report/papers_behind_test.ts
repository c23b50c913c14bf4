import assert from "node:assert/strict";
import type { Row } from "../schema/columns.ts";
import { papersBehind } from "./papers_behind.ts";
import { shownPapers } from "./shown_papers.ts";

/** The keys that matter here; the others stay out. */
function paper(title: string, published: string, subject: string[], code_status = "none"): Row<"papers"> {
  const [year, month] = [Number(published.slice(0, 4)), published.slice(0, 7)];
  const families = { families_subject: subject, families_mentioned: ["linear"] };
  return { title, published, year, month, code_status, ...families } as unknown as Row<"papers">;
}

const PAPERS = [
  paper("A", "2020-02", ["attention"], "released"),
  paper("B", "2020-05", ["attention", "ssm"]),
  paper("C", "2021-01", ["ssm"], "released"),
  paper("C", "2021-02", []),
];

Deno.test("papersBehind() finds papers by title, all of one title, and none of a title that it does not know", () => {
  const rows = [{ title: "C", value: 1 }, { title: "A", value: 2 }, { title: "D", value: 3 }];
  assert.deepEqual(papersBehind(rows, PAPERS), [[2, 3], [0], null]);
});

Deno.test("papersBehind() finds the papers that rows count by family, code, time or standing", () => {
  const cases: [object[], number[][]][] = [
    [
      [{ series: "attention", year: 2020, n_hits: 2, n_papers: 2 }, { series: "ssm", year: 2021, n_hits: 1 }],
      [
        [0, 1],
        [2],
      ],
    ],
    [[{ series: "released", n_hits: 2 }, { series: "none", n_hits: 2 }], [[0, 2], [1, 3]]],
    [[{ series: "attention", n_hits: 1, n_papers: 2 }, { series: "ssm", n_hits: 1, n_papers: 2 }], [[0], [
      2,
    ]]],
    [[{ series: "ssm", standing: "subject", n_hits: 2 }, {
      series: "linear",
      standing: "mentioned",
      n_hits: 4,
    }], [
      [1, 2],
      [0, 1, 2, 3],
    ]],
    [[{ series: "ssm", period: "2020 Q2", n_hits: 1 }, { series: "ssm", period: "2021-01", n_hits: 1 }], [
      [1],
      [2],
    ]],
    [
      [{ subject: "ssm", mentioned: "linear", n_hits: 2 }, { subject: null, mentioned: "linear", n_hits: 1 }],
      [
        [1, 2],
        [3],
      ],
    ],
    [[{ families: ["ssm", "attention"], n_hits: 1 }, { families: [], n_hits: 1 }], [[1], [3]]],
    [[{ series: "code released", n_hits: 2 }, { series: "code promised", n_hits: 0 }], [[0, 2], []]],
    [[{ year: 2020, n_papers: 2 }, { year: 2021, n_papers: 2 }], [[0, 1], [2, 3]]],
  ];
  for (const [rows, papers] of cases) assert.deepEqual(papersBehind(rows as never, PAPERS), papers);
});

Deno.test("papersBehind() says nothing where a count disagrees or a row counts by more than it understands", () => {
  const nothing = [null, null];
  const rows = [{ series: "attention", n_hits: 2 }, { series: "ssm", n_hits: 1 }];
  assert.deepEqual(papersBehind(rows, PAPERS), nothing);
  const hosts = [{ series: "attention", host: "x", n_hits: 2 }, { series: "ssm", host: "y", n_hits: 2 }];
  assert.deepEqual(papersBehind(hosts, PAPERS), nothing);
  assert.deepEqual(papersBehind([{ series: "ssm", share: 0.5 }], PAPERS), [null]);
  assert.deepEqual(papersBehind([], PAPERS), []);
});

Deno.test("shownPapers() lists all up to the limit, beyond it those of charts and then the newest", () => {
  assert.deepEqual(shownPapers(PAPERS, new Set([0]), 4), [0, 1, 2, 3]);
  assert.deepEqual(shownPapers(PAPERS, new Set([0]), 3), [0, 2, 3]);
  assert.deepEqual(shownPapers(PAPERS, new Set(), 2), [2, 3]);
});
