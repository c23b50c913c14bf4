import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createConnection, takePorts, writeConnectionFile } from "./connection.ts";

Deno.test("takePorts() gives different ports that are free afterwards", async () => {
  const ports = await takePorts(5);
  assert.equal(new Set(ports).size, 5);
  const listener = Deno.listen({ hostname: "127.0.0.1", port: ports[0]! });
  listener.close();
});

Deno.test("writeConnectionFile() writes a file for this user alone and removes it", async () => {
  const connection = createConnection([1, 2, 3, 4, 5], "deno");
  const file = await writeConnectionFile(connection);
  assert.deepEqual(JSON.parse(readFileSync(file.path, "utf8")), connection);
  assert.equal(statSync(file.path).mode & 0o777, 0o600);
  assert.match(connection.key, /^[\da-f]{64}$/);
  await file.remove();
  assert.ok(!existsSync(file.path));
});
