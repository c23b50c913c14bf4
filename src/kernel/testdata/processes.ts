import { execFileSync } from "node:child_process";
import process from "node:process";

/** Variable that marks the processes of one test; children inherit it. */
export const MARK = "PAPERSCOPE_TEST";

/**
 * Ids of the living processes that carry the mark; always empty where there is no /proc. A zombie carries none.
 *
 * `grep` reads /proc: Deno reads nothing there short of --allow-all.
 */
export function markedProcesses(mark: string): number[] {
  if (process.platform !== "linux") return [];
  const script = `grep -lz "^${MARK}=${mark}" /proc/[0-9]*/environ 2>/dev/null; true`;
  const files = execFileSync("/bin/sh", ["-c", script], { encoding: "utf8" });
  return [...files.matchAll(/\/proc\/(\d+)\//g)].map((match) => Number(match[1]));
}

/** Waits until none of the marked processes is left, five seconds at most; returns those that are. */
export async function processesLeft(mark: string): Promise<number[]> {
  for (let i = 0; i < 100 && markedProcesses(mark).length > 0; i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return markedProcesses(mark);
}
