import { isGlued, isMark } from "./plain_text.ts";

/** The words of a text: runs of letters and digits. */
export interface Words {
  /** Offset at which each begins, in order. */
  starts: Int32Array;
  /** {@link wordKey} of each. */
  keys: Uint16Array;
  /** Whether the text may hold anything that {@link plainText} replaces. */
  isMarked: boolean;
}

/** How many letters of a word make its key. */
export const KEY_LETTERS = 4;
/** Number of different keys. */
export const WORD_KEYS = 1 << 15;

const WORD = 1;
const MARK = 2;
const LAST_ASCII = 127;
/** For each ASCII code and one that stands for all others: whether it is of a word, or of a mark. */
const KINDS = Uint8Array.from({ length: LAST_ASCII + 2 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z0-9]/.test(character)) return WORD;
  return code > LAST_ASCII || isMark(character) ? MARK : 0;
});
/** For each of these codes, what it adds to a key: five bits, 0 where it is of no word. */
const BITS = KINDS.map((kind, code) => kind === WORD ? letterBits(code) : 0);
const encoder = new TextEncoder();
/** Longest UTF-8 form of a UTF-16 unit. */
const MOST_BYTES = 3;

/** Smallest number of words that room is made for at once: two typed arrays for every text would cost more. */
const ROOM = 1 << 15;

/** Room for the words of the next texts, each of which gets a view of its part. */
interface Room {
  starts: Int32Array;
  keys: Uint16Array;
  /** How much of it is given away. */
  used: number;
}

function roomFor(length: number): Room {
  return { starts: new Int32Array(length), keys: new Uint16Array(length), used: 0 };
}

function codesFor(length: number): Uint8Array {
  return new Uint8Array((length + KEY_LETTERS) * MOST_BYTES);
}

let room = roomFor(ROOM);
/** The codes of the text that is being read. */
let codes = codesFor(1 << 12);

/** The bits of one ASCII letter or digit in a key. */
export function letterBits(code: number): number {
  return code & 31;
}

/** Key of a word by {@link letterBits} of its first {@link KEY_LETTERS} letters, 0 for those that it has not. */
export function wordKey(first: number, second: number, third: number, fourth: number): number {
  return Math.imul(first << 15 | second << 10 | third << 5 | fourth, 0x9e3779b1) >>> 17;
}

const APPROX = wordKey(
  ...[..."appr"].map((letter) => letterBits(letter.charCodeAt(0))) as [number, number, number, number],
);

/** Whether a character is an ASCII lower-case letter or digit. */
export function isWordCode(code: number): boolean {
  return code <= LAST_ASCII && KINDS[code] === WORD;
}

/** Puts the codes of a text into {@link codes}, with blanks behind; what is not ASCII becomes one code. */
function takeCodes(lower: string): void {
  const { length } = lower;
  if (codes.length < (length + KEY_LETTERS) * MOST_BYTES) codes = codesFor(length * 2);
  if (encoder.encodeInto(lower, codes).written !== length) {
    for (let at = 0; at < length; at++) codes[at] = Math.min(lower.charCodeAt(at), LAST_ASCII + 1);
  }
  for (let at = length; at < length + KEY_LETTERS; at++) codes[at] = 0;
}

/**
 * Finds the words of a text in lower case.
 *
 * Every character of every paper passes here: the loops have no branch that depends on it.
 */
export function wordsOf(lower: string): Words {
  const { length } = lower;
  // A text holds one word on every second character at most; the loop below writes one behind the last.
  const most = (length >> 1) + 2;
  if (room.used + most > room.starts.length) room = roomFor(Math.max(ROOM, most));
  takeCodes(lower);
  const { starts, keys, used } = room;
  let end = used;
  let seen = 0;
  let wasWord = 0;
  for (let at = 0; at < length; at++) {
    const kind = KINDS[codes[at]!]!;
    const isWord = kind & WORD;
    seen |= kind;
    starts[end] = at;
    end += isWord & (wasWord ^ 1);
    wasWord = isWord;
  }
  let isMarked = (seen & MARK) !== 0;
  for (let word = used; word < end; word++) {
    const at = starts[word]!;
    const second = BITS[codes[at + 1]!]!;
    const third = second && BITS[codes[at + 2]!]!;
    const key = wordKey(BITS[codes[at]!]!, second, third, third && BITS[codes[at + 3]!]!);
    if (key === APPROX && isGlued(lower, at)) isMarked = true;
    keys[word] = key;
  }
  room.used = end;
  return { starts: starts.subarray(used, end), keys: keys.subarray(used, end), isMarked };
}
