import { execFile } from "node:child_process";
import process from "node:process";
import { isGone } from "./kill_tree.ts";

/** Programs that start a runner for the user and wait for it: npm, npx, deno task, the shell between them. */
const LAUNCHER =
  /^(?:npm|npx)\b|^(?:\S*\/)?(?:npm|npx|deno|node|bun|pnpm|yarn)(?:\s|$)|^(?:\S*\/)?(?:sh|dash|bash) -c\s/;

/** Prints process id and command line of each ancestor of the process $1, nearest first; two ways, as /proc is there. */
const ANCESTORS = `p=$1
while p=$(if [ -r /proc/$p/status ]; then sed -n 's/^PPid:[[:space:]]*//p' /proc/$p/status
  else ps -o ppid= -p "$p"; fi) && p=$(echo $p) && [ "$p" -gt 1 ] 2>/dev/null; do
  if [ -r /proc/$p/cmdline ]; then printf '%s %s\\n' "$p" "$(tr '\\0\\n' '  ' < /proc/$p/cmdline)"
  else printf '%s %s\\n' "$p" "$(ps -o args= -p "$p")"; fi
done`;

/**
 * Watches the programs that started this process and tells when one of them is gone.
 *
 * npx, killed by SIGKILL, takes nothing with it: the runner under it would go on unseen. Only launchers count, up to
 * the first ancestor that is none: a user may close the shell above them. Does nothing on Windows.
 *
 * @param onGone Called once.
 * @returns A function that ends the watch. The watch does not keep the process alive.
 */
export async function watchLaunchers(onGone: () => void, everyMs = 1000): Promise<() => void> {
  const pids = await findLaunchers();
  const timer = setInterval(() => {
    if (pids.every(isAlive)) return;
    clearInterval(timer);
    onGone();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Process ids of the launchers above this process, nearest first. */
async function findLaunchers(): Promise<number[]> {
  if (process.platform === "win32") return [];
  const printed = await new Promise<string>((resolve) => {
    execFile("/bin/sh", ["-c", ANCESTORS, "sh", String(process.pid)], (_, stdout) => resolve(stdout));
  });
  return launchersOf(printed);
}

/** The launchers at the beginning of a list of ancestors, "pid command line" in each line. */
export function launchersOf(ancestors: string): number[] {
  const lines = ancestors.split("\n").map((line) => /^(\d+) (.*)$/.exec(line)).filter((line) =>
    line !== null
  );
  const other = lines.findIndex((line) => !LAUNCHER.test(line[2]!));
  return lines.slice(0, other < 0 ? lines.length : other).map((line) => Number(line[1]));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (reason) {
    return !isGone(reason);
  }
}
