import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { formatNotebook } from "../kernel/notebook_file.ts";
import { notebookOf } from "../kernel/testdata/notebooks.ts";
import { MARK, processesLeft } from "../kernel/testdata/processes.ts";
import { ROOT } from "./root.ts";

const OUTPUTS = join(ROOT, "outputs");
const CELL = 'console.log("begun");\nDeno.writeTextFileSync(Deno.env.get("THERE")!, "");\nwhile (true);';

/** What a stopped run said and left. */
interface Stopped {
  status: number;
  stderr: string;
  /** Processes of the run that are still there. */
  left: number[];
}

/** Starts a run of an endless notebook, does something to it once its cell runs, and waits for its end. */
async function stopRun(name: string, stop: (runner: Deno.ChildProcess) => unknown): Promise<Stopped> {
  const folder = await mkdtemp(join(tmpdir(), "paperscope-signals-"));
  const mark = randomUUID();
  const there = join(folder, "there");
  await writeFile(join(folder, "endless.ipynb"), formatNotebook(notebookOf(CELL)));
  const args = ["run", "-q", "--no-prompt", "-P", "src/cli/main.ts", "run", "--name", name, "--notebook"];
  const env = { [MARK]: mark, THERE: there, NO_COLOR: "1", INIT_CWD: folder };
  const runner = new Deno.Command(process.execPath, {
    args: [...args, join(folder, "endless.ipynb")],
    cwd: ROOT,
    env,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  for (let i = 0; i < 400 && !existsSync(there); i++) await pause(50);
  await stop(runner);
  const { code, stderr } = await runner.output();
  const left = await processesLeft(mark);
  await rm(folder, { recursive: true });
  return { status: code, stderr: new TextDecoder().decode(stderr), left };
}

/** Files of a run's name in outputs, hidden ones too. */
async function leftIn(name: string): Promise<string[]> {
  return (await readdir(OUTPUTS).catch(() => [])).filter((file) => file.includes(name));
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.test(`a run stopped by ${signal} keeps the partial notebook, says where, and leaves no process`, async () => {
    const name = `test-${signal}-${process.pid}`;
    const latest = await readlink(join(OUTPUTS, "latest")).catch(() => null);
    try {
      const { status, stderr, left } = await stopRun(name, (runner) => runner.kill(signal));
      assert.equal(status, 1);
      assert.match(
        stderr,
        new RegExp(`Cannot run notebook "endless\\.ipynb": cell 1 was stopped: ${signal}`),
      );
      assert.deepEqual(left, []);
      assert.deepEqual(await leftIn(name), [name]);
      const kept = await readFile(join(OUTPUTS, name, "notebooks", "endless.ipynb"), "utf8");
      assert.match(kept, /begun[^]*RunStoppedError/);
      assert.match(await readFile(join(OUTPUTS, name, "index.html"), "utf8"), /was stopped/);
      assert.equal(await readlink(join(OUTPUTS, "latest")).catch(() => null), latest);
    } finally {
      await rm(join(OUTPUTS, name), { recursive: true, force: true });
    }
  });
}

Deno.test("a run that is killed leaves no process, and its folder goes with the next run", async () => {
  const name = `test-kill-${process.pid}`;
  const { left } = await stopRun(name, (runner) => runner.kill("SIGKILL"));
  assert.deepEqual(left, []);
  assert.equal((await leftIn(name)).filter((file) => file.startsWith(".")).length, 1);
  try {
    await stopRun(`${name}-next`, (runner) => runner.kill("SIGINT"));
    assert.deepEqual(await leftIn(name), [`${name}-next`]);
  } finally {
    await rm(join(OUTPUTS, `${name}-next`), { recursive: true, force: true });
  }
});

Deno.test("a run whose output folder is removed says so and leaves nothing", async () => {
  const name = `test-removed-${process.pid}`;
  const { status, stderr, left } = await stopRun(name, async (runner) => {
    for (const file of await leftIn(name)) await rm(join(OUTPUTS, file), { recursive: true });
    runner.kill("SIGINT");
  });
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`Cannot write run "${name}": ENOENT`));
  assert.deepEqual(left, []);
  assert.deepEqual(await leftIn(name), []);
});
