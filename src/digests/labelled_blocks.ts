import { FIELD_NAMES, type FieldMap, isNameOf } from "./fields.ts";
import { emptyDigest, type ParsedDigest, type Row } from "./parsed_digest.ts";

const LABEL = /^\s*(?:[-*]\s+)?(?:\*\*)?([A-Za-z][A-Za-z _-]{0,30}?)(?:\*\*)?\s*:(?:\*\*)?(?:\s+|$)(.*)$/;
const RULE = /^\s*[-=*_]{3,}\s*$/;

/** Whether a digest is blocks of lines such as "Title: ..." and "Summary: ...". */
export function looksLikeLabelledBlocks(head: string): boolean {
  const lines = head.split(/\r\n?|\n/);
  const first = lines.find((line) => line.trim() !== "" && !RULE.test(line)) ?? "";
  return fieldOf(first) !== null && lines.some((line) => fieldOf(line) === "title") &&
    lines.some((line) => fieldOf(line) === "abstract");
}

/** Reads blocks of "Title: ...", "PDF: ...", "Summary: ..."; a rule or the next title ends a block. */
export function parseLabelledBlocks(text: string, _map: FieldMap): ParsedDigest {
  const digest = emptyDigest();
  let row: Row = {};
  let start = 0;
  let open: string | null = null;
  const close = () => {
    if (Object.keys(row).length > 0) digest.entries.push({ where: `line ${start}`, row });
    [row, open] = [{}, null];
  };
  text.split(/\r\n?|\n/).forEach((line, i) => {
    if (RULE.test(line)) return close();
    const label = LABEL.exec(line);
    const field = fieldOf(line);
    if (label && field !== null) {
      const name = label[1]!.trim();
      if (name in row || field === "title" && Object.keys(row).some((name) => isNameOf("abstract", name))) {
        close();
      }
      if (Object.keys(row).length === 0) start = i + 1;
      row[name] = label[2]!;
      open = name;
    } else if (open !== null) row[open] = `${row[open]}\n${line}`;
    else if (line.trim() !== "") {
      digest.refused.push({
        where: `line ${i + 1}`,
        what: 'stands outside of a block, expected "Title: ..."',
      });
    }
  });
  close();
  return digest;
}

/** Row of the labelled lines in a text such as a feed's description; null where none of them is an abstract. */
export function labelledRow(text: string): Row | null {
  const { entries: [entry] } = parseLabelledBlocks(text, {});
  return entry && Object.keys(entry.row).some((name) => isNameOf("abstract", name)) ? entry.row : null;
}

function fieldOf(line: string): string | null {
  const label = LABEL.exec(line);
  return label ? FIELD_NAMES.find((field) => isNameOf(field, label[1]!)) ?? null : null;
}
