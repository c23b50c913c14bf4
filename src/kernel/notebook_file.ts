import { isJsonMime, isStoredInLines, joinLines, splitLines } from "./lines.ts";
import type { Cell, CodeCell, Json, JsonObject, MimeBundle, Notebook, Output, TextCell } from "./nbformat.ts";
import { NotebookFileError } from "./notebook_error.ts";

const ID = /^[\w-]{1,64}$/;

/**
 * Notebook in the text of an .ipynb file of format 4.0 to 4.5, as 4.5: cells without an id get "cell-1" and so on.
 *
 * @param name File name, for messages.
 * @throws {NotebookFileError} If the text is no JSON or no notebook; the error holds all that is wrong.
 */
export function parseNotebook(text: string, name: string): Notebook {
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new NotebookFileError(name, [`text is no JSON (${(cause as Error).message})`], { cause });
  }
  const issues: string[] = [];
  const notebook = readNotebook(found, issues);
  if (issues.length > 0) throw new NotebookFileError(name, issues);
  return notebook;
}

/**
 * What is wrong with a notebook in memory by the rules of format 4.5; empty where nothing is.
 *
 * Outputs, ids and metadata are looked at, so that what this project writes can be opened elsewhere.
 */
export function notebookIssues(notebook: Notebook): string[] {
  const issues: string[] = [];
  readNotebook(JSON.parse(formatNotebook(notebook)), issues);
  return issues;
}

/**
 * Text of an .ipynb file as Jupyter itself writes it: keys sorted, indent of one space, texts as lists of lines, a
 * final newline. One notebook gives one text.
 */
export function formatNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => {
    const source = splitLines(cell.source);
    if (cell.cell_type === "code") return { ...cell, source, outputs: cell.outputs.map(formatOutput) };
    if (cell.attachments === undefined) return { ...cell, source };
    return { ...cell, source, attachments: mapValues(cell.attachments, formatBundle) };
  });
  return `${JSON.stringify(sortKeys({ ...notebook, cells } as unknown as Json), null, 1)}\n`;
}

function formatOutput(output: Output): JsonObject {
  if (output.output_type === "stream") return { ...output, text: splitLines(output.text) };
  if (output.output_type === "error") return { ...output };
  return { ...output, data: formatBundle(output.data) };
}

function formatBundle(bundle: MimeBundle): JsonObject {
  return Object.fromEntries(
    Object.entries(bundle).map(([mime, value]) => {
      return [mime, typeof value === "string" && isStoredInLines(mime) ? splitLines(value) : value];
    }),
  );
}

function mapValues<T, U>(map: { [name: string]: T }, change: (value: T) => U): { [name: string]: U } {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
}

function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  const sorted = Object.entries(value).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
  return Object.fromEntries(sorted.map(([key, inner]) => [key, sortKeys(inner)]));
}

function readNotebook(found: unknown, issues: string[]): Notebook {
  const notebook: Notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] };
  if (!isObject(found)) {
    issues.push("text is no JSON object, expected a notebook");
    return notebook;
  }
  if (found.nbformat !== 4) issues.push(`"nbformat" is ${show(found.nbformat)}, expected 4`);
  if (!isObject(found.metadata)) issues.push(`"metadata" is ${show(found.metadata)}, expected an object`);
  else notebook.metadata = found.metadata;
  if (!Array.isArray(found.cells)) {
    issues.push(`"cells" is ${show(found.cells)}, expected a list`);
    return notebook;
  }
  const minor = typeof found.nbformat_minor === "number" ? found.nbformat_minor : 0;
  const ids = new Set<string>();
  found.cells.forEach((cell, i) => {
    const say = (what: string) => issues.push(`cell ${i + 1} ${what}`);
    const read = readCell(cell, minor < 5 ? `cell-${i + 1}` : null, say);
    if (read === null) return;
    if (ids.has(read.id)) say(`has id "${read.id}" as another cell has, expected its own`);
    ids.add(read.id);
    notebook.cells.push(read);
  });
  return notebook;
}

