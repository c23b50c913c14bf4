import { isChange } from "./change_cues.ts";
import type { NamedMetric } from "./metrics.ts";
import { isBreak } from "./noun_phrase.ts";
import type { Numeral } from "./numerals.ts";
import type { Place } from "./result_place.ts";

const JOINS_BEFORE =
  /^[)\]]?(?: ?\([a-z0-9@, %-]{1,24}\))?(?:[ -]?(?:scores?|measures?|values?|rates?|results?|levels?|performance|gains?|improvements?|reductions?|savings?|increases?|drops?|decreases?|points?|loss|usage|consumption|footprint|requirements?|metric|correlation|coefficient|index|error|(?:upper |lower )?bound|%))?(?:[;,] (?=up to|reaching|as high as))?(?: ?(?:of|(?:that|which) (?=is|are|was|were)|is|are|was|were|=|:|at|to|by|from|reach(?:es|ed|ing)?|exceed(?:s|ed|ing)?|remains?|stays?|improv(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|drop(?:s|ped|ping)?|fall(?:s|ing)?|fell|rises?|rose|grew|up|as|high|low|around|about|above|below|over|under|between|approximately|approx\.|nearly|roughly|almost|than|more|less|least|another|only|just|(?:estimated|expected|found|measured|reported) to be|equal(?:s|ing)?|averag(?:e|es|ing)|mean|the|an?|up|remarkable|impressive|significant|substantial|whopping|notable|improvement|reduction|gain|increase|decrease|drop|for|in|our|[~≈><≤≥(+-]))*[~≈><≤≥( +$-]*$/;
const STOPS_AFTER =
  /[;:.?!)—]|--|,(?! and)|(?<!end-)\b(?:on|for|while|despite|although|though|compared|than|over|using|when|across|from|by|which|and|or|but|as|to|with|at|under|via|through|vs|versus|against|that|without|respectively|is|are|was|were|shows?|achieves?|we|demonstrates?|(?:suggest|indicat|confirm|reflect|represent|impl)(?:s|es|ed|ies|ied|ing)|outperforms?|improves|reduces|enables|provides|attains|obtains|has|have)\b/;
/** "an 8% improvement on the (recall)", "a 2% gain on SetA measured by (recall)" */
const GAIN_ON =
  /^ *(?:absolute |relative )?(?:improvements?|gains?|increases?|boosts?)? ?(?:(?:on|for) (?:the |both |overall |average |mean )*|[^.;,]{0,40}\bmeasured by (?:the )?(?:[a-z-]+ )?)$/;
const BARE_ON = /^ *(?:on|for)\b/;
const MEASURED_BY = /^[a-z0-9]* ?(?:as )?measured\b/;
const CLOSED_AFTER = /^ *\\?\)/;
/** "2.8x (with a large model) (speedup)" */
const ASIDE = /^ ?\([a-z][^()]{2,60}\) ?$/;
const BY_NAME_AFTER = /^ *\(/;
/** "0.9 (for recall)", "2.4x for recall and", "4% w.r.t. recall": what the number is of ends its phrase. */
const FOR_NAME =
  /^ *\(?(?:for|in terms of|in|with respect to|w\.r\.t\.?|regarding|on) (?:the |average |mean |overall |its |their )*(?:[a-z0-9-]+ )?$/;
const FOR_ENDS =
  /^s?(?: scores?| values?| metrics?)? ?(?:[,.;:)]|$|(?:and|or|with|while|whilst|but|compared|over|than|when|from|across|respectively|without|under|at|by|for|in|on|to)\b)/;
/** "90% (recall of 0.9": what stands in the bracket is of the number behind it. */
const OPENS_NEXT = /^[^()]{0,24}$/;
/** "0.83 (ECE)=0.02": a metric of the number behind it. */
const OF_NEXT = /^ ?= ?[\d.]/;
/** "tokens/s": a unit. */
const PER_SECOND = /^\/s\b/;
const NEW_CLAUSE = /;|\b(?:while|whereas|but)\b/;
const COORDINATED =
  /^ *(?!while|whilst|but|when|as|higher|lower|more|less|faster|better|fewer)[a-z-]+(?: [a-z-]+)? (?:and|or) (?!by|to|a|an|the|its|their|from|over|up|in|with|improves?|reduces?|achieves?|increases?)[a-z-]+ (?:[a-z-]+ )?$/;
const WEAK_JOINT = /\b(?:by|at)\b|[(,;:]/;
/** "the recall rate of detection (performance)" */
const OF_PERFORMANCE = /^(?: rates?| scores?| values?)? of (?:[a-z-]+ ){0,4}$/;
const REACH = 70;

/** The metric that stands right behind a number and belongs to it: "86.5% top-1 accuracy", "12% (F1)". */
export function metricAfter(place: Place, numeral: Numeral): NamedMetric | null {
  const { text, end, metrics, numerals } = place;
  const index = numerals.indexOf(numeral);
  const isScore = numeral.unit !== null || numeral.isDecimal;
  const next = numerals[isScore && numerals[index + 1]?.isModifier ? index + 2 : index + 1];
  const limit = Math.min(end, numeral.end + REACH, next?.start ?? end);
  for (const metric of metrics) {
    if (metric.start < numeral.end) {
      if (metric.end > numeral.digitsEnd && metric.start > numeral.digits) return metric;
      continue;
    }
    if (metric.start >= limit || OF_NEXT.test(text.lower.slice(metric.end, metric.end + 4))) return null;
    if (PER_SECOND.test(text.lower.slice(metric.end, metric.end + 3))) continue;
    let between = text.lower.slice(numeral.end, metric.start);
    if (FOR_NAME.test(between) && metric.name !== "performance" && metric.row.class !== "amount") {
      const mayBeName = /^ *for/.test(between) && /^[A-Z]+$/.test(text.plain.slice(metric.start, metric.end));
      if (
        !mayBeName && FOR_ENDS.test(text.lower.slice(metric.end, Math.min(end, metric.end + 24)).trimStart())
      ) return metric;
    }
    between = between.replace(ASIDE, " ");
    if (BY_NAME_AFTER.test(between)) {
      if (next && metric.end < next.start && OPENS_NEXT.test(text.lower.slice(metric.end, next.start))) {
        const compares = place.links[numerals.indexOf(next) + 1];
        return isChange(place, numeral) && (compares === "versus" || compares === "change") ? metric : null;
      }
      between = between.replace("(", " ");
    }
    if (CLOSED_AFTER.test(between)) between = between.replace(/\\?\)/, " ");
    if (GAIN_ON.test(between) && metric.row.class !== "amount" && metric.name !== "performance") {
      if (MEASURED_BY.test(text.lower.slice(metric.end, metric.end + 16))) continue;
      if (!BARE_ON.test(between) || isChange(place, numeral)) return metric;
    }
    if (STOPS_AFTER.test(between) && !COORDINATED.test(between)) return null;
    return lastOfRun(place, metric, limit);
  }
  return null;
}

/** Of metrics that follow without a gap ("inference speed speedup"), the first; kept apart for clarity. */
function lastOfRun(place: Place, metric: NamedMetric, limit: number): NamedMetric {
  const { text, metrics } = place;
  let last = metric;
  for (const next of metrics.slice(metrics.indexOf(metric) + 1)) {
    if (next.end > limit || !/^[ -]?$/.test(text.lower.slice(last.end, next.start))) break;
    last = next;
  }
  return last;
}

/** "the correlation between (recall) and (loss)": what relates a metric to another. */
const BETWEEN = /^(?: coefficients?| scores?)? between [^.,;:()]{0,80}$/;

/** The metric, such as a correlation, that a sentence says is between the one at `index` and something else. */
function relationOf({ text, metrics }: Place, index: number): NamedMetric | null {
  const { start } = metrics[index]!;
  return metrics.findLast(({ end }, at) => at < index && BETWEEN.test(text.lower.slice(end, start))) ?? null;
}

/**
 * The metric that leads to a number: "accuracy of 88%", "AUROC 0.813", "F1 score from 55.4%".
 *
 * It is weak where "by" or a bracket joins them ("reduces latency by 5%"): a metric behind the number then comes first.
 */
export function metricBefore(
  place: Place,
  numeral: Numeral,
): { metric: NamedMetric; isWeak: boolean } | null {
  const { text, metrics } = place;
  for (let index = metrics.length - 1; index >= 0; index--) {
    const metric = metrics[index]!;
    if (metric.end > numeral.start) continue;
    if (numeral.start - metric.end > REACH) return null;
    const between = text.lower.slice(metric.end, numeral.start);
    const whole = metric.name === "performance" ? metrics[index - 1] : undefined;
    if (
      whole && OF_PERFORMANCE.test(text.lower.slice(whole.end, metric.start)) && JOINS_BEFORE.test(between)
    ) {
      return { metric: whole, isWeak: false };
    }
    const relation = JOINS_BEFORE.test(between) ? relationOf(place, index) : null;
    if (relation) return { metric: relation, isWeak: false };
    return JOINS_BEFORE.test(between)
      ? { metric, isWeak: metric.name === "performance" || WEAK_JOINT.test(between) }
      : null;
  }
  return null;
}

/** Whether a metric is likely meant by a number that does not stand beside it: costs and data are not. */
function carriesFar({ row }: NamedMetric, unit: string | null): boolean {
  if (unit === "points" && row.class === "amount") return false;
  if (row.name === "performance") return false;
  return row.class !== "amount" || (row.reduced === undefined && row.name !== "data");
}

const NEXT_WORD = /^ ([a-z][a-z-]+)/;
/** Nouns that a metric before them only describes, and not verbs. */
const DESCRIBED =
  /^(?!scores|values|rates|gains|improvements|reductions|drops|increases|decreases|results|levels|metrics|points|losses)(?:[a-z]+(?:els|ods|ologies|iques|emes|egies|lines|orks|ions|ers|ors|isms|ings|urves|ints|ers)|models?|baseline|function|learning|signal|landscape|map|curve|estimation|guidance|tolerance|constraint|budget|trade-?offs?|frontier|engineering|design|loss|filter|predictor|maximi[sz]ation|minimi[sz]ation|optimi[sz]ation)$/;

/** Whether a metric only describes the noun behind it: "reward baselines", "perplexity filter". */
function describes({ text }: Place, { end }: NamedMetric): boolean {
  const next = NEXT_WORD.exec(text.lower.slice(end, end + 24))?.[1];
  return next !== undefined && DESCRIBED.test(next) && !isBreak(next);
}

const OPENING =
  /^ *(?:with|using|by|through|via|without|under|given|based|after|before|when|despite|unlike)\b[^,;]{0,120},/;

/** Where the adverbial that a sentence begins with ends: "With reward shaping, we". */
function openingEnd({ text, start, end }: Place): number {
  const opening = OPENING.exec(text.lower.slice(start, Math.min(end, start + 140)));
  return opening ? start + opening[0].length : start;
}

/** The metric nearest before a number in its clause, where no other result stands between. */
export function metricInClause(
  place: Place,
  numeral: Numeral,
  readings: readonly unknown[],
): NamedMetric | null {
  const { text, metrics, numerals } = place;
  const index = numerals.indexOf(numeral);
  const previous = numerals.findLast((_, at) => at < index && readings[at] !== null);
  const from = Math.max(place.start, previous?.end ?? 0);
  let nearest: NamedMetric | null = null;
  const opening = openingEnd(place);
  for (const metric of metrics) {
    if (
      metric.start >= Math.max(from, opening) && metric.end <= numeral.start &&
      carriesFar(metric, numeral.unit) &&
      !describes(place, metric)
    ) {
      nearest = metric;
    }
  }
  if (nearest === null) return null;
  return NEW_CLAUSE.test(text.lower.slice(nearest.end, numeral.start)) ? null : nearest;
}
