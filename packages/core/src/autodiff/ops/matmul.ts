// Matrix product.

import { ShapeError } from "../../tensor/errors.ts";
import { matrixShape } from "../../tensor/shape.ts";
import type { Var } from "../var.ts";

/**
 * a·b, shape [n, k] × [k, m] → [n, m]; with `transposeB`, a·bᵀ with b of shape [m, k]: the form of a
 * linear layer, whose weights are stored [out, in].
 *
 * @throws {ShapeError} `matmul: [3, 4] × [5, 2]: inner sizes 4 and 5 differ`
 */
export function matmul(a: Var, b: Var, { transposeB = false } = {}): Var {
  const [n, k] = matrixShape("matmul", a.shape);
  const [rows, cols] = matrixShape("matmul", b.shape);
  const [k2, m] = transposeB ? [cols, rows] : [rows, cols];
  if (k !== k2) {
    throw new ShapeError(`matmul: [${n}, ${k}] × [${k2}, ${m}]: inner sizes ${k} and ${k2} differ`);
  }
  const { engine } = a;
  const { kernels } = engine;
  return engine.record(
    { operation: "matmul", inputs: [a, b] },
    [n, m],
    (out) => {
      const right = { slice: b.slice, transposed: transposeB };
      kernels.matmul({ slice: a.slice, transposed: false }, right, out, { n, k, m }, "set");
    },
    (dOut) => {
      if (a.needsGradient) {
        // da = dOut·bᵀ
        const { out, write } = engine.gradientOf(a);
        const right = { slice: b.slice, transposed: !transposeB };
        kernels.matmul({ slice: dOut, transposed: false }, right, out, { n, k: m, m: k }, write);
      }
      if (b.needsGradient) {
        // db = aᵀ·dOut, or its transpose where b is stored transposed
        const { out, write } = engine.gradientOf(b);
        const [left, right] = transposeB ? [dOut, a.slice] : [a.slice, dOut];
        const sizes = transposeB ? { n: m, k: n, m: k } : { n: k, k: n, m };
        kernels.matmul(
          { slice: left, transposed: true },
          { slice: right, transposed: false },
          out,
          sizes,
          write,
        );
      }
    },
  );
}
