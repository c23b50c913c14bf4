import { emptyDigest, type ParsedDigest, type Row } from "./parsed_digest.ts";

const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;
const LISTS = ["AU", "A1", "A2", "A3", "KW", "UR", "L1", "L2", "LK", "N1", "M1", "M3"];
const GLUED_HEADING = /^Abstract(?=[A-Z][a-z])/;

/** Whether a digest is RIS, as Zotero, EndNote and publishers export it. */
export function looksLikeRis(head: string): boolean {
  return /^TY {1,2}- /m.test(head) && /^(?:[A-Z][A-Z0-9]) {1,2}-/m.test(head);
}

/** Reads RIS: one paper a record, from TY to ER. */
export function parseRis(text: string): ParsedDigest {
  const digest = emptyDigest();
  let row: Record<string, string[]> | null = null;
  let start = 0;
  let last = "";
  const close = () => {
    if (row) digest.entries.push({ where: `line ${start}`, row: rowOf(row) });
    row = null;
  };
  text.split(/\r\n?|\n/).forEach((line, i) => {
    const tag = TAG.exec(line.trimEnd());
    const name = tag?.[1];
    if (name === "TY") {
      close();
      [row, start] = [{ TY: [tag![2] ?? ""] }, i + 1];
    } else if (name === "ER") close();
    else if (row && name !== undefined) {
      (row[name] ??= []).push(tag![2] ?? "");
      last = name;
    } else if (row && line.trim() !== "" && row[last]) {
      row[last]!.push(`${row[last]!.pop()}\n${line}`);
    } else if (line.trim() !== "" && digest.entries.length > 0) {
      digest.refused.push({ where: `line ${i + 1}`, what: 'stands outside of a record, expected "TY  - "' });
    }
  });
  if (row) {
    digest.repaired.push({ where: `line ${start}`, what: 'has no end ("ER  - "), kept as far as it goes' });
  }
  close();
  return digest;
}

function rowOf(tags: Record<string, string[]>): Row {
  const row: Row = {};
  for (const [name, values] of Object.entries(tags)) {
    const texts = values.filter((value) => value.trim() !== "");
    if (texts.length > 0) row[name] = LISTS.includes(name) ? texts : texts.join(" ");
  }
  const abstract = row["AB"] ?? row["N2"];
  return {
    ...row,
    ...typeof abstract === "string" ? { AB: abstract.replace(GLUED_HEADING, "Abstract: ") } : {},
    url: [row["UR"], row["L1"], row["LK"], row["L2"]].flat().filter((url) => typeof url === "string"),
  };
}
