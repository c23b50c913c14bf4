import type { Explained } from "./dialect.ts";
import type { ErrorOutput } from "./nbformat.ts";
import { stripAnsi } from "./outputs.ts";

/** "3:7 - Cannot find name 'x'.": a type or syntax error of a cell. */
const DIAGNOSTIC = /^(\d+):(\d+) - /;
const HEADER = /^(?:Uncaught )?([A-Za-z_$][\w$]*)(?: \[[\w-]+\])?(?:: ([^]*))?$/;

/** What tslab printed about a failed cell, with the text that it stood in. */
export interface TslabError extends Explained {
  text: string;
}

/**
 * The error in the texts that tslab wrote to stderr during a cell, the last of them first in mind.
 *
 * tslab runs what the TypeScript compiler made of the cell and counts lines in that: the line is known for type and
 * syntax errors, and where the line that it quotes stands once in the cell.
 */
export function readTslabError(stderr: readonly string[], source: string): TslabError {
  const diagnostics = trailingDiagnostics(stderr);
  if (diagnostics.length > 0) return readDiagnostics(diagnostics);
  const text = stderr.at(-1) ?? "";
  const lines = stripAnsi(text).trimEnd().split("\n");
  const quoted = /^(?:evalmachine\.<anonymous>|\S+):\d+$/.test(lines[0] ?? "") ? lines[1] : undefined;
  const head = quoted === undefined ? 0 : lines.findIndex((line, i) => i > 1 && /^[A-Za-z_$]/.test(line));
  const traceback = withoutInternals(lines.slice(Math.max(0, head)));
  return {
    error: { output_type: "error", ...nameOf(traceback), traceback },
    line: lineOfQuote(quoted, source),
    text,
  };
}

function trailingDiagnostics(stderr: readonly string[]): string[] {
  const other = stderr.findLastIndex((text) => !DIAGNOSTIC.test(stripAnsi(text)));
  return stderr.slice(other + 1);
}

function readDiagnostics(diagnostics: readonly string[]): TslabError {
  const text = diagnostics.join("");
  const lines = stripAnsi(text).trimEnd().split("\n");
  const [, line, column] = DIAGNOSTIC.exec(lines[0]!)!;
  const evalue = lines[0]!.replace(DIAGNOSTIC, "");
  const traceback = [`TypeScriptError: ${evalue}`, `    at <cell>:${line}:${column}`, ...lines.slice(1)];
  return {
    error: { output_type: "error", ename: "TypeScriptError", evalue, traceback },
    line: Number(line),
    text,
  };
}

function nameOf(traceback: readonly string[]): Pick<ErrorOutput, "ename" | "evalue"> {
  const stack = traceback.findIndex((line) => /^\s+at /.test(line));
  const message = traceback.slice(0, stack < 0 ? traceback.length : stack).join("\n");
  const header = HEADER.exec(message);
  if (stack >= 0 && header !== null) return { ename: header[1]!, evalue: header[2] ?? "" };
  return { ename: "Thrown value", evalue: message === "" ? "the kernel names none" : message };
}

/** Frames below the cell are those of tslab and of node:vm. */
function withoutInternals(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) =>
    /^\s+at .*(?:sigintHandlersWrap|\bnode:vm:|\/tslab\/dist\/)/.test(line)
  );
  return lines.slice(0, end < 0 ? lines.length : end).map((line) => {
    return line.replaceAll(/evalmachine\.<anonymous>(?::\d+:\d+)?/g, "<cell>");
  });
}

function lineOfQuote(quoted: string | undefined, source: string): number | null {
  if (quoted === undefined || quoted.trim() === "") return null;
  const lines = source.split("\n").map((line) => line.trim());
  const first = lines.indexOf(quoted.trim());
  return first >= 0 && lines.lastIndexOf(quoted.trim()) === first ? first + 1 : null;
}
