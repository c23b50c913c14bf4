import assert from "node:assert/strict";
import fs from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";
const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A report that is open in a browser. */
export interface OpenReport {
  page: Page;
  /** Addresses that the page asked for. */
  requests: string[];
}

/**
 * Opens a report from the disk in headless Chromium, and fails if the page complained of anything.
 *
 * The browser is `CHROMIUM` of the environment, by default `/usr/bin/chromium`.
 */
export async function withReport(
  markup: string,
  options: BrowserContextOptions,
  test: (report: OpenReport) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "paperscope-report-"));
  const browser = await openBrowser();
  try {
    const file = join(folder, "index.html");
    await writeFile(file, markup);
    const page = await (await browser.newContext(options)).newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await test({ page, requests });
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

/** Headless Chromium: `CHROMIUM` of the environment, by default `/usr/bin/chromium`. */
export async function openBrowser(): Promise<Browser> {
  if (!fs.existsSync(CHROMIUM)) {
    throw new Error(
      `Cannot open a report: there is no Chromium at "${CHROMIUM}", install it or set CHROMIUM`,
    );
  }
  withholdSystem();
  const { chromium } = await import("playwright-core");
  return await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
}

/** playwright asks while it loads whether it runs in WSL, in ways that Deno answers only to all-powerful programs. */
function withholdSystem(): void {
  const { existsSync } = fs;
  fs.existsSync = (path) => !/^\/(?:proc|run)\//.test(String(path)) && existsSync(path);
  os.release = () => "";
}