function readCell(found: Json | undefined, newId: string | null, say: (what: string) => void): Cell | null {
  if (!isObject(found)) {
    say("is no object");
    return null;
  }
  const { cell_type } = found;
  if (cell_type !== "code" && cell_type !== "markdown" && cell_type !== "raw") {
    say(`has cell_type ${show(cell_type)}, expected "code", "markdown" or "raw"`);
    return null;
  }
  const source = joinLines(found.source);
  if (source === null) say(`has source ${show(found.source)}, expected text or a list of lines`);
  const id = found.id ?? newId;
  if (typeof id !== "string" || !ID.test(id)) {
    say(`has id ${show(id)}, expected 1 to 64 letters, digits, "-" or "_"`);
  }
  if (!isObject(found.metadata)) say(`has metadata ${show(found.metadata)}, expected an object`);
  const base = {
    id: String(id),
    metadata: isObject(found.metadata) ? found.metadata : {},
    source: source ?? "",
  };
  if (cell_type !== "code") return { ...base, cell_type, ...readAttachments(found.attachments, say) };
  const count = found.execution_count ?? null;
  if (count !== null && typeof count !== "number") {
    say(`has execution_count ${show(count)}, expected a number or null`);
  }
  if (!Array.isArray(found.outputs)) say(`has outputs ${show(found.outputs)}, expected a list`);
  const outputs = Array.isArray(found.outputs) ? found.outputs : [];
  const cell: CodeCell = { ...base, cell_type, execution_count: count as number | null, outputs: [] };
  outputs.forEach((output, i) => {
    const read = readOutput(output, (what) => say(`output ${i + 1} ${what}`));
    if (read !== null) cell.outputs.push(read);
  });
  return cell;
}

function readAttachments(
  found: Json | undefined,
  say: (what: string) => void,
): Pick<TextCell, "attachments"> {
  if (found === undefined) return {};
  if (!isObject(found) || !Object.values(found).every(isObject)) {
    say(`has attachments ${show(found)}, expected MIME bundles by name`);
    return {};
  }
  return { attachments: mapValues(found as { [name: string]: JsonObject }, readBundle) };
}

function readOutput(found: Json, say: (what: string) => void): Output | null {
  const type = isObject(found) ? found.output_type : undefined;
  if (!isObject(found) || typeof type !== "string") {
    say("has no output_type");
    return null;
  }
  if (type === "stream") {
    const text = joinLines(found.text);
    if (text === null) say(`has text ${show(found.text)}, expected text or a list of lines`);
    if (found.name !== "stdout" && found.name !== "stderr") {
      say(`has name ${show(found.name)}, expected "stdout" or "stderr"`);
    }
    return { output_type: type, name: found.name === "stderr" ? "stderr" : "stdout", text: text ?? "" };
  }
  if (type === "error") {
    const { ename, evalue, traceback } = found;
    const isWhole = typeof ename === "string" && typeof evalue === "string" && Array.isArray(traceback) &&
      traceback.every((line) => typeof line === "string");
    if (isWhole) return { output_type: type, ename, evalue, traceback: traceback as string[] };
    say('is an error without "ename", "evalue" and "traceback"');
    return null;
  }
  if (type !== "display_data" && type !== "execute_result") {
    say(`has output_type ${show(type)}, expected "stream", "display_data", "execute_result" or "error"`);
    return null;
  }
  if (!isObject(found.data)) say(`has data ${show(found.data)}, expected a MIME bundle`);
  if (!isObject(found.metadata)) say(`has metadata ${show(found.metadata)}, expected an object`);
  const data = isObject(found.data) ? readBundle(found.data) : {};
  const metadata = isObject(found.metadata) ? found.metadata : {};
  if (type === "display_data") return { output_type: type, data, metadata };
  const count = typeof found.execution_count === "number" ? found.execution_count : null;
  return { output_type: type, data, metadata, execution_count: count };
}

function readBundle(bundle: JsonObject): MimeBundle {
  return Object.fromEntries(
    Object.entries(bundle).map((
      [mime, value],
    ) => [mime, isJsonMime(mime) ? value : joinLines(value) ?? value]),
  );
}

function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function show(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
