/** Headless runs of Jupyter notebooks; knows nothing of papers. */
export * from "./errors.ts";
export type { KernelSpec } from "./kernel_spec.ts";
export { denoKernel, findKernel, installedKernels, jupyterDataFolders, tslabKernel } from "./kernel_specs.ts";
export { injectParameters } from "./inject_parameters.ts";
export * from "./nbformat.ts";
export { nearestName } from "./nearest_name.ts";
export { NotebookFileError } from "./notebook_error.ts";
export { formatNotebook, notebookIssues, parseNotebook } from "./notebook_file.ts";
export {
  type CellEvent,
  type CellRun,
  type NotebookRun,
  runNotebook,
  type RunOptions,
} from "./run_notebook.ts";
