import assert from "node:assert/strict";
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../report/testdata/chromium.ts";
import { ROOT } from "./root.ts";

const PYTHON = process.env["PAPERSCOPE_JUPYTER_PYTHON"];
const SCREENSHOTS = process.env["PAPERSCOPE_SCREENSHOTS"];
const TOKEN = "paperscope-test";
const KERNELS = ["Deno", "TypeScript (tslab)"];
const RUN_LIMIT_MS = 90_000;

/** A JupyterLab over a copy of the project, with the kernels as `kernels install` puts them. */
interface Lab {
  url: string;
  process: ChildProcess;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A folder of the project with notebooks of its own, so that what a front-end saves stays out of the others. */
async function copyNotebooks(project: string): Promise<void> {
  await cp(join(ROOT, "notebooks"), join(project, "notebooks"), { recursive: true });
  await symlink(join(ROOT, "data"), join(project, "data"));
}

async function startLab(folder: string, project: string): Promise<Lab> {
  await copyNotebooks(project);
  const env = {
    ...process.env,
    JUPYTER_DATA_DIR: join(folder, "jupyter"),
    JUPYTER_CONFIG_DIR: join(folder, "config"),
  };
  const install = ["run", "-q", "--no-prompt", "-P", join(ROOT, "src/cli/main.ts"), "kernels", "install"];
  await promisify(execFile)(process.execPath, install, { cwd: ROOT, env });
  const port = await freePort();
  const args = [
    "-m",
    "jupyterlab",
    "--no-browser",
    "--allow-root",
    `--port=${port}`,
    `--IdentityProvider.token=${TOKEN}`,
    `--ServerApp.root_dir=${project}`,
    "--LabApp.news_url=None",
  ];
  const lab = spawn(PYTHON!, args, { cwd: project, env, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 120; i++) {
    const isUp = await fetch(`${url}/api/status?token=${TOKEN}`).then((reply) => reply.ok, () => false);
    if (isUp) return { url, process: lab };
    await pause(500);
  }
  lab.kill();
  throw new Error("JupyterLab did not start within a minute");
}

/** Opens a notebook, chooses the kernel, runs all cells and waits until the kernel is idle again. */
async function runAll(page: Page, lab: Lab, name: string, kernel: string): Promise<void> {
  await page.goto(`${lab.url}/lab/tree/notebooks/${name}?token=${TOKEN}&reset`);
  await page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 60_000 });
  await page.locator(".jp-Toolbar-kernelName, .jp-KernelName").first().click();
  const dialog = page.locator(".jp-Dialog");
  await dialog.locator("select").selectOption({ label: kernel });
  await dialog.locator("button.jp-mod-accept").click();
  // The chosen kernel starts anew; cells that are sent before it answers are lost.
  await pause(3000);
  await page.getByText(`${kernel} | Idle`).waitFor({ timeout: 60_000 });
  await page.getByRole("menuitem", { name: "Run", exact: true }).click();
  await page.getByRole("menuitem", { name: "Run All Cells", exact: true }).click();
  const counts = page.locator(".jp-CodeCell .jp-InputPrompt");
  const isDone = async () => (await counts.allTextContents()).every((text) => /\[\d+\]/.test(text));
  for (const end = Date.now() + RUN_LIMIT_MS; !await isDone();) {
    const errors = await page.locator("[data-mime-type*=error], [data-mime-type*=stderr]").allTextContents();
    if (Date.now() > end || errors.length > 0) {
      if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, "failed.png") });
      throw new Error(`${name} did not end under ${kernel}: ${errors.join(" ") || "it took too long"}`);
    }
    await pause(500);
  }
  await pause(1500);
}

async function expectedCharts(name: string): Promise<number> {
  const text = await readFile(join(ROOT, "notebooks", name), "utf8");
  return (text.match(/await show\(\w*Chart\);/g) ?? []).length;
}

Deno.test({
  name: "JupyterLab shows every chart and table of every notebook under Deno and under tslab",
  ignore: PYTHON === undefined,
  async fn() {
    const folder = await mkdtemp(join(tmpdir(), "paperscope-lab-"));
    // Within the project: its packages and import map are found from the notebooks' folder upwards.
    await mkdir(join(ROOT, "outputs"), { recursive: true });
    const project = await mkdtemp(join(ROOT, "outputs", "lab-"));
    let lab: Lab | undefined;
    let browser: Browser | undefined;
    try {
      lab = await startLab(folder, project);
      browser = await openBrowser();
      const page = await browser.newPage({ viewport: { width: 1200, height: 2400 } });
      const names = (await readdir(join(ROOT, "notebooks"))).filter((name) => name.endsWith(".ipynb")).sort();
      for (const kernel of KERNELS) {
        for (const name of names) {
          await runAll(page, lab, name, kernel);
          if (SCREENSHOTS) {
            await page.screenshot({ path: join(SCREENSHOTS, `${kernel.slice(0, 4)}-${name}.png`) });
          }
          const errors = await page.locator(".jp-OutputArea-output[data-mime-type*=error]").allTextContents();
          assert.deepEqual(errors, [], `${name} under ${kernel}`);
          const n_charts = await page.locator(".jp-RenderedVegaCommon5, .vega-embed").count();
          assert.ok(n_charts >= await expectedCharts(name), `${name} under ${kernel}: ${n_charts} charts`);
          assert.ok(
            await page.locator(".jp-OutputArea table").count() > 0,
            `${name} under ${kernel}: no table`,
          );
        }
      }
    } finally {
      await browser?.close();
      lab?.process.kill();
      await rm(project, { recursive: true, force: true, maxRetries: 5 });
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});
