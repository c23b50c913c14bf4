import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { type ChartSpec, VEGA_LITE_SCHEMA } from "../charts/chart_spec.ts";
import type { CodeCell, Notebook } from "../kernel/nbformat.ts";
import type { Row } from "../schema/columns.ts";
import { type ReportInput, reportPage } from "./report_page.ts";

const HOSTILE = `</script><script>alert(1)</script><img src=x onerror="alert(2)">`;

const SPEC: ChartSpec = {
  $schema: VEGA_LITE_SCHEMA,
  name: "bars",
  description: `Bars ${HOSTILE}`,
  usermeta: { reading: `Reading ${HOSTILE}` },
  data: { values: [{ title: HOSTILE }] },
};

const PAPER: Row<"papers"> = {
  id: "2501.00001",
  doi: null,
  title: `Title ${HOSTILE}`,
  abstract: HOSTILE,
  published: "2025-01",
  year: 2025,
  month: "2025-01",
  digests: ["x.txt"],
  digest_date: "2025-03-12",
  last_digest_date: "2025-03-12",
  authors: [],
  url: "javascript:alert(3)",
  upvotes: null,
  sources: [],
  families_subject: ["attention"],
  families_mentioned: [],
  code_status: "released",
  code_urls: ["javascript:alert(4)", "https://example.org/code"],
  code_quote: HOSTILE,
  metadata_code_urls: [],
  weights_status: "none",
  data_status: "none",
  n_results: 0,
};

function display(data: object): CodeCell {
  const outputs = [{ output_type: "display_data", data, metadata: {} }] as unknown as CodeCell["outputs"];
  return { cell_type: "code", id: "c", metadata: {}, source: "", execution_count: 1, outputs };
}

function input(cells: Notebook["cells"]): ReportInput {
  return {
    digests: [],
    notebooks: [{
      name: "02-x",
      notebook: { nbformat: 4, nbformat_minor: 5, metadata: {}, cells },
      failure: null,
    }],
    charts: new Map([["bars", { spec: SPEC, svg: "<svg></svg>" }]]),
    papers: [PAPER],
  };
}

const CELLS = [
  display({ "application/vnd.vegalite.v5+json": SPEC }),
  display({ "text/html": `<table onclick="alert(5)"><tr><td>1</td></tr></table>${HOSTILE}` }),
  display({ "text/plain": HOSTILE }),
];

Deno.test("reportPage() admits the scripts that it holds, and only these, by their hash", async () => {
  const page = await reportPage(input(CELLS));
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!;
  const scripts = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map((match) => match[1]!);
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  assert.equal(scripts.length, 4);
  assert.equal(policy.split("script-src ")[1], hashes.join(" "));
  assert.match(policy, /^default-src 'none'/);
});

Deno.test("reportPage() lets no text of a digest or notebook become markup", async () => {
  const page = await reportPage(input(CELLS));
  const visible = page.replace(/<script>[^]*?<\/script>/g, "").replace(/<style>[^]*?<\/style>/g, "");
  assert.equal([...visible.matchAll(/<script\b/g)].length, 1, "only the chart's data");
  assert.doesNotMatch(visible, /href="javascript:/);
  const tags = [...visible.replace(/"[^"]*"/g, '""').matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag);
  assert.deepEqual(tags.filter((tag) => /\bon\w+=|=x/.test(tag)), []);
  assert.match(visible, /Title &#60;\/script&#62;/);
  const spec = /<script type="application\/json" data-spec="bars">([^]*?)<\/script>/.exec(visible)![1]!;
  assert.deepEqual(JSON.parse(spec), SPEC);
  assert.match(visible, /<a href="https:\/\/example\.org\/code"/);
});

Deno.test("reportPage() shows a chart's reading once, though the notebook shows it again as text", async () => {
  const page = await reportPage(input([...CELLS, display({ "text/plain": SPEC.usermeta.reading })]));
  assert.equal(page.split("Reading &#60;/script&#62;").length, 2);
});

Deno.test("reportPage() says what failed in a notebook", async () => {
  const { notebooks, ...rest } = input([]);
  const page = await reportPage({ ...rest, notebooks: [{ ...notebooks[0]!, failure: "cell 3 raised <b>" }] });
  assert.match(page, /<p class="error" role="alert">cell 3 raised &#60;b&#62;<\/p>/);
});
