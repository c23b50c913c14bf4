import assert from "node:assert/strict";
import type { Manifest, NotebookRecord } from "./manifest.ts";
import type { NotebookInputs } from "./notebook_inputs.ts";
import { decideRun } from "./reuse.ts";

const INPUTS: NotebookInputs = {
  cells: "c",
  parameters: "p",
  tables: "t",
  project: "s",
  packages: "l",
  kernel: "k",
};

function manifest(name: string, record: Partial<NotebookRecord>): Manifest {
  const notebook = { name: "n", error: null, inputs: INPUTS, ...record } as NotebookRecord;
  return { name, notebooks: [notebook] } as unknown as Manifest;
}

Deno.test("decideRun() takes the newest earlier notebook of the same inputs", () => {
  const other = { inputs: { ...INPUTS, tables: "u" } };
  const decided = decideRun("n", INPUTS, [manifest("c", other), manifest("b", {}), manifest("a", {})], false);
  assert.deepEqual([decided.from?.run, decided.why], ["b", "nothing has changed"]);
});

Deno.test("decideRun() says what changed since the newest run that has the notebook", () => {
  const changed = { ...INPUTS, tables: "u", kernel: "v" };
  assert.deepEqual(decideRun("n", changed, [manifest("b", {}), manifest("a", {})], false), {
    from: null,
    why: "the tables, the kernel changed since b",
  });
});

Deno.test("decideRun() passes over failures and records of an older form, and runs when forced", () => {
  const none = { from: null, why: "no earlier run without failure has it" };
  assert.deepEqual(decideRun("n", INPUTS, [manifest("a", { error: "failed" })], false), none);
  assert.deepEqual(decideRun("n", INPUTS, [manifest("a", { inputs: undefined })], false), none);
  assert.deepEqual(decideRun("m", INPUTS, [manifest("a", {})], false), none);
  assert.deepEqual(decideRun("n", INPUTS, [manifest("a", {})], true), { from: null, why: "--force" });
});
