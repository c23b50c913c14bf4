import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, isAbsolute } from "node:path";
import process from "node:process";
import type { Readable } from "node:stream";
import { KernelStartError } from "./errors.ts";
import type { KernelSpec } from "./kernel_spec.ts";
import { findOnPath } from "./kernel_specs.ts";
import { isGone, killTree } from "./kill_tree.ts";
import { superviseProcess, type Supervisor } from "./supervisor.ts";
import { atMost } from "./wait.ts";

/** A kernel's process, leader of a process group of its own. */
export interface KernelProcess {
  pid: number;
  /** Resolves, once the process has ended, with words for how: "exit status 3: last line of stderr". */
  ended: Promise<string>;
  /** Sends SIGINT to the group. */
  interrupt(): void;
  /** Kills the group and resolves when nothing of it is left to wait for. */
  kill(): Promise<void>;
}

/** Where and with what a kernel's process starts. */
export interface ProcessOptions {
  /** Working directory of the cells. */
  cwd: string;
  /** Variables on top of this process's own. */
  env?: { [name: string]: string };
  /** Hears each line that the process itself writes to its stdout and stderr. */
  log?: (line: string) => void;
}

const DRAIN_MS = 500;
const OUT_OF_MEMORY = /heap out of memory|reached heap limit|out of memory|MemoryError/i;

/**
 * Starts the kernel of a spec on a connection file, with its guard (see supervisor.ts).
 *
 * @throws {KernelStartError} If the program or the working directory is missing.
 */
export async function startProcess(
  spec: KernelSpec,
  connectionFile: string,
  options: ProcessOptions,
): Promise<KernelProcess> {
  const argv = spec.argv.map((part) =>
    part.replaceAll("{connection_file}", connectionFile).replaceAll("{resource_dir}", spec.folder ?? "")
  );
  const program = programOf(spec, argv[0]!);
  if (!existsSync(options.cwd)) {
    throw new KernelStartError(
      spec.name,
      `folder "${options.cwd}" is not there, expected a working directory`,
    );
  }
  const child = spawn(program, argv.slice(1), {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: "1", ...expandEnv(spec.env), ...options.env },
    detached: process.platform !== "win32",
    windowsHide: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { pid } = child;
  // At once, before anything is waited for: from here on a runner that is killed leaves no kernel.
  const guard = pid === undefined ? null : superviseProcess(pid, dirname(connectionFile));
  const ended = endOf(child, options.log);
  await started(child, spec, program);
  return processOf(pid!, guard!, ended);
}

/** How a process ended, told twice: as soon as it has, and in words once all that it wrote has been read. */
interface Ending {
  exited: Promise<string>;
  described: Promise<string>;
}

function endOf(child: ChildProcess, log: ((line: string) => void) | undefined): Ending {
  const words = new LastWords();
  const drained = [child.stdout!, child.stderr!].map((stream) => readLines(stream, words, log));
  const exited = new Promise<string>((resolve) => {
    child.once("exit", (status, signal) => {
      resolve(signal === null ? `exit status ${status}` : `signal ${signal}`);
    });
  });
  const described = exited.then(async (ending) => {
    await atMost(Promise.all(drained), DRAIN_MS);
    return describeEnding(ending, words);
  });
  return { exited, described };
}

function processOf(pid: number, guard: Supervisor, { exited, described }: Ending): KernelProcess {
  const gone = exited.then(async () => {
    killTree(pid);
    await guard.release();
  });
  return {
    pid,
    ended: described,
    interrupt() {
      try {
        process.kill(-pid, "SIGINT");
      } catch (reason) {
        if (!isGone(reason)) throw reason;
      }
    },
    async kill() {
      killTree(pid);
      await gone;
    },
  };
}

function programOf(spec: KernelSpec, name: string): string {
  const program = isAbsolute(name) ? (existsSync(name) ? name : null) : findOnPath(name);
  if (program !== null) return program;
  const where = spec.folder === null ? "" : ` (${spec.folder})`;
  throw new KernelStartError(
    spec.name,
    `program "${name}" is not there, expected an executable file${where}`,
  );
}

/** Kernelspecs may name variables of the surroundings: `"PATH": "/opt/bin:${PATH}"`. */
function expandEnv(env: { [name: string]: string }): { [name: string]: string } {
  const expand = (text: string) => text.replace(/\$\{(\w+)\}/g, (_, name) => process.env[name] ?? "");
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, expand(value)]));
}

function started(child: ChildProcess, spec: KernelSpec, program: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", (cause) => {
      const found = `"${program}" cannot be run (${cause.message}), expected an executable file`;
      reject(new KernelStartError(spec.name, found, { cause }));
    });
  });
}

/** The last line that a process wrote, and whether it spoke of memory. */
class LastWords {
  line = "";
  isOutOfMemory = false;
  hear(line: string): void {
    if (OUT_OF_MEMORY.test(line)) this.isOutOfMemory = true;
    if (line.trim() !== "") this.line = line.trim();
  }
}

function describeEnding(ending: string, words: LastWords): string {
  if (words.isOutOfMemory) return `out of memory (${ending})`;
  if (ending === "signal SIGKILL") return "killed by SIGKILL, as the system does when memory runs out";
  return words.line === "" ? ending : `${ending}: ${words.line}`;
}

function readLines(
  stream: Readable,
  words: LastWords,
  log: ((line: string) => void) | undefined,
): Promise<void> {
  let rest = "";
  const hear = (line: string) => {
    words.hear(line);
    log?.(line);
  };
  stream.setEncoding("utf8");
  stream.on("data", (text: string) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop()!;
    lines.forEach(hear);
  });
  return new Promise((resolve) => {
    stream.once("close", () => {
      if (rest !== "") hear(rest);
      resolve();
    });
  });
}
