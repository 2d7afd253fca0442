// Sum and mean over all entries.

import { ArgumentError } from "../../tensor/errors.ts";
import { viewOf } from "../../tensor/memory.ts";
import { showShape } from "../../tensor/shape.ts";
import type { Var } from "../var.ts";

/** Sum of all entries, a scalar of shape []; 0 for an empty value. */
export function sum(x: Var): Var {
  return weightedSum("sum", x, 1);
}

/** Mean of all entries, a scalar of shape []. @throws {ArgumentError} on an empty value */
export function mean(x: Var): Var {
  if (x.slice.size === 0)
    throw new ArgumentError(`mean: got ${showShape(x.shape)}, which has no entries`);
  return weightedSum("mean", x, 1 / x.slice.size);
}

function weightedSum(operation: string, x: Var, weight: number): Var {
  const { engine } = x;
  const { kernels } = engine;
  return engine.record(
    { operation, inputs: [x] },
    [],
    (out) => kernels.fill(out, weight * kernels.sum(x.slice)),
    (dOut) => {
      const share = weight * (viewOf(dOut)[0] as number);
      const out = engine.gradientToAddTo(x);
      kernels.addConstant(out, share);
    },
  );
}
