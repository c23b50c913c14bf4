import type { Row } from "../schema/columns.ts";
import type { EnrichedPaper } from "../schema/paper.ts";
import type { Span } from "../schema/span.ts";

/** Year and month of first publication; null where unknown, the month also where only a year is known. */
function timeOf({ published }: EnrichedPaper): { year: number | null; month: string | null } {
  return published === null
    ? { year: null, month: null }
    : { year: Number(published.slice(0, 4)), month: published.slice(0, 7) };
}

function spanOnly({ field, start, end, quote }: Span): Span {
  return { field, start, end, quote };
}

/** Row of the table `papers`. */
export function paperRow(paper: EnrichedPaper): Row<"papers"> {
  return {
    id: paper.id,
    doi: paper.doi,
    title: paper.title,
    abstract: paper.abstract,
    published: paper.published,
    ...timeOf(paper),
    digests: paper.digests,
    digest_date: paper.digest_date,
    last_digest_date: paper.last_digest_date,
    authors: paper.authors,
    url: paper.url,
    upvotes: paper.upvotes,
    sources: paper.sources,
    families_subject: paper.families.subject,
    families_mentioned: paper.families.mentioned,
    code_status: paper.code.status,
    code_urls: paper.code.urls,
    code_quote: paper.code.evidence?.quote ?? null,
    metadata_code_urls: paper.links.map((link) => link.url),
    weights_status: paper.weights.status,
    data_status: paper.data.status,
    n_results: paper.results.length,
  };
}

/** Rows of the table `results`: one a reported number; `index` is the paper's row number. */
export function resultRows(paper: EnrichedPaper, index: number): Row<"results">[] {
  return paper.results.map((result) => ({
    paper: index,
    id: paper.id,
    title: paper.title,
    ...timeOf(paper),
    families_subject: paper.families.subject,
    ...spanOnly(result),
    value: result.value,
    unit: result.unit,
    metric: result.metric,
    kind: result.kind,
    role: result.role,
    dataset: result.dataset,
  }));
}

/** Rows of the table `scales`: one a stated size. */
export function scaleRows(paper: EnrichedPaper, index: number): Row<"scales">[] {
  return paper.scales.map((scale) => ({
    paper: index,
    id: paper.id,
    title: paper.title,
    year: timeOf(paper).year,
    ...spanOnly(scale),
    value: scale.value,
    quantity: scale.quantity,
  }));
}

/** Rows of the table `evidence`: the words behind each family and each status that is not `none`. */
export function evidenceRows(paper: EnrichedPaper, index: number): Row<"evidence">[] {
  const families = paper.families.evidence.map((span) => ({ what: `family:${span.family}`, span }));
  const statuses = (["code", "weights", "data"] as const).flatMap((what) => {
    const span = paper[what].evidence;
    return span === null ? [] : [{ what, span }];
  });
  return [...families, ...statuses].map(({ what, span }) => ({ paper: index, what, ...spanOnly(span) }));
}
