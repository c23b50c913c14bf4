import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { CodeCell } from "../kernel/nbformat.ts";
import { type ReportInput, reportPage } from "./report_page.ts";
import { HOSTILE, sampleReport } from "./testdata/sample_report.ts";

/** The sample with more cells in its notebook. */
async function reportWith(...outputs: object[]): Promise<ReportInput> {
  const input = await sampleReport(4);
  const [{ notebook, ...rest }] = input.notebooks as [ReportInput["notebooks"][0]];
  const cell = { cell_type: "code", id: "x", metadata: {}, source: HOSTILE, execution_count: 1, outputs };
  const cells = [...notebook.cells, cell as unknown as CodeCell];
  return { ...input, notebooks: [{ ...rest, notebook: { ...notebook, cells } }] };
}

/** The page as a reader gets it: without what scripts and styles hold. */
function visible(page: string): string {
  return page.replace(/(<script\b[^>]*>)[^]*?<\/script>/g, "$1").replace(/<style>[^]*?<\/style>/g, "");
}

Deno.test("reportPage() admits the scripts that it holds, and only these, by their hash", async () => {
  const page = await reportPage(await sampleReport());
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!;
  const scripts = [...page.matchAll(/<script(?: type="module")?>([^]*?)<\/script>/g)].map((match) =>
    match[1]!
  );
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  assert.equal(scripts.length, 4);
  assert.equal(policy.split("script-src ")[1], hashes.join(" "));
  assert.match(policy, /^default-src 'none'/);
  assert.doesNotMatch(scripts.at(-1)!, /^(?:import|export)\b/m, "one module that imports nothing");
});

Deno.test("reportPage() gives the same bytes for the same input", async () => {
  assert.equal(await reportPage(await sampleReport()), await reportPage(await sampleReport()));
});

Deno.test("reportPage() lets no text of a digest or notebook become markup", async () => {
  const input = await reportWith(
    {
      output_type: "display_data",
      data: { "text/html": `<table onclick="x"><tr><td>1</td></tr></table>${HOSTILE}` },
    },
    { output_type: "display_data", data: { "text/plain": HOSTILE } },
    { output_type: "stream", name: "stdout", text: HOSTILE },
    { output_type: "error", ename: HOSTILE, evalue: HOSTILE, traceback: [] },
  );
  const page = await reportPage({ ...input, families: [{ id: "ssm", label: HOSTILE, color: HOSTILE }] });
  const shown = visible(page);
  assert.equal(
    [...shown.matchAll(/<script\b/g)].length,
    8,
    "two data blocks a chart, and the page's scripts",
  );
  assert.doesNotMatch(shown, /href="javascript:/);
  const tags = [...shown.replace(/"[^"]*"/g, '""').matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag);
  assert.deepEqual(tags.filter((tag) => /\bon\w+=|=x/.test(tag)), []);
  const blocks = [...page.matchAll(/<script type="application\/json" class="spec">([^]*?)<\/script>/g)];
  const specs = [...input.charts.values()].map(({ spec }) => JSON.stringify(spec));
  assert.deepEqual(blocks.map((block) => JSON.stringify(JSON.parse(block[1]!))), specs);
});

Deno.test("reportPage() begins with findings: the reading of each notebook's first chart, the others folded", async () => {
  const input = await sampleReport();
  const [first, second] = [...input.charts.values()].map(({ spec }) => spec.usermeta.reading);
  const page = visible(await reportPage(input));
  const findings = /<section id="findings">[^]*?<\/section>/.exec(page)![0];
  assert.ok(page.indexOf(findings) < page.indexOf('id="01-sample"'));
  assert.ok(findings.indexOf(first!) < findings.indexOf("<details"));
  assert.ok(findings.indexOf(second!) > findings.indexOf("<details"));
  assert.match(findings, /href="#chart-family-share-by-year"/);
});

Deno.test("reportPage() shows a chart's reading below it once, though the notebook shows it again as text", async () => {
  const { charts } = await sampleReport(4);
  const { reading } = charts.get("metric-scores")!.spec.usermeta;
  const page = await reportPage(
    await reportWith({ output_type: "display_data", data: { "text/plain": reading } }),
  );
  assert.equal(visible(page).split(`<p>${reading}</p>`).length, 2);
});

Deno.test("reportPage() gives figures ids of their own where two notebooks show one chart", async () => {
  const input = await sampleReport(4);
  const again = JSON.parse(JSON.stringify({ ...input.notebooks[0]!, name: "02-again" }));
  const page = visible(await reportPage({ ...input, notebooks: [...input.notebooks, again] }));
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
  assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
  assert.ok(ids.includes("chart-metric-scores-2"));
});

Deno.test("reportPage() says what failed in a notebook, and what a page without charts and dates can say", async () => {
  const { notebooks, ...rest } = await sampleReport(2);
  const failed = { ...notebooks[0]!, failure: "cell 3 raised <b>" };
  assert.match(
    await reportPage({ ...rest, notebooks: [failed] }),
    /<p class="error" role="alert">cell 3 raised &#60;b&#62;<\/p>/,
  );
  const none = {
    papers: [],
    results: [],
    scales: [],
    evidence: [],
    corrections: [],
    charts: new Map(),
    notebooks: [],
  };
  const page = await reportPage({ ...rest, ...none });
  assert.match(page, /0 papers from 1 digest, none of them dated/);
  assert.doesNotMatch(page, /id="findings"/);
});

Deno.test("reportPage() lists a thousand papers of more, says so, and stays small", async () => {
  const page = await reportPage(await sampleReport(1200));
  assert.equal([...page.matchAll(/<tbody id="paper-/g)].length, 1000);
  assert.match(page, /<strong>1000 of 1200 papers are listed<\/strong>/);
  assert.ok(page.length < 5e6);
});
