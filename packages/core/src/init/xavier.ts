// Xavier/Glorot: a variance between what the forward and what the backward pass would like.

import type { Random } from "../random/random.ts";
import { normalWeights, uniformWeights, type Weights } from "./weights.ts";

/**
 * N(0, gain²·2/(fanIn + fanOut)), shape [fanOut][fanIn].
 *
 * @param gain see `gain()`; 1 by default
 * @throws {ArgumentError} when a fan is no positive whole number
 * @see Glorot, Bengio 2010, eq. 12
 */
export function xavierNormal(random: Random, fanOut: number, fanIn: number, gain = 1): Weights {
  const std = gain * Math.sqrt(2 / (fanIn + fanOut));
  return normalWeights("xavierNormal", random, fanOut, fanIn, std);
}

/**
 * U(−b, b) with b = gain·√(6/(fanIn + fanOut)): the same variance as `xavierNormal`.
 *
 * @throws {ArgumentError} when a fan is no positive whole number
 * @see Glorot, Bengio 2010, eq. 16 ("normalized initialization")
 */
export function xavierUniform(random: Random, fanOut: number, fanIn: number, gain = 1): Weights {
  const bound = gain * Math.sqrt(6 / (fanIn + fanOut));
  return uniformWeights("xavierUniform", random, fanOut, fanIn, bound);
}
