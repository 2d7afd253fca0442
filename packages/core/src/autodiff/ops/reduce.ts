// Sum and mean over all entries.

import { ArgumentError } from "../../tensor/errors.ts";
import { viewOf } from "../../tensor/memory.ts";
import { showShape } from "../../tensor/shape.ts";
import type { Var } from "../var.ts";

/** Sum of all entries, a scalar of shape []; 0 for an empty value. */
export function sum(x: Var): Var {
  return weightedSum(x, 1);
}

/** Mean of all entries, a scalar of shape []. @throws {ArgumentError} on an empty value */
export function mean(x: Var): Var {
  if (x.slice.size === 0)
    throw new ArgumentError(`mean: got ${showShape(x.shape)}, which has no entries`);
  return weightedSum(x, 1 / x.slice.size);
}

function weightedSum(x: Var, weight: number): Var {
  const { engine } = x;
  const { kernels } = engine;
  return engine.record(
    [],
    [x],
    (out) => kernels.fill(out, weight * kernels.sum(x.slice)),
    (dOut) => {
      const share = weight * (viewOf(dOut)[0] as number);
      const existing = x.gradientSlice;
      const { out } = engine.gradientOf(x);
      if (existing === null) kernels.fill(out, share);
      else kernels.addRow(out, constantRow(x, share), out);
    },
  );
}

/** A one-entry row that holds `value`. */
function constantRow(x: Var, value: number) {
  const row = x.engine.values.take(1);
  x.engine.kernels.fill(row, value);
  return row;
}
