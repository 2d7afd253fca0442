// The identity: a recurrent ReLU network that starts with it copies its state (IRNN).

import { requireNumber, requireWhole } from "../tensor/require.ts";
import type { Weights } from "./weights.ts";

/**
 * scale·I, shape [size][size].
 *
 * @throws {ArgumentError} when `size` is no positive whole number or `scale` is not finite
 * @see Le, Jaitly, Hinton 2015, "A Simple Way to Initialize Recurrent Networks of ReLUs"
 */
export function identity(size: number, scale = 1): Weights {
  requireWhole("identity", "size", size);
  requireNumber("identity", "scale", scale, true, "a finite number");
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? scale : 0)),
  );
}
