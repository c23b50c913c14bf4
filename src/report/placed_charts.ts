import type { ChartSpec } from "../charts/chart_spec.ts";
import type { Output } from "../kernel/nbformat.ts";
import { VEGA_LITE_MIME } from "../notebook/mime_bundle.ts";
import type { ChartPictures, ReportNotebook } from "./report_input.ts";

/** A chart at its place in the page. */
export interface PlacedChart {
  /** Id of its figure; its own even where two notebooks show a chart of one name. */
  id: string;
  /** Name of the notebook that shows it. */
  notebook: string;
  spec: ChartSpec;
  svg: string;
}

/** The charts of all notebooks, in order, by the output that shows them; one without a picture is left out. */
export function placedCharts(
  notebooks: readonly ReportNotebook[],
  pictures: ChartPictures,
): Map<Output, PlacedChart> {
  const placed = new Map<Output, PlacedChart>();
  const n_named = new Map<string, number>();
  for (const { name, notebook } of notebooks) {
    for (const output of notebook.cells.flatMap((cell) => cell.cell_type === "code" ? cell.outputs : [])) {
      const picture = "data" in output ? pictures.get(specName(output.data)) : undefined;
      if (picture === undefined) continue;
      const n = (n_named.get(picture.spec.name) ?? 0) + 1;
      n_named.set(picture.spec.name, n);
      const id = `chart-${picture.spec.name}${n === 1 ? "" : `-${n}`}`;
      placed.set(output, { id, notebook: name, ...picture });
    }
  }
  return placed;
}

function specName(bundle: { [mime: string]: unknown }): string {
  return (bundle[VEGA_LITE_MIME] as ChartSpec | undefined)?.name ?? "";
}
