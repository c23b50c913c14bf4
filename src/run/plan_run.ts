import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { digestPaths } from "../digests/digest_paths.ts";
import { findKernel } from "../kernel/kernel_specs.ts";
import type { KernelSpec } from "../kernel/kernel_spec.ts";
import { type Json, kernelNameOf, type Notebook } from "../kernel/nbformat.ts";
import { parseNotebook } from "../kernel/notebook_file.ts";
import { notebookPaths } from "./notebook_paths.ts";

/** What a user asks of a run. */
export interface RunRequest {
  /** Absolute path of the project. */
  root: string;
  /** Files and folders of digests; `data/digests/` where empty. */
  sources: readonly string[];
  /** Names or paths of notebooks; all of `notebooks/` where empty. */
  notebooks: readonly string[];
  /** Kernel for every notebook; null: the one that each names, else Deno's. */
  kernel: string | null;
  /** Values of declared parameters, for every notebook. */
  parameters: Record<string, Json>;
}

/** One notebook of a run, ready to start. */
export interface PlannedNotebook {
  /** File name without ending. */
  name: string;
  path: string;
  notebook: Notebook;
  kernel: KernelSpec;
  parameters: Record<string, Json>;
}

/** A run whose inputs are all there. */
export interface RunPlan {
  digestPaths: string[];
  notebooks: PlannedNotebook[];
}

/**
 * Looks at all inputs of a run before anything is started or written.
 *
 * @throws {DigestError} If a digest is missing.
 * @throws {RunError} If a notebook is missing or asked for twice.
 * @throws {NotebookFileError} If a notebook cannot be read.
 * @throws {KernelStartError} If a kernel is not installed.
 */
export async function planRun(request: RunRequest): Promise<RunPlan> {
  const { root } = request;
  const sources = request.sources.length > 0 ? request.sources : [join(root, "data", "digests")];
  const paths = await notebookPaths(join(root, "notebooks"), request.notebooks);
  return {
    digestPaths: (await Promise.all(sources.map(digestPaths))).flat(),
    notebooks: await Promise.all(paths.map((path) => plannedNotebook(path, request))),
  };
}

async function plannedNotebook(path: string, request: RunRequest): Promise<PlannedNotebook> {
  const file = basename(path);
  const notebook = parseNotebook(await readFile(path, "utf8"), file);
  const kernel = findKernel(request.kernel ?? kernelNameOf(notebook) ?? "deno", {
    projectRoot: request.root,
  });
  return { name: file.replace(/\.ipynb$/, ""), path, notebook, kernel, parameters: request.parameters };
}
