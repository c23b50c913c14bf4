import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createMessage, decodeJupyter, encodeJupyter, signParts } from "./messages.ts";

Deno.test("signParts() is HMAC-SHA256 over the parts in order", () => {
  // RFC 4231, test case 2, its data cut in two.
  const signature = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
  const parts = ["what do ya want ", "for nothing?"].map((text) => Buffer.from(text));
  assert.equal(signParts("Jefe", parts), signature);
  assert.equal(signParts("", parts), "");
});

Deno.test("decodeJupyter() reads what encodeJupyter() wrote, behind any routing prefix", () => {
  const message = createMessage("execute_request", { code: "1 + 1 // é" });
  const parts = encodeJupyter(message, "key", "session");
  assert.deepEqual(decodeJupyter([Buffer.from("topic"), ...parts], "key"), message);
});

Deno.test("decodeJupyter() names the message that this one answers", () => {
  const parts = encodeJupyter(createMessage("status", {}), "", "session");
  parts[3] = Buffer.from('{"msg_id":"asked"}');
  assert.equal(decodeJupyter(parts, "").parent, "asked");
});

Deno.test("decodeJupyter() refuses what is signed with another key or not whole", () => {
  const parts = encodeJupyter(createMessage("status", {}), "theirs", "session");
  assert.throws(() => decodeJupyter(parts, "ours"), {
    name: "SyntaxError",
    message: "Cannot read kernel message: signature does not fit the connection's key",
  });
  assert.throws(() => decodeJupyter(parts.slice(0, 4), "theirs"), {
    message: 'Cannot read kernel message: 4 parts, expected "<IDS|MSG>" and 5 more',
  });
});
