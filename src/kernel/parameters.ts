import { readLiteral } from "./js_literal.ts";
import { type CodeCell, type Json, type Notebook, tagsOf } from "./nbformat.ts";
import { nearestName } from "./nearest_name.ts";
import { ParameterError } from "./parameter_error.ts";
import { fitsType, inferType, type ParameterType, parseType, showType } from "./parameter_type.ts";

/** A parameter that a notebook declares. */
export interface Parameter {
  name: string;
  /** Keyword of its declaration. */
  keyword: "const" | "let" | "var";
  /** Annotation as it is written, null where the type is inferred. */
  annotation: string | null;
  type: ParameterType;
  /** Value where none is given, as it is written. */
  default: string;
  /** Comment behind or above the declaration, null without one. */
  comment: string | null;
}

const DECLARATION =
  /^(?:export\s+)?(const|let|var)\s+([A-Za-z_$][\w$]*)\s*(?::\s*((?:[^=;]|=>)+?))?\s*=\s*/gm;

/** The cell tagged "parameters", or null. */
export function parametersCell(notebook: Notebook): CodeCell | null {
  const tagged = notebook.cells.filter((cell) => tagsOf(cell).includes("parameters"));
  const [first] = tagged;
  if (first === undefined) return null;
  if (tagged.length === 1 && first.cell_type === "code") return first;
  const found = tagged.length > 1
    ? `${tagged.length} cells are tagged "parameters"`
    : "the tagged cell is no code";
  throw new ParameterError(`${found}, expected one code cell`);
}

/**
 * The parameters that a notebook declares in its cell tagged "parameters"; empty without such a cell.
 *
 * A declaration stands at the beginning of a line: `const year: number = 2025; // first year`. Without an annotation
 * the type is that of its literal.
 *
 * @throws {ParameterError} If a declaration has neither annotation nor literal, or more than one cell is tagged.
 */
export function readParameters(notebook: Notebook): Parameter[] {
  const source = parametersCell(notebook)?.source ?? "";
  return [...source.matchAll(DECLARATION)].map((match) => {
    const [whole, keyword, name, annotation] = match;
    const start = match.index + whole.length;
    const literal = readLiteral(source, start);
    if (literal === null && annotation === undefined) {
      throw new ParameterError(
        `parameter "${name}" has no type, expected one as in "const ${name}: string = ..."`,
      );
    }
    const end = literal?.end ?? endOfStatement(source, start);
    return {
      name: name!,
      keyword: keyword as Parameter["keyword"],
      annotation: annotation?.trim() ?? null,
      type: annotation === undefined ? inferType(literal!.value) : parseType(annotation),
      default: source.slice(start, end).trim(),
      comment: commentBehind(source, end) ?? commentAbove(source, match.index),
    };
  });
}

/**
 * Values in texts of the form "name=value", by the declared types.
 *
 * A value is read as JSON (`3`, `true`, `["a"]`, `null`); what is no JSON of the right type is taken as text where the
 * type allows text.
 *
 * @throws {ParameterError} If a name is unknown or given twice, or a value does not fit.
 */
export function parseAssignments(
  parameters: readonly Parameter[],
  assignments: readonly string[],
): { [name: string]: Json } {
  const values: { [name: string]: Json } = {};
  for (const assignment of assignments) {
    const cut = assignment.indexOf("=");
    if (cut < 1) throw new ParameterError(`"${assignment}" has no name, expected name=value`);
    const name = assignment.slice(0, cut).trim();
    const parameter = declaredParameter(parameters, name);
    if (Object.hasOwn(values, name)) {
      throw new ParameterError(`parameter "${name}" is given twice, expected one value`);
    }
    values[name] = readValue(parameter, assignment.slice(cut + 1));
  }
  return values;
}

/** @throws {ParameterError} If a name is not declared or a value does not fit its type. */
export function checkValues(
  parameters: readonly Parameter[],
  values: { readonly [name: string]: Json },
): void {
  for (const [name, value] of Object.entries(values)) {
    const parameter = declaredParameter(parameters, name);
    if (!fitsType(parameter.type, value)) throw misfit(parameter, JSON.stringify(value));
  }
}

/** Lines that tell of each parameter: "year: number = 2025", then its comment. */
export function describeParameters(parameters: readonly Parameter[]): string[] {
  return parameters.map((parameter) => {
    const declaration = `${parameter.name}: ${
      parameter.annotation ?? showType(parameter.type)
    } = ${parameter.default}`;
    return parameter.comment === null ? declaration : `${declaration}  ${parameter.comment}`;
  });
}

function declaredParameter(parameters: readonly Parameter[], name: string): Parameter {
  const found = parameters.find((parameter) => parameter.name === name);
  if (found !== undefined) return found;
  const names = parameters.map((parameter) => parameter.name);
  const near = nearestName(name, names);
  const hint = near !== null
    ? `did you mean "${near}"`
    : `expected ${names.length === 0 ? "none" : names.join(", ")}`;
  throw new ParameterError(`parameter "${name}" is unknown, ${hint}`);
}

function readValue(parameter: Parameter, text: string): Json {
  let value: Json | undefined;
  try {
    value = JSON.parse(text) as Json;
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason;
  }
  if (value !== undefined && fitsType(parameter.type, value)) return value;
  if (fitsType(parameter.type, text)) return text;
  throw misfit(parameter, text);
}

function misfit({ name, annotation, type }: Parameter, found: string): ParameterError {
  return new ParameterError(`parameter "${name}" is ${found}, expected ${annotation ?? showType(type)}`);
}

function endOfStatement(source: string, start: number): number {
  const rest = source.slice(start);
  const end = /;|\s*(?:\/\/.*)?$/m.exec(rest);
  return start + (end?.index ?? rest.length);
}

function commentBehind(source: string, end: number): string | null {
  const behind = /^[ \t]*;?[ \t]*(?:\/\/[ \t]*(.*)|\/\*+[ \t]*(.*?)[ \t]*\*\/)/.exec(source.slice(end));
  const comment = (behind?.[1] ?? behind?.[2] ?? "").trim();
  return comment === "" ? null : comment;
}

/** The comment lines right above a declaration: `//` lines, or a block that begins and ends on lines of its own. */
function commentAbove(source: string, start: number): string | null {
  const lines = source.slice(0, start).split("\n").slice(0, -1);
  const isBlock = lines.at(-1)?.trimEnd().endsWith("*/") ?? false;
  const first = isBlock
    ? lines.findLastIndex((line) => line.includes("/*"))
    : lines.findLastIndex((line) => !/^\s*\/\//.test(line)) + 1;
  if (isBlock && !/^\s*\/\*/.test(lines[first] ?? "")) return null;
  const texts = lines.slice(first).map((line) =>
    line.replace(/^\s*(?:\/\/+|\/\*+|\*+(?!\/))?/, "").replace(/\*\/\s*$/, "")
  );
  const comment = texts.map((text) => text.trim()).filter((text) => text !== "").join(" ");
  return comment === "" ? null : comment;
}
