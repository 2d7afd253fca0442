// Adds a bias to every row of a batch.

import { requireRow } from "../../tensor/shape.ts";
import type { Var } from "../var.ts";

/**
 * x + row, for x of shape [batch, features] and row of shape [features].
 *
 * @throws {ShapeError} when the row is not as long as x is wide
 */
export function addRow(x: Var, row: Var): Var {
  requireRow("addRow", row.shape, x.shape);
  const { engine } = x;
  const { kernels } = engine;
  return engine.record(
    { operation: "addRow", inputs: [x, row] },
    x.shape,
    (out) => kernels.addRow(x.slice, row.slice, out),
    (dOut) => {
      if (x.needsGradient) {
        const { out, write } = engine.gradientOf(x);
        kernels.scale(1, dOut, out, write);
      }
      if (row.needsGradient) {
        const { out, write } = engine.gradientOf(row);
        kernels.sumRows(dOut, out, write);
      }
    },
  );
}
