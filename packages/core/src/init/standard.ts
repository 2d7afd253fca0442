// The "standard" initialisation that Glorot and Bengio criticise, and still PyTorch's default.

import type { Random } from "../random/random.ts";
import { uniformWeights, type Weights } from "./weights.ts";

/**
 * U(−1/√fanIn, 1/√fanIn), variance 1/(3·fanIn): a signal shrinks at every layer.
 *
 * @throws {ArgumentError} when a fan is no positive whole number
 * @see Glorot, Bengio 2010, eq. 1; the default of PyTorch's nn.Linear
 */
export function standardUniform(random: Random, fanOut: number, fanIn: number): Weights {
  return uniformWeights("standardUniform", random, fanOut, fanIn, Math.sqrt(1 / fanIn));
}
