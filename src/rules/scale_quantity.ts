import { atEnd } from "./at_end.ts";
import type { ScaleQuantity } from "../schema/enrichment.ts";
import { isBreak } from "./noun_phrase.ts";
import type { Numeral } from "./numerals.ts";
import type { Place } from "./result_place.ts";

const REACH = 60;
const PARAMETERS = /^[ -]*(?:\+ ?)?(?:[a-z-]+ ){0,2}(?:param(?:eter)?s?|magnitude)\b/;
const MODEL =
  /^[ -]+(?:[a-z-]+ ){0,3}(?:models?|lms?|llms?|vlms?|agent|baseline|scale|variant|backbone|transformers?|language models?|decoders?|network|dense|moe)\b/;
const MODEL_BEFORE = atEnd(
  /\b(?:models?|backbones?|llms|scales?|sizes?)[ ,(]+(?:(?:ranging |up |varying )?(?:from|of|to) |spanning )?[ ~]*$/,
);
const LENGTH_BEFORE = atEnd(
  /\b(?:sequence|context|input|text|token|prompt) (?:text )?(?:lengths?|windows?)(?: [a-z]+){0,2}? (?:of|to|from|up to|from \d+ to) *$/,
);
const TOKENS = /^[ -]*(?:[a-z-]+ ){0,2}tokens?\b/;
/** Plural nouns of which a data set is made: any but those that count parts of a method or an evaluation. */
const PLURAL =
  /^[A-Za-z][A-Za-z-]*[a-rt-z]s$|^(?:people|women|men|children|data|footage|speech|subset|corpus)$/;
const NO_ITEMS =
  /^(?:classes|categories|types|labels|parameters|params|layers|epochs|steps|timesteps|iterations|dimensions|hours|days|weeks|months|years|seconds|minutes|seeds|runs|trials|times|methods|languages|gpus|cpus|channels|neurons|tokens|characters|units|pixels|domains|datasets|benchmarks|baselines|heads|features|variables|experts|views|cores|nodes|bits|levels|this|is|was|has|as|its|various|previous|across|meters|degrees|cities|countries|institutions|pages|participants|annotators|replicates|resamples|permutations)$/i;
/** Words that end the noun phrase behind a number. */
const ITEM_BREAK =
  /^(?:for|on|in|of|with|by|per|and|or|across|to|from|over|at|using|that|which|are|were|is|was|we|while|between|under|into|than|through|via)$/i;
/** So many things of one sort are data, whatever the sentence says of them. */
const MANY = 1e5;
/** "from 512 to 2048 in length" */
const LENGTH_AFTER = /^ *(?:(?:to|and|-|–) *\d[\d,.]*k? *)?in (?:sequence |context |input )?length\b/;
const MOST_ITEM_WORDS = 6;
/** What is below, and not multiplied by "K" or the like, is no size but a number of GPUs. */
const LEAST_SIZE = 100;
const GPUS =
  /^[ -]*(?:×|x)? ?(?:[A-Z]*[a-z]* ?)?(?:NVIDIA )?(?:[A-Z][A-Z0-9]*[0-9]+ ?)?(?:GPUs?|TPUs?|A100s?|H100s?|V100s?)\b/;
const CONTEXT = /\b(?:context|sequence|input|length|window|sequences up to|tokens)s?\b/;
const DATA_SENTENCE =
  /\b(?:datasets?|data sets?|corpus|corpora|benchmark|collect|compris|contain|consist|trained on|pre-?trained on|annotat|curat|construct|includ|cover|evaluat|built|yield|pre-?train|library of|design|subset|pool|introduc|using|fine-?tun|analy|bench)/;

/** What size a number states, or null. */
export function quantityOf(
  place: Pick<Place, "text" | "start" | "end" | "isBackground">,
  numeral: Numeral,
): ScaleQuantity | null {
  if (isYear(numeral)) return null;
  if (numeral.unit !== null && !/^tokens?$/.test(numeral.unit)) return null;
  const plain = place.text.plain.slice(numeral.end, Math.min(place.end, numeral.end + REACH));
  const after = place.text.lower.slice(numeral.end, Math.min(place.end, numeral.end + REACH));
  const before = place.text.lower.slice(Math.max(place.start, numeral.start - REACH), numeral.start);
  if (GPUS.test(plain) && numeral.value < 1e5) return "gpus";
  if (numeral.multiplier === 1 && numeral.value < LEAST_SIZE) return null;
  if (PARAMETERS.test(after) && (numeral.multiplier > 1 || numeral.value >= 1e4)) return "parameters";
  if (numeral.multiplier >= 1e6 && (MODEL.test(after) || MODEL_BEFORE.test(before))) return "parameters";
  if (
    numeral.value >= 256 && numeral.multiplier === 1 &&
    (LENGTH_BEFORE.test(before) || LENGTH_AFTER.test(after))
  ) return "context_length";
  if (
    /^ *(?:frames?|resolution|videos?)\b/.test(after) && numeral.multiplier === 1e3 && numeral.value <= 8e3
  ) return null;
  if (numeral.unit !== null || TOKENS.test(after)) return tokensOf(numeral, before);
  if (
    numeral.multiplier === 1e3 && numeral.value <= 1e7 &&
    /\b(?:sequences|context|length|window)\b[^,;.]{0,30}$/.test(before)
  ) return "context_length";
  if (isBracketedSize(place, numeral, plain, before)) return "parameters";
  const isMany = numeral.value >= 100 && !numeral.isDecimal || numeral.multiplier > 1;
  if (isMany && hasItems(plain)) {
    const isOwnData = !place.isBackground && numeral.value >= MANY;
    const words = place.text.lower.slice(place.start, Math.min(place.end, place.start + 1500));
    return isOwnData || DATA_SENTENCE.test(words) ? "dataset_size" : null;
  }
  return null;
}

/** Whether a noun phrase in the plural begins right behind a number. */
function hasItems(behind: string): boolean {
  if (behind.startsWith("-")) return false;
  const words = behind.split(/[.;:(),]/, 1)[0]!.split(" ").filter(Boolean).slice(0, MOST_ITEM_WORDS);
  for (const word of words) {
    const last = word.split(/[-\/]/).at(-1)!;
    if (ITEM_BREAK.test(word) || NO_ITEMS.test(last) || /s$/.test(word) && isBreak(word.toLowerCase())) {
      return false;
    }
    if (PLURAL.test(last)) return true;
  }
  return false;
}

/** Whether a size stands alone in a bracket behind the name of a model: "ConvNeXt (28.6M)". */
function isBracketedSize(
  place: Pick<Place, "text">,
  numeral: Numeral,
  plain: string,
  before: string,
): boolean {
  return numeral.multiplier >= 1e6 && numeral.isDecimal && /[a-z0-9-] ?\($/.test(before) &&
    /^(?:[),;]|-{1,3}[\d.]+[MB]\))/.test(plain) &&
    /[MB]/.test(place.text.plain.slice(numeral.digitsEnd, numeral.end));
}

/** Whether a number is a year: four digits of the last or this century without a separator. */
function isYear(numeral: Numeral): boolean {
  return numeral.multiplier === 1 && numeral.digitsEnd - numeral.digits === 4 && numeral.value >= 1950 &&
    numeral.value <= 2035;
}

function tokensOf(numeral: Numeral, before: string): ScaleQuantity | null {
  if (numeral.value >= 1e8) return "training_tokens";
  return numeral.value >= 256 && CONTEXT.test(before) ? "context_length" : null;
}
