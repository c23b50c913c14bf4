import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";

/**
 * Kills a process that leads a group of its own, and all that it started within that group.
 *
 * A process that is gone already is no error.
 */
export function killTree(pid: number): void {
  if (process.platform === "win32") {
    const system = join(process.env.SystemRoot ?? "C:\\Windows", "System32", "taskkill.exe");
    spawn(system, ["/PID", String(pid), "/T", "/F"], { stdio: "ignore" }).on("error", () => {});
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch (reason) {
    if (!isGone(reason)) throw reason;
  }
}

/** Whether an error of `process.kill` says that there is no such process. */
export function isGone(reason: unknown): boolean {
  return (reason as { code?: string }).code === "ESRCH" || /ESRCH|os error 3\b/.test(String(reason));
}
