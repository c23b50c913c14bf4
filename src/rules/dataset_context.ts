import { datasetNamesIn } from "./dataset_names.ts";
import { isOwnSentence } from "./own_work.ts";
import type { Text } from "./text.ts";

const EVALUATED = /\b(?:evaluat|experiment|tested on|test on|validat)/;
const INTRODUCED =
  /\b([A-Z][A-Za-z0-9]*[A-Z0-9-][A-Za-z0-9-]*)(?: \([^)]{0,40}\))?(?:,| is|:) (?:an?|the|our)(?: (?:first|new|novel|large-scale|[a-z-]+)){0,6} (?:benchmark|dataset|corpus|arena|test ?bed|test suite|suite|collection)\b|\b(?:benchmark|dataset|corpus|collection)(?: called| named| dubbed|,|:) ([A-Z][A-Za-z0-9-]+)/;

/** What the results of a sentence are about where it does not say: the data set that the text spoke of last. */
export function contextBefore(text: Text, sentence: number): string | null {
  for (let earlier = sentence - 1; earlier >= 0 && earlier >= sentence - 6; earlier--) {
    const { start, end } = text.sentences[earlier]!;
    const words = text.plain.slice(start, Math.min(end, start + 800));
    const introduced = INTRODUCED.exec(words);
    if (introduced) return introduced[1] ?? introduced[2]!;
    if (!isOwnSentence(text, earlier)) continue;
    const isEvaluated = EVALUATED.test(words.toLowerCase());
    const named = datasetNamesIn(text, start, end).filter((name) =>
      name.isCalled || (isEvaluated && !name.isTask)
    );
    const last = named.findLast((name) => name.isCalled) ?? named.at(-1);
    if (last) return last.names.join("; ");
  }
  return null;
}
