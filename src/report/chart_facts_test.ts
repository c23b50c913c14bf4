import assert from "node:assert/strict";
import { type ChartSpec, VEGA_LITE_SCHEMA } from "../charts/chart_spec.ts";
import { emptyChart } from "../charts/empty_chart.ts";
import { chartN, isEmptyChart, titleOf } from "./chart_facts.ts";

function chart(values: object[], more: object = {}): ChartSpec {
  return {
    $schema: VEGA_LITE_SCHEMA,
    name: "bars",
    description: "",
    usermeta: { reading: "" },
    data: { values },
    ...more,
  };
}

Deno.test("chartN() counts papers of years once, groups by their range, and single numbers by their papers", () => {
  const year = (series: string, year: number, n_papers: number) => ({ series, year, n_papers });
  const cases: [object[], string][] = [
    [[year("a", 2020, 3), year("a", 2021, 4), year("b", 2020, 3), year("b", 2021, 4)], "n = 7 papers"],
    [[{ series: "a", n_papers: 6 }, { series: "b", n_papers: 71 }], "n = 6 to 71 a group"],
    [[{ series: "a", n_papers: 100 }, { series: "b", n_papers: 100 }], "n = 100"],
    [
      [{ title: "A", value: 1 }, { title: "A", value: 2 }, { title: "B", value: 3 }],
      "n = 3 rows of 2 papers",
    ],
    [[{ x: 1 }], "n = 1 row"],
    [[], ""],
  ];
  for (const [rows, n] of cases) assert.equal(chartN(chart(rows)), n);
  assert.equal(chartN(emptyChart("e", "Empty", "Nothing.")), "");
});

Deno.test("titleOf() takes any form of a title, and the name where there is none", () => {
  assert.equal(titleOf(chart([], { title: "One" })), "One");
  assert.equal(titleOf(chart([], { title: { text: ["One", "two"], subtitle: "x" } })), "One two");
  assert.equal(titleOf(chart([])), "bars");
});

Deno.test("isEmptyChart() knows a chart that only says that there is too little to draw", () => {
  assert.ok(isEmptyChart(emptyChart("e", "Empty", "Nothing.")));
  assert.ok(!isEmptyChart(chart([], { mark: { type: "bar" } })));
});
