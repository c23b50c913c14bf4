import { atEnd } from "./at_end.ts";
import type { Text } from "./text.ts";
import { type FoundUnit, unitAt } from "./units.ts";

/** A number in a text, with sign, currency, multiplier and unit. */
export interface Numeral {
  /** Offset of its sign, currency or first digit. */
  start: number;
  /** Offset of its first digit. */
  digits: number;
  /** Offset behind the last digit. */
  digitsEnd: number;
  /** Offset behind its unit. */
  end: number;
  /** The number as written, multiplied out ("100K" is 100000), without its sign. */
  value: number;
  sign: "" | "+" | "-";
  /** Unit, or null where none is written. */
  unit: string | null;
  /** What "K", "M" or "billion" multiplied it by. */
  multiplier: number;
  /** Whether it is written with a decimal point. */
  isDecimal: boolean;
  /** What joins it to the word behind: "125M-parameter". */
  isModifier: boolean;
  /** Whether the words around it make it a change; worked out when first asked. */
  isChange?: boolean;
  /** Whether it is a power of ten below one: "10^-4", "8.2e-5". */
  isPower?: true;
}

const NUMBER = /\d{1,3}(?:(?:,|\{,\})\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** "4:52%", "99,5%": other signs for the decimal point. */
const TYPO = /:\d{2}(?= ?%)|,\d(?= ?%)/y;
const MULTIPLIER = /(?:[KMBTGk]\b| [MB](?=[- ]param)| ?(?:thousand|million|billion|trillion|mn|bn)\b)/y;
const FACTORS: Record<string, number> = {
  k: 1e3,
  m: 1e6,
  b: 1e9,
  g: 1e9,
  t: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  mn: 1e6,
  bn: 1e9,
};
const EXPONENT = /e[+-]?\d{1,3}\b| {0,2}(?:×|\\cdot|x) {0,7}10 ?\^?/y;
/** "10^-4", "2 × 10^{-5}", "1e-4": numbers far below one. */
const SMALL_POWER =
  /(?:(?: {0,3}(?:×|\\times|\\cdot|x|\*) {0,7}10)? ?\^ {0,2}\{? ?-|e-) {0,2}(\d{1,3})(?![\d.]) ?\}?/y;
const TYPO_BEGINS = ":,";
/** First characters of powers and exponents, and of multipliers. */
const POWER_BEGINS = " ×\\x*^e";
const MULTIPLIER_BEGINS = " KMBTGktmb";
/** Where a number far below one can be what was measured: "p <", "an error of". */
const LEADS_TO_POWER = atEnd(/(?:[<>=≤≥~]|\b(?:of|below|under|to|than|near|around|about))[ ~{]*$/);
const POWER = / ?\^(?! {0,2}\{? ?\\?circ) ?\{?[-+]?\d*\}?/y;
const LATEX_BEHIND = /^(?:[\d.,]|\{,\})*(?: ?[-+]? ?\\|[$^_]| ?%)/;
/** "$\\sim$" right before a number: its last dollar opens no sum. */
const CLOSES_LATEX = /\\[a-z]{2,10} ?\$$/;
const DIGIT = /\d/g;
const SPREAD = / {0,4}(?:±|\+\/-|pm\b) {0,6}\d+(?:\.\d+)?[ ~]{0,2}(?=[a-zA-Z%×° ])/y;
const SPREAD_BEFORE = /(?:±|\+\/-|\bpm|\+-)[ $]*$/;
const LETTER_BEHIND = /[A-Za-z_]/;
const ONLY_NUMBERS_IN_BRACKET = /^[\d\s.,;+%~\u2013-]*\]/;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ||
    (code > 191 && code < 0x2000 && code !== 215 && code !== 247);
}

/** Whether the word that ends before `end` is a name: it has a letter that is no unit of a number. */
function isNameBefore(plain: string, end: number): boolean {
  let start = end;
  while (start > 0 && end - start < 20 && /[A-Za-z0-9.%]/.test(plain[start - 1]!)) start--;
  const word = plain.slice(start, end);
  return /[A-Za-z]/.test(word) && word.toLowerCase() !== "sub" &&
    !/^\d+(?:\.\d+)?(?:x|X|K|k|M|B|s|ms|dB)$/.test(word);
}

/** Whether the number at `at` belongs to a name, a version, an index or a citation. */
function isPartOfName(plain: string, at: number): boolean {
  const before = plain.charCodeAt(at - 1);
  if (isLetter(before) || before === 95 || before === 94 || before === 35 || before === 64 || before === 38) {
    return true;
  }
  const twoBefore = plain.charCodeAt(at - 2);
  if (before === 45 || before === 8211) return isNameBefore(plain, at - 1);
  if (before === 47 || before === 46 || before === 58) {
    return isLetter(twoBefore) || (before !== 47 && isDigit(twoBefore));
  }
  if (before === 43) return isLetter(twoBefore);
  if (before === 123) {
    return twoBefore === 94 || twoBefore === 95 || twoBefore === 125 || plain.startsWith("frac", at - 5);
  }
  return false;
}

/** Offset behind a bracket "[12, 13]" or "[0.1, 0.5]" that opens right before `at`, else -1. */
function bracketEnd(plain: string, at: number): number {
  let open = at - 1;
  while (open >= 0 && (plain[open] === " " || plain[open] === "+" || plain[open] === "-")) open--;
  if (plain[open] !== "[") return -1;
  const inside = plain.slice(at, at + 60);
  return ONLY_NUMBERS_IN_BRACKET.test(inside) ? at + inside.indexOf("]") + 1 : -1;
}

/** What a plus stands behind in a formula: "(d+1)". */
const IN_SUM = /[A-Za-z0-9})\]]/;

