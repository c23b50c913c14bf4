import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { openRunFolder, placeRunFolder, pointLatest, pruneTimedRuns, timedName } from "./outputs_folder.ts";
import { RunError } from "./run_error.ts";

async function withOutputs(test: (outputs: string) => Promise<void>): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), "paperscope-outputs-"));
  try {
    await test(join(parent, "outputs"));
  } finally {
    await rm(parent, { recursive: true });
  }
}

Deno.test("a run stands in its place only when whole, and latest points at it", () =>
  withOutputs(async (outputs) => {
    const folder = await openRunFolder(outputs, "a", { force: false });
    await writeFile(join(folder.partial, "index.html"), "a");
    assert.deepEqual(await readdir(outputs), [`.a.${process.pid}.partial`]);
    await placeRunFolder(folder);
    await pointLatest(outputs, "a");
    assert.equal(await readlink(join(outputs, "latest")), "a");
    assert.equal(await readFile(join(outputs, "latest", "index.html"), "utf8"), "a");
  }));

Deno.test("openRunFolder() refuses a name that exists unless forced, and then keeps the old run to the end", () =>
  withOutputs(async (outputs) => {
    await mkdir(join(outputs, "a"), { recursive: true });
    await writeFile(join(outputs, "a", "index.html"), "old");
    await assert.rejects(
      openRunFolder(outputs, "a", { force: false }),
      (error: Error) =>
        error instanceof RunError &&
        error.message ===
          `Cannot write run "a": ${join(outputs, "a")} exists, expected a new name or --force`,
    );
    const folder = await openRunFolder(outputs, "a", { force: true });
    assert.equal(await readFile(join(outputs, "a", "index.html"), "utf8"), "old");
    await placeRunFolder(folder);
    assert.deepEqual(await readdir(outputs), ["a"]);
    assert.deepEqual(await readdir(join(outputs, "a")), []);
  }));

Deno.test("openRunFolder() refuses a name that a living process writes, and an outputs that is a file", () =>
  withOutputs(async (outputs) => {
    await mkdir(join(outputs, `.a.${process.ppid}.partial`), { recursive: true });
    await assert.rejects(
      openRunFolder(outputs, "a", { force: true }),
      { message: `Cannot write run "a": process ${process.ppid} is writing a run of that name` },
    );
    assert.deepEqual(await readdir(outputs), [`.a.${process.ppid}.partial`]);
    await writeFile(`${outputs}-file`, "");
    await assert.rejects(
      openRunFolder(`${outputs}-file`, "a", { force: false }),
      /cannot be written \((?:EEXIST|ENOTDIR)\)/,
    );
  }));

Deno.test("openRunFolder() removes what a killed run left behind", () =>
  withOutputs(async (outputs) => {
    const dead = spawnSync(process.execPath, ["--version"]).pid;
    await mkdir(join(outputs, `.b.${dead}.partial`), { recursive: true });
    await openRunFolder(outputs, "a", { force: false });
    assert.deepEqual(await readdir(outputs), [`.a.${process.pid}.partial`]);
  }));

Deno.test("openRunFolder() refuses names that are no file names", () =>
  withOutputs(async (outputs) => {
    for (const name of ["", ".", "..", "a/b", ".hidden", "latest", "example", "a\\b", "a\nb"]) {
      await assert.rejects(
        openRunFolder(outputs, name, { force: true }),
        /Cannot name run/,
        JSON.stringify(name),
      );
    }
  }));

Deno.test("openRunFolder() numbers a timed name that is taken", () =>
  withOutputs(async (outputs) => {
    const name = timedName(new Date(Date.UTC(2025, 2, 12, 8, 30, 1)));
    assert.equal(name, "2025-03-12T08-30-01");
    await mkdir(join(outputs, name), { recursive: true });
    await mkdir(join(outputs, `${name}-2`));
    assert.equal((await openRunFolder(outputs, name, { force: false })).name, `${name}-3`);
  }));

Deno.test("pruneTimedRuns() keeps the last five timed runs, latest and every named run", () =>
  withOutputs(async (outputs) => {
    const timed = Array.from({ length: 7 }, (_, i) => timedName(new Date(Date.UTC(2025, 0, i + 1))));
    for (const name of [...timed, "mine"]) await mkdir(join(outputs, name), { recursive: true });
    await pointLatest(outputs, timed[0]!);
    await pruneTimedRuns(outputs);
    assert.deepEqual((await readdir(outputs)).sort(), [timed[0], ...timed.slice(3), "latest", "mine"].sort());
  }));
