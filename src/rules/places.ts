import { atEnd } from "./at_end.ts";
import type { ScaleQuantity } from "../schema/enrichment.ts";
import { quantityOf } from "./scale_quantity.ts";
import { metricsIn, type NamedMetric } from "./metrics.ts";
import { isListPastBracket, type Link, linkOf } from "./number_links.ts";
import { type Numeral, numeralsOf } from "./numerals.ts";
import { firstOwnSentence, isOwnSentence } from "./own_work.ts";
import { type TupleSeat, tupleSeatsOf } from "./parallels.ts";
import { ratioWordsOf } from "./ratio_words.ts";
import type { Place } from "./result_place.ts";
import type { Stretch } from "./sentences.ts";
import { sentenceAt, type Text } from "./text.ts";

/** Past this share of its sentences an abstract that has not yet said "we" never does where it should. */
const LATEST_OWN = 0.4;
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
      endListsAtBrackets(text, members, links);
      linkSets(text, members, links);
      shareMultipliers(members, links);
      shareUnits(text, members, links);
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

/** A place that looks up metrics, sizes and brackets when first asked for them: most numbers need none. */
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
  #seats: (TupleSeat | null)[] | null = null;

  constructor(text: Text, place: Omit<Place, "text" | "metrics" | "quantities" | "seats">) {
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
    return this.#quantities ??= this.#findQuantities();
  }

  get seats(): readonly (TupleSeat | null)[] {
    return this.#seats ??= tupleSeatsOf(this);
  }

  /** Whether a number and the next are the ends of a range of sizes. */
  #isOneSize(index: number, quantity: ScaleQuantity | null): boolean {
    if (quantity === null || quantity === "dataset_size") return false;
    const [left, right] = [this.numerals[index]!, this.numerals[index + 1]!];
    const link = this.links[index + 1];
    const isAlike = left.multiplier === right.multiplier || left.multiplier >= 1e6 && right.multiplier >= 1e6;
    return (link === "range" || link === "change") && isAlike && left.unit === right.unit;
  }

  #findQuantities(): (ScaleQuantity | null)[] {
    const found = this.numerals.map((numeral) => quantityOf(this, numeral));
    for (let index = found.length - 2; index >= 0; index--) {
      if (this.#isOneSize(index, found[index + 1]!)) found[index] ??= found[index + 1]!;
    }
    for (let index = 0; index < found.length - 1; index++) {
      if (this.#isOneSize(index, found[index]!)) found[index + 1] ??= found[index]!;
    }
    return found;
  }
}

/** In "72 and 75 (seen), 60 and 63 (unseen)" there are two lists, in "72 (seen), 60 (unseen)" is one. */
function endListsAtBrackets(text: Text, numerals: readonly Numeral[], links: Link[]): void {
  for (let index = 2; index < links.length; index++) {
    if (links[index] !== "list" || links[index - 1] !== "list") continue;
    if (
      isListPastBracket(text, numerals[index - 1]!) && !isListPastBracket(text, numerals[index - 2]!)
    ) links[index] = null;
  }
}

/** Makes "from 65 to 71, 48 to 51" two changes, and "from 0.3-0.5 to 0.6-0.8" or "from 35/20/30 to 86/66/54" a change from one set of numbers to another. */
function linkSets(text: Text, numerals: readonly Numeral[], links: Link[]): void {
  for (let index = 2; index < links.length; index++) {
    if (links[index] === "range" && links[index - 1] === "list" && links[index - 2] === "change") {
      if (/^ to[ ~]*$/.test(text.lower.slice(numerals[index - 1]!.end, numerals[index]!.start))) {
        links[index] = "change";
      }
      continue;
    }
    if (links[index - 1] !== "range" && links[index - 1] !== "list") continue;
    const between = text.lower.slice(numerals[index - 1]!.end, numerals[index]!.start);
    if (!/^ to[ ~]*$/.test(between)) continue;
    let first = index - 1;
    while (links[first] === links[index - 1]) first--;
    const before = text.lower.slice(Math.max(0, numerals[first]!.start - 8), numerals[first]!.start);
    if (/\bfrom[ ~]*$/.test(before)) links[index] = "change";
  }
}

/** Gives the left of a range the multiplier that only the right one shows: "3-4 billion". */
function shareMultipliers(numerals: readonly Numeral[], links: readonly Link[]): void {
  for (let index = numerals.length - 1; index > 0; index--) {
    const left = numerals[index - 1]!;
    const right = numerals[index]!;
    if (links[index] !== "range" || left.multiplier > 1 || right.multiplier === 1 || left.value >= 1000) {
      continue;
    }
    left.value *= right.multiplier;
    left.multiplier = right.multiplier;
  }
}

const SCORE_BEFORE = atEnd(
  /\b(?:auc|auroc|roc-auc|auprc|f1|scores?|correlation|kappa|dice|iou|ssim|mcc|coefficient|index|r2|ndcg|mrr|map|precision|recall|accuracy|rho|similarity|probability)(?: \([^)]{1,12}\))?(?: scores?| values?)?(?: of| ?=|:| is)[ ~]*$/,
);

/** Whether the left of two is a score below one that the unit of the right is not for: "AUC of 0.86 and 77% recall". */
function isScoreBeside(text: Text, left: Numeral, right: Numeral): boolean {
  return left.isDecimal && left.value < 1 && right.value > 1 &&
    SCORE_BEFORE.test(text.lower.slice(Math.max(0, left.start - 50), left.start));
}

/** "with Haiku 4.5, compared to 52%": the version of a name, not one side of a comparison. */
const VERSIONED = atEnd(/(?:^|[ (])[A-Z][A-Za-z-]*[a-z] $/);

function isVersioned({ plain }: Text, numeral: Numeral): boolean {
  return numeral.isDecimal && numeral.value < 10 &&
    VERSIONED.test(plain.slice(Math.max(0, numeral.start - 30), numeral.start));
}

/** "d = 0.20, 95% CI" */
const INTERVAL = /^ (?:ci\b|cis\b|confid|credib)/;

/** Gives the numbers of a range or list the unit that only the last one shows: "8 to 10 %". */
function shareUnits(text: Text, numerals: readonly Numeral[], links: readonly Link[]): void {
  for (let index = numerals.length - 1; index > 0; index--) {
    const link = links[index];
    const left = numerals[index - 1]!;
    const right = numerals[index]!;
    if (link === "list" && / an? [~ ]*$/.test(text.lower.slice(left.end, right.start))) continue;
    if (INTERVAL.test(text.lower.slice(right.end, right.end + 12))) continue;
    if (left.unit !== null || right.unit === null || left.isModifier || left.multiplier > 1) continue;
    if (link === "versus" && isVersioned(text, left)) continue;
    if (right.unit === "%" && left.value >= 1000 || right.unit === "percentile" && left.value > 100) continue;
    if (
      link === "list" &&
      (text.plain.slice(left.end, right.start).includes(";") || isScoreBeside(text, left, right))
    ) {
      continue;
    }
    if (
      link === "range" || link === "change" || link === "versus" ||
      (link === "list" && right.unit !== "s" && (left.isDecimal || !right.isDecimal))
    ) left.unit = right.unit;
  }
}
