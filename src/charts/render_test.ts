import assert from "node:assert/strict";
import { type ChartSpec, VEGA_LITE_SCHEMA } from "./chart_spec.ts";
import { renderChart } from "./render.ts";
import { THEME } from "./theme.ts";

function bars(name: string): ChartSpec {
  return {
    $schema: VEGA_LITE_SCHEMA,
    name,
    description: 'Bars of "a" & <b>',
    usermeta: { reading: "" },
    data: { values: [{ x: "a", y: 1 }, { x: "b", y: 2 }] },
    mark: { type: "bar", clip: true },
    encoding: { x: { field: "x", type: "nominal" }, y: { field: "y", type: "quantitative" } },
    config: THEME,
  };
}

Deno.test("renderChart() gives the same bytes each time, also when charts are drawn at once", async () => {
  const [a, b] = await Promise.all([renderChart(bars("a")), renderChart(bars("b"))]);
  const again = await renderChart(bars("a"));
  assert.equal(again.svg, a.svg);
  assert.deepEqual(again.png, a.png);
  assert.equal(b.svg.replace(/\bb([-_])/g, "a$1"), a.svg);
});

Deno.test("renderChart() names the picture and makes its ids its own", async () => {
  const { svg } = await renderChart(bars("a"));
  assert.match(svg, /<svg role="img" aria-labelledby="a-desc"/);
  assert.match(svg, /<desc id="a-desc">Bars of &#34;a&#34; &#38; &#60;b&#62;<\/desc>/);
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
  const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]!);
  assert.ok(ids.length > 1 && ids.every((id) => id.startsWith("a-")), ids.join());
  assert.ok(used.length > 0 && used.every((id) => ids.includes(id)), used.join());
});

Deno.test("renderChart() draws a PNG at twice the size, and rejects a spec that does not compile", async () => {
  const { svg, png } = await renderChart(bars("a"));
  const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
  assert.equal(new DataView(png.buffer, png.byteOffset).getUint32(16), 2 * width);
  await assert.rejects(renderChart({ ...bars("a"), mark: "barr" }));
  assert.equal((await renderChart(bars("a"))).svg, svg);
});
