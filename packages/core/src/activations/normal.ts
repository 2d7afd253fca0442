// The standard normal distribution, to the last digits of a float64.

/** Density φ(x) = e^(−x²/2) / √(2π). */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/** Distribution function Φ(x) = ½·erfc(−x/√2). */
export function normalCdf(x: number): number {
  const tail = 0.5 * erfc(Math.abs(x) / Math.SQRT2);
  return x > 0 ? 1 - tail : tail;
}

/** Where the series would begin to cancel and the continued fraction has become fast. */
const SWITCH = 2.5;
const LEVELS = 60;

/**
 * Complementary error function for x ≥ 0.
 *
 * @see Abramowitz, Stegun 1964, "Handbook of Mathematical Functions", 7.1.6 and 7.1.14
 */
function erfc(x: number): number {
  if (x < SWITCH) {
    // erf(x) = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1)): only positive terms.
    let term = x;
    let sum = x;
    for (let n = 1; term > 1e-17 * sum; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = x;
  for (let k = LEVELS; k >= 1; k--) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
