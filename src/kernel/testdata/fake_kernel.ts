/**
 * A kernel that keeps to the wire protocol and does what its cells say, for tests: `deno run fake_kernel.ts FILE [HOW]`.
 *
 * A cell is a list of words: "out:TEXT" prints, "stray:TEXT" prints for another parent, "error" fails without a name,
 * "no-idle" keeps its idle back, "no-reply" never answers. HOW: "silent" never answers at all, "busy" exits with
 * status 1 as long as the file named next exists, removing it.
 */
import { Buffer } from "node:buffer";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import process from "node:process";
import { createMessage, decodeJupyter, encodeJupyter, type Message, signParts } from "../messages.ts";
import type { JsonObject } from "../nbformat.ts";
import { encodeGreeting, encodeMessage, encodeReady, ZmtpDecoder } from "../zmtp.ts";

const [file, how, flag] = process.argv.slice(2);
if (how === "busy" && existsSync(flag!)) {
  rmSync(flag!);
  console.error("Address already in use");
  process.exit(1);
}
const connection = JSON.parse(readFileSync(file!, "utf8"));
const readers = new Set<Socket>();

function serve(port: number, type: "ROUTER" | "PUB", hear: (socket: Socket, message: Message) => void): void {
  createServer((socket) => {
    const decoder = new ZmtpDecoder();
    socket.write(Buffer.concat([encodeGreeting(), encodeReady(type)]));
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      for (const received of decoder.push(chunk as Buffer)) {
        if (received.kind === "command") continue;
        if (type === "PUB") readers.add(socket);
        else if (how !== "silent") hear(socket, decodeJupyter(received.parts, connection.key));
      }
    });
  }).listen(port, "127.0.0.1");
}

/** Parts of a message with that parent, signed. */
function partsOf(type: string, content: JsonObject, parent: string): Buffer[] {
  const parts = encodeJupyter(createMessage(type, content), connection.key, "fake");
  parts[3] = Buffer.from(JSON.stringify({ msg_id: parent }));
  parts[1] = Buffer.from(signParts(connection.key, parts.slice(2)));
  return parts;
}

function publish(type: string, content: JsonObject, parent: string): void {
  for (const reader of readers) reader.write(encodeMessage(partsOf(type, content, parent)));
}

function answer(socket: Socket, { id, type, content }: Message): void {
  const reply = (content: JsonObject) =>
    socket.write(encodeMessage(partsOf(type.replace("request", "reply"), content, id)));
  publish("status", { execution_state: "busy" }, id);
  if (type === "kernel_info_request") {
    reply({ status: "ok", implementation: "fake", implementation_version: "1", language_info: { name: "fake" } });
  }
  const words = type === "execute_request" ? String(content.code).split(/\s+/) : [];
  for (const word of words) {
    const [, kind, text] = /^([a-z-]+):?(.*)$/.exec(word)!;
    if (kind === "out") publish("stream", { name: "stdout", text: text! }, id);
    if (kind === "stray") publish("stream", { name: "stdout", text: text! }, "another");
  }
  const status = words.includes("error") ? "error" : "ok";
  if (words.length > 0 && !words.includes("no-reply")) reply({ status, execution_count: 7 });
  if (!words.includes("no-idle")) publish("status", { execution_state: "idle" }, id);
}

serve(connection.iopub_port, "PUB", () => {});
serve(connection.shell_port, "ROUTER", answer);
serve(connection.control_port, "ROUTER", () => {});
