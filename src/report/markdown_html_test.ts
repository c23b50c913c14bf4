import assert from "node:assert/strict";
import { markdownHtml } from "./markdown_html.ts";

Deno.test("markdownHtml() puts headings one level down, and names those of the third level", () => {
  const { html, subheads } = markdownHtml("# One\n\n## Two `x` & <b>y</b>\n\n## Three\n", "nb", 2);
  assert.match(String(html), /<h2>One<\/h2>\s*<h3 id="nb-3">Two <code>x<\/code> &amp; <b>y<\/b><\/h3>/);
  assert.deepEqual(subheads, [{ id: "nb-3", text: "Two x & y" }, { id: "nb-4", text: "Three" }]);
});

Deno.test("markdownHtml() leaves code alone, whatever its lines begin with", () => {
  assert.match(String(markdownHtml("```\n# no heading\n```", "nb").html), /<code># no heading/);
});

Deno.test("markdownHtml() lets no script in, and no link but to the web or within the page", () => {
  const source =
    `[a](javascript:alert(1)) [b](https://example.org) [c](#x) <img src=x onerror=alert(2)>\n\n` +
    `<script>alert(3)</script> <h3 id="papers" onclick="x">d</h3>`;
  const markup = String(markdownHtml(source, "nb").html);
  assert.doesNotMatch(markup, /javascript|onerror|onclick|<script|<img|id="papers"/);
  assert.match(markup, /href="https:\/\/example\.org"/);
  assert.match(markup, /href="#x"/);
});
