// An element-wise function on the tape, from its value and its derivative.

import type { UnaryRule } from "../../kernels/kernels.ts";
import type { Var } from "../var.ts";

/** Applies `rule` to every entry; any shape. */
export function unary(x: Var, rule: UnaryRule): Var {
  const { engine } = x;
  const { kernels } = engine;
  const output: Var = engine.record(
    { operation: rule.name, inputs: [x], rule },
    x.shape,
    (out) => kernels.unary(rule, x.slice, out),
    (dOut) => {
      const { out, write } = engine.gradientOf(x);
      kernels.unaryGradient(rule, x.slice, output.slice, dOut, out, write);
    },
  );
  return output;
}
