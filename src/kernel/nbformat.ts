/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A JSON object, such as the metadata of a cell. */
export type JsonObject = { [key: string]: Json };

/** One value in many forms, keyed by MIME type; text is one string, JSON types hold the value itself. */
export type MimeBundle = { [mime: string]: Json };

/** Text that a cell printed; neighbours of one name are merged. */
export interface StreamOutput {
  output_type: "stream";
  name: "stdout" | "stderr";
  text: string;
}

/** What a cell displayed. */
export interface DisplayOutput {
  output_type: "display_data";
  data: MimeBundle;
  metadata: JsonObject;
}

/** The value of a cell's last expression. */
export interface ResultOutput {
  output_type: "execute_result";
  data: MimeBundle;
  metadata: JsonObject;
  execution_count: number | null;
}

/** What a cell threw; the traceback holds no ANSI colours. */
export interface ErrorOutput {
  output_type: "error";
  ename: string;
  evalue: string;
  traceback: string[];
}

/** One output of a code cell (nbformat 4.5). */
export type Output = StreamOutput | DisplayOutput | ResultOutput | ErrorOutput;

/** A cell that is executed. */
export interface CodeCell {
  cell_type: "code";
  id: string;
  metadata: JsonObject;
  source: string;
  execution_count: number | null;
  outputs: Output[];
}

/** A cell that is read; pasted pictures stand in `attachments`. */
export interface TextCell {
  cell_type: "markdown" | "raw";
  id: string;
  metadata: JsonObject;
  source: string;
  attachments?: { [name: string]: MimeBundle };
}

/** A cell of a notebook, its text as one string. */
export type Cell = CodeCell | TextCell;

/** A notebook of format 4.5, as it stands in memory: every multi-line text is one string. */
export interface Notebook {
  nbformat: 4;
  nbformat_minor: 5;
  metadata: JsonObject;
  cells: Cell[];
}

/** The tags of a cell; empty where it has none. */
export function tagsOf(cell: Cell): string[] {
  const tags = cell.metadata.tags;
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

/** The kernel that a notebook names in its metadata, or null. */
export function kernelNameOf(notebook: Notebook): string | null {
  const spec = notebook.metadata.kernelspec;
  if (spec === null || typeof spec !== "object" || Array.isArray(spec)) return null;
  return typeof spec.name === "string" ? spec.name : null;
}
