import { once } from "node:events";
import process from "node:process";

/** Writes to standard output and waits while its reader is behind; a reader that has gone away ends the program. */
export async function writeStdout(chunk: string | Uint8Array): Promise<void> {
  process.stdout.once("error", exitQuietly);
  if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
  process.stdout.off("error", exitQuietly);
}

/** `paperscope load x | head` has what it wants: no error of ours. */
function exitQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}
