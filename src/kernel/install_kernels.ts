import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { KernelStartError } from "./errors.ts";
import { findOnPath, tslabKernel, userDataFolder } from "./kernel_specs.ts";
import type { JsonObject } from "./nbformat.ts";

/** Where the kernelspecs go and what they start. */
export interface InstallOptions {
  /** Folder that holds `node_modules`; tslab runs from there. */
  projectRoot: string;
  /** Version of Deno that the project runs under, such as "2.9.5". */
  denoVersion: string;
  /** Jupyter data folder to write into. @default {the user's} */
  dataFolder?: string;
  /** Whether kernelspecs of others are replaced. @default {false} */
  force?: boolean;
  /** Full path of a program on PATH, or null. @default {findOnPath} */
  find?: (program: string) => string | null;
}

/** What became of one kernelspec. */
export interface InstalledKernel {
  name: string;
  /** Path of its kernel.json. */
  path: string;
  /** "kept": there is one that this project did not write, and `force` is not set. */
  outcome: "written" | "unchanged" | "kept";
}

/**
 * Writes the kernelspecs "deno" and "tslab" for JupyterLab and VS Code.
 *
 * Deno's takes interrupts by message: the SIGINT of the kernelspec that Deno itself installs kills the kernel. It
 * starts Deno through npx, at the project's version: the running binary stands in npm's cache, which is cleaned.
 *
 * @throws {KernelStartError} If npx, node or tslab is missing; nothing is written then.
 */
export async function installKernels(options: InstallOptions): Promise<InstalledKernel[]> {
  const folder = options.dataFolder ?? process.env.JUPYTER_DATA_DIR ?? userDataFolder();
  const specs: [name: string, spec: JsonObject][] = [
    ["deno", denoSpec(options.denoVersion, options.find ?? findOnPath)],
    ["tslab", tslabSpec(options.projectRoot)],
  ];
  const installed: InstalledKernel[] = [];
  for (const [name, spec] of specs) {
    const path = join(folder, "kernels", name, "kernel.json");
    const outcome = outcomeOf(path, spec, options.force ?? false);
    if (outcome === "written") {
      await mkdir(join(path, ".."), { recursive: true });
      await writeFile(path, format(spec));
    }
    installed.push({ name, path, outcome });
  }
  return installed;
}

function denoSpec(version: string, find: (program: string) => string | null): JsonObject {
  const npx = find(process.platform === "win32" ? "npx.cmd" : "npx");
  if (npx === null) {
    throw new KernelStartError("deno", "no program npx on PATH, expected Node.js 20 or later");
  }
  return {
    argv: [npx, "--yes", `deno@${version}`, "--quiet", "jupyter", "--kernel", "--conn", "{connection_file}"],
    display_name: "Deno",
    env: { NO_COLOR: "1" },
    interrupt_mode: "message",
    language: "typescript",
    metadata: MADE_BY,
  };
}

function tslabSpec(projectRoot: string): JsonObject {
  const { argv, displayName, language } = tslabKernel(projectRoot);
  return { argv, display_name: displayName, env: { NO_COLOR: "1" }, language, metadata: MADE_BY };
}

const MADE_BY: JsonObject = { debugger: false, made_by: "paperscope" };

function outcomeOf(path: string, spec: JsonObject, force: boolean): InstalledKernel["outcome"] {
  if (!existsSync(path)) return "written";
  const found = readFileSync(path, "utf8");
  if (found === format(spec)) return "unchanged";
  return force || found.includes('"made_by": "paperscope"') ? "written" : "kept";
}

function format(spec: JsonObject): string {
  return `${JSON.stringify(spec, null, 1)}\n`;
}
