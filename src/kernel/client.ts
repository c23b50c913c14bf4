import type { Buffer } from "node:buffer";
import { randomUUID } from "node:crypto";
import type { Connection } from "./connection.ts";
import { createMessage, decodeJupyter, encodeJupyter, type Message } from "./messages.ts";
import type { JsonObject } from "./nbformat.ts";
import { openZmtpSocket } from "./zmtp_socket.ts";

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
  const session = randomUUID();
  const hungUp = signal();
  const closed = signal();
  let hear: (message: Message) => void = () => {};
  const answer = (message: Message) => {
    const take = waiting.get(message.parent ?? "");
    waiting.delete(message.parent ?? "");
    take?.(message);
  };
  const open = (type: "DEALER" | "SUB", port: number, use: (message: Message) => void, onLost = () => {}) =>
    openZmtpSocket(type, { port, onMessage: readMessages(connection.key, use, log), onLost });
  const iopub = open("SUB", connection.iopub_port, (message) => hear(message), hungUp.give);
  const shell = open("DEALER", connection.shell_port, answer);
  const control = open("DEALER", connection.control_port, answer);
  return {
    hungUp: hungUp.given,
    closed: closed.given,
    request(channel, type, content) {
      const message = createMessage(type, content);
      const reply = new Promise<Message>((resolve) => waiting.set(message.id, resolve));
      const socket = channel === "shell" ? shell : control;
      socket.send(encodeJupyter(message, connection.key, session));
      return { id: message.id, reply };
    },
    listen(listener) {
      hear = listener;
    },
    close() {
      closed.give();
      for (const socket of [iopub, shell, control]) socket.close();
    },
  };
}

/** A promise and what resolves it. */
function signal(): { given: Promise<void>; give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => give = resolve);
  return { given, give };
}

/** Hands on the messages of a socket; those that cannot be read are logged and dropped. */
function readMessages(key: string, use: (message: Message) => void, log: (line: string) => void) {
  return (parts: Buffer[]) => {
    let message: Message;
    try {
      message = decodeJupyter(parts, key);
    } catch (reason) {
      if (!(reason instanceof SyntaxError)) throw reason;
      log(`${reason.message}; message dropped`);
      return;
    }
    use(message);
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
