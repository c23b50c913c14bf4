import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { formatNotebook } from "./notebook_file.ts";
import { notebookOf } from "./testdata/notebooks.ts";
import { MARK, markedProcesses, processesLeft } from "./testdata/processes.ts";

const PERMISSIONS = ["--allow-read", "--allow-write", "--allow-env", "--allow-run", "--allow-net=127.0.0.1"];

/** A cell that starts a process of its own, says that it is there by a file, and never ends. */
const CELL = 'new Deno.Command("sleep", { args: ["100"] }).spawn();\n' +
  'Deno.writeTextFileSync(Deno.env.get("THERE")!, "");\nwhile (true);';

/** What is left after a runner has been ended. */
interface Ended {
  status: number;
  said: string;
  /** Processes of the run. */
  left: number[];
  /** Its temporary files. */
  files: string[];
}

/** Runs the cell in a runner of its own, under a shell or not, and sends the signal to what was started. */
async function signalRunner(signal: Deno.Signal, underShell = false): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), "paperscope-test-"));
  const there = join(folder, "there");
  const mark = randomUUID();
  writeFileSync(join(folder, "n.ipynb"), formatNotebook(notebookOf(CELL)));
  const script = join(import.meta.dirname!, "testdata", "run_one.ts");
  const args = [
    "run",
    "--quiet",
    "--no-lock",
    "--no-prompt",
    ...PERMISSIONS,
    script,
    join(folder, "n.ipynb"),
  ];
  const shell = ["-c", '"$@"; true', "sh", process.execPath, ...args];
  const started = new Deno.Command(underShell ? "/bin/sh" : process.execPath, {
    args: underShell ? shell : args,
    env: { [MARK]: mark, THERE: there, TMPDIR: folder },
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  for (let i = 0; i < 200 && !existsSync(there); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  if (process.platform === "linux") {
    assert.ok(markedProcesses(mark).length >= 4, "runner, guard, kernel, its child");
  }
  started.kill(signal);
  const { code, stdout } = await started.output();
  const left = await processesLeft(mark);
  const files = readdirSync(folder).filter((name) => name.startsWith("paperscope-"));
  rmSync(folder, { recursive: true });
  return { status: code, said: new TextDecoder().decode(stdout).trim(), left, files };
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.test(`a runner stopped by ${signal} says so and leaves no process and no file`, async () => {
    const { status, said, left, files } = await signalRunner(signal);
    assert.equal(said, `Cannot run notebook "n.ipynb": cell 1 was stopped: ${signal}`);
    assert.equal(status, 1);
    assert.deepEqual(left, []);
    assert.deepEqual(files, []);
  });
}

Deno.test("a runner killed by SIGKILL leaves no process and no file", async () => {
  const { left, files } = await signalRunner("SIGKILL");
  assert.deepEqual(left, []);
  assert.deepEqual(files, []);
});

Deno.test("a runner whose launcher is killed by SIGKILL stops and leaves no process and no file", async () => {
  const { said, left, files } = await signalRunner("SIGKILL", true);
  assert.equal(said, 'Cannot run notebook "n.ipynb": cell 1 was stopped: launcher gone');
  assert.deepEqual(left, []);
  assert.deepEqual(files, []);
});
