import type { Connection } from "./connection.ts";
import { createMessage, decodeJupyter, encodeJupyter, type Message } from "./messages.ts";
import type { JsonObject } from "./nbformat.ts";
import { openZmtpSocket, type ZmtpSocket } from "./zmtp_socket.ts";

/** A request on its way. */
export interface Request {
  id: string;
  /** Never settles if the kernel does not answer. */
  reply: Promise<Message>;
}

/** The three channels to a kernel that a headless client needs. */
export interface KernelClient {
  /** Sends a request; cells go over "shell", interrupts over "control". */
  request(channel: "shell" | "control", type: string, content: JsonObject): Request;
  /** Who hears the messages of iopub from now on. */
  listen(hear: (message: Message) => void): void;
  /** Resolves when the kernel has cut iopub, after its last message. */
  hungUp: Promise<void>;
  /** Resolves when `close()` is called. */
  closed: Promise<void>;
  close(): void;
}

/** Opens the channels to a kernel, which need not listen yet. */
export function connectClient(connection: Connection, log: (line: string) => void): KernelClient {
  const waiting = new Map<string, (message: Message) => void>();
  let hear: (message: Message) => void = () => {};
  let hangUp: () => void;
  const hungUp = new Promise<void>((resolve) => hangUp = resolve);
  const read = (use: (message: Message) => void) => (parts: Parameters<typeof decodeJupyter>[0]) => {
    let message: Message;
    try {
      message = decodeJupyter(parts, connection.key);
    } catch (reason) {
      log(`${(reason as Error).message}; message dropped`);
      return;
    }
    use(message);
  };
  const answer = read((message) => {
    const take = message.parent === null ? undefined : waiting.get(message.parent);
    waiting.delete(message.parent ?? "");
    take?.(message);
  });
  const open = (
    type: "DEALER" | "SUB",
    port: number,
    onMessage: ReturnType<typeof read>,
    onLost: () => void,
  ) => openZmtpSocket(type, { port, onMessage, onLost });
  const sockets: { [channel: string]: ZmtpSocket } = {
    iopub: open("SUB", connection.iopub_port, read((message) => hear(message)), () => hangUp()),
    shell: open("DEALER", connection.shell_port, answer, () => {}),
    control: open("DEALER", connection.control_port, answer, () => {}),
  };
  const session = createMessage("", {}).id;
  let finish: () => void;
  const closed = new Promise<void>((resolve) => finish = resolve);
  return {
    hungUp,
    closed,
    request(channel, type, content) {
      const message = createMessage(type, content);
      const reply = new Promise<Message>((resolve) => waiting.set(message.id, resolve));
      sockets[channel]!.send(encodeJupyter(message, connection.key, session));
      return { id: message.id, reply };
    },
    listen(listener) {
      hear = listener;
    },
    close() {
      finish();
      for (const socket of Object.values(sockets)) socket.close();
    },
  };
}

const ASK_AGAIN_MS = 500;
const HEAR_MS = 50;

/**
 * Asks the kernel who it is until it has answered and its iopub channel has been heard.
 *
 * The question is put again and again: tslab drops what comes while it still binds its sockets, and what any kernel
 * publishes before the subscription has reached it is lost.
 *
 * @returns The content of kernel_info_reply.
 */
export async function greetKernel(client: KernelClient): Promise<JsonObject> {
  const heard = new Promise<void>((resolve) => client.listen(() => resolve()));
  let ask: () => void;
  const answered = new Promise<JsonObject>((resolve) => {
    ask = () =>
      void client.request("shell", "kernel_info_request", {}).reply.then(({ content }) => resolve(content));
    ask();
  });
  await askUntil(answered, ASK_AGAIN_MS);
  await askUntil(heard, HEAR_MS);
  return await answered;

  async function askUntil(event: Promise<unknown>, everyMs: number): Promise<void> {
    const timer = setInterval(ask, everyMs);
    await Promise.race([event, client.closed]);
    clearInterval(timer);
  }
}
