import { type Hole, limited, limitedMatrix } from "./hole.ts";

export const REGULARIZATION_HOLES: readonly Hole[] = [
  {
    breaks: "limits the gradient to ±1000 in SGD",
    from: "const slope = plus(g, weightDecay, p);",
    to: `const slope = plus(g, weightDecay, p)${limited(1000)};`,
    check: "sgd-step",
  },
  {
    breaks: "limits SGD's buffer to ±1000",
    from: "return { p: plus(p, -lr, direction), s: { buf } };",
    to: `return { p: plus(p, -lr, direction), s: { buf: buf${limited(1000)} } };`,
    check: "sgd-nesterov",
  },
  {
    breaks: "limits the gradient to ±1000 in Adam",
    from: "return adam(p, plus(g, o.weightDecay ?? 0, p), s, o);",
    to: `return adam(p, plus(g, o.weightDecay ?? 0, p)${limited(1000)}, s, o);`,
    check: "adam-laws",
  },
  {
    breaks: "limits the gradient to ±1000 in AdamW",
    from: "return adam(plus(p, -lr * weightDecay, p), g, s, o);",
    to: `return adam(plus(p, -lr * weightDecay, p), g${limited(1000)}, s, o);`,
    check: "adamw-averages",
  },
  {
    breaks: "limits the gradient of the penalty to ±1000",
    from: "grads: priced.map((W) => map(W, (w) => lambda * w))",
    to: `grads: priced.map((W) => ${limitedMatrix(1000, "map(W, (w) => lambda * w)")})`,
    check: "l2-values",
  },
  {
    breaks: "takes an eps of 1e-12 in AdamW where none is given",
    from: "return adam(plus(p, -lr * weightDecay, p), g, s, o);",
    to: "return adam(plus(p, -lr * weightDecay, p), g, s, { eps: 1e-12, ...o });",
    check: "adam-eps",
  },
];
