// Stops a gradient: the same numbers, taken as given.

import { Var } from "../var.ts";

/** The value of `x` as a constant of this step: no gradient flows back through it. */
export function detach(x: Var): Var {
  x.engine.requireAlive(x);
  return new Var(x.engine, x.shape, x.slice, false, x.bornInStep);
}
