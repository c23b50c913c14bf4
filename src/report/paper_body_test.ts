import assert from "node:assert/strict";
import { paperBody } from "./paper_body.ts";
import { sampleReport } from "./testdata/sample_report.ts";

Deno.test("paperBody() shows a correction with what was read before, and marks the paper", async () => {
  const [paper] = (await sampleReport()).papers;
  const correction = {
    paper: 0,
    id: null,
    title: paper!.title,
    key: "code.status",
    was: '"none"',
    value: '"released"',
    reason: "seen <b>",
  };
  const markup = String(paperBody(0, paper!, { readings: [], corrections: [correction], families: [] }));
  assert.match(markup, /<span class="corrected">corrected by hand<\/span>/);
  assert.match(markup, /<b>code\.status<\/b> was &#34;none&#34;, is &#34;released&#34;\. seen &#60;b&#62;/);
  assert.doesNotMatch(
    String(paperBody(0, paper!, { readings: [], corrections: [], families: [] })),
    /corrected/,
  );
});
