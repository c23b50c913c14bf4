import { once } from "node:events";
import process from "node:process";

/** Writes to standard output and waits while its reader is behind; a reader that has gone away ends it quietly. */
export async function writeStdout(chunk: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
}
