import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { KernelStartError } from "./errors.ts";
import type { KernelSpec } from "./kernel_spec.ts";
import { nearestName } from "./nearest_name.ts";

/** Where kernels are looked for. */
export interface KernelSearch {
  /** Folder that holds `node_modules`. */
  projectRoot: string;
  /** Jupyter's data folders. @default {jupyterDataFolders()} */
  dataFolders?: string[];
}

/** The variables that decide where Jupyter keeps its data. */
export interface JupyterPlace {
  platform: string;
  env: { [name: string]: string | undefined };
  home: string;
}

/**
 * Jupyter's data folders, the first to be asked first: JUPYTER_PATH, the user's, the active environment's, the
 * system's (https://docs.jupyter.org/en/latest/use/jupyter-directories.html).
 */
export function jupyterDataFolders(place: JupyterPlace = thisPlace()): string[] {
  const { platform, env } = place;
  const windows = platform === "win32";
  const separator = windows ? ";" : ":";
  const path = (env.JUPYTER_PATH ?? "").split(separator).filter((folder) => folder !== "");
  const prefixes = [env.VIRTUAL_ENV, env.CONDA_PREFIX].filter((prefix) =>
    prefix !== undefined && prefix !== ""
  );
  const system = windows
    ? [join(env.PROGRAMDATA ?? "C:\\ProgramData", "jupyter")]
    : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
  const folders = [
    ...path,
    env.JUPYTER_DATA_DIR || userDataFolder(place),
    ...prefixes.map((prefix) => join(prefix!, "share", "jupyter")),
    ...system,
  ];
  return [...new Set(folders)];
}

/** The data folder of the user, unless JUPYTER_DATA_DIR names another. */
export function userDataFolder({ platform, env, home }: JupyterPlace = thisPlace()): string {
  if (platform === "darwin") return join(home, "Library", "Jupyter");
  if (platform === "win32") return join(env.APPDATA ?? join(home, "AppData", "Roaming"), "jupyter");
  return join(env.XDG_DATA_HOME || join(home, ".local", "share"), "jupyter");
}

function thisPlace(): JupyterPlace {
  const { env, platform } = process;
  return { platform, env, home: env.HOME ?? env.USERPROFILE ?? "" };
}

/** The Deno kernel: this very binary. */
export function denoKernel(): KernelSpec {
  return {
    name: "deno",
    displayName: "Deno",
    language: "typescript",
    argv: [process.execPath, "jupyter", "--quiet", "--kernel", "--conn", "{connection_file}"],
    env: {},
    interruptMode: "message",
    folder: null,
  };
}

/**
 * The tslab kernel in the project's `node_modules`, run by the first `node` on PATH, with
 * tslab_preload.cjs, which keeps it from losing outputs.
 *
 * @throws {KernelStartError} If either is missing.
 */
export function tslabKernel(projectRoot: string): KernelSpec {
  const script = join(projectRoot, "node_modules", "tslab", "bin", "tslab");
  if (!existsSync(script)) {
    throw new KernelStartError(
      "tslab",
      `"${script}" is not there, expected the npm package tslab to be installed`,
    );
  }
  const node = findOnPath("node");
  if (node === null) {
    throw new KernelStartError("tslab", "no program node on PATH, expected Node.js 20 or later");
  }
  const preload = fileURLToPath(new URL("./tslab_preload.cjs", import.meta.url));
  return {
    name: "tslab",
    displayName: "TypeScript (tslab)",
    language: "typescript",
    argv: [node, "--require", preload, script, "kernel", "--config-path", "{connection_file}"],
    env: {},
    interruptMode: "signal",
    folder: null,
  };
}

/**
 * The kernel of that name: "deno" and "tslab" come with the project, others are found where Jupyter keeps them.
 *
 * @throws {KernelStartError} If there is none, or its kernel.json cannot be read.
 */
export function findKernel(name: string, { projectRoot, dataFolders }: KernelSearch): KernelSpec {
  if (name === "deno") return denoKernel();
  if (name === "tslab") return tslabKernel(projectRoot);
  const folders = dataFolders ?? jupyterDataFolders();
  for (const folder of folders) {
    const path = join(folder, "kernels", name, "kernel.json");
    if (existsSync(path)) return readKernelSpec(path, name);
  }
  const known = ["deno", "tslab", ...installedKernels(folders)];
  const near = nearestName(name, known);
  const hint = near === null ? `expected one of ${known.join(", ")}` : `did you mean "${near}"`;
  throw new KernelStartError(
    name,
    `no kernelspec of that name in ${folders.length} Jupyter folders, ${hint}`,
  );
}

/** Names of the kernels installed in Jupyter's data folders, sorted. */
export function installedKernels(dataFolders: string[] = jupyterDataFolders()): string[] {
  const names = dataFolders.flatMap((folder) => {
    const kernels = join(folder, "kernels");
    if (!existsSync(kernels)) return [];
    return readdirSync(kernels).filter((name) => existsSync(join(kernels, name, "kernel.json")));
  });
  return [...new Set(names)].sort();
}

function readKernelSpec(path: string, name: string): KernelSpec {
  let found: { [key: string]: unknown };
  try {
    found = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new KernelStartError(name, `"${path}" cannot be read, expected JSON`, { cause });
  }
  const { argv, env } = found;
  if (!Array.isArray(argv) || argv.length === 0 || argv.some((part) => typeof part !== "string")) {
    throw new KernelStartError(name, `"argv" is no list of texts, expected a command line (${path})`);
  }
  return {
    name,
    displayName: typeof found.display_name === "string" ? found.display_name : name,
    language: typeof found.language === "string" ? found.language.toLowerCase() : "",
    argv: [pythonOf(path, argv[0]), ...argv.slice(1)],
    env: isTextMap(env) ? env : {},
    interruptMode: found.interrupt_mode === "message" ? "message" : "signal",
    folder: join(path, ".."),
  };
}

/**
 * A bare "python" in the kernel.json of an environment means that environment's own, as Jupyter reads it:
 * `<prefix>/share/jupyter/kernels/<name>/kernel.json` -> `<prefix>/bin/python`.
 */
function pythonOf(path: string, program: string): string {
  if (!/^python[\d.]*$/.test(program)) return program;
  const prefix = join(path, "..", "..", "..", "..", "..");
  const own = process.platform === "win32" ? join(prefix, "python.exe") : join(prefix, "bin", program);
  return existsSync(own) ? own : program;
}

function isTextMap(value: unknown): value is { [name: string]: string } {
  return value !== null && typeof value === "object" &&
    Object.values(value).every((text) => typeof text === "string");
}

/** Full path of a program on PATH, or null; on Windows ".exe" is added to a name without ending. */
export function findOnPath(program: string, path: string = process.env.PATH ?? ""): string | null {
  const name = process.platform === "win32" && !program.includes(".") ? `${program}.exe` : program;
  for (const folder of path.split(delimiter)) {
    if (folder !== "" && isExecutable(join(folder, name))) return join(folder, name);
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    const found = statSync(path);
    return found.isFile() && (process.platform === "win32" || (found.mode & 0o111) !== 0);
  } catch {
    return false; // A folder of PATH may be missing or closed to this user.
  }
}
