import { mendSpace } from "./mend.ts";
import { emptyDigest, type ParsedDigest } from "./parsed_digest.ts";
import { parseDateLine } from "./written_date.ts";

/** A stretch of the page between blank lines. */
interface Block {
  /** Number of its first line, from 1. */
  line: number;
  text: string;
  n_words: number;
}

const MIN_ABSTRACT_WORDS = 20;
const MAX_TITLE_WORDS = 40;

/**
 * Reads a page of Hugging Face Papers that was saved as text.
 *
 * The page is a list of blocks between blank lines: any number of header lines, among them perhaps the
 * date ("Mar 12"), then a title and an abstract a paper. A block is an abstract when it has twenty words
 * or more and stands below a shorter one.
 */
export function parseHuggingFacePage(text: string): ParsedDigest {
  const blocks = blocksOf(text);
  const parsed = emptyDigest();
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (isTitleAt(blocks, i)) {
      const row = { title: block.text, abstract: blocks[++i]!.text };
      parsed.entries.push({ where: `line ${block.line}`, row });
    } else if (parseDateLine(block.text)) {
      parsed.date ??= parseDateLine(block.text);
    } else if (block.n_words >= MIN_ABSTRACT_WORDS) {
      parsed.refused.push({ where: `line ${block.line}`, what: "has an abstract without a title" });
    } else if (parsed.entries.length > 0 || isLast(blocks, i)) {
      parsed.refused.push({
        where: `line ${block.line}`,
        what: `has the title "${block.text}" without an abstract`,
      });
    }
  }
  if (parsed.entries.length === 0 && parsed.refused.length === 0) {
    parsed.refused.push({ where: null, what: "it has no title with an abstract below it" });
  }
  return parsed;
}

/** Whether a text may be such a page: any text that is not JSON, XML or HTML. */
export function looksLikeHuggingFacePage(head: string): boolean {
  return !/^\s*[[{<]/.test(head);
}

function isLast(blocks: Block[], i: number): boolean {
  return i === blocks.length - 1;
}

/**
 * Whether block `i` is a title, with its abstract below.
 *
 * A header line above a long title is not: there the block below the title is the longer one.
 */
function isTitleAt(blocks: Block[], i: number): boolean {
  const [title, abstract, next] = [blocks[i]!, blocks[i + 1], blocks[i + 2]];
  if (!abstract || abstract.n_words < MIN_ABSTRACT_WORDS || title.n_words > MAX_TITLE_WORDS) return false;
  if (title.n_words >= abstract.n_words) return false;
  const isTitleOfNext = next !== undefined && abstract.n_words <= MAX_TITLE_WORDS &&
    next.n_words >= 2 * abstract.n_words;
  return !isTitleOfNext || parseDateLine(title.text) === null && /[.!?]$/.test(abstract.text);
}

/** Blocks of a page; lines of one block are joined, unless one of them is an abstract of its own. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block[] = [];
  const close = () => {
    const isWrapped = open.length > 0 && open.every((line) => line.n_words < MIN_ABSTRACT_WORDS);
    blocks.push(...isWrapped ? [open.reduce(joined)] : open);
    open = [];
  };
  text.split(/\r\n?|\n/).forEach((raw, i) => {
    const line = mendSpace(raw);
    if (line === "") close();
    else open.push({ line: i + 1, text: line, n_words: line.split(" ").length });
  });
  close();
  return blocks;
}

function joined(a: Block, b: Block): Block {
  return { line: a.line, text: `${a.text} ${b.text}`, n_words: a.n_words + b.n_words };
}
