import { Buffer } from "node:buffer";

/** Role that a socket of ours plays; the kernel binds the other side. */
export type SocketType = "DEALER" | "SUB";

/** What a peer sent: a message of one or more parts, or a command. */
export type Received = { kind: "message"; parts: Buffer[] } | { kind: "command"; body: Buffer };

const GREETING_LENGTH = 64;
const MORE = 1;
const LONG = 2;
const COMMAND = 4;

/**
 * The 64 octets that open a ZMTP 3.0 connection with the NULL mechanism.
 *
 * https://rfc.zeromq.org/spec/23/
 */
export function encodeGreeting(): Buffer {
  const greeting = Buffer.alloc(GREETING_LENGTH);
  greeting[0] = 0xff;
  greeting[9] = 0x7f;
  greeting[10] = 3;
  greeting.write("NULL", 12, "latin1");
  return greeting;
}

/** One frame: flags, length in one octet or eight, body. */
function encodeFrame(flags: number, body: Buffer): Buffer[] {
  if (body.length < 256) return [Buffer.from([flags, body.length]), body];
  const head = Buffer.alloc(9);
  head[0] = flags | LONG;
  head.writeBigUInt64BE(BigInt(body.length), 1);
  return [head, body];
}

/** The READY command, which tells the peer what kind of socket this is. */
export function encodeReady(type: SocketType | "ROUTER" | "PUB"): Buffer {
  const property = (name: string, value: string) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(value.length);
    return [Buffer.from([name.length]), Buffer.from(name, "latin1"), size, Buffer.from(value, "latin1")];
  };
  const body = [
    Buffer.from("\x05READY", "latin1"),
    ...property("Socket-Type", type),
    ...property("Identity", ""),
  ];
  return Buffer.concat(encodeFrame(COMMAND, Buffer.concat(body)));
}

/** A message as one run of octets, so that it leaves in a single write. */
export function encodeMessage(parts: Buffer[]): Buffer {
  return Buffer.concat(parts.flatMap((part, i) => encodeFrame(i < parts.length - 1 ? MORE : 0, part)));
}

/** The message by which a SUB socket asks for everything. */
export function encodeSubscription(): Buffer {
  return encodeMessage([Buffer.from([1])]);
}

/**
 * Octets of a peer in, whole messages out.
 *
 * Chunks are joined only once a frame is complete: a message of 20 MB comes in hundreds of chunks, and joining
 * at each of them would be quadratic.
 */
export class ZmtpDecoder {
  #chunks: Buffer[] = [];
  #length = 0;
  #needed = GREETING_LENGTH;
  #greeted = false;
  #parts: Buffer[] = [];

  /**
   * Takes the next octets and returns the messages that they complete.
   *
   * @throws {SyntaxError} If the peer does not speak ZMTP 3 with the NULL mechanism.
   */
  push(chunk: Buffer): Received[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const received: Received[] = [];
    while (this.#length >= this.#needed) {
      if (!this.#greeted) {
        checkGreeting(this.#take(GREETING_LENGTH));
        this.#greeted = true;
        this.#needed = 2;
        continue;
      }
      const head = this.#peek(Math.min(9, this.#length));
      const isLong = (head[0]! & LONG) !== 0;
      if (isLong && head.length < 9) {
        this.#needed = 9;
        continue;
      }
      const headLength = isLong ? 9 : 2;
      const bodyLength = isLong ? Number(head.readBigUInt64BE(1)) : head[1]!;
      if (this.#length < headLength + bodyLength) {
        this.#needed = headLength + bodyLength;
        continue;
      }
      const flags = head[0]!;
      this.#take(headLength);
      const body = this.#take(bodyLength);
      this.#needed = 2;
      if (flags & COMMAND) {
        received.push({ kind: "command", body });
        continue;
      }
      this.#parts.push(body);
      if (flags & MORE) continue;
      received.push({ kind: "message", parts: this.#parts });
      this.#parts = [];
    }
    return received;
  }

  #peek(length: number): Buffer {
    if (this.#chunks[0]!.length < length) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]!.subarray(0, length);
  }

  #take(length: number): Buffer {
    if (length === 0) return Buffer.alloc(0);
    const taken = this.#peek(length);
    const rest = this.#chunks[0]!.subarray(length);
    if (rest.length > 0) this.#chunks[0] = rest;
    else this.#chunks.shift();
    this.#length -= length;
    return taken;
  }
}

function checkGreeting(greeting: Buffer): void {
  const mechanism = greeting.subarray(12, 32).toString("latin1").replaceAll("\0", "");
  if (greeting[0] === 0xff && greeting[9] === 0x7f && greeting[10]! >= 3 && mechanism === "NULL") return;
  throw new SyntaxError(
    `Cannot talk to kernel: greeting of ZMTP ${
      greeting[10]
    } with mechanism "${mechanism}", expected 3 with "NULL"`,
  );
}
