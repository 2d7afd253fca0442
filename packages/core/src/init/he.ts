// He/Kaiming: twice the variance, as ReLU lets half of the signal through.

import type { Random } from "../random/random.ts";
import { normalWeights, uniformWeights, type Weights } from "./weights.ts";

/**
 * N(0, gain²/fanIn), shape [fanOut][fanIn].
 *
 * @param gain √2 by default, which makes up for the half that ReLU takes away
 * @throws {ArgumentError} when a fan is no positive whole number
 * @see He et al. 2015, eq. 10
 */
export function heNormal(
  random: Random,
  fanOut: number,
  fanIn: number,
  gain = Math.SQRT2,
): Weights {
  return normalWeights("heNormal", random, fanOut, fanIn, gain / Math.sqrt(fanIn));
}

/**
 * U(−b, b) with b = gain·√(3/fanIn): the same variance as `heNormal`.
 *
 * @throws {ArgumentError} when a fan is no positive whole number
 */
export function heUniform(
  random: Random,
  fanOut: number,
  fanIn: number,
  gain = Math.SQRT2,
): Weights {
  return uniformWeights("heUniform", random, fanOut, fanIn, gain * Math.sqrt(3 / fanIn));
}
