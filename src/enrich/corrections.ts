import { z } from "zod";
import { titleKey } from "../papers/title_key.ts";
import type { Row } from "../schema/columns.ts";
import type { EnrichedPaper } from "../schema/paper.ts";
import { spanOf } from "../schema/span.ts";
import { readJson } from "./read_json.ts";

const CORRECTIONS_JSON = new URL("../../data/corrections.json", import.meta.url);

const FAMILIES = z.array(z.string());
const RESULT = z.strictObject({
  quote: z.string().min(1),
  value: z.number(),
  unit: z.string(),
  metric: z.string(),
  kind: z.enum(["absolute", "delta", "relative", "ratio"]),
  role: z.enum(["own", "baseline"]),
  dataset: z.string().nullable(),
});
const SCALE = z.strictObject({
  quote: z.string().min(1),
  value: z.number(),
  quantity: z.enum(["parameters", "context_length", "dataset_size", "gpus", "training_tokens"]),
});
const ARTEFACT = z.enum(["released", "promised", "none"]);

/** What the value of each key has to be. */
const VALUES = {
  "families.subject": FAMILIES,
  "families.mentioned": FAMILIES,
  "code.status": z.enum(["released", "promised", "project-page", "none"]),
  "code.urls": z.array(z.string()),
  "weights.status": ARTEFACT,
  "data.status": ARTEFACT,
  "results": z.array(RESULT),
  "scales": z.array(SCALE),
} as const;
type Key = keyof typeof VALUES;

const CORRECTION = z.strictObject({
  paper: z.string().min(1),
  key: z.enum(Object.keys(VALUES) as [Key, ...Key[]]),
  value: z.unknown(),
  reason: z.string().min(1),
});

/** A reading that a person overruled. */
export interface Correction {
  /** arXiv id, or title. */
  paper: string;
  key: Key;
  value: unknown;
  reason: string;
}

/** What came of applying corrections. */
export interface Corrected {
  papers: EnrichedPaper[];
  /** One row a correction that was applied. */
  applied: Row<"corrections">[];
  /** Corrections that fit no paper, or whose quotes are not in its text: entry number from 1, and why. */
  unmatched: { entry: number; what: string }[];
}

/** The corrections that the project holds: `data/corrections.json`. */
export async function readCorrections(): Promise<Correction[]> {
  const name = "data/corrections.json";
  return parseCorrections(await readJson(CORRECTIONS_JSON, `corrections "${name}"`), name);
}

/**
 * Corrections out of parsed JSON, a list of `{paper, key, value, reason}`.
 *
 * @param name File name for messages.
 * @throws {TypeError} If an entry is wrong: names the first one.
 */
export function parseCorrections(value: unknown, name: string): Correction[] {
  const fail = (what: string) => new TypeError(`Cannot read corrections "${name}": ${what}`);
  if (!Array.isArray(value)) throw fail("it holds no list, expected [{paper, key, value, reason}]");
  return value.map((entry, i) => {
    const parsed = CORRECTION.safeParse(entry);
    if (!parsed.success) {
      throw fail(`entry ${i + 1} is wrong: ${z.prettifyError(parsed.error).split("\n")[0]}`);
    }
    const checked = VALUES[parsed.data.key].safeParse(parsed.data.value);
    if (checked.success) return { ...parsed.data, value: checked.data };
    throw fail(`entry ${i + 1} has a wrong value: ${z.prettifyError(checked.error).split("\n")[0]}`);
  });
}

/**
 * Applies corrections, last of all readings and in their order.
 *
 * @param papers Enriched papers; those that are corrected are replaced, none is changed in place.
 */
export function applyCorrections(
  papers: readonly EnrichedPaper[],
  corrections: readonly Correction[],
): Corrected {
  const corrected: Corrected = { papers: [...papers], applied: [], unmatched: [] };
  corrections.forEach(({ paper: wanted, key, value, reason }, i) => {
    const index = papers.findIndex((paper) =>
      paper.id === wanted || titleKey(paper.title) === titleKey(wanted)
    );
    const paper = corrected.papers[index];
    if (!paper) return corrected.unmatched.push({ entry: i + 1, what: `no paper is "${wanted}"` });
    const stray = strayQuote(paper, value);
    if (stray !== null) {
      const what = `the words "${stray}" are not in "${paper.title}"`;
      return corrected.unmatched.push({ entry: i + 1, what });
    }
    corrected.papers[index] = replaced(paper, key, withSpans(paper, value));
    corrected.applied.push({
      paper: index,
      id: paper.id,
      title: paper.title,
      key,
      was: JSON.stringify(withoutSpans(valueAt(paper, key))),
      value: JSON.stringify(value),
      reason,
    });
  });
  return corrected;
}

/** The first quote of a value that is not in the paper's text; null where all are. */
function strayQuote(paper: EnrichedPaper, value: unknown): string | null {
  const quotes = Array.isArray(value) ? value.flatMap((item) => item.quote ?? []) : [];
  return quotes.find((quote) => fieldOf(paper, quote) === null) ?? null;
}

function fieldOf(paper: EnrichedPaper, quote: string): "abstract" | "title" | null {
  return (["abstract", "title"] as const).find((field) => paper[field].includes(quote)) ?? null;
}

/** Value with the span of each quote in it. */
function withSpans(paper: EnrichedPaper, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item) => {
    if (typeof item !== "object") return item;
    const field = fieldOf(paper, item.quote)!;
    const start = paper[field].indexOf(item.quote);
    return { ...item, ...spanOf(field, paper[field], start, start + item.quote.length) };
  });
}

function valueAt(paper: EnrichedPaper, key: Key): unknown {
  const [head, leaf] = key.split(".") as [keyof EnrichedPaper, string?];
  return leaf === undefined ? paper[head] : (paper[head] as unknown as Record<string, unknown>)[leaf];
}

function replaced(paper: EnrichedPaper, key: Key, value: unknown): EnrichedPaper {
  const [head, leaf] = key.split(".") as [keyof EnrichedPaper, string?];
  return { ...paper, [head]: leaf === undefined ? value : { ...paper[head] as object, [leaf]: value } };
}

function withoutSpans(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item) => {
    if (typeof item !== "object") return item;
    const { field: _field, start: _start, end: _end, ...rest } = item;
    return rest;
  });
}
