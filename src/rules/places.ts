import { metricsIn, type NamedMetric } from "./metrics.ts";
import { type Link, linkOf } from "./number_links.ts";
import { type Numeral, numeralsOf } from "./numerals.ts";
import { firstOwnSentence, isOwnSentence } from "./own_work.ts";
import { ratioWordsOf } from "./ratio_words.ts";
import type { Place } from "./result_place.ts";
import { sentenceAt, type Text } from "./text.ts";

/** Past this share of its sentences an abstract that has not yet said "we" never does where it should. */
const LATEST_OWN = 0.7;
/** Sentences of background in such an abstract. */
const UNTOLD_OPENING = 2;

/** Digits and spelled-out ratios in order. */
function allNumerals(text: Text): Numeral[] {
  const spelled = ratioWordsOf(text);
  const digits = numeralsOf(text).filter((numeral) =>
    !spelled.some((ratio) => ratio.start < numeral.end && numeral.start < ratio.end)
  );
  return spelled.length === 0 ? digits : [...digits, ...spelled].sort((a, b) => a.start - b.start);
}

/** The sentences of a text that hold numbers. */
export function placesOf(text: Text): Place[] {
  const bySentence = new Map<number, Numeral[]>();
  for (const numeral of allNumerals(text)) {
    const sentence = sentenceAt(text, numeral.start);
    const together = bySentence.get(sentence);
    if (together) together.push(numeral);
    else bySentence.set(sentence, [numeral]);
  }
  if (bySentence.size === 0) return [];
  const firstOwn = text.field === "title" ? 0 : firstOwnSentence(text);
  const opening = firstOwn < text.sentences.length * LATEST_OWN
    ? firstOwn
    : Math.min(firstOwn, UNTOLD_OPENING);
  return [...bySentence].map(([sentence, numerals]) => {
    const { start, end } = text.sentences[sentence]!;
    const links = numerals.map((numeral, index) =>
      index === 0 ? null : linkOf(text, numerals[index - 1]!, numeral)
    );
    shareUnits(numerals, links);
    const isBackground = sentence < firstOwn && !isOwnSentence(text, sentence);
    return {
      text,
      sentence,
      start,
      end,
      numerals,
      links,
      metrics: metricsIn(text, start, end),
      isBackground,
    };
  });
}

/** A place whose metrics are looked up when first asked for: most numbers need none. */
function placeOf(
  text: Text,
  sentence: number,
  numerals: Numeral[],
  links: Link[],
  isBackground: boolean,
): Place {
  const { start, end } = text.sentences[sentence]!;
  let metrics: NamedMetric[] | null = null;
  return {
    text,
    sentence,
    start,
    end,
    numerals,
    links,
    isBackground,
    get metrics() {
      return metrics ??= metricsIn(text, start, end);
    },
  };
}

/** Gives the numbers of a range or list the unit that only the last one shows: "8 to 10 %". */
function shareUnits(numerals: readonly Numeral[], links: readonly Link[]): void {
  for (let index = numerals.length - 1; index > 0; index--) {
    const link = links[index];
    const left = numerals[index - 1]!;
    const right = numerals[index]!;
    if (left.unit !== null || right.unit === null || left.isModifier) continue;
    if (
      link === "range" || link === "change" || link === "versus" ||
      (link === "list" && right.unit !== "s" && (left.isDecimal || !right.isDecimal))
    ) left.unit = right.unit;
  }
}
