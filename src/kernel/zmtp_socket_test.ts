import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createServer, type Server, type Socket } from "node:net";
import { takePorts } from "./connection.ts";
import { encodeGreeting, encodeMessage, encodeReady, ZmtpDecoder } from "./zmtp.ts";
import { openZmtpSocket } from "./zmtp_socket.ts";

/** A peer that sends back every message; resolves once it listens. */
function echo(port: number, onSocket: (socket: Socket) => void = () => {}): Promise<Server> {
  const server = createServer((socket) => {
    const decoder = new ZmtpDecoder();
    socket.write(Buffer.concat([encodeGreeting(), encodeReady("ROUTER")]));
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      for (const one of decoder.push(chunk as Buffer)) {
        if (one.kind === "message") socket.write(encodeMessage(one.parts));
      }
    });
    onSocket(socket);
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}

const end = (server: Server) => new Promise((resolve) => server.close(resolve));

Deno.test("openZmtpSocket() waits for its peer to listen and sends then what was sent before", async () => {
  const [port] = await takePorts(1);
  const received: string[][] = [];
  let take: () => void;
  const taken = new Promise<void>((resolve) => take = resolve);
  const onMessage = (parts: Buffer[]) => {
    received.push(parts.map(String));
    if (received.length === 2) take();
  };
  const socket = openZmtpSocket("DEALER", { port: port!, onMessage, onLost: () => {} });
  socket.send([Buffer.from("early"), Buffer.from("bird")]);
  await new Promise((resolve) => setTimeout(resolve, 60));
  const server = await echo(port!);
  socket.send([Buffer.from("later")]);
  await taken;
  socket.close();
  await end(server);
  assert.deepEqual(received, [["early", "bird"], ["later"]]);
});

Deno.test("openZmtpSocket() tells once that a connection is lost", async () => {
  const [port] = await takePorts(1);
  const server = await echo(port!, (socket) => void setTimeout(() => socket.destroy(), 50));
  const reason = await new Promise<Error>((resolve) => {
    openZmtpSocket("DEALER", { port: port!, onMessage: () => {}, onLost: resolve });
  });
  await end(server);
  assert.equal(reason.message, `Cannot talk to kernel: connection to port ${port} closed`);
});
