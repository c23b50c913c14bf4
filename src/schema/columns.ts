/** Type of a column: text is Utf8, int Int32, float Float64, texts a list of Utf8 in Polars. */
export type Dtype = "text" | "int" | "float" | "texts";

/** One column of a table. */
export interface Column {
  name: string;
  dtype: Dtype;
  /** True where a fact may be missing; a missing fact is null. Lists are empty instead. */
  nullable: boolean;
  /** What the values mean, with unit and allowed values. */
  meaning: string;
}

const text = <N extends string>(name: N, meaning: string) =>
  ({ name, dtype: "text", nullable: false, meaning }) as const;
const maybeText = <N extends string>(name: N, meaning: string) =>
  ({ name, dtype: "text", nullable: true, meaning }) as const;
const int = <N extends string>(name: N, meaning: string) =>
  ({ name, dtype: "int", nullable: false, meaning }) as const;
const maybeInt = <N extends string>(name: N, meaning: string) =>
  ({ name, dtype: "int", nullable: true, meaning }) as const;
const float = <N extends string>(name: N, meaning: string) =>
  ({ name, dtype: "float", nullable: false, meaning }) as const;
const texts = <N extends string>(name: N, meaning: string) =>
  ({ name, dtype: "texts", nullable: false, meaning }) as const;

const PAPER_COLUMNS = [
  maybeText("id", "arXiv id without version"),
  maybeText("doi", "DOI, lower case, without a resolver in front"),
  text("title", "title, white space mended"),
  text("abstract", "abstract, white space and HTML mended, LaTeX left alone"),
  maybeText("published", "ISO date or month (2025-03) of first publication"),
  maybeInt("year", "year of first publication"),
  maybeText("month", "month of first publication (2025-03)"),
  texts("digests", "file names of the digests that hold the paper"),
  maybeText("digest_date", "ISO date of the first of them"),
  maybeText("last_digest_date", "ISO date of the last of them"),
  texts("authors", "author names in order"),
  maybeText("url", "page of the paper"),
  maybeInt("upvotes", "largest number of upvotes seen"),
  texts("sources", "formats that the paper was read from"),
  texts("families_subject", "families that the paper proposes, builds on or studies"),
  texts("families_mentioned", "families that it only speaks of"),
  text("code_status", "released, promised, project-page or none"),
  texts("code_urls", "code and project URLs in the abstract"),
  maybeText("code_quote", "the words that state the code's status"),
  texts("metadata_code_urls", "code URLs that came as metadata"),
  text("weights_status", "released, promised or none"),
  text("data_status", "released, promised or none"),
  int("n_results", "number of reported results"),
] as const;

const PAPER_KEY_COLUMNS = [
  int("paper", "row number in the table papers, from 0"),
  maybeText("id", "arXiv id without version"),
  text("title", "title of the paper"),
] as const;

const SPAN_COLUMNS = [
  text("field", "title or abstract"),
  int("start", "offset of the first character in that field, UTF-16 units"),
  int("end", "offset behind the last character"),
  text("quote", "the words themselves"),
] as const;

const RESULT_COLUMNS = [
  ...PAPER_KEY_COLUMNS,
  maybeInt("year", "year of first publication"),
  maybeText("month", "month of first publication (2025-03)"),
  texts("families_subject", "families that the paper proposes, builds on or studies"),
  ...SPAN_COLUMNS,
  float("value", "the number, in unit"),
  text("unit", "%, x, points, dB, s, min, hours, days, $, empty for a unitless score, or as written"),
  text("metric", "canonical lower-case name of the metric"),
  text("kind", "absolute, delta, relative or ratio"),
  text("role", "own or baseline"),
  maybeText("dataset", "benchmark, dataset or task as written; several joined with '; '"),
] as const;

const SCALE_COLUMNS = [
  ...PAPER_KEY_COLUMNS,
  maybeInt("year", "year of first publication"),
  ...SPAN_COLUMNS,
  float("value", "the size, expanded (1.3b is 1.3e9)"),
  text("quantity", "parameters, context_length, dataset_size, gpus or training_tokens"),
] as const;

const EVIDENCE_COLUMNS = [
  int("paper", "row number in the table papers, from 0"),
  text("what", "family:NAME, code, weights or data"),
  ...SPAN_COLUMNS,
] as const;

const CORRECTION_COLUMNS = [
  ...PAPER_KEY_COLUMNS,
  text("key", "what was corrected: code.status, families.subject, ..."),
  text("was", "what the rules had read, as JSON"),
  text("value", "what a person put in its place, as JSON"),
  text("reason", "why"),
] as const;

/** The tables of a corpus: one row a paper, one row a reading, and what a person overruled. */
export const TABLES = {
  papers: PAPER_COLUMNS,
  results: RESULT_COLUMNS,
  scales: SCALE_COLUMNS,
  evidence: EVIDENCE_COLUMNS,
  corrections: CORRECTION_COLUMNS,
} as const;

export type TableName = keyof typeof TABLES;

type ValueOf<C extends Column> =
  | { text: string; int: number; float: number; texts: string[] }[C["dtype"]]
  | (C["nullable"] extends true ? null : never);

/** A row of the table `T`, keyed by column name. */
export type Row<T extends TableName> = {
  [C in (typeof TABLES)[T][number] as C["name"]]: ValueOf<C>;
};
