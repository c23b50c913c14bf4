import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import type { ChartSpec } from "../charts/chart_spec.ts";
import { renderChart } from "../charts/render.ts";
import type { Notebook, Output } from "../kernel/nbformat.ts";
import { PNG_MIME, SVG_MIME, VEGA_LITE_MIME } from "../notebook/mime_bundle.ts";
import { RunError } from "./run_error.ts";

/** The files of a chart. */
export const CHART_ENDINGS = ["json", "svg", "png", "csv"] as const;

/** A chart as a notebook showed it. */
export interface RunChart {
  spec: ChartSpec;
  svg: string;
  png: Uint8Array;
}

/**
 * The charts in the outputs of a notebook, in order; pictures that the kernel did not send are drawn here.
 *
 * @throws {RunError} If a chart's name is no file name.
 */
export async function chartsOf(notebook: Notebook): Promise<RunChart[]> {
  const outputs = notebook.cells.flatMap((cell) => cell.cell_type === "code" ? cell.outputs : []);
  const charts: RunChart[] = [];
  for (const output of outputs) {
    const chart = await chartOf(output);
    if (chart) charts.push(chart);
  }
  return charts;
}

async function chartOf(output: Output): Promise<RunChart | null> {
  if (output.output_type !== "display_data" && output.output_type !== "execute_result") return null;
  const { [VEGA_LITE_MIME]: json, [SVG_MIME]: svg, [PNG_MIME]: png } = output.data;
  if (json === undefined) return null;
  const spec = json as unknown as ChartSpec;
  if (!/^[\w-]+$/.test(spec.name ?? "")) {
    throw new RunError(`Cannot write chart "${spec.name}": expected a name of letters, digits, "-" and "_"`);
  }
  if (typeof svg === "string" && typeof png === "string") {
    return { spec, svg, png: Buffer.from(png, "base64") };
  }
  return { spec, ...(await renderChart(spec)) };
}

/** Writes a chart as Vega-Lite JSON, SVG, PNG, and CSV of the rows that it plots. */
export async function writeChart({ spec, svg, png }: RunChart, folder: string): Promise<void> {
  const contents = {
    json: JSON.stringify(spec, null, 2) + "\n",
    svg,
    png,
    csv: Papa.unparse([...spec.data.values], { newline: "\n" }) + "\n",
  };
  for (const ending of CHART_ENDINGS) {
    await writeFile(join(folder, `${spec.name}.${ending}`), contents[ending]);
  }
}
