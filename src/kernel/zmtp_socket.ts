import { Buffer } from "node:buffer";
import { connect, type Socket } from "node:net";
import {
  encodeGreeting,
  encodeMessage,
  encodeReady,
  encodeSubscription,
  type SocketType,
  ZmtpDecoder,
} from "./zmtp.ts";

/** A connected ZeroMQ socket. */
export interface ZmtpSocket {
  /** Sends a message; what is sent before the peer is ready waits. */
  send(parts: Buffer[]): void;
  /** Cuts the connection. */
  close(): void;
}

/** Where a socket connects and who hears what it receives. */
export interface ZmtpOptions {
  /** Loopback port that the kernel listens on. */
  port: number;
  /** Called with each message, its parts in order. */
  onMessage: (parts: Buffer[]) => void;
  /** Called once when a connection that stood is lost; not after `close()`. */
  onLost: (reason: Error) => void;
}

const RETRY_MS = 15;

/**
 * Connects a ZeroMQ socket to a port of this machine, again and again until the kernel listens.
 *
 * ZMTP 3.0 with the NULL mechanism over `node:net`: the native zeromq package hangs under Deno on a cold start.
 */
export function openZmtpSocket(type: SocketType, options: ZmtpOptions): ZmtpSocket {
  return new ZmtpConnection(type, options);
}

class ZmtpConnection implements ZmtpSocket {
  #type: SocketType;
  #options: ZmtpOptions;
  #state: "connecting" | "ready" | "closed" = "connecting";
  #socket: Socket | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #waiting: Buffer[] = [];

  constructor(type: SocketType, options: ZmtpOptions) {
    this.#type = type;
    this.#options = options;
    this.#connect();
  }

  send(parts: Buffer[]): void {
    const message = encodeMessage(parts);
    if (this.#state === "ready") this.#socket!.write(message);
    else this.#waiting.push(message);
  }

  close(): void {
    this.#state = "closed";
    clearTimeout(this.#retry);
    this.#socket?.destroy();
  }

  #connect(): void {
    const { port } = this.#options;
    const socket = this.#socket = connect({ host: "127.0.0.1", port });
    const decoder = new ZmtpDecoder();
    socket.setNoDelay(true);
    socket.on("connect", () => socket.write(Buffer.concat([encodeGreeting(), encodeReady(this.#type)])));
    socket.on("data", (chunk: Buffer) => this.#read(decoder, chunk));
    socket.on("error", (reason) => {
      if (this.#state === "ready") this.#lose(reason);
    });
    socket.on("close", () => {
      if (this.#state === "connecting") this.#retry = setTimeout(() => this.#connect(), RETRY_MS);
      else this.#lose(new Error(`Cannot talk to kernel: connection to port ${port} closed`));
    });
  }

  #read(decoder: ZmtpDecoder, chunk: Buffer): void {
    try {
      for (const received of decoder.push(chunk)) {
        if (received.kind === "message") this.#options.onMessage(received.parts);
        else if (this.#state === "connecting") this.#becomeReady();
      }
    } catch (reason) {
      if (!(reason instanceof SyntaxError)) throw reason;
      this.#lose(reason);
    }
  }

  /** The peer has sent its READY: what was to be sent may go. */
  #becomeReady(): void {
    this.#state = "ready";
    if (this.#type === "SUB") this.#socket!.write(encodeSubscription());
    for (const message of this.#waiting) this.#socket!.write(message);
    this.#waiting = [];
  }

  #lose(reason: Error): void {
    if (this.#state === "closed") return;
    this.close();
    this.#options.onLost(reason);
  }
}
