import { datasetNamesIn } from "./dataset_names.ts";
import { isOwnSentence } from "./own_work.ts";
import type { Text } from "./text.ts";

const REACH = 6;
const LONGEST = 800;
const WORTH_READING =
  /benchmark|dataset|corpus|data set|arena|collection|suite|test ?bed|[Ee]valuat|[Ee]xperiment|[Tt]est|[Vv]alidat|challenge/;
const EVALUATED = /\b(?:evaluat|experiment|tested on|test on|validat)/;
const INTRODUCED =
  /\b([A-Z][A-Za-z0-9]*[A-Z0-9-][A-Za-z0-9-]*)(?: \([^)]{0,40}\))?(?:,| is|:) (?:an?|the|our)(?: (?:first|new|novel|large-scale|[a-z-]+)){0,6} (?:benchmark|dataset|corpus|arena|test ?bed|test suite|suite|collection)\b|\b(?:benchmark|dataset|corpus|collection)(?: called| named| dubbed|,|:) ([A-Z][A-Za-z0-9-]+)/;

/** The data set that a sentence introduces or says it evaluates on. */
function spokenOf(text: Text, sentence: number): string | null {
  const { start, end } = text.sentences[sentence]!;
  const words = text.plain.slice(start, Math.min(end, start + LONGEST));
  if (!WORTH_READING.test(words)) return null;
  const introduced = INTRODUCED.exec(words);
  if (introduced) return introduced[1] ?? introduced[2]!;
  if (!isOwnSentence(text, sentence)) return null;
  const isEvaluated = EVALUATED.test(words.toLowerCase());
  const named = datasetNamesIn(text, start, end).filter((name) =>
    name.isCalled || (isEvaluated && !name.isTask)
  );
  const last = named.findLast((name) => name.isCalled) ?? named.at(-1);
  return last ? last.names.join("; ") : null;
}

/** What the results of a sentence are about where it does not say: the data set that the text spoke of last. */
export function contextBefore(text: Text, sentence: number): string | null {
  const known = text.memo.spoken ??= [];
  for (let earlier = sentence - 1; earlier >= 0 && earlier >= sentence - REACH; earlier--) {
    known[earlier] = known[earlier] === undefined ? spokenOf(text, earlier) : known[earlier];
    if (known[earlier]) return known[earlier]!;
  }
  return null;
}
