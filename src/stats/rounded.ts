/**
 * A number to six significant digits.
 *
 * `Math.exp` and `Math.log` differ in the last digit between JavaScript engines; charts and tables are to have the
 * same bytes under all of them.
 */
export function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
