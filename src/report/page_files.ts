import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

const LIBRARIES = [
  "vega/build/vega.min.js",
  "vega-lite/build/vega-lite.min.js",
  "vega-embed/build/vega-embed.min.js",
];

/** The page's own modules, each after those that it imports. */
const MODULES = [
  "csv_text.js",
  "chart_view.js",
  "downloads.js",
  "paper_dialog.js",
  "chart_points.js",
  "paper_table.js",
  "printing.js",
  "main.js",
];

const STYLES = ["page.css", "charts.css", "papers.css", "print.css"];

/** Drawing libraries as scripts that can stand in a page. */
export function libraryScripts(): Promise<string[]> {
  // Their exports do not name these files.
  return Promise.all(LIBRARIES.map((path) => ownFile(`../../node_modules/${path}`).then(inlineScript)));
}

/** The page's own script: its modules one after another, as one module that imports nothing. */
export async function pageScript(): Promise<string> {
  const modules = await Promise.all(MODULES.map((name) => ownFile(`client/${name}`)));
  return inlineScript(modules.map(withoutModuleWords).join("\n"));
}

/** The page's styles. */
export async function pageStyle(): Promise<string> {
  return (await Promise.all(STYLES.map((name) => ownFile(`style/${name}`)))).join("\n");
}

/** What a Content-Security-Policy admits a script by. */
export function policyHash(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

function withoutModuleWords(module: string): string {
  return module.replace(/^import [^;]*;\n/gm, "").replace(/^export /gm, "");
}

function ownFile(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), "utf8").then((text) => text.replaceAll("\r\n", "\n"));
}

/** Script without what would end it or name a file that is not there. */
function inlineScript(script: string): string {
  return script.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "").replaceAll("</script", "<\\/script");
}
