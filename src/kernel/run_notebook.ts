import { KernelStartError } from "./errors.ts";
import { injectParameters } from "./inject_parameters.ts";
import type { KernelSpec } from "./kernel_spec.ts";
import { type LiveKernel, startKernel } from "./live_kernel.ts";
import { objectOf } from "./messages.ts";
import { type Notebook, tagsOf } from "./nbformat.ts";
import type { NotebookRun, RunOptions } from "./notebook_run.ts";
import { ParameterError } from "./parameter_error.ts";
import { runCells } from "./run_cells.ts";

export type { CellEvent, CellRun, NotebookRun, RunOptions } from "./notebook_run.ts";

/**
 * Runs all cells of a notebook in a new kernel.
 *
 * Never throws for what a notebook or a kernel does: the outcome says it. The notebook given is left as it is. Nothing
 * that differs between two runs is written into the executed one: no times, no random ids.
 */
export async function runNotebook(
  notebook: Notebook,
  spec: KernelSpec,
  options: RunOptions,
): Promise<NotebookRun> {
  const run = createRun(structuredClone(notebook));
  try {
    run.notebook = injectParameters(run.notebook, options.parameters ?? {});
    clearOutputs(run.notebook);
    const began = performance.now();
    const kernel = await startKernel(spec, options);
    run.startMs = performance.now() - began;
    try {
      introduceKernel(run, kernel);
      await runCells(kernel, run, options);
    } finally {
      await kernel.close();
    }
  } catch (reason) {
    if (!(reason instanceof KernelStartError || reason instanceof ParameterError)) throw reason;
    clearOutputs(run.notebook);
    run.status = options.signal?.aborted ? "stopped" : "not-started";
    run.error = reason;
  }
  return run;
}

function createRun(notebook: Notebook): NotebookRun {
  return { status: "ok", error: null, notebook, cells: [], warnings: [], kernel: null, startMs: 0 };
}

/** Outputs of an earlier run must not pass for those of this one. */
function clearOutputs(notebook: Notebook): void {
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code" || tagsOf(cell).includes("skip-execution")) continue;
    cell.outputs = [];
    cell.execution_count = null;
  }
}

function introduceKernel(run: NotebookRun, { spec, info, implementation }: LiveKernel): void {
  run.kernel = { implementation, version: String(info.implementation_version ?? "") };
  run.notebook.metadata.kernelspec = {
    display_name: spec.displayName,
    language: spec.language,
    name: spec.name,
  };
  run.notebook.metadata.language_info = objectOf(info, "language_info");
}
