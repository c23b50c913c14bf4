import assert from "node:assert/strict";
import { html, trusted } from "./html.ts";

Deno.test("html`` escapes texts in content and attributes, and keeps Html as it is", () => {
  const title = `<script>alert("x")</script> & 'more'`;
  const escaped = "&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; &#38; &#39;more&#39;";
  assert.equal(String(html`<b title="${title}">${title}</b>`), `<b title="${escaped}">${escaped}</b>`);
  assert.equal(String(html`${html`<i>${1}</i>`}${[html`<u></u>`, "<"]}${null}`), "<i>1</i><u></u>&#60;");
  assert.equal(String(html`${trusted("<hr>")}`), "<hr>");
});
