import { labelAxis } from "./theme.ts";

/** Channel of rows named by the field `label`, in the order given. */
export function labelRows(labels: readonly string[]): object {
  return { field: "label", type: "nominal", sort: labels, title: null, axis: labelAxis(260) };
}

/** Dashed line through all rows at a value: no difference, no trend. */
export function referenceLine(x: object, datum: number): object {
  return {
    mark: { type: "rule", color: "#888888", strokeDash: [3, 3] },
    encoding: { y: { value: 0 }, y2: { value: "height" }, x: { ...x, datum } },
  };
}

/** Line from `low` to `high`; its title is the axis's. */
export function intervalRule(x: object, title: string, color: object): object {
  return {
    mark: { type: "rule", strokeWidth: 2 },
    encoding: { x: { ...x, field: "low", title }, x2: { field: "high" }, color },
  };
}

/** Column of the field `counts` at the right of a plot of that width, px. */
export function countsColumn(plotWidth: number): object {
  return {
    mark: { type: "text", align: "left", baseline: "middle", dx: 10, fontSize: 12 },
    encoding: { x: { value: plotWidth }, text: { field: "counts" } },
  };
}
