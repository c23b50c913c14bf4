import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { ChartSpec } from "./chart_spec.ts";
import { escapeMarkup } from "./markup.ts";

/** The same chart as pictures. */
export interface RenderedChart {
  svg: string;
  /** At twice the size. */
  png: Uint8Array;
}

const FONT_FILES = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"].map((file) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${file}`)
);
const PNG_SCALE = 2;

/** Font widths for vega, set on first use. */
let measured: Promise<void> | undefined;
/** Renders one after another: the counter behind vega's ids is shared. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Draws a chart as SVG and PNG: the same bytes on every machine, whatever fonts it has.
 *
 * vega and vega-lite are loaded on first use: they have top-level awaits, which keep the second kernel from
 * importing them at start.
 */
export function renderChart(spec: ChartSpec): Promise<RenderedChart> {
  const rendered = queue.then(async () => {
    const svg = await renderSvg(spec);
    return { svg, png: await renderPng(svg) };
  });
  queue = rendered.catch(() => {});
  return rendered;
}

async function renderSvg(spec: ChartSpec): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
  await (measured ??= measureWithFont());
  vega.resetSVGDefIds();
  const compiled = vegaLite.compile(spec as unknown as Parameters<typeof vegaLite.compile>[0]).spec;
  const view = new vega.View(vega.parse(compiled), { renderer: "none" });
  try {
    return accessibleSvg(await view.toSVG(), spec);
  } finally {
    view.finalize();
  }
}

/** Gives vega the widths of the font that the pictures are drawn with; without a canvas it guesses. */
async function measureWithFont(): Promise<void> {
  const [vega, { default: opentype }] = await Promise.all([import("vega"), import("opentype.js")]);
  const [regular, bold] = await Promise.all(FONT_FILES.map(async (file) => {
    const bytes = await readFile(file);
    const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    // Width in em, without kerning: the font's own layout rules go beyond what opentype.js reads.
    return (text: string) =>
      [...text].reduce((sum, char) => sum + (font.charToGlyph(char).advanceWidth ?? 0), 0) / font.unitsPerEm;
  }));
  const { textMetrics } = vega as unknown as {
    textMetrics: { width: (item: TextItem, text: unknown) => number };
  };
  textMetrics.width = ({ fontSize = 11, fontWeight }, text) => {
    const isBold = fontWeight === "bold" || Number(fontWeight) >= 600;
    return (isBold ? bold! : regular!)(String(text ?? "")) * fontSize;
  };
}

/** What vega's scenegraph tells of a text: size in px and weight. */
interface TextItem {
  fontSize?: number;
  fontWeight?: number | string;
}

/** Names the picture for screen readers, and makes its ids its own, since several share a page. */
function accessibleSvg(svg: string, spec: ChartSpec): string {
  return svg
    .replace(/(\bid="|url\(#)(?=(?:clip|gradient)\w*\d)/g, `$1${spec.name}-`)
    .replace("<svg ", `<svg role="img" aria-labelledby="${spec.name}-desc" `)
    .replace(">", `><desc id="${spec.name}-desc">${escapeMarkup(spec.description)}</desc>`);
}

async function renderPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const resvg = new Resvg(svg, {
    fitTo: { mode: "zoom", value: PNG_SCALE },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false },
  });
  return resvg.render().asPng();
}
