import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installKernels } from "./install_kernels.ts";
import { findKernel } from "./kernel_specs.ts";

const ROOT = join(import.meta.dirname!, "..", "..");

async function inFolder(test: (dataFolder: string) => Promise<void>): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), "paperscope-test-"));
  try {
    await test(dataFolder);
  } finally {
    rmSync(dataFolder, { recursive: true });
  }
}

const find = () => "/opt/node/bin/npx";
const base = { projectRoot: ROOT, denoVersion: "2.9.5", find };

Deno.test("installKernels() writes both kernelspecs, Deno's with interrupts by message", () =>
  inFolder(async (dataFolder) => {
    const outcomes = (await installKernels({ ...base, dataFolder })).map((
      { name, outcome },
    ) => [name, outcome]);
    assert.deepEqual(outcomes, [["deno", "written"], ["tslab", "written"]]);
    assert.deepEqual(JSON.parse(readFileSync(join(dataFolder, "kernels", "deno", "kernel.json"), "utf8")), {
      argv: [find(), "--yes", "deno@2.9.5", "--quiet", "jupyter", "--kernel", "--conn", "{connection_file}"],
      display_name: "Deno",
      env: { NO_COLOR: "1" },
      interrupt_mode: "message",
      language: "typescript",
      metadata: { debugger: false, made_by: "paperscope" },
    });
    const tslab = JSON.parse(readFileSync(join(dataFolder, "kernels", "tslab", "kernel.json"), "utf8"));
    assert.deepEqual(tslab.argv, findKernel("tslab", { projectRoot: ROOT }).argv);
  }));

Deno.test("installKernels() replaces its own kernelspecs, those of others only with force", () =>
  inFolder(async (dataFolder) => {
    await installKernels({ ...base, dataFolder });
    const again = await installKernels({ ...base, dataFolder, denoVersion: "2.9.6" });
    assert.deepEqual(again.map(({ outcome }) => outcome), ["written", "unchanged"]);
    const path = join(dataFolder, "kernels", "deno", "kernel.json");
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, '{"argv":["deno"]}');
    assert.equal((await installKernels({ ...base, dataFolder }))[0]!.outcome, "kept");
    assert.equal(readFileSync(path, "utf8"), '{"argv":["deno"]}');
    assert.equal((await installKernels({ ...base, dataFolder, force: true }))[0]!.outcome, "written");
  }));

Deno.test("installKernels() writes nothing when npx is missing", () =>
  inFolder(async (dataFolder) => {
    await assert.rejects(installKernels({ ...base, dataFolder, find: () => null }), {
      message: 'Cannot start kernel "deno": no program npx on PATH, expected Node.js 20 or later',
    });
  }));
