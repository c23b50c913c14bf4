import process from "node:process";
import { Command } from "commander";
import { findOnPath } from "../kernel/kernel_specs.ts";
import { installKernels } from "../kernel/install_kernels.ts";
import { buildDist } from "../run/build_dist.ts";
import { ROOT } from "./root.ts";
import { writeStdout } from "./write_stdout.ts";

const OUTCOMES = {
  written: "written",
  unchanged: "there already",
  kept: "kept as it was: another program wrote it (--force replaces it)",
};

/** `paperscope kernels install`: both TypeScript kernels for JupyterLab and VS Code. */
export function kernelsCommand(): Command {
  const install = new Command("install")
    .description("Put the kernels Deno and tslab in place for JupyterLab and VS Code")
    .option("--force", "replace kernelspecs of these names that another program wrote")
    .action(async ({ force = false }: { force?: boolean }) => {
      const installed = await installKernels({
        projectRoot: ROOT,
        denoVersion: process.versions["deno"]!,
        force,
      });
      await buildDist(ROOT, findOnPath("node")!);
      const lines = installed.map(({ name, path, outcome }) => `${name}: ${path}, ${OUTCOMES[outcome]}\n`);
      await writeStdout(lines.join(""));
    });
  return new Command("kernels").description("Look after the kernels").addCommand(install);
}
