import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import zlib from "node:zlib";
import { unpacked, UnpackError } from "./unpacked.ts";

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 1000) yield bytes.subarray(start, start + 1000);
}

async function countUnpacked(bytes: Uint8Array): Promise<number> {
  let n = 0;
  for await (const chunk of unpacked(chunksOf(bytes))) n += chunk.length;
  return n;
}

Deno.test("unpacked() gives bytes that are not packed as they are", async () => {
  assert.equal(await countUnpacked(Buffer.alloc(2500, "a")), 2500);
  assert.equal(await countUnpacked(new Uint8Array()), 0);
});

Deno.test("unpacked() unpacks gzip in any number of members, and stops what grows beyond reason", async () => {
  const member = zlib.gzipSync(Buffer.alloc(30_000_000, "a"));
  assert.equal(await countUnpacked(Buffer.concat([member, member])), 60_000_000);
  await assert.rejects(
    countUnpacked(Buffer.concat([member, member, member, member])),
    (error) => error instanceof UnpackError && /more than 200 times its size/.test(error.message),
  );
});
