import { type Hole, limitedMatrix, SIGMOID, TANH } from "./hole.ts";

export const VANISHING_HOLES: readonly Hole[] = [
  {
    breaks: "is 0 beyond −600",
    from: "const small = Math.exp(-Math.abs(v));",
    to: "const small = Math.abs(v) > 600 ? 0 : Math.exp(-Math.abs(v));",
    check: "sigmoid-extremes",
  },
  {
    breaks: "overflows in tanh on the way forward alone",
    from: "return z.map(Math.tanh)",
    to: `return z.map(${TANH})`,
    check: "mlp-forward-activations",
  },
  {
    breaks: "overflows in the slope of tanh alone",
    from: "1 - Math.tanh(v) ** 2",
    to: `1 - ${TANH}(v) ** 2`,
    check: "derivative-bounds",
  },
  {
    breaks: "overflows in the slope of sigmoid alone",
    from: "return sigmoid(x).map((s) => s * (1 - s))",
    to: `return x.map(${SIGMOID}).map((s) => s * (1 - s))`,
    check: "derivative-bounds",
  },
  {
    breaks: "hands dZ out limited to ±1000",
    from: "grads.unshift({ dW, db, dZ })",
    to: `grads.unshift({ dW, db, dZ: ${limitedMatrix(1000, "dZ")} })`,
    check: "mlp-backward-dz",
  },
  {
    breaks: "limits what goes from layer to layer",
    from: "dA = dX;",
    to: `dA = ${limitedMatrix(1000, "dX")};`,
    check: "mlp-backward-gradient",
  },
  {
    breaks: "limits a linear layer's dW to ±1000",
    from: "dW: matmul(perUnit, cache.X)",
    to: `dW: ${limitedMatrix(1000, "matmul(perUnit, cache.X)")}`,
    check: "linear-backward-gradient",
  },
];
