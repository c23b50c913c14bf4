import type { Json } from "./nbformat.ts";

/** Line breaks as Python's str.splitlines knows them, since Jupyter splits with that. */
const BREAKS = String.raw`\n\r\v\f\x1c-\x1e\x85\u2028\u2029`;
const LINE = new RegExp(`[^${BREAKS}]*(?:\\r\\n|[${BREAKS}])|[^${BREAKS}]+$`, "g");

/** A text as the lines that an .ipynb file holds, each with its line break; empty text has none. */
export function splitLines(text: string): string[] {
  return text.match(LINE) ?? [];
}

/** The text in a list of lines, or the text itself; null where it is neither. */
export function joinLines(value: Json | undefined): string | null {
  if (typeof value === "string") return value;
  return Array.isArray(value) && value.every((line) => typeof line === "string") ? value.join("") : null;
}

/** Whether values of a MIME type are JSON, which is stored as it is and not as lines. */
export function isJsonMime(mime: string): boolean {
  return mime === "application/json" || (mime.startsWith("application/") && mime.endsWith("+json"));
}

/** Whether Jupyter stores values of a MIME type as lists of lines; base64 and the like stay one text. */
export function isStoredInLines(mime: string): boolean {
  return mime.startsWith("text/") || mime === "application/javascript" || mime === "image/svg+xml";
}
