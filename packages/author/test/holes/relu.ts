import { type Hole, TANH } from "./hole.ts";

export const RELU_HOLES: readonly Hole[] = [
  {
    breaks: "adds up Φ from ½ down",
    from: "return x <= 0 ? beyond : 1 - beyond",
    to: "return x <= 0 ? 0.5 - (0.5 - beyond) : 1 - beyond",
    check: "gelu-values",
  },
  {
    breaks: "has the digits in the value and loses them in the slope",
    from: "normalCdf(x) + x * normalDensity(x)",
    to: "1 - (1 - normalCdf(x)) + x * normalDensity(x)",
    check: "gelu-derivative",
  },
  {
    breaks: "limits the gradient to ±100",
    from: "zip(dOut, cache, (d, x) => (x > 0 ? d : 0))",
    to: "zip(dOut, cache, (d, x) => (x > 0 ? Math.max(-100, Math.min(100, d)) : 0))",
    check: "backward-gradient",
  },
  {
    breaks: "overflows in GELU's tanh alone",
    from: "Math.tanh(bent(x))) / 2",
    to: `${TANH}(bent(x))) / 2`,
    check: "gelu-values",
  },
  {
    breaks: "overflows in the slope of GELU's tanh alone",
    from: "const gate = Math.tanh(bent(x))",
    to: `const gate = ${TANH}(bent(x))`,
    check: "gelu-derivative",
  },
];
