import type { DataFrame } from "nodejs-polars";
import type { ChartSpec } from "../charts/chart_spec.ts";
import { kernelDisplay } from "./kernel_display.ts";
import { chartBundle, frameBundle, type MimeBundle, textBundle } from "./mime_bundle.ts";

/**
 * Shows a chart, a frame or a sentence in the cell that runs, under either kernel.
 *
 * Resolves when the output is out, so that it stays with its cell: always await it.
 *
 * @param value Chart spec, Polars frame or text.
 * @throws {Error} If no notebook kernel runs this code.
 */
export async function show(value: ChartSpec | DataFrame | string): Promise<void> {
  const display = await kernelDisplay();
  await display(await bundleOf(value));
}

function bundleOf(value: ChartSpec | DataFrame | string): MimeBundle | Promise<MimeBundle> {
  if (typeof value === "string") return textBundle(value);
  return isChart(value) ? chartBundle(value) : frameBundle(value);
}

function isChart(value: ChartSpec | DataFrame): value is ChartSpec {
  return "$schema" in value;
}
