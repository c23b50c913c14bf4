import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { digestPaths } from "../digests/digest_paths.ts";
import type { FieldMap } from "../digests/fields.ts";
import { findKernel } from "../kernel/kernel_specs.ts";
import type { KernelSpec } from "../kernel/kernel_spec.ts";
import { type Json, kernelNameOf, type Notebook } from "../kernel/nbformat.ts";
import { parseNotebook } from "../kernel/notebook_file.ts";
import { ParameterError } from "../kernel/parameter_error.ts";
import { type Parameter, parseAssignments, readParameters } from "../kernel/parameters.ts";
import { notebookPaths } from "./notebook_paths.ts";

const SOURCE = "source";

/** What a user asks of a run. */
export interface RunRequest {
  /** Absolute path of the project. */
  root: string;
  /** Files and folders of digests; `data/digests/` where empty. */
  sources: readonly string[];
  /** ISO date of digests that state none. */
  date?: string | undefined;
  /** Columns that hold fields under names of their own. */
  map?: FieldMap | undefined;
  /** Names or paths of notebooks; all of `notebooks/` where empty. */
  notebooks: readonly string[];
  /** Kernel for every notebook; null: the one that each names, else Deno's. */
  kernel: string | null;
  /** Values of declared parameters, each "name=value", for the notebooks that declare them. */
  parameters: readonly string[];
}

/** One notebook of a run, ready to start. */
export interface PlannedNotebook {
  /** File name without ending. */
  name: string;
  path: string;
  notebook: Notebook;
  kernel: KernelSpec;
  /** Values by name, without the source. */
  parameters: { [name: string]: Json };
  /** Whether it declares the parameter `source`, which the run sets to its tables. */
  takesSource: boolean;
}

/** A run whose inputs are all there. */
export interface RunPlan {
  /** Files and folders of digests. */
  sources: readonly string[];
  /** The files among them and in them. */
  digestPaths: string[];
  notebooks: PlannedNotebook[];
}

/**
 * Looks at all inputs of a run before anything is started or written.
 *
 * @throws {DigestError} If a digest is missing.
 * @throws {RunError} If a notebook is missing or asked for twice.
 * @throws {NotebookFileError} If a notebook cannot be read.
 * @throws {ParameterError} If no notebook declares a parameter, or a value does not fit.
 * @throws {KernelStartError} If a kernel is not installed.
 */
export async function planRun(request: RunRequest): Promise<RunPlan> {
  const { root } = request;
  const sources = request.sources.length > 0 ? request.sources : [join(root, "data", "digests")];
  const paths = await notebookPaths(join(root, "notebooks"), request.notebooks);
  const notebooks = await Promise.all(paths.map((path) => plannedNotebook(path, request)));
  return {
    sources,
    digestPaths: (await Promise.all(sources.map(digestPaths))).flat(),
    notebooks: withParameters(notebooks, request.parameters),
  };
}

async function plannedNotebook(path: string, { kernel, root }: RunRequest): Promise<PlannedNotebook> {
  const file = basename(path);
  const notebook = parseNotebook(await readFile(path, "utf8"), file);
  return {
    name: file.replace(/\.ipynb$/, ""),
    path,
    notebook,
    kernel: findKernel(kernel ?? kernelNameOf(notebook) ?? "deno", { projectRoot: root }),
    parameters: {},
    takesSource: readParameters(notebook).some((parameter) => parameter.name === SOURCE),
  };
}

/** Gives each value to the notebooks that declare it; a name that none of them declares is an error. */
function withParameters(
  notebooks: readonly PlannedNotebook[],
  assignments: readonly string[],
): PlannedNotebook[] {
  if (assignments.some((assignment) => nameOf(assignment) === SOURCE)) {
    throw new ParameterError(`parameter "${SOURCE}" is set by the run, expected digests as arguments`);
  }
  const declared = notebooks.map(({ notebook }) => readParameters(notebook));
  const known = new Set(declared.flat().map((parameter) => parameter.name));
  const unknown = assignments.filter((assignment) => !known.has(nameOf(assignment)));
  if (unknown.length > 0) parseAssignments(settable(declared.flat()), unknown);
  return notebooks.map((planned, i) => {
    const names = new Set(declared[i]!.map((parameter) => parameter.name));
    const own = assignments.filter((assignment) => names.has(nameOf(assignment)));
    return { ...planned, parameters: parseAssignments(declared[i]!, own) };
  });
}

/** Parameters that can be given, each name once. */
function settable(parameters: readonly Parameter[]): Parameter[] {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  byName.delete(SOURCE);
  return [...byName.values()];
}

function nameOf(assignment: string): string {
  return assignment.slice(0, Math.max(0, assignment.indexOf("="))).trim();
}
