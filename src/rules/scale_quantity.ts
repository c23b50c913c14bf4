import type { ScaleQuantity } from "../schema/enrichment.ts";
import type { Numeral } from "./numerals.ts";
import type { Place } from "./result_place.ts";

const REACH = 60;
const PARAMETERS = /^[ -]*(?:\+ ?)?(?:[a-z-]+ ){0,2}(?:param(?:eter)?s?|magnitude)\b/;
const MODEL =
  /^[ -]+(?:[a-z-]+ ){0,3}(?:models?|lms?|llms?|vlms?|agent|baseline|scale|variant|backbone|transformers?|language models?|decoders?|network|dense|moe)\b/;
const MODEL_BEFORE =
  /\b(?:models?|backbones?|llms|scales?|sizes?)[ (]+(?:(?:ranging |up )?(?:from|of|to) )?$/;
const LENGTH_BEFORE =
  /\b(?:sequence|context|input|text|token|prompt) (?:text )?(?:lengths?|windows?)(?: [a-z]+){0,2}? (?:of|to|from|up to|from \d+ to) *$/;
const TOKENS = /^[ -]*(?:[a-z-]+ ){0,2}tokens?\b/;
const ITEMS =
  /^[ -]*(?:[A-Za-z0-9-]+,? ){0,4}?(?:images?|samples?|examples?|instances?|pairs?|tweets?|sentences?|documents?|videos?|clips?|utterances?|questions?|queries|conversations?|dialogues?|articles?|papers?|records?|patients?|cases|problems?|scenarios|tasks?|annotations?|translations?|objects?|scans?|frames?|trajectories|demonstrations?|episodes?|sets|files|tracks|x-rays|filings|buildings|posts|comments|reviews|entries|triples|triplets|prompts?|recordings|sequences|graphs|molecules|proteins|points|rows|lines|models|events|hours of|subset|messages|transcripts|slides|responses|items|interactions|users|reports|notes|snippets|programs|repositories|proofs|theorems|words|phrases|pages|tables|charts|figures)\b(?! (?:classes|categories|types))/;
const GPUS =
  /^[ -]*(?:×|x)? ?(?:[A-Z]*[a-z]* ?)?(?:NVIDIA )?(?:[A-Z][A-Z0-9]*[0-9]+ ?)?(?:GPUs?|TPUs?|A100s?|H100s?|V100s?)\b/;
const CONTEXT = /\b(?:context|sequence|input|length|window|sequences up to|tokens)s?\b/;
const DATA_SENTENCE =
  /\b(?:datasets?|data sets?|corpus|corpora|benchmark|collect|compris|contain|consist|trained on|pre-?trained on|annotat|curat|construct|includ|cover|evaluat|library of|design|subset|pool|introduc|using|fine-?tun|analy|bench)/;

/** What size a number states, or null. */
export function quantityOf(
  place: Pick<Place, "text" | "start" | "end">,
  numeral: Numeral,
): ScaleQuantity | null {
  if (isYear(numeral)) return null;
  if (numeral.unit !== null && !/^tokens?$/.test(numeral.unit)) return null;
  const plain = place.text.plain.slice(numeral.end, Math.min(place.end, numeral.end + REACH));
  const after = plain.toLowerCase();
  const before = place.text.lower.slice(Math.max(place.start, numeral.start - REACH), numeral.start);
  if (GPUS.test(plain) && numeral.value < 1e5) return "gpus";
  if (PARAMETERS.test(after) && (numeral.multiplier > 1 || numeral.value >= 1e4)) return "parameters";
  if (numeral.multiplier >= 1e6 && (MODEL.test(after) || MODEL_BEFORE.test(before))) return "parameters";
  if (numeral.value >= 256 && numeral.multiplier === 1 && LENGTH_BEFORE.test(before)) return "context_length";
  if (
    /^ *(?:frames?|resolution|videos?)\b/.test(after) && numeral.multiplier === 1e3 && numeral.value <= 8e3
  ) return null;
  if (numeral.unit !== null || TOKENS.test(after)) return tokensOf(numeral, before);
  if (
    numeral.multiplier === 1e3 && numeral.value <= 1e7 &&
    /\b(?:sequences|context|length|window)\b[^,;.]{0,30}$/.test(before)
  ) return "context_length";
  if (
    ITEMS.test(plain) && numeral.value >= 100 && !numeral.isDecimal ||
    ITEMS.test(plain) && numeral.multiplier > 1
  ) {
    return DATA_SENTENCE.test(place.text.lower.slice(place.start, Math.min(place.end, place.start + 1500)))
      ? "dataset_size"
      : null;
  }
  return null;
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
