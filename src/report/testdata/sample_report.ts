import type { ChartSpec } from "../../charts/chart_spec.ts";
import { metricScoreChart } from "../../charts/metric_score_chart.ts";
import { renderChart } from "../../charts/render.ts";
import { familyShareChart } from "../../charts/share_by_year_chart.ts";
import { parseLoadReport } from "../../digests/load_report.ts";
import type { Cell } from "../../kernel/nbformat.ts";
import { TEXT_MIME, VEGA_LITE_MIME } from "../../notebook/mime_bundle.ts";
import { withShares } from "../../stats/share_rows.ts";
import type { Row } from "../../schema/columns.ts";
import type { ReportInput } from "../report_page.ts";

/** A text that would run a script if it became markup anywhere. */
export const HOSTILE = `</script><script>alert(1)</script><img src=x onerror="alert(2)">`;

const FAMILIES = [
  { id: "attention", label: "Attention", color: "#0072b2" },
  { id: "ssm", label: "State space", color: "#d55e00" },
];

/** A paper that says in every text what it is; the last one of them is hostile. */
function samplePaper(i: number, isHostile: boolean): Row<"papers"> {
  const family = i % 3 === 0 ? "ssm" : "attention";
  const isReleased = i % 4 === 0;
  const year = 2020 + i % 4;
  return {
    id: `${year % 100}01.${String(i).padStart(5, "0")}`,
    doi: null,
    title: `Paper ${i}${isHostile ? HOSTILE : ""}: ${family} on a small set`,
    abstract: `This is paper ${i}, and it is about ${family}. It reaches an accuracy of ${
      scoreOf(i)
    }% on set ${String.fromCharCode(65 + i % 26)}. ${
      isReleased ? `Code is at https://example.org/code/${i}.` : "Nothing is said of code."
    }`,
    published: `${year}-01-${String(1 + i % 28).padStart(2, "0")}`,
    year,
    month: `${year}-01`,
    digests: ["sample.txt"],
    digest_date: "2025-03-12",
    last_digest_date: "2025-03-12",
    authors: [],
    url: isHostile ? "javascript:alert(3)" : `https://example.org/paper/${i}`,
    upvotes: null,
    sources: ["hugging-face-page"],
    families_subject: [family],
    families_mentioned: family === "ssm" ? ["attention"] : [],
    code_status: isReleased ? "released" : "none",
    code_urls: isReleased
      ? [`https://example.org/code/${i}`, ...isHostile ? ["javascript:alert(4)"] : []]
      : [],
    code_quote: null,
    metadata_code_urls: [],
    weights_status: "none",
    data_status: "none",
    n_results: 1,
  };
}

function scoreOf(i: number): number {
  return 60 + i % 37 + 0.5;
}

function spanOf(text: string, quote: string) {
  const start = text.indexOf(quote);
  return { field: "abstract", start, end: start + quote.length, quote };
}

function resultOf(paper: Row<"papers">, i: number): Row<"results"> {
  const { id, title, year, month, families_subject, abstract } = paper;
  const facts = { metric: "accuracy", unit: "%", kind: "absolute", role: "own", dataset: null };
  return {
    paper: i,
    id,
    title,
    year,
    month,
    families_subject,
    value: scoreOf(i),
    ...facts,
    ...spanOf(abstract, `${scoreOf(i)}%`),
  };
}

function evidenceOf({ abstract, families_subject }: Row<"papers">, i: number): Row<"evidence"> {
  const family = families_subject[0]!;
  return { paper: i, what: `family:${family}`, ...spanOf(abstract, family) };
}

function countsByYear(papers: readonly Row<"papers">[]) {
  const years = [...new Set(papers.map((paper) => paper.year!))].sort();
  return FAMILIES.flatMap(({ id }) =>
    years.map((year) => {
      const ofYear = papers.filter((paper) => paper.year === year);
      const n_hits = ofYear.filter((paper) => paper.families_subject.includes(id)).length;
      return { series: id, year, n_hits, n_papers: ofYear.length };
    })
  );
}

/** Input of a report with two charts, made of papers of no one's; the first `nScores` scores are drawn. */
export async function sampleReport(nPapers = 24, nScores = 30): Promise<ReportInput> {
  const papers = Array.from({ length: nPapers }, (_, i) => samplePaper(i, i === nPapers - 1));
  const results = papers.map(resultOf);
  const specs = [
    familyShareChart(withShares(countsByYear(papers)), FAMILIES),
    metricScoreChart(results.slice(-nScores)),
  ];
  const cells = [
    markdownCell("# The sample\n\nText with `code`.\n\n## One chart"),
    ...specs.map(chartCell),
    markdownCell("## What it cannot tell\n\nAnything of other papers."),
  ];
  const charts = new Map<string, { spec: ChartSpec; svg: string }>();
  for (const spec of specs) charts.set(spec.name, { spec, ...await renderChart(spec) });
  return {
    digests: parseLoadReport(
      `{"record":"digest","digest":"sample.txt","format":"csv","date":"2025-03-12","date_from":"name","n_papers":${nPapers}}`,
    ),
    notebooks: [{
      name: "01-sample",
      notebook: { nbformat: 4, nbformat_minor: 5, metadata: {}, cells },
      failure: null,
    }],
    charts,
    families: FAMILIES,
    papers,
    results,
    scales: [],
    evidence: papers.map(evidenceOf),
    corrections: [],
  };
}

function markdownCell(source: string): Cell {
  return { cell_type: "markdown", id: "m", metadata: {}, source };
}

function chartCell(spec: ChartSpec): Cell {
  const data = { [VEGA_LITE_MIME]: spec, [TEXT_MIME]: spec.usermeta.reading };
  return {
    cell_type: "code",
    id: "c",
    metadata: {},
    source: `await show(${spec.name.replaceAll("-", "_")});`,
    execution_count: 1,
    outputs: [{ output_type: "display_data", data: JSON.parse(JSON.stringify(data)), metadata: {} }],
  };
}
