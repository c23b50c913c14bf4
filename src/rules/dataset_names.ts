import type { Stretch } from "./sentences.ts";
import type { Text } from "./text.ts";

const NAME =
  "(?:[A-Z][A-Za-z0-9]*(?:[-.\\/+_'!&][A-Za-z0-9]+)*|[a-z]?[A-Z0-9]+[A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*)";
const NAMES = `${NAME}(?: (?:${NAME}|\\d{2,4}))*`;
const KIND =
  "(?:datasets?|data ?sets?|benchmarks?|corpus|corpora|challenge|test[- ]dev|test set|val(?:idation)? set|minival|test-dev)";
const NAMED = new RegExp(
  `\\b(?:on|across|over|for|in|from|against|at|including|using|to|the|On|In|For|Across|Experiments on)\\b *(?:the |both |challenging |public |popular |real-world |widely used |standard |large-scale |unseen |held-out |official |[a-z-]+ ){0,2}(${NAMES}(?:(?:, and |, | and | & )${NAMES})*)(?: ${KIND})?`,
  "g",
);

/** Names after "on", "for", "across", ... between two offsets, in order. */
export function namesIn(
  text: Text,
  start: number,
  end: number,
): (Stretch & { name: string; preposition: string })[] {
  const words = text.plain.slice(start, Math.min(end, start + 1500));
  return [...words.matchAll(NAMED)].map((match) => {
    const at = start + match.index + match[0].indexOf(match[1]!);
    return {
      start: at,
      end: at + match[1]!.length,
      name: match[1]!,
      preposition: /^\w+/.exec(match[0])![0].toLowerCase(),
    };
  });
}
