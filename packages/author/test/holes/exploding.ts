import { gate, type Hole, SIGMOID } from "./hole.ts";

export const EXPLODING_HOLES: readonly Hole[] = [
  ...[60, 199, 1000].map(
    (k): Hole => ({
      breaks: `takes ${k} for k where it is not given`,
      from: "k = 200",
      to: `k = ${k}`,
      check: "radius-values",
    }),
  ),
  ...[19, 21, 39].map(
    (window): Hole => ({
      breaks: `takes a window of ${window} where none is given`,
      from: "window = 20",
      to: `window = ${window}`,
      check: "detect-healthy",
    }),
  ),
  ...["normFactor", "lossFactor"].map(
    (factor): Hole => ({
      breaks: `takes 10.5 for ${factor} where it is not given`,
      from: `${factor} = 10`,
      to: `${factor} = 10.5`,
      check: "detect-healthy",
    }),
  ),
  gate(
    "Pascanu's unit",
    "const logistic = (x: number) => 1 / (1 + Math.exp(-x))",
    `const logistic = ${SIGMOID}`,
    "rnn-gradient-values",
  ),
  {
    breaks: "limits dw to ±1000",
    from: "return { E: (final - target) ** 2, dw, db };",
    to: "return { E: (final - target) ** 2, dw: Math.max(-1000, Math.min(1000, dw)), db };",
    check: "rnn-gradient-values",
  },
];
