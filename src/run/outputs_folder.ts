import { mkdir, readdir, readlink, rename, rm, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { RunError } from "./run_error.ts";

const RUN_NAME = /^(?!(?:latest|example)$)[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u;
/** Form of the names that `timedName` gives: runs without a name of their own. */
const TIMED_NAME = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(?:-\d+)?$/;
const N_TIMED_KEPT = 5;

/** Name of a run by its time, UTC: "2025-03-12T08-30-00". */
export function timedName(time: Date): string {
  return time.toISOString().slice(0, 19).replaceAll(":", "-");
}

/** A run's folder while it is written: hidden beside its place until it is whole. */
export interface RunFolder {
  /** Name of the run. */
  name: string;
  /** Where it is written. */
  partial: string;
  /** Where it stands when whole. */
  final: string;
}

/**
 * Opens the folder of a run.
 *
 * @param outputs The folder `outputs/`; made where missing.
 * @param name Name of the run; a timed name that is taken gets a number.
 * @param options.force Whether a run of that name may be replaced.
 * @throws {RunError} If the name is no file name or taken, or `outputs` cannot be written.
 */
export async function openRunFolder(
  outputs: string,
  name: string,
  options: { force: boolean },
): Promise<RunFolder> {
  if (!RUN_NAME.test(name)) {
    throw new RunError(
      `Cannot name run "${name}": expected letters, digits, ".", "-" and "_", and neither "latest" nor "example"`,
    );
  }
  if (!options.force && await exists(join(outputs, name))) {
    if (TIMED_NAME.test(name)) return openRunFolder(outputs, nextName(name), options);
    throw new RunError(
      `Cannot write run "${name}": ${join(outputs, name)} exists, expected a new name or --force`,
    );
  }
  const folder = {
    name,
    partial: join(outputs, `.${name}.${process.pid}.partial`),
    final: join(outputs, name),
  };
  try {
    await mkdir(outputs, { recursive: true });
    await removeDeadPartials(outputs);
    await mkdir(folder.partial);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new RunError(`Cannot write run "${name}": ${outputs} cannot be written (${code})`, {
      cause: error,
    });
  }
  const other = (await partials(outputs)).find((partial) =>
    partial.name === name && partial.pid !== process.pid
  );
  if (other) {
    await rm(folder.partial, { recursive: true });
    if (TIMED_NAME.test(name)) return openRunFolder(outputs, nextName(name), options);
    throw new RunError(`Cannot write run "${name}": process ${other.pid} is writing a run of that name`);
  }
  return folder;
}

/** A folder that a run of a process writes, or wrote until it was killed. */
interface Partial {
  file: string;
  name: string;
  pid: number;
}

async function partials(outputs: string): Promise<Partial[]> {
  return (await readdir(outputs)).flatMap((file) => {
    const [, name, pid] = /^\.(.+)\.(\d+)\.(?:partial|old)$/.exec(file) ?? [];
    return name === undefined ? [] : [{ file, name, pid: Number(pid) }];
  });
}

/** Removes what killed runs left behind. */
async function removeDeadPartials(outputs: string): Promise<void> {
  for (const { file, pid } of await partials(outputs)) {
    if (!isAlive(pid)) await rm(join(outputs, file), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Puts a whole run into its place; an older run of that name gives way only then. */
export async function placeRunFolder({ partial, final }: RunFolder): Promise<void> {
  if (!await exists(final)) return await rename(partial, final);
  const old = partial.replace(/partial$/, "old");
  await rename(final, old);
  try {
    await rename(partial, final);
  } catch (error) {
    await rename(old, final);
    throw error;
  }
  await rm(old, { recursive: true });
}

/**
 * The folder of a run that failed: beside a good run of that name, never in its place.
 *
 * @returns The run's own place where nothing stands there, else one with "-failed" behind the name.
 */
export async function failedRunFolder(folder: RunFolder): Promise<RunFolder> {
  return await exists(folder.final) ? { ...folder, final: `${folder.final}-failed` } : folder;
}

/** Points `outputs/latest` at a run; there is no moment without a `latest`. */
export async function pointLatest(outputs: string, name: string): Promise<void> {
  const link = join(outputs, `.latest-${process.pid}`);
  // Windows allows everybody a junction, but a symbolic link only to some.
  await symlink(process.platform === "win32" ? join(outputs, name) : name, link, "junction");
  try {
    await rename(link, join(outputs, "latest"));
  } catch (error) {
    await rm(link);
    throw error;
  }
}

/** Deletes runs that were named by their time, but the last five and the one that `latest` points at. */
export async function pruneTimedRuns(outputs: string): Promise<void> {
  const latest = await readlink(join(outputs, "latest")).catch(() => null);
  const timed = (await readdir(outputs)).filter((name) => TIMED_NAME.test(name) && name !== latest).sort();
  const n_kept = latest !== null && TIMED_NAME.test(latest) ? N_TIMED_KEPT - 1 : N_TIMED_KEPT;
  for (const name of timed.slice(0, Math.max(0, timed.length - n_kept))) {
    await rm(join(outputs, name), { recursive: true });
  }
}

function nextName(name: string): string {
  const [, base, number] = /^(.{19})(?:-(\d+))?$/.exec(name)!;
  return `${base}-${Number(number ?? 1) + 1}`;
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(() => true, () => false);
}
