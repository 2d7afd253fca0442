// Cuts some columns or some rows out of a matrix.

import { ArgumentError } from "../../tensor/errors.ts";
import { matrixShape } from "../../tensor/shape.ts";
import type { Var } from "../var.ts";

/**
 * Columns from … to − 1 of a matrix, shape [rows, to − from].
 *
 * @throws {ArgumentError} when 0 ≤ from ≤ to ≤ columns does not hold
 */
export function columns(x: Var, from: number, to: number): Var {
  const [rows, cols] = matrixShape("columns", x.shape);
  requireRange("columns", from, to, cols);
  return cut("columns", x, rows, to - from, from, cols);
}

/**
 * Rows from … to − 1 of a matrix, shape [to − from, columns].
 *
 * @throws {ArgumentError} when 0 ≤ from ≤ to ≤ rows does not hold
 */
export function rows(x: Var, from: number, to: number): Var {
  const [all, cols] = matrixShape("rows", x.shape);
  requireRange("rows", from, to, all);
  return cut("rows", x, to - from, cols, from * cols, cols);
}

function cut(
  operation: string,
  x: Var,
  height: number,
  width: number,
  offset: number,
  stride: number,
): Var {
  const { engine } = x;
  const { kernels } = engine;
  return engine.record(
    { operation, inputs: [x] },
    [height, width],
    (out) =>
      kernels.block(
        { slice: x.slice, offset, stride },
        { slice: out, offset: 0, stride: width },
        height,
        width,
        "set",
      ),
    (dOut) => {
      const dX = engine.gradientToAddTo(x);
      kernels.block(
        { slice: dOut, offset: 0, stride: width },
        { slice: dX, offset, stride },
        height,
        width,
        "add",
      );
    },
  );
}

function requireRange(operation: string, from: number, to: number, size: number): void {
  const whole = Number.isInteger(from) && Number.isInteger(to);
  if (whole && 0 <= from && from <= to && to <= size) return;
  throw new ArgumentError(`${operation}: got ${from} … ${to}, expected a range within 0 … ${size}`);
}
