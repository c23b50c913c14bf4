import type { DataFrame } from "nodejs-polars";
import type { Column } from "../schema/columns.ts";
import { tableFrame } from "./table_frame.ts";

/** The earliest dated paper about a family, or the earliest that mentions it. */
export interface FirstAppearance {
  series: string;
  standing: "subject" | "mentioned";
  /** ISO date or month of first publication. */
  published: string;
  title: string;
  /** The words that name the family. */
  quote: string | null;
}

interface DatedPaper {
  paper: number;
  title: string;
  published: string | null;
  families_subject: string[];
  families_mentioned: string[];
}

/**
 * First appearance of each family as a subject, and as a mention, among the papers with a date.
 *
 * @param evidence The table `evidence` of the same papers.
 * @returns Rows by family; a family that does not occur has none.
 */
export function firstAppearances(
  papers: DataFrame,
  evidence: DataFrame,
  families: readonly string[],
): FirstAppearance[] {
  const dated = (papers.select("title", "published", "families_subject", "families_mentioned")
    .toRecords() as unknown as Omit<DatedPaper, "paper">[])
    .map((row, paper) => ({ ...row, paper }))
    .filter((row) => row.published !== null)
    .sort((a, b) => compare(a.published!, b.published!) || compare(a.title, b.title));
  const quotes = quotesByPaper(evidence);
  return families.flatMap((series) =>
    (["subject", "mentioned"] as const).flatMap((standing) => {
      const first = dated.find((row) => row[`families_${standing}`].includes(series));
      if (first === undefined) return [];
      const quote = quotes.get(`${first.paper} family:${series}`) ?? null;
      return [{ series, standing, published: first.published!, title: first.title, quote }];
    })
  );
}

const COLUMNS: readonly Column[] = [
  { name: "family", dtype: "text", nullable: false, meaning: "family" },
  { name: "standing", dtype: "text", nullable: false, meaning: "subject or mentioned" },
  { name: "published", dtype: "text", nullable: false, meaning: "ISO date or month" },
  { name: "title", dtype: "text", nullable: false, meaning: "title of the paper" },
  { name: "quote", dtype: "text", nullable: true, meaning: "the words that name the family" },
];

/** First appearances as a frame to show. */
export function firstAppearanceFrame(rows: readonly FirstAppearance[]): DataFrame {
  return tableFrame(COLUMNS, rows.map((row) => ({ ...row, family: row.series })));
}

/** The first words for each paper and fact. */
function quotesByPaper(evidence: DataFrame): Map<string, string> {
  const quotes = new Map<string, string>();
  for (const { paper, what, quote } of evidence.select("paper", "what", "quote").toRecords()) {
    const key = `${paper} ${what}`;
    if (!quotes.has(key)) quotes.set(key, quote as string);
  }
  return quotes;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
