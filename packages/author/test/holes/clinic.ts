import { gate, type Hole, limitedMatrix, SIGMOID, TANH } from "./hole.ts";

export const CLINIC_HOLES: readonly Hole[] = [
  ...["dWNorm", "dZNorm", "actStd", "loss"].map(
    (field): Hole => ({
      breaks: `does not look at ${field} for what is not finite`,
      from: "return { ...measured, nonFinite: !Object.values(measured).flat().every(Number.isFinite) };",
      to: `const { ${field}: _, ...seen } = measured;
  return { ...measured, nonFinite: !Object.values(seen).flat().every(Number.isFinite) };`,
      check: "stats-nonfinite",
    }),
  ),
  {
    breaks: "takes NaN alone for not finite",
    from: "flat().every(Number.isFinite) };",
    to: "flat().every((v) => !Number.isNaN(v)) };",
    check: "stats-nonfinite",
  },
  {
    breaks: "asks its config how many layers there are",
    from: "input = l < layers.length - 1 ? map(z, f) : z;",
    to: "input = l < config.depth - 1 ? map(z, f) : z;",
    check: "stats-batch-laws",
  },
  gate("tanh", "tanh: { f: Math.tanh", `tanh: { f: ${TANH}`, "stats-saturated"),
  gate("sigmoid", "sigmoid: { f: sigmoid", `sigmoid: { f: ${SIGMOID}`, "stats-saturated"),
  {
    breaks: "limits ∂loss/∂W to ±1000",
    from: "dWNorm.unshift(normOf(matmul(transpose(dZ), before?.a ?? X)));",
    to: `dWNorm.unshift(normOf(${limitedMatrix(1000, "matmul(transpose(dZ), before?.a ?? X)")}));`,
    check: "stats-by-hand",
  },
];
