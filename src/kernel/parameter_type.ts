import { readLiteral } from "./js_literal.ts";
import type { Json } from "./nbformat.ts";

/** What values a parameter takes. */
export type ParameterType =
  | { kind: "number" | "string" | "boolean" | "any" }
  | { kind: "literal"; value: Json }
  | { kind: "list"; of: ParameterType }
  | { kind: "union"; of: ParameterType[] };

/**
 * The type in a TypeScript annotation such as "string[]", `"a" | "b"` or "number | null".
 *
 * Names of other types stand for any JSON value: they are checked by TypeScript, not here.
 */
export function parseType(text: string): ParameterType {
  const parts = splitUnion(text).map((part) => part.trim()).filter((part) => part !== "");
  if (parts.length > 1) return { kind: "union", of: parts.map(parseType) };
  const type = (parts[0] ?? "").replace(/^readonly\s+/, "");
  if (type === "number" || type === "string" || type === "boolean") return { kind: type };
  const list = /^(?:Readonly)?Array<(.+)>$/s.exec(type) ?? /^(.+)\[\]$/s.exec(type);
  if (list !== null) return { kind: "list", of: parseType(list[1]!) };
  const inner = /^\((.+)\)$/s.exec(type);
  if (inner !== null) return parseType(inner[1]!);
  const literal = /^[{[]/.test(type) ? null : readLiteral(type, 0);
  if (literal !== null && literal.end === type.length) return { kind: "literal", value: literal.value };
  return { kind: "any" };
}

/** The type that TypeScript would infer for a `let` with that value; lists of mixed or no items are "any" lists. */
export function inferType(value: Json): ParameterType {
  if (Array.isArray(value)) {
    const [first, ...rest] = value.map(inferType);
    const isUniform = first !== undefined && rest.every((type) => showType(type) === showType(first));
    return { kind: "list", of: isUniform ? first : { kind: "any" } };
  }
  const kind = typeof value;
  return { kind: kind === "number" || kind === "string" || kind === "boolean" ? kind : "any" };
}

/** Whether a parameter of that type takes the value. */
export function fitsType(type: ParameterType, value: Json): boolean {
  switch (type.kind) {
    case "any":
      return true;
    case "literal":
      return value === type.value;
    case "list":
      return Array.isArray(value) && value.every((item) => fitsType(type.of, item));
    case "union":
      return type.of.some((part) => fitsType(part, value));
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    default:
      return type.kind === (value === null ? "null" : typeof value);
  }
}

/** The type as it is written in TypeScript. */
export function showType(type: ParameterType): string {
  switch (type.kind) {
    case "any":
      return "any JSON value";
    case "literal":
      return JSON.stringify(type.value);
    case "list":
      return type.of.kind === "any"
        ? "list"
        : type.of.kind === "union"
        ? `(${showType(type.of)})[]`
        : `${showType(type.of)}[]`;
    case "union":
      return type.of.map(showType).join(" | ");
    default:
      return type.kind;
  }
}

/** Parts between the "|" that stand outside of brackets and quotes. */
function splitUnion(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const token of text.match(/"[^"]*"|'[^']*'|[^]/g) ?? []) {
    if (/^[([{<]$/.test(token)) depth++;
    if (/^[)\]}>]$/.test(token)) depth--;
    if (token === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += token;
  }
  return parts;
}
