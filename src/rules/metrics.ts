import type { MetricRow } from "./metric_row.ts";
import { METRIC_ROWS } from "./metric_table.ts";
import { phraseEnding } from "./noun_phrase.ts";
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

const HEAD_REACH = 40;

const findMetrics = compilePhrases(
  METRIC_ROWS.flatMap((row) => row.patterns.map((pattern) => ({ pattern, value: row }))),
);

function named(text: Text, { start, end, value }: PhraseHit<MetricRow>): NamedMetric {
  const name = value.name.includes("#")
    ? value.name.replace("#", /\d+/.exec(text.lower.slice(start, end))?.[0] ?? "")
    : value.name;
  if (!value.isHead) return { start, end, name, row: value };
  const before = phraseEnding(text.lower.slice(Math.max(0, start - HEAD_REACH), start))?.words;
  return { start, end, name: before && isModifier(before) ? `${before} ${name}` : name, row: value };
}

/** Whether words before the head of a metric are part of its name: two at most, none of them in brackets. */
function isModifier(words: string): boolean {
  return /^(?:[a-z][a-z-]+ )?[a-z][a-z-]+$/.test(words);
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
