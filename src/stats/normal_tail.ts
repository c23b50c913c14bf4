/**
 * Probability that a standard normal variable lies further from 0 than `z`, on either side.
 *
 * Fractional error below 1.2e-7 everywhere: Chebyshev fit of the complementary error function, Press et al.,
 * Numerical Recipes, 2nd ed. (1992), section 6.2.
 */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const coefficients = [
    0.17087277,
    -0.82215223,
    1.48851587,
    -1.13520398,
    0.27886807,
    -0.18628806,
    0.09678418,
    0.37409196,
    1.00002368,
    -1.26551223,
  ];
  const fit = coefficients.reduce((sum, coefficient) => sum * t + coefficient, 0);
  return t * Math.exp(-x * x + fit);
}
