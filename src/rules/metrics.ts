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

/** "All-Pass@4", "cl-recall": what is joined to a metric from before makes it another. */
const PREFIX = /(?<![A-Za-z0-9-])((?:[A-Za-z][A-Za-z0-9]{0,11}-){1,2})$/;
/** Such words leave it what it is: "test-accuracy", "macro-F1". */
const NO_PREFIX =
  /^(?:top|test|val|mean|average|avg|overall|max|best|macro|micro|weighted|high|higher|low|lower|near|sub|pre|post|non|re|zero|few|one|all-?in|end|state|level|cross|in|out|and|or|to|vs|of|on|per|over|increased|reduced|improved|self)-/i;
const PREFIX_REACH = 26;

/** What is joined to a metric from before, in lower case; "" where nothing is, null where it is part of a name: "DiT-Reward". */
function prefixOf({ plain, lower }: Text, { start, end, value }: PhraseHit<MetricRow>): string | null {
  if (plain[start - 1] !== "-") return "";
  const prefix = PREFIX.exec(plain.slice(Math.max(0, start - PREFIX_REACH), start))?.[1];
  if (prefix === undefined || NO_PREFIX.test(prefix)) return "";
  const isName = value.class === "amount" && /[A-Z]/.test(prefix) &&
    /^[A-Z][a-z]{3}/.test(plain.slice(start, end));
  return isName ? null : lower.slice(start - prefix.length, start);
}

/** "mAP@0.5", "mAP@50-95": what goes on behind the digits of a threshold. */
const THRESHOLD_ON = /^\.\d{1,3}(?:(?:[:-]|--)(?:0\.)?\d{2})?(?!\.?\d)|^(?:[:-]|--)(?:0\.)?\d{2}(?!\.?\d)/;

/** The row of a metric whose name takes in other words: its saving has no name in the table. */
function qualified(row: MetricRow): MetricRow {
  return row.reduced ? { ...row, reduced: undefined } : row;
}

/** "compliance rate" */
const RATE_BEHIND = /^ rates?\b/;

function named(text: Text, { start, end: close, value }: PhraseHit<MetricRow>, prefix: string): NamedMetric {
  const isNumbered = value.name.includes("#");
  const further = isNumbered && value.name.includes("@")
    ? THRESHOLD_ON.exec(text.lower.slice(close, close + 10))?.[0] ?? ""
    : "";
  const end = close + further.length;
  const cut = value.isHead ? AT_CUT.exec(text.lower.slice(close, close + 6))?.[0] ?? "" : "";
  const name = isNumbered
    ? value.name.replace("#", (/\d+/.exec(text.lower.slice(start, end))?.[0] ?? "") + further)
    : value.name;
  if (prefix !== "" && !value.isHead && value.class !== "amount") {
    return { start: start - prefix.length, end, name: prefix + name, row: qualified(value) };
  }
  if (!value.isHead) return { start, end, name, row: value };
  const phrase = phraseEnding(text.lower.slice(Math.max(0, start - HEAD_REACH), start));
  const before = phrase?.rest.length === 0 ? phrase.words : null;
  const rate = value.class === "share" ? RATE_BEHIND.exec(text.lower.slice(end, end + 7))?.[0] ?? "" : "";
  const whole = {
    start,
    end: end + cut.length + rate.length,
    name: name + cut + (rate && " rate"),
    row: value,
  };
  return before && isModifier(before)
    ? { ...whole, name: `${before} ${whole.name}`, row: qualified(value) }
    : whole;
}

/** Whether words before the head of a metric are part of its name: two at most, none of them in brackets. */
function isModifier(words: string): boolean {
  return /^(?:[a-z][a-z-]+ )?[a-z][a-z-]+$/.test(words) && !OF_SYSTEM.test(words);
}

/** Words that say whose metric it is, not which. */
const OF_SYSTEM =
  /^(?:model|models|system|method|algorithm|network|classifier|agent|baseline|their|overall)$/;

const ACTS =
  /^ (?:achieves|outperforms|surpasses|attains|obtains|demonstrates|delivers|enables|consistently|reduces|yields)\b/;

/** Whether capitals that could be a metric are a method that does something: "MAE outperforms". */
function isMethodName(text: Text, { start, end }: PhraseHit<MetricRow>): boolean {
  return /^[A-Z]{2,}$/.test(text.plain.slice(start, end)) && ACTS.test(text.lower.slice(end, end + 16));
}

/** Whether a metric is only the first part of an adjective: "token-level", "accuracy-aware". */
function isCompounded({ plain }: Text, { end }: PhraseHit<MetricRow>): boolean {
  return plain[end] === "-" &&
    /^-(?!(?:scores?|measures?|weighted|averaged|macro|micro|values?|rates?|index)\b)[a-z]{2}/i.test(
      plain.slice(end, end + 12),
    );
}

/** "full-precision": of numbers, not of answers. */
const FORMAT = /\b(?:full|half|mixed|single|double|low|reduced|bit)[ -]$/i;
const OBJECTIVE = /^(?: focal| index)? loss(?:es)?\b/;
const SETTING = /^ (?:settings?|baselines?|models?|counterparts?|methods?|regimes?|variants?|modes?)\b/;

/** Whether a metric only names a loss function or a setting: "Dice Loss", "full-precision baseline". */
function isOnlyName({ plain, lower }: Text, { start, end, value }: PhraseHit<MetricRow>): boolean {
  if (lower[end] !== " ") return false;
  const behind = lower.slice(end, end + 16);
  if (value.name === "precision" && FORMAT.test(plain.slice(Math.max(0, start - 10), start))) return true;
  return value.class !== "amount" && OBJECTIVE.test(behind) ||
    plain[start - 1] === "-" && SETTING.test(behind);
}

/** "coverage@10": how far down a list. */
const AT_CUT = /^@(?:\d+|k)/;
const IS_BOUND = /^(?:upper|lower) bound$/;

/** The metrics named between two offsets, in order; a bound of another metric counts only where that is not named. */
export function metricsIn(text: Text, start: number, end: number): NamedMetric[] {
  const found = findMetrics(text, start, end).flatMap((hit) => {
    if (isMethodName(text, hit) || isCompounded(text, hit) || isOnlyName(text, hit)) return [];
    const prefix = prefixOf(text, hit);
    return prefix === null ? [] : [named(text, hit, prefix)];
  });
  const last = found.findIndex((metric, at) =>
    metric.name === "performance" && found[at - 1]?.end === metric.start - 1
  );
  if (last > 0) found.splice(last, 1);
  const isBound = found.some(({ name }) => IS_BOUND.test(name)) &&
    !found.every(({ name }) => IS_BOUND.test(name));
  return isBound ? found.filter(({ name }) => !IS_BOUND.test(name)) : found;
}
