import { spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The guard of one kernel process. */
export interface Supervisor {
  /** Tells it that the kernel has ended; resolves once the guard is gone too. */
  release(): Promise<void>;
}

/**
 * Starts a small process that kills a kernel's process group, and removes the folder of its connection file, when this
 * process ends, however it ends.
 *
 * A kernel outlives a runner that is killed with SIGKILL. The guard holds a pipe from the runner; the process id is
 * written into the pipe at once, so that even a runner killed before the guard is up leaves no kernel. The guard is
 * in a session of its own: Ctrl-C on the terminal does not reach it.
 */
export function superviseProcess(pid: number, folder: string): Supervisor {
  const script = fileURLToPath(new URL("./supervisor_main.ts", import.meta.url));
  const permissions = [
    "--allow-run",
    "--allow-env=SystemRoot",
    `--allow-write=${folder}`,
    `--allow-read=${folder}`,
  ];
  const args = ["run", "--quiet", "--no-config", "--no-lock", "--no-prompt", ...permissions, script, folder];
  const guard = spawn(process.execPath, args, { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  const ended = new Promise<void>((resolve) => {
    guard.once("exit", () => resolve());
    guard.once("error", () => resolve());
  });
  guard.stdin.on("error", () => {});
  guard.stdin.write(`${pid}\n`);
  return {
    release() {
      guard.stdin.end("done\n");
      return ended;
    },
  };
}
