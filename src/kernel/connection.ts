import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a Jupyter connection file holds: five loopback ports and the key that signs messages. */
export interface Connection {
  ip: "127.0.0.1";
  transport: "tcp";
  shell_port: number;
  iopub_port: number;
  stdin_port: number;
  control_port: number;
  hb_port: number;
  key: string;
  signature_scheme: "hmac-sha256";
  kernel_name: string;
}

/**
 * Free loopback ports, taken together: all are held open before the first is given back.
 *
 * Another process can take one before the kernel does; who starts a kernel tries again when it exits early.
 */
export async function takePorts(n: number): Promise<number[]> {
  const servers: Server[] = [];
  try {
    for (let i = 0; i < n; i++) {
      const server = createServer();
      servers.push(server);
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen({ host: "127.0.0.1", port: 0 }, resolve);
      });
    }
    return servers.map((server) => (server.address() as { port: number }).port);
  } finally {
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }
}

/** A connection over five ports with a new random key. */
export function createConnection(ports: readonly number[], kernelName: string): Connection {
  const [shell_port, iopub_port, stdin_port, control_port, hb_port] = ports;
  return {
    ip: "127.0.0.1",
    transport: "tcp",
    shell_port: shell_port!,
    iopub_port: iopub_port!,
    stdin_port: stdin_port!,
    control_port: control_port!,
    hb_port: hb_port!,
    key: randomBytes(32).toString("hex"),
    signature_scheme: "hmac-sha256",
    kernel_name: kernelName,
  };
}

/** A connection file on disk. */
export interface ConnectionFile {
  path: string;
  /** Removes the file and its folder. */
  remove(): Promise<void>;
}

/** Writes a connection file that only this user can read, in a new temporary folder. */
export async function writeConnectionFile(connection: Connection): Promise<ConnectionFile> {
  const folder = await mkdtemp(join(tmpdir(), "paperscope-kernel-"));
  const path = join(folder, "connection.json");
  await writeFile(path, JSON.stringify(connection, null, 1), { mode: 0o600 });
  await chmod(path, 0o600);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
