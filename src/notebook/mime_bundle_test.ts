import assert from "node:assert/strict";
import pl from "nodejs-polars";
import { type ChartSpec, VEGA_LITE_SCHEMA } from "../charts/chart_spec.ts";
import { chartBundle, frameBundle, textBundle } from "./mime_bundle.ts";

const SPEC: ChartSpec = {
  $schema: VEGA_LITE_SCHEMA,
  name: "bars",
  description: "Bars of a and b",
  usermeta: { reading: "b is larger." },
  data: { values: [{ x: "a", y: 1 }, { x: "b", y: 2 }] },
  mark: "bar",
  encoding: { x: { field: "x", type: "nominal" }, y: { field: "y", type: "quantitative" } },
};

Deno.test("chartBundle() holds spec, SVG, PNG and reading, and nothing that nbconvert would prefer", async () => {
  const { data, metadata } = await chartBundle(SPEC);
  assert.deepEqual(Object.keys(data), [
    "application/vnd.vegalite.v5+json",
    "image/svg+xml",
    "image/png",
    "text/plain",
  ]);
  assert.equal(data["text/plain"], "b is larger.");
  assert.equal(metadata["alt"], "Bars of a and b");
  const { width, height } = metadata["image/png"] as { width: number; height: number };
  const [, w, h] = / width="(\d+)" height="(\d+)"/.exec(data["image/svg+xml"] as string)!;
  assert.deepEqual([width, height], [Number(w), Number(h)]);
});

Deno.test("frameBundle() shows dtypes, row count, missing values and lists, all escaped", () => {
  const frame = pl.DataFrame({ "a<b": ["<i>", null], n: [0.123456789, 2] });
  const html = frameBundle(frame).data["text/html"] as string;
  assert.equal(
    html,
    "<table><caption>2 rows, 2 columns</caption><thead><tr><th>a&#60;b<br><small>String</small></th>" +
      "<th>n<br><small>Float64</small></th></tr></thead><tbody><tr><td>&#60;i&#62;</td><td>0.123457</td></tr>" +
      "<tr><td>–</td><td>2</td></tr></tbody></table>",
  );
});

Deno.test("frameBundle() shows the first twenty rows and says of how many", () => {
  const html = frameBundle(pl.DataFrame({ n: Array.from({ length: 30 }, (_, i) => i) }))
    .data["text/html"] as string;
  assert.match(html, /first 20 of 30 rows/);
  assert.equal(html.split("<tr>").length - 1, 21);
});

Deno.test("frameBundle() says that a frame has no rows", () => {
  const html = frameBundle(pl.DataFrame({ n: [1], m: [2] }).filter(pl.col("n").gt(1))).data["text/html"];
  assert.equal(html, "<p>No rows (columns n, m)</p>");
});

Deno.test("textBundle() keeps the text, and its Markdown shows no markup", () => {
  const { data } = textBundle("2 * 3 of <b> in $x_1$.");
  assert.equal(data["text/plain"], "2 * 3 of <b> in $x_1$.");
  assert.equal(data["text/markdown"], "2 \\* 3 of \\<b\\> in \\$x\\_1\\$\\.");
});
