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
  let socket: Socket | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let isReady = false;
  let isClosed = false;
  let waiting: Buffer[] = [];

  const lose = (reason: Error) => {
    if (isClosed) return;
    isClosed = true;
    socket?.destroy();
    options.onLost(reason);
  };
  const open = () => {
    const decoder = new ZmtpDecoder();
    const attempt = socket = connect({ host: "127.0.0.1", port: options.port });
    attempt.setNoDelay(true);
    attempt.on("connect", () => attempt.write(Buffer.concat([encodeGreeting(), encodeReady(type)])));
    attempt.on("error", (reason) => isReady && lose(reason));
    attempt.on("close", () => {
      if (isReady) lose(new Error(`Cannot talk to kernel: connection to port ${options.port} closed`));
      else if (!isClosed) retry = setTimeout(open, RETRY_MS);
    });
    attempt.on("data", (chunk: Buffer) => {
      try {
        for (const received of decoder.push(chunk)) {
          if (received.kind === "message") options.onMessage(received.parts);
          else if (!isReady) becomeReady(attempt);
        }
      } catch (reason) {
        isReady = true;
        lose(reason as Error);
      }
    });
  };
  const becomeReady = (attempt: Socket) => {
    isReady = true;
    if (type === "SUB") attempt.write(encodeSubscription());
    for (const message of waiting) attempt.write(message);
    waiting = [];
  };
  open();
  return {
    send(parts) {
      const message = encodeMessage(parts);
      if (isReady) socket!.write(message);
      else waiting.push(message);
    },
    close() {
      isClosed = true;
      clearTimeout(retry);
      socket?.destroy();
    },
  };
}
