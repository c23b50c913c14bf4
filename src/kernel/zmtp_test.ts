import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { encodeGreeting, encodeMessage, encodeReady, encodeSubscription, ZmtpDecoder } from "./zmtp.ts";

function texts(received: ReturnType<ZmtpDecoder["push"]>): string[][] {
  return received.map((one) =>
    one.kind === "message" ? one.parts.map(String) : [`command ${one.body.length}`]
  );
}

function greeted(): ZmtpDecoder {
  const decoder = new ZmtpDecoder();
  assert.deepEqual(decoder.push(encodeGreeting()), []);
  return decoder;
}

Deno.test("encodeGreeting() is 64 octets of ZMTP 3.0 with the NULL mechanism, as a client", () => {
  const greeting = encodeGreeting();
  assert.equal(greeting.length, 64);
  assert.equal(greeting.subarray(0, 12).toString("hex"), "ff00000000000000007f0300");
  assert.equal(greeting.subarray(12, 33).toString("latin1"), "NULL".padEnd(21, "\0"));
});

Deno.test("encodeReady() names the socket type with all its length octets", () => {
  const ready = "\x04\x29\x05READY\x0bSocket-Type\x00\x00\x00\x06DEALER\x08Identity\x00\x00\x00\x00";
  assert.equal(encodeReady("DEALER").toString("latin1"), ready);
});

Deno.test("encodeSubscription() asks for every topic", () => {
  assert.equal(encodeSubscription().toString("hex"), "000101");
});

Deno.test("ZmtpDecoder gives whole messages, however the octets are cut", () => {
  const parts = [Buffer.from("a"), Buffer.alloc(0), Buffer.from("x".repeat(300))];
  const wire = Buffer.concat([
    encodeReady("SUB"),
    encodeMessage(parts),
    encodeMessage([Buffer.from("next")]),
  ]);
  const expected = [["command 38"], ["a", "", "x".repeat(300)], ["next"]];
  assert.deepEqual(texts(greeted().push(wire)), expected, "at once");
  for (const size of [1, 2, 7, 64]) {
    const decoder = greeted();
    const received = [];
    for (let i = 0; i < wire.length; i += size) received.push(...decoder.push(wire.subarray(i, i + size)));
    assert.deepEqual(texts(received), expected, `in pieces of ${size}`);
  }
});

Deno.test("ZmtpDecoder reads a greeting that comes in two pieces", () => {
  const decoder = new ZmtpDecoder();
  const greeting = encodeGreeting();
  assert.deepEqual(decoder.push(greeting.subarray(0, 10)), []);
  const rest = Buffer.concat([greeting.subarray(10), encodeMessage([Buffer.from("m")])]);
  assert.deepEqual(texts(decoder.push(rest)), [["m"]]);
});

Deno.test("ZmtpDecoder refuses a peer of another protocol or mechanism", () => {
  const curve = encodeGreeting();
  curve.write("CURVE", 12, "latin1");
  assert.throws(() => new ZmtpDecoder().push(curve), {
    name: "SyntaxError",
    message: 'Cannot talk to kernel: greeting of ZMTP 3 with mechanism "CURVE", expected 3 with "NULL"',
  });
  const http = Buffer.from("HTTP/1.1 400 Bad Request\r\n".padEnd(64, "x"));
  assert.throws(() => new ZmtpDecoder().push(http), SyntaxError);
});
