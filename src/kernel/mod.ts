/** Headless runs of Jupyter notebooks; knows nothing of papers. */
export * from "./errors.ts";
export type { KernelSpec } from "./kernel_spec.ts";
export { denoKernel, findKernel, installedKernels, jupyterDataFolders, tslabKernel } from "./kernel_specs.ts";
export { type InstalledKernel, installKernels, type InstallOptions } from "./install_kernels.ts";
export { injectParameters } from "./inject_parameters.ts";
export { watchLaunchers } from "./launchers.ts";
export * from "./nbformat.ts";
export { nearestName } from "./nearest_name.ts";
export { NotebookFileError } from "./notebook_error.ts";
export { formatNotebook, notebookIssues, parseNotebook } from "./notebook_file.ts";
export { ParameterError } from "./parameter_error.ts";
export {
  checkValues,
  describeParameters,
  type Parameter,
  parseAssignments,
  readParameters,
} from "./parameters.ts";
export {
  type CellEvent,
  type CellRun,
  type NotebookRun,
  runNotebook,
  type RunOptions,
} from "./run_notebook.ts";
