import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import type { Locator, Page } from "playwright-core";
import { runNotebooks } from "../run/run_notebooks.ts";
import { reportPage } from "./report_page.ts";
import { withReport } from "./testdata/chromium.ts";
import { HOSTILE, sampleReport } from "./testdata/sample_report.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const SCORES = "#chart-metric-scores";
const SHARES = "#chart-family-share-by-year";

/** Scrolls to a chart and waits until it is interactive. */
async function drawn(page: Page, figure: string): Promise<Locator> {
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.locator(`${figure}.is-drawn .point`).first().waitFor();
  return page.locator(`${figure} .point`);
}

/** What axe-core finds wrong, one line a violation and element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, "utf8"));
  return await page.evaluate(async () => {
    // deno-lint-ignore no-explicit-any -- axe is a global of the page
    const { violations } = await (globalThis as any).axe.run();
    return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`)
    );
  });
}

/** Scrolls through the page, so that each chart gets drawn, and waits until the last one is. */
async function drawAll(page: Page): Promise<void> {
  for (const figure of await page.locator("figure[data-chart]").all()) await figure.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector("figure[data-chart]:not(.is-drawn)") === null);
}

async function download(
  page: Page,
  figure: string,
  label: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`${figure} .files a`, { hasText: new RegExp(`^${label}$`) }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

function shownPapers(page: Page): Promise<string[]> {
  return page.locator("#paper-table > tbody:visible td.title").allTextContents();
}

Deno.test("the report of a run draws every chart in Chromium, and asks for nothing", async () => {
  const outputs = await mkdtemp(join(tmpdir(), "paperscope-run-"));
  try {
    const { folder, failures } = await runNotebooks({
      root: fileURLToPath(new URL("../../", import.meta.url)),
      outputs,
      sources: [],
      notebooks: [],
      kernel: null,
      parameters: [],
      name: "run",
      force: false,
      jobs: 2,
      timeout_s: 120,
      versions: {},
      progress: { digest() {}, cell() {}, notebook() {}, log() {}, note() {} },
    });
    assert.deepEqual(failures, []);
    const markup = await readFile(join(folder, "index.html"), "utf8");
    assert.ok(markup.length < 5e6, `${markup.length} bytes`);
    for (const colorScheme of ["light", "dark"] as const) {
      await withReport(markup, { colorScheme }, async ({ page, requests }) => {
        await drawAll(page);
        assert.ok(await page.locator("figure.is-drawn svg").count() > 10);
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(requests.filter((url) => !url.startsWith("data:")).length, 1);
      });
    }
  } finally {
    await rm(outputs, { recursive: true });
  }
});

Deno.test("a point shows its paper and words as the pointer comes near", async () => {
  await withReport(await reportPage(await sampleReport()), {}, async ({ page }) => {
    await (await drawn(page, SCORES)).first().hover();
    const tooltip = page.locator("#vg-tooltip-element.visible");
    assert.match(await tooltip.innerText(), /Paper\s+Paper 0: ssm on a small set[^]*Words\s+60\.5%/);
    assert.doesNotMatch(await tooltip.innerText(), /null/);
  });
});

Deno.test("a click on a point shows the paper with the words marked in its abstract", async () => {
  await withReport(await reportPage(await sampleReport()), {}, async ({ page }) => {
    await (await drawn(page, SCORES)).nth(4).click();
    const dialog = page.getByRole("dialog");
    assert.equal(await dialog.getByRole("heading").innerText(), "Paper 4: attention on a small set");
    assert.equal(await dialog.locator("blockquote").innerText(), "64.5%");
    assert.deepEqual(await dialog.locator("mark.here").allTextContents(), ["64.5%"]);
    assert.equal(await dialog.locator("h2 a").getAttribute("href"), "https://example.org/paper/4");
    assert.deepEqual(await violations(page), []);
    await dialog.getByText("Show it in the table of papers").click();
    assert.ok(await page.locator("#paper-4 .abstract").isVisible());
  });
});

Deno.test("points are reached by the keyboard: Tab, arrows, Enter, Escape and back", async () => {
  await withReport(await reportPage(await sampleReport()), {}, async ({ page }) => {
    await (await drawn(page, SCORES)).first().waitFor();
    await page.locator(`${SCORES} .plate`).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    assert.match(await page.locator(":focus").getAttribute("aria-label") ?? "", /^Paper: Paper 2: /);
    await page.keyboard.press("Enter");
    assert.match(await page.getByRole("dialog").getByRole("heading").innerText(), /^Paper 2: /);
    await page.keyboard.press("Escape");
    assert.match(await page.locator(":focus").getAttribute("aria-label") ?? "", /^Paper: Paper 2: /);
    assert.equal(await page.locator(`${SCORES} .point[tabindex="0"]`).count(), 1);
  });
});

Deno.test("a point that counts papers lists them", async () => {
  await withReport(await reportPage(await sampleReport()), {}, async ({ page }) => {
    const points = await drawn(page, SHARES);
    assert.match(await points.first().getAttribute("aria-label") ?? "", /Series: Attention; Year: 2020/);
    await points.first().click();
    const dialog = page.getByRole("dialog");
    assert.equal(await dialog.getByRole("heading").innerText(), "4 papers");
    assert.match(
      (await dialog.locator("li").allTextContents()).join(),
      /Paper 4: .*Paper 8: .*Paper 16: .*Paper 20: /,
    );
    await dialog.getByText("Paper 8: ").click();
    assert.ok(await page.locator("#paper-8 .abstract").isVisible());
  });
});

Deno.test("the search finds papers by words of title, abstract and labels, and says how many", async () => {
  await withReport(await reportPage(await sampleReport()), {}, async ({ page }) => {
    const search = page.getByRole("searchbox");
    await search.fill("State SPACE released");
    assert.deepEqual((await shownPapers(page)).map((title) => title.split(":")[0]), ["Paper 0", "Paper 12"]);
    assert.equal(await page.getByRole("status").innerText(), "2 of 24 papers");
    await search.fill("no such words");
    assert.equal(await page.getByRole("status").innerText(), "0 of 24 papers");
    await search.fill("");
    assert.equal((await shownPapers(page)).length, 24);
  });
});

Deno.test("the table is sorted by its headings with the keyboard, and says so", async () => {
  await withReport(await reportPage(await sampleReport()), {}, async ({ page }) => {
    const order = async () => await page.locator("#paper-table > tbody td.date").allTextContents();
    await page.getByRole("button", { name: "Published" }).focus();
    await page.keyboard.press("Enter");
    const dates = await order();
    assert.deepEqual(dates, [...dates].sort());
    assert.equal(await page.locator('th[aria-sort="ascending"]').innerText(), "Published");
    await page.keyboard.press("Space");
    assert.deepEqual(await order(), [...dates].sort().reverse());
    assert.equal(await page.locator('th[aria-sort="descending"]').innerText(), "Published");
    const last = page.locator("#paper-table > tbody").last();
    assert.equal(await last.locator("tr").count(), 2, "a paper keeps its words");
  });
});

Deno.test("downloads come out of the page itself: SVG, PNG at twice the size, Vega-Lite JSON, CSV", async () => {
  const input = await sampleReport();
  const { spec, svg } = input.charts.get("metric-scores")!;
  await withReport(await reportPage(input), {}, async ({ page }) => {
    const file = (label: string) => download(page, SCORES, label);
    assert.deepEqual((await file("SVG")).name, "metric-scores.svg");
    assert.equal(String(await file("SVG").then(({ bytes }) => new TextDecoder().decode(bytes))), svg);
    const json = new TextDecoder().decode((await file("Vega-Lite JSON")).bytes);
    assert.equal(json, JSON.stringify(spec, null, 2) + "\n");
    const csv = new TextDecoder().decode((await file("CSV")).bytes);
    assert.equal(csv, Papa.unparse([...spec.data.values], { newline: "\n" }) + "\n");
    const png = (await file("PNG")).bytes;
    const box = (await page.locator(`${SCORES} .drawn svg`).boundingBox())!;
    assert.equal(new DataView(png.buffer, png.byteOffset).getUint32(16), 2 * Math.round(box.width));
    assert.equal(new DataView(png.buffer, png.byteOffset).getUint32(20), 2 * Math.round(box.height));
  });
});

Deno.test("where scripts are off the pictures stand, links lead to the files, and words unfold", async () => {
  await withReport(await reportPage(await sampleReport()), { javaScriptEnabled: false }, async ({ page }) => {
    assert.ok(await page.locator(`${SCORES} img`).isVisible());
    assert.deepEqual(
      await page.locator(`${SCORES} .files a`).evaluateAll((links) =>
        links.map((a) => a.getAttribute("href"))
      ),
      ["svg", "png", "json", "csv"].map((ending) => `charts/metric-scores.${ending}`),
    );
    assert.equal(await page.getByRole("searchbox").count(), 0);
    await page.locator("#paper-4 summary").click();
    assert.ok(await page.locator("#paper-4 .abstract").isVisible());
  });
});

Deno.test("on paper everything is unfolded, charts fit, and controls are gone, with scripts and without", async () => {
  for (const javaScriptEnabled of [true, false]) {
    await withReport(await reportPage(await sampleReport()), { javaScriptEnabled }, async ({ page }) => {
      assert.ok(!await page.locator("#paper-4 .abstract").isVisible());
      await page.emulateMedia({ media: "print" });
      assert.ok(await page.locator("#paper-4 .abstract").isVisible());
      assert.ok(await page.locator("details.code pre").first().isVisible());
      assert.ok(!await page.locator(`${SCORES} .files`).isVisible());
      await page.emulateMedia({ media: "screen" });
      const pdf = await page.pdf({ format: "A4" });
      const n_pages = [...new TextDecoder("latin1").decode(pdf).matchAll(/\/Type\s*\/Page\b/g)].length;
      assert.ok(n_pages > 3 && n_pages < 20, `${n_pages} pages`);
      assert.ok(!await page.locator("#paper-4 .abstract").isVisible(), "folded again");
    });
  }
});

Deno.test("a narrow screen is not scrolled sideways, and stays accessible, also in the dark", async () => {
  const markup = await reportPage(await sampleReport());
  for (const width of [390, 320]) {
    const options = { viewport: { width, height: 800 }, colorScheme: "dark" as const };
    await withReport(markup, options, async ({ page }) => {
      await drawAll(page);
      await page.locator("details").evaluateAll((all) =>
        all.forEach((details) => details.setAttribute("open", ""))
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      assert.deepEqual(await violations(page), []);
      await page.locator(`${SCORES} .point`).nth(4).click();
      assert.ok(await page.getByRole("dialog").locator("mark.here").isVisible());
      assert.deepEqual(await violations(page), []);
    });
  }
});

Deno.test("text of a digest stays text in tooltip, dialog and table", async () => {
  await withReport(await reportPage(await sampleReport()), {}, async ({ page }) => {
    const points = await drawn(page, SCORES);
    await points.nth(23).hover();
    assert.ok((await page.locator("#vg-tooltip-element.visible").innerText()).includes(HOSTILE));
    await points.nth(23).click();
    assert.ok((await page.getByRole("dialog").getByRole("heading").innerText()).includes(HOSTILE));
    assert.ok((await page.locator("#paper-23 td.title").innerText()).includes(HOSTILE));
    assert.equal(await page.locator('a[href^="javascript"], img[src="x"]').count(), 0);
  });
});
