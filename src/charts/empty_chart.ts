import { type ChartSpec, VEGA_LITE_SCHEMA } from "./chart_spec.ts";
import { PLOT_WIDTH, THEME } from "./theme.ts";

/** A chart that says that there is too little to draw, so that nobody takes an empty plot for a finding. */
export function emptyChart(
  name: string,
  title: string,
  reading: string,
  text = "Too few papers to draw this chart.",
): ChartSpec {
  return {
    $schema: VEGA_LITE_SCHEMA,
    name,
    description: `${title}. ${reading}`,
    usermeta: { reading },
    title: { text: title },
    data: { values: [{ text }] },
    width: PLOT_WIDTH,
    height: 40,
    mark: { type: "text", align: "left", fontSize: 13, color: "#555555" },
    encoding: { x: { value: 0 }, text: { field: "text" } },
    config: THEME,
  };
}
