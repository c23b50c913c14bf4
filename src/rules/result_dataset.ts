import { contextBefore } from "./dataset_context.ts";
import { type DatasetName, datasetNamesIn } from "./dataset_names.ts";
import { parallelsOf } from "./parallels.ts";
import type { KindReading } from "./result_kind.ts";
import type { Reading } from "./metric_reading.ts";
import { type Place, wordsBetween } from "./result_place.ts";

const INLINE =
  /^ *((?:[A-Z][A-Za-z]*[-A-Z0-9][A-Za-z0-9-]*|[A-Z][a-z]+Net(?:-[A-Z0-9]+)?)) (?:top|accuracy|zero|test|val|mAP|score|f1|F1)/;
const BREAK =
  /;|, (?:while|and|but|with|which|surpass|outperform|compar|improv|reduc|achiev|without|demonstrat)|\b(?:while|whereas|compared|than|outperform\w*|surpass\w*|reducing|requiring|improving)\b/;
const SEATED = /(?<![A-Za-z0-9-])([A-Z][A-Za-z0-9-]+) ?$/;
/** "by 5.5 mAP (from 40.4 to 45.9)": what stands between a gain and the levels in its bracket. */
const OPENS_LEVELS = /^ (?:[A-Za-z0-9@-]{1,12} ){0,2}\(from $/;
const REACH = 130;

/** Names behind a number in its clause, up to the next result. */
function behind(
  place: Place,
  index: number,
  names: readonly DatasetName[],
  limit: number,
): DatasetName | null {
  const numeral = place.numerals[index]!;
  const near = names.filter((name) =>
    name.start >= numeral.end && name.start < Math.min(limit, numeral.end + REACH) &&
    !BREAK.test(place.text.plain.slice(numeral.end, name.start))
  );
  return near.find((name) => name.isCalled) ?? near.find((name) => !name.isTask) ?? near[0] ?? null;
}

/** The names that the sentence gives before a number. */
function ahead(place: Place, index: number, names: readonly DatasetName[]): DatasetName | null {
  const before = names.filter((name) => name.end <= place.numerals[index]!.start);
  const leading = before.find((name) => name.leads);
  return before.findLast((name) => name.isCalled) ?? before.findLast((name) => !name.isTask) ?? leading ??
    null;
}

/** "(42% vs. 38%) on the ": behind the other side of a comparison often comes whose it is, "38% for B". */
const ON = /^(?!.* for )[^,;.]{0,24}\b(?:on|across) (?:the |both |all |our )*$/;

/** Whether a name stands behind a number as what it was measured on. */
function isOn(place: Place, index: number, name: DatasetName): boolean {
  return ON.test(place.text.lower.slice(place.numerals[index]!.end, name.start));
}

function inlineName(place: Place, index: number): string | null {
  const numeral = place.numerals[index]!;
  return INLINE.exec(place.text.plain.slice(numeral.end, Math.min(place.end, numeral.end + 60)))?.[1] ?? null;
}

/** The name before a bracket with several numbers, where it is no metric: "Gowalla (12.5, 0.14)". */
function seatedNames(place: Place): (string | null)[] {
  return place.seats.map((seat) => {
    if (
      seat === null || seat.size < 2 ||
      place.metrics.some(({ end }) => end <= seat.open && seat.open - end < 2)
    ) {
      return null;
    }
    return SEATED.exec(place.text.plain.slice(Math.max(place.start, seat.open - 40), seat.open))?.[1] ?? null;
  });
}

/** Gives the names behind the last of a list to its members: one each where they are as many. */
function dealOut(members: readonly number[], names: readonly string[], datasets: (string | null)[]): void {
  members.forEach((member, at) => {
    datasets[member] = names.length === members.length ? names[at]! : names.join("; ");
  });
}

/** Whether a number is the first of the levels in the bracket behind a gain. */
function opensLevels(place: Place, index: number): boolean {
  return index > 0 && OPENS_LEVELS.test(wordsBetween(place, index));
}

/** The members of the list that ends with `index`, and those joined to it otherwise ("95.2% (+1.1%)"). */
function membersOf(
  place: Place,
  index: number,
  parallels: readonly number[],
  datasets: readonly (string | null)[],
) {
  const listed = [index];
  const joined: number[] = [];
  let member = index;
  for (;;) {
    const link = place.links[member];
    if (link === "versus" && / on /.test(wordsBetween(place, member))) return { listed, joined };
    const isJoined = opensLevels(place, member) || link === "gain" || link === "versus" ||
      link === "change" || link === "range";
    const earlier = isJoined ? member - 1 : parallels[member]!;
    if (earlier < 0 || datasets[earlier] !== null) return { listed, joined };
    (isJoined ? joined : listed).unshift(earlier);
    member = earlier;
  }
}

/** Whether a number may take over what the text spoke of before: speed and cost rarely are about one data set. */
function inherits(reading: Reading, kind: KindReading): boolean {
  return kind.kind !== "ratio" && !(kind.kind === "relative" && reading.reduced !== null) &&
    reading.reduced === null;
}

/**
 * The benchmark, data set or task that each result of a sentence belongs to.
 *
 * What stands right behind a number comes first, for the whole list that ends there; then what the sentence named
 * before; then what the sentences before were about.
 */
export function datasetsOf(
  place: Place,
  readings: readonly (Reading | null)[],
  kinds: readonly (KindReading | null)[],
): (string | null)[] {
  const names = datasetNamesIn(place.text, place.start, place.end)
    .filter((name) => !place.metrics.some((metric) => metric.start < name.end && name.start < metric.end));
  const parallels = parallelsOf(place, readings.map((reading) => reading !== null));
  const results = readings.flatMap((reading, index) => reading ? [index] : []);
  const datasets = seatedNames(place);
  results.forEach((index, at) => {
    const inline = inlineName(place, index);
    if (inline) datasets[index] = inline;
    if (datasets[index] !== null) return;
    const next = results[at + 1];
    const found = behind(place, index, names, next === undefined ? place.end : place.numerals[next]!.start);
    if (!found || place.links[index] === "versus" && !isOn(place, index, found)) return;
    const { listed, joined } = membersOf(place, index, parallels, datasets);
    dealOut(listed, found.names, datasets);
    for (const member of joined) datasets[member] = found.names.join("; ");
  });
  let context: string | null | undefined;
  results.forEach((index, at) => {
    if (datasets[index] !== null) return;
    const found = ahead(place, index, names);
    const mayInherit = inherits(readings[index]!, kinds[index]!);
    const earlier = results.slice(0, at).findLast((other) => datasets[other] !== null);
    if (earlier !== undefined && place.links[index] !== null) datasets[index] = datasets[earlier]!;
    else if (found && (mayInherit || found.leads)) datasets[index] = found.names.join("; ");
    else if (earlier !== undefined && mayInherit) datasets[index] = datasets[earlier]!;
    else if (mayInherit) datasets[index] = context ??= contextBefore(place.text, place.sentence);
  });
  return datasets;
}
