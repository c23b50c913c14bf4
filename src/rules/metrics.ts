import type { MetricRow } from "./metric_row.ts";
import { METRIC_ROWS } from "./metric_table.ts";
import { compilePhrases, type PhraseHit } from "./phrases.ts";
import type { Text } from "./text.ts";

/** A metric named in a text. */
export interface NamedMetric {
  start: number;
  end: number;
  /** Canonical name, its "#" filled in. */
  name: string;
  row: MetricRow;
}

const findMetrics = compilePhrases(
  METRIC_ROWS.flatMap((row) => row.patterns.map((pattern) => ({ pattern, value: row }))),
);

function named(text: Text, { start, end, value }: PhraseHit<MetricRow>): NamedMetric {
  const name = value.name.includes("#")
    ? value.name.replace("#", /\d+/.exec(text.lower.slice(start, end))?.[0] ?? "")
    : value.name;
  return { start, end, name, row: value };
}

const ACTS =
  /^ (?:achieves|outperforms|surpasses|attains|obtains|demonstrates|delivers|enables|consistently|reduces|yields)\b/;

/** Whether capitals that could be a metric are a method that does something: "MAE outperforms". */
function isMethodName(text: Text, { start, end }: PhraseHit<MetricRow>): boolean {
  return /^[A-Z]{2,}$/.test(text.plain.slice(start, end)) && ACTS.test(text.lower.slice(end, end + 16));
}

/** The metrics named between two offsets, in order. */
export function metricsIn(text: Text, start: number, end: number): NamedMetric[] {
  return findMetrics(text, start, end)
    .filter((hit) => !isMethodName(text, hit))
    .map((hit) => named(text, hit));
}
