import type { ScaleQuantity } from "../schema/enrichment.ts";
import { quantityOf } from "./scale_quantity.ts";
import { metricsIn, type NamedMetric } from "./metrics.ts";
import { type Link, linkOf } from "./number_links.ts";
import { type Numeral, numeralsOf } from "./numerals.ts";
import { firstOwnSentence, isOwnSentence } from "./own_work.ts";
import { ratioWordsOf } from "./ratio_words.ts";
import type { Place } from "./result_place.ts";
import type { Stretch } from "./sentences.ts";
import { sentenceAt, type Text } from "./text.ts";

/** Past this share of its sentences an abstract that has not yet said "we" never does where it should. */
const LATEST_OWN = 0.7;
/** Sentences of background in such an abstract. */
const UNTOLD_OPENING = 2;

/** More numbers in one sentence are read as if they stood in several. */
const MOST_NUMERALS = 40;

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
  return [...bySentence].flatMap(([sentence, numerals]) => {
    const isBackground = sentence < opening && !isOwnSentence(text, sentence);
    return chunksOf(numerals, text.sentences[sentence]!).map(({ members, start, end }) => {
      const links = members.map((numeral, index) =>
        index === 0 ? null : linkOf(text, members[index - 1]!, numeral)
      );
      shareUnits(members, links);
      return new LazyPlace(text, { sentence, start, end, numerals: members, links, isBackground });
    });
  });
}

/** The numbers of a sentence in chunks of bounded size: a table pasted into a text must not cost its square. */
function chunksOf(numerals: readonly Numeral[], sentence: Stretch): (Stretch & { members: Numeral[] })[] {
  const chunks: (Stretch & { members: Numeral[] })[] = [];
  for (let first = 0; first < numerals.length; first += MOST_NUMERALS) {
    const members = numerals.slice(first, first + MOST_NUMERALS);
    const next = numerals[first + MOST_NUMERALS];
    chunks.push({
      members,
      start: first === 0 ? sentence.start : members[0]!.start,
      end: next?.start ?? sentence.end,
    });
  }
  return chunks;
}

/** A place that looks up metrics and sizes when first asked for them: most numbers need none. */
class LazyPlace implements Place {
  readonly text: Text;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly numerals: readonly Numeral[];
  readonly links: readonly Link[];
  readonly isBackground: boolean;
  #metrics: NamedMetric[] | null = null;
  #quantities: (ScaleQuantity | null)[] | null = null;

  constructor(text: Text, place: Omit<Place, "text" | "metrics" | "quantities">) {
    this.text = text;
    this.sentence = place.sentence;
    this.start = place.start;
    this.end = place.end;
    this.numerals = place.numerals;
    this.links = place.links;
    this.isBackground = place.isBackground;
  }

  get metrics(): readonly NamedMetric[] {
    return this.#metrics ??= metricsIn(this.text, this.start, this.end);
  }

  get quantities(): readonly (ScaleQuantity | null)[] {
    return this.#quantities ??= this.numerals.map((numeral) => quantityOf(this, numeral));
  }
}

/** Gives the numbers of a range or list the unit that only the last one shows: "8 to 10 %". */
function shareUnits(numerals: readonly Numeral[], links: readonly Link[]): void {
  for (let index = numerals.length - 1; index > 0; index--) {
    const link = links[index];
    const left = numerals[index - 1]!;
    const right = numerals[index]!;
    if (left.unit !== null || right.unit === null || left.isModifier || left.multiplier > 1) continue;
    if (
      link === "range" || link === "change" || link === "versus" ||
      (link === "list" && right.unit !== "s" && (left.isDecimal || !right.isDecimal))
    ) left.unit = right.unit;
  }
}
