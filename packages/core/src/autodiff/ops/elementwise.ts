// Sum, difference, product and multiples, entry by entry.

import { requireSameShape } from "../../tensor/shape.ts";
import type { Var } from "../var.ts";

/** a + b. @throws {ShapeError} when the shapes differ */
export function add(a: Var, b: Var): Var {
  return combine("add", a, b, 1);
}

/** a − b. @throws {ShapeError} when the shapes differ */
export function sub(a: Var, b: Var): Var {
  return combine("sub", a, b, -1);
}

/** a ⊙ b, entry by entry. @throws {ShapeError} when the shapes differ */
export function mul(a: Var, b: Var): Var {
  requireSameShape("mul", b.shape, a.shape);
  const { engine } = a;
  const { kernels } = engine;
  return engine.record(
    { operation: "mul", inputs: [a, b] },
    a.shape,
    (out) => kernels.multiply(a.slice, b.slice, out, "set"),
    (dOut) => {
      for (const [input, other] of [
        [a, b],
        [b, a],
      ] as const) {
        if (!input.needsGradient) continue;
        const { out, write } = engine.gradientOf(input);
        kernels.multiply(dOut, other.slice, out, write);
      }
    },
  );
}

/** factor · a, for a plain number. */
export function scale(a: Var, factor: number): Var {
  const { engine } = a;
  const { kernels } = engine;
  return engine.record(
    { operation: "scale", inputs: [a] },
    a.shape,
    (out) => kernels.scale(factor, a.slice, out, "set"),
    (dOut) => {
      const { out, write } = engine.gradientOf(a);
      kernels.scale(factor, dOut, out, write);
    },
  );
}

function combine(operation: string, a: Var, b: Var, sign: 1 | -1): Var {
  requireSameShape(operation, b.shape, a.shape);
  const { engine } = a;
  const { kernels } = engine;
  return engine.record(
    { operation, inputs: [a, b] },
    a.shape,
    (out) => kernels.combine(1, a.slice, sign, b.slice, out),
    (dOut) => {
      for (const [input, factor] of [
        [a, 1],
        [b, sign],
      ] as const) {
        if (!input.needsGradient) continue;
        const { out, write } = engine.gradientOf(input);
        kernels.scale(factor, dOut, out, write);
      }
    },
  );
}
