// LeCun: keeps the variance of a linear layer; what SELU's fixed point asks for.

import type { Random } from "../random/random.ts";
import { normalWeights, type Weights } from "./weights.ts";

/**
 * N(0, 1/fanIn), shape [fanOut][fanIn].
 *
 * @throws {ArgumentError} when a fan is no positive whole number
 * @see LeCun et al. 1998, "Efficient BackProp", §4.6; Klambauer et al. 2017, §2
 */
export function lecunNormal(random: Random, fanOut: number, fanIn: number): Weights {
  return normalWeights("lecunNormal", random, fanOut, fanIn, Math.sqrt(1 / fanIn));
}
