import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { findKernel, findOnPath, installedKernels, jupyterDataFolders } from "./kernel_specs.ts";

const ROOT = join(import.meta.dirname!, "..", "..");

/** Runs `test` with a Jupyter folder that holds these kernel.json texts by name. */
function withKernels(kernels: Record<string, string>, test: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "paperscope-test-"));
  try {
    for (const [name, text] of Object.entries(kernels)) {
      mkdirSync(join(folder, "kernels", name), { recursive: true });
      writeFileSync(join(folder, "kernels", name, "kernel.json"), text);
    }
    test(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

Deno.test("jupyterDataFolders() asks JUPYTER_PATH, user, environment and system in this order", () => {
  const linux = { platform: "linux", home: "/home/a", env: { JUPYTER_PATH: "/x:/y", VIRTUAL_ENV: "/venv" } };
  assert.deepEqual(jupyterDataFolders(linux), [
    "/x",
    "/y",
    "/home/a/.local/share/jupyter",
    "/venv/share/jupyter",
    "/usr/local/share/jupyter",
    "/usr/share/jupyter",
  ]);
  assert.equal(
    jupyterDataFolders({ platform: "darwin", home: "/Users/a", env: {} })[0],
    "/Users/a/Library/Jupyter",
  );
  const xdg = { platform: "linux", home: "/home/a", env: { XDG_DATA_HOME: "/data" } };
  assert.equal(jupyterDataFolders(xdg)[0], "/data/jupyter");
});

Deno.test("findKernel() knows the two kernels of the project", () => {
  const deno = findKernel("deno", { projectRoot: ROOT, dataFolders: [] });
  assert.deepEqual(deno.argv.slice(0, 2), [process.execPath, "jupyter"]);
  assert.equal(deno.interruptMode, "message");
  assert.throws(
    () => findKernel("tslab", { projectRoot: "/nowhere", dataFolders: [] }),
    /tslab to be installed$/,
  );
});

Deno.test("findKernel() reads the kernel.json of an installed kernel", () => {
  const text = JSON.stringify({
    argv: ["/opt/r", "{connection_file}"],
    display_name: "R 4",
    language: "R",
    env: { R_HOME: "/opt" },
    interrupt_mode: "message",
  });
  withKernels({ ir: text }, (folder) => {
    assert.deepEqual(installedKernels([folder]), ["ir"]);
    assert.deepEqual(findKernel("ir", { projectRoot: ROOT, dataFolders: ["/nowhere", folder] }), {
      name: "ir",
      displayName: "R 4",
      language: "r",
      argv: ["/opt/r", "{connection_file}"],
      env: { R_HOME: "/opt" },
      interruptMode: "message",
      folder: join(folder, "kernels", "ir"),
    });
  });
});

Deno.test("findKernel() says what is wrong with a name or a kernel.json", () => {
  withKernels({ python3: "{}", broken: "{" }, (folder) => {
    const cases: [name: string, message: string][] = [
      [
        "pyhton3",
        'Cannot start kernel "pyhton3": no kernelspec of that name in 1 Jupyter folders, did you mean "python3"',
      ],
      [
        "julia",
        'Cannot start kernel "julia": no kernelspec of that name in 1 Jupyter folders, expected one of deno, ' +
        "tslab, broken, python3",
      ],
      [
        "python3",
        `Cannot start kernel "python3": "argv" is no list of texts, expected a command line ` +
        `(${join(folder, "kernels", "python3", "kernel.json")})`,
      ],
      [
        "broken",
        `Cannot start kernel "broken": "${
          join(folder, "kernels", "broken", "kernel.json")
        }" cannot be read, ` +
        "expected JSON",
      ],
    ];
    for (const [name, message] of cases) {
      assert.throws(() => findKernel(name, { projectRoot: ROOT, dataFolders: [folder] }), { message });
    }
  });
});

Deno.test("findOnPath() takes the first executable file", () => {
  const folder = mkdtempSync(join(tmpdir(), "paperscope-test-"));
  writeFileSync(join(folder, "tool"), "", { mode: 0o644 });
  assert.equal(findOnPath("tool", folder), null);
  writeFileSync(join(folder, "other"), "", { mode: 0o755 });
  assert.equal(findOnPath("other", `/nowhere:${folder}`), join(folder, "other"));
  rmSync(folder, { recursive: true });
});