function signBefore(plain: string, at: number): { start: number; sign: Numeral["sign"]; isMoney: boolean } {
  let start = at;
  let sign: Numeral["sign"] = "";
  const isDollars = plain.startsWith("USD ", start - 4);
  const isMoney = isDollars || plain[start - 1] === "€" || plain[start - 1] === "£";
  if (isMoney) start -= isDollars ? 4 : 1;
  let mark = start - 1;
  if (
    plain[mark] === " " && (plain[mark - 1] === "+" || plain[mark - 1] === "-") &&
    /[ ($]/.test(plain[mark - 2] ?? " ") && !/[\d%] ?$/.test(plain.slice(Math.max(0, mark - 3), mark - 1))
  ) mark--;
  const before = plain[mark - 1] ?? " ";
  if (plain[mark] === "+" && !IN_SUM.test(before)) return { start: mark, sign: "+", isMoney };
  if (plain[mark] === "-" && /[ (~,:;<>=≤≥|/[]/.test(before)) return { start: mark, sign: "-", isMoney };
  if (plain[mark] === "±") sign = "";
  return { start, sign, isMoney };
}

function numeralAt(text: Text, at: number): { numeral: Numeral | null; next: number } {
  const { plain } = text;
  NUMBER.lastIndex = at;
  NUMBER.test(plain);
  let digitsEnd = NUMBER.lastIndex;
  let value = Number(plain.slice(at, digitsEnd).replace(/[{},]/g, ""));
  let isDecimal = plain.slice(at, digitsEnd).includes(".");
  TYPO.lastIndex = digitsEnd;
  if (TYPO_BEGINS.includes(plain[digitsEnd] ?? " ") && TYPO.test(plain)) {
    value = Number(plain.slice(at, TYPO.lastIndex).replace(/[:,]/, "."));
    digitsEnd = TYPO.lastIndex;
    isDecimal = true;
  }
  let from = at;
  if (plain[at - 1] === "." && !isDecimal && !isDigit(plain.charCodeAt(at - 2))) {
    value = Number(`0.${plain.slice(at, digitsEnd)}`);
    isDecimal = true;
    from = at - 1;
  }
  if (POWER_BEGINS.includes(plain[digitsEnd] ?? ".")) {
    const power = powerAt(text, at, digitsEnd, value, isDecimal);
    if (power) return power;
  }
  if (plain[digitsEnd] === "." && isDigit(plain.charCodeAt(digitsEnd + 1))) {
    return { numeral: null, next: digitsEnd };
  }
  return withUnit(text, from, digitsEnd, value, isDecimal);
}

/** What a power or exponent behind a number makes of it; null where there is none. */
function powerAt(
  text: Text,
  at: number,
  digitsEnd: number,
  value: number,
  isDecimal: boolean,
): { numeral: Numeral | null; next: number } | null {
  const { plain } = text;
  const small = smallPowerAt(text, at, digitsEnd, value, isDecimal);
  if (small) return { numeral: small, next: small.end };
  POWER.lastIndex = digitsEnd;
  if (POWER.test(plain)) return { numeral: null, next: POWER.lastIndex };
  EXPONENT.lastIndex = digitsEnd;
  return EXPONENT.test(plain) ? { numeral: null, next: EXPONENT.lastIndex } : null;
}

/** The power of ten below one that is written at `at`, where words before it lead to a measured number. */
function smallPowerAt(
  text: Text,
  at: number,
  digitsEnd: number,
  value: number,
  isDecimal: boolean,
): Numeral | null {
  const { plain, raw } = text;
  SMALL_POWER.lastIndex = digitsEnd;
  const match = SMALL_POWER.exec(plain);
  if (!match || !LEADS_TO_POWER.test(plain.slice(Math.max(0, at - 12), at))) return null;
  const isBare = !match[0].includes("10") && !match[0].startsWith("e");
  if (isBare && value !== 10) return null;
  const end = endOfMark(raw, SMALL_POWER.lastIndex);
  return {
    start: at,
    digits: at,
    digitsEnd: end,
    end,
    value: Number(`${isBare ? 1 : value}e-${match[1]}`),
    sign: "",
    unit: null,
    multiplier: 1,
    isDecimal,
    isModifier: false,
    isPower: true,
  };
}

/** The unit behind the spread of a number: "4.2 ± 0.8 s". */
function unitPastSpread(plain: string, from: number): FoundUnit | null {
  SPREAD.lastIndex = from;
  return SPREAD.test(plain) ? unitAt(plain, SPREAD.lastIndex) : null;
}

function withUnit(
  text: Text,
  at: number,
  digitsEnd: number,
  value: number,
  isDecimal: boolean,
): { numeral: Numeral | null; next: number } {
  const { plain } = text;
  const { start, sign, isMoney } = isMoneyBefore(text, at)
    ? { start: at - 1, sign: "" as const, isMoney: true }
    : signBefore(plain, at);
  let end = digitsEnd;
  let multiplier = 1;
  MULTIPLIER.lastIndex = end;
  if (MULTIPLIER_BEGINS.includes(plain[end] ?? ".") && MULTIPLIER.test(plain)) {
    multiplier = FACTORS[plain.slice(end, MULTIPLIER.lastIndex).trim().toLowerCase()] ?? 1;
    end = MULTIPLIER.lastIndex;
  }
  let from = end;
  if (plain[from] === "+" && !isDigit(plain.charCodeAt(from + 1))) from++;
  const found = isMoney ? { unit: "$", end: from } : unitAt(plain, from) ?? unitPastSpread(plain, from);
  if (found === null && multiplier === 1 && LETTER_BEHIND.test(plain[digitsEnd] ?? "")) {
    return { numeral: null, next: digitsEnd };
  }
  const numeral = {
    start,
    digits: at,
    digitsEnd,
    end: endOfMark(text.raw, found?.unit === "%" ? pastPlus(plain, found.end) : found?.end ?? end),
    value: value * multiplier,
    sign,
    unit: found?.unit ?? null,
    multiplier,
    isDecimal,
    isModifier: found === null && plain[end] === "-" && isLetter(plain.charCodeAt(end + 1)),
  };
  return { numeral, next: numeral.end };
}

/** Offset behind the "+" of "99%+". */
function pastPlus(plain: string, end: number): number {
  return plain[end] === "+" && !isDigit(plain.charCodeAt(end + 1)) ? end + 1 : end;
}

/** Offset behind the whole LaTeX command whose plain form ends at `end`. */
function endOfMark(raw: string, end: number): number {
  if (raw[end - 1] !== "\\") return end;
  while (end < raw.length && /[a-z%]/.test(raw[end]!)) end++;
  return end;
}

/** Whether the dollar before `at` means money: the text uses no dollar to open LaTeX here. */
function isMoneyBefore(text: Text, at: number): boolean {
  if (text.raw[at - 1] === "$" && text.raw[at - 2] === "\\") return true;
  if (text.raw[at - 1] !== "$" || CLOSES_LATEX.test(text.raw.slice(Math.max(0, at - 14), at))) return false;
  const rest = text.raw.slice(at, at + 40);
  if (LATEX_BEHIND.test(rest)) return false;
  const close = rest.indexOf("$");
  return close < 0 || /[A-Za-z]{3}/.test(rest.slice(0, close));
}

function nextDigit(plain: string, from: number): number {
  DIGIT.lastIndex = from;
  return DIGIT.test(plain) ? DIGIT.lastIndex - 1 : -1;
}

/**
 * The numbers of a text in order, without those that belong to names, versions, exponents or citations.
 *
 * @example "86.5%", "2$\times$", "$100K+", "35,000 GPU hours"; not "GPT-4", "ImageNet-1K", "H3", "[12]".
 */
export function numeralsOf(text: Text): Numeral[] {
  const { plain } = text;
  const numerals: Numeral[] = [];
  for (let at = nextDigit(plain, 0); at >= 0; at = nextDigit(plain, at + 1)) {
    if (isPartOfName(plain, at) || SPREAD_BEFORE.test(plain.slice(Math.max(0, at - 12), at))) {
      while (
        isDigit(plain.charCodeAt(at)) || isLetter(plain.charCodeAt(at)) ||
        (plain[at] === "." && isDigit(plain.charCodeAt(at + 1)))
      ) at++;
      continue;
    }
    const bracket = bracketEnd(plain, at);
    if (bracket >= 0) {
      at = bracket - 1;
      continue;
    }
    const { numeral, next } = numeralAt(text, at);
    if (numeral) numerals.push(numeral);
    at = Math.max(next, at + 1) - 1;
  }
  return numerals;
}
