import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { Notebook } from "../kernel/nbformat.ts";
import { parseNotebook } from "../kernel/notebook_file.ts";
import { type CellLine, notebookModule } from "./notebook_module.ts";

/** Something wrong with a cell. */
export interface CellIssue {
  /** File name of the notebook. */
  notebook: string;
  /** Null where the whole notebook is meant. */
  place: CellLine | null;
  /** What is wrong, in one line. */
  what: string;
}

/** A notebook to check. */
export interface CheckedNotebook {
  path: string;
  notebook: Notebook;
}

/** One line for an issue: notebook, cell, line, what. */
export function cellIssueLine({ notebook, place, what }: CellIssue): string {
  return place === null
    ? `"${notebook}": ${what}`
    : `"${notebook}": cell ${place.cell}, line ${place.line}: ${what}`;
}

/**
 * Checks syntax, names and types of notebooks with `deno check`, the cells of each as one module.
 *
 * Deno's kernel strips types and says nothing of a syntax error; here both are told before it starts.
 */
export function checkTypes(root: string, notebooks: readonly CheckedNotebook[]): Promise<CellIssue[]> {
  return inModules(notebooks, async (modules) => {
    const { stdout, stderr } = await deno(root, ["check", "--config", configOf(root), ...modules.keys()]);
    return typeIssues(stdout + stderr, modules);
  });
}

/** Checks notebooks with `deno lint`. */
export function checkLint(root: string, notebooks: readonly CheckedNotebook[]): Promise<CellIssue[]> {
  return inModules(notebooks, async (modules) => {
    const { stdout } = await deno(root, ["lint", "--json", "--config", configOf(root), ...modules.keys()]);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: LintDiagnostic[] };
    return diagnostics.flatMap(({ filename, range, message, code }) => {
      const found = [...modules].find(([path]) => filename === path || filename === pathToFileURL(path).href);
      if (!found) return [];
      const { name, places } = found[1];
      return [{ notebook: name, place: places[range.start.line - 1] ?? null, what: `${message} (${code})` }];
    });
  });
}

interface LintDiagnostic {
  filename: string;
  range: { start: { line: number } };
  message: string;
  code: string;
}

/** Checks that notebooks are formatted as `deno fmt` formats them; names the first line of each cell that is not. */
export async function checkFormat(root: string, notebooks: readonly CheckedNotebook[]): Promise<CellIssue[]> {
  return await inFolder(async (folder) => {
    const issues: CellIssue[] = [];
    const config = join(folder, "deno.json");
    await writeFile(config, await formatConfig(root));
    for (const { path, notebook } of notebooks) {
      const copy = join(folder, basename(path));
      await copyFile(path, copy);
      const { stderr, failed } = await deno(root, ["fmt", "--quiet", "--config", config, copy]);
      if (failed) {
        issues.push({
          notebook: basename(path),
          place: null,
          what: `cannot be formatted (${firstLine(stderr)})`,
        });
        continue;
      }
      const formatted = parseNotebook(await readFile(copy, "utf8"), basename(path));
      notebook.cells.forEach(({ source }, i) => {
        const wanted = (formatted.cells[i]?.source ?? "").split("\n");
        const line = source.split("\n").findIndex((text, j) => text !== wanted[j]);
        if (line < 0) return;
        issues.push({
          notebook: basename(path),
          place: { cell: i + 1, line: line + 1 },
          what: "is not formatted",
        });
      });
    }
    return issues;
  });
}

/** The project's rules of format without the list of files that they hold for. */
async function formatConfig(root: string): Promise<string> {
  const { include: _include, exclude: _exclude, ...fmt } =
    JSON.parse(await readFile(configOf(root), "utf8")).fmt;
  return JSON.stringify({ fmt });
}

interface NamedModule {
  /** File name of the notebook. */
  name: string;
  places: CellLine[];
}

/** Issues in what `deno check` prints: a message line, the code, and the place below. */
function typeIssues(output: string, modules: ReadonlyMap<string, NamedModule>): CellIssue[] {
  const issues: CellIssue[] = [];
  let message = "";
  for (const line of output.split("\n")) {
    const head =
      /^(?:error: )?(TS\d+ \[ERROR\]: .+|.*(?:SyntaxError|The module's source code could not be parsed|Expected|Unexpected|Relative import path|Module not found|Cannot find module).*)$/
        .exec(line);
    if (head) message = head[1]!.replace(" [ERROR]", "");
    const place = /^\s*(?:at )?(file:\/\/\S+?):(\d+):\d+\s*$/.exec(line) ??
      / at (file:\/\/\S+?):(\d+):\d+/.exec(line);
    const found = place && [...modules].find(([path]) => place[1] === pathToFileURL(path).href);
    if (!found || message === "") continue;
    const { name, places } = found[1];
    issues.push({
      notebook: name,
      place: places[Number(place[2]) - 1] ?? null,
      what: message.replace(/ at file:.*$/, ""),
    });
    message = "";
  }
  return issues;
}

function inModules<T>(
  notebooks: readonly CheckedNotebook[],
  work: (modules: Map<string, NamedModule>) => Promise<T>,
): Promise<T> {
  return inFolder(async (folder) => {
    const modules = new Map<string, NamedModule>();
    for (const { path, notebook } of notebooks) {
      const { text, places } = notebookModule(notebook);
      const file = join(folder, basename(path).replace(/\.ipynb$/, ".ts"));
      await writeFile(file, text);
      modules.set(file, { name: basename(path), places });
    }
    return await work(modules);
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "paperscope-check-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function deno(root: string, args: string[]): Promise<{ stdout: string; stderr: string; failed: boolean }> {
  const options = { cwd: root, env: { ...process.env, NO_COLOR: "1" }, maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      resolve({ stdout, stderr, failed: error !== null });
    });
  });
}

function configOf(root: string): string {
  return join(root, "deno.json");
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0] ?? "";
}
