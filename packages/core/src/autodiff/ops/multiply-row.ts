// Multiplies every row of a batch by the same row.

import { requireRow } from "../../tensor/shape.ts";
import type { Var } from "../var.ts";

/**
 * x ⊙ row, for x of shape [batch, features] and row of shape [features].
 *
 * @throws {ShapeError} when the row is not as long as x is wide
 */
export function multiplyRow(x: Var, row: Var): Var {
  requireRow("multiplyRow", row.shape, x.shape);
  const { engine } = x;
  const { kernels } = engine;
  return engine.record(
    { operation: "multiplyRow", inputs: [x, row] },
    x.shape,
    (out) => kernels.multiplyRow(x.slice, row.slice, out, "set"),
    (dOut) => {
      if (x.needsGradient) {
        const { out, write } = engine.gradientOf(x);
        kernels.multiplyRow(dOut, row.slice, out, write);
      }
      if (row.needsGradient) {
        const { out, write } = engine.gradientOf(row);
        kernels.sumRowsOfProduct(dOut, x.slice, out, write);
      }
    },
  );
}
