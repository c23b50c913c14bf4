import assert from "node:assert/strict";
import { launchersOf } from "./launchers.ts";

Deno.test("launchersOf() takes the launchers up to the first ancestor that is none", () => {
  const ancestors = [
    "105 /home/a/.npm/_npx/1/node_modules/deno/deno -q task start",
    "104 sh -c deno -q task start",
    "103 npm exec deno@2.9.5 -q task start",
    "102 sh -c npx --yes deno@2.9.5 -q task start",
    "101 npm start",
    "100 -bash",
    "99 node server.js",
    "",
  ];
  assert.deepEqual(launchersOf(ancestors.join("\n")), [105, 104, 103, 102, 101]);
});

Deno.test("launchersOf() does not take a user's shell or script for a launcher", () => {
  for (
    const args of ["-zsh", "bash", "/bin/bash ./nightly.sh", "/usr/sbin/cron -f", "tmux", "denodo serve"]
  ) {
    assert.deepEqual(launchersOf(`100 ${args}\n`), [], args);
  }
});
