/** How a family is shown, the same in every chart. */
export interface FamilyStyle {
  id: string;
  /** Name for people. */
  label: string;
  /** Colour as #rrggbb. */
  color: string;
}

/** Family id -> label; an id that the table does not hold is its own label. */
export function labelOf(id: string, families: readonly FamilyStyle[]): string {
  return families.find((family) => family.id === id)?.label ?? id;
}

/** Vega-Lite colour scale of these families, keyed by label. */
export function familyColorScale(families: readonly FamilyStyle[]): { domain: string[]; range: string[] } {
  return { domain: families.map((family) => family.label), range: families.map((family) => family.color) };
}
