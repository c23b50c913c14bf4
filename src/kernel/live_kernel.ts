import { connectClient, greetKernel, type KernelClient } from "./client.ts";
import { createConnection, takePorts, writeConnectionFile } from "./connection.ts";
import { KernelStartError } from "./errors.ts";
import { type KernelProcess, type ProcessOptions, startProcess } from "./kernel_process.ts";
import type { KernelSpec } from "./kernel_spec.ts";
import { textOf } from "./messages.ts";
import type { JsonObject } from "./nbformat.ts";
import { waitFor } from "./wait.ts";

/** A kernel that has answered. */
export interface LiveKernel {
  spec: KernelSpec;
  /** Content of its kernel_info_reply. */
  info: JsonObject;
  /** "Deno kernel", "tslab", "ipython": what its reply names as implementation. */
  implementation: string;
  process: KernelProcess;
  client: KernelClient;
  /** Ends it; resolves when no process of it is left. */
  close(): Promise<void>;
}

/** How a kernel is brought up. */
export interface StartOptions extends ProcessOptions {
  /** Time in milliseconds for all attempts together. @default {60000} */
  startTimeoutMs?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Gives the five ports of an attempt. @default {takePorts} */
  ports?: ((n: number) => Promise<number[]>) | undefined;
}

const N_ATTEMPTS = 3;

/**
 * Starts a kernel and waits until it answers.
 *
 * A kernel that exits before it answers may have found one of its ports taken: it is started anew on other ports, up
 * to three times.
 *
 * @throws {KernelStartError} If it does not come up; the message says why.
 */
export async function startKernel(spec: KernelSpec, options: StartOptions): Promise<LiveKernel> {
  const limitMs = options.startTimeoutMs ?? 60_000;
  const deadline = Date.now() + limitMs;
  let how = "";
  for (let attempt = 1; attempt <= N_ATTEMPTS; attempt++) {
    const connection = createConnection(await (options.ports ?? takePorts)(5), spec.name);
    const file = await writeConnectionFile(connection);
    let kernel: KernelProcess;
    try {
      kernel = await startProcess(spec, file.path, options);
    } catch (reason) {
      await file.remove();
      throw reason;
    }
    const client = connectClient(connection, options.log ?? (() => {}));
    const close = async () => {
      client.close();
      await kernel.kill();
      await file.remove();
    };
    const ends = { ended: kernel.ended, signal: options.signal, limitMs: deadline - Date.now() };
    const waited = await waitFor(greetKernel(client), ends);
    if (waited.kind === "done") {
      const info = waited.value;
      return { spec, info, implementation: textOf(info, "implementation"), process: kernel, client, close };
    }
    await close();
    if (waited.kind === "stopped") throw new KernelStartError(spec.name, "stopped before it answered");
    if (waited.kind === "timeout") {
      throw new KernelStartError(
        spec.name,
        `no answer to kernel_info_request, expected one within ${limitMs / 1000} s`,
      );
    }
    how = waited.how;
  }
  throw new KernelStartError(spec.name, `ended before it answered, ${N_ATTEMPTS} times: ${how}`);
}
