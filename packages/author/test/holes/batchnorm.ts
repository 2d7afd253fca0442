import { type Hole, limited, limitedMatrix } from "./hole.ts";

export const BATCHNORM_HOLES: readonly Hole[] = [
  {
    breaks: "limits dγ to ±1000",
    from: "(xhat[i]?.[j] as number))).map(sum);",
    to: `(xhat[i]?.[j] as number))).map(sum)${limited(1000)};`,
    check: "backward-gradient",
  },
  {
    breaks: "limits dβ to ±1000",
    from: "const dbeta = transpose(dOut).map(sum);",
    to: `const dbeta = transpose(dOut).map(sum)${limited(1000)};`,
    check: "backward-gradient",
  },
  {
    breaks: "limits dx to ±1000",
    from: "return { dx, dgamma, dbeta };",
    to: `return { dx: ${limitedMatrix(1000, "dx")}, dgamma, dbeta };`,
    check: "backward-gradient",
  },
  {
    breaks: "loses the digits of the variance in training alone",
    from: "const { mean, varBiased } = batchStats(x);\n  const invStd",
    to: `const { mean } = batchStats(x);
  const varBiased = transpose(x).map((c, j) => average(c.map((v) => v * v)) - (mean[j] ?? 0) ** 2);
  const invStd`,
    check: "train-laws",
  },
];
