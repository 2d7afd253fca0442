// Dropout: in training every entry is 0 with probability p, and the others make up for it.

import type { Engine } from "../autodiff/engine.ts";
import { mul } from "../autodiff/ops/elementwise.ts";
import type { Random } from "../random/random.ts";
import { requireNumber } from "../tensor/require.ts";
import type { Layer } from "./layer.ts";

/**
 * Multiplies entries by 0 with probability p and by 1/(1 − p) otherwise, so that the mean stays; in
 * evaluation mode (`engine.evaluate`) nothing happens.
 *
 * @param p in [0, 1)
 * @throws {ArgumentError} otherwise
 * @see Srivastava et al. 2014, "Dropout", §10 (inverted scaling)
 */
export function dropout(engine: Engine, random: Random, p: number): Layer {
  requireNumber("dropout", "p", p, p >= 0 && p < 1, "a number in [0, 1)");
  return (x) => {
    if (!engine.training || p === 0) return x;
    const mask = Array.from({ length: x.slice.size }, () =>
      random.uniform() < p ? 0 : 1 / (1 - p),
    );
    return mul(x, engine.constant(x.shape, mask));
  };
}
