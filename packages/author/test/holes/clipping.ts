import type { Hole } from "./hole.ts";

export const CLIPPING_HOLES: readonly Hole[] = [
  {
    breaks: "takes any p but 1, 3 and ∞ as 2",
    from: "export function totalNorm(grads: Mat[], p = 2): number {",
    to: `export function totalNorm(grads: Mat[], given = 2): number {
  const p = [1, 3, Number.POSITIVE_INFINITY].includes(given) ? given : 2;`,
    check: "norm-values",
  },
  {
    breaks: "rounds p to a whole number",
    from: "export function totalNorm(grads: Mat[], p = 2): number {",
    to: "export function totalNorm(grads: Mat[], given = 2): number { const p = Math.round(given);",
    check: "norm-values",
  },
  {
    breaks: "clips by the 2-norm where p is not 1 or ∞",
    from: "const before = totalNorm(grads, p);",
    to: "const before = totalNorm(grads, p === 1 || p === Number.POSITIVE_INFINITY ? p : 2);",
    check: "clip-values",
  },
  {
    breaks: "overflows where a power of a large entry does",
    from: "return largest * sum(sizes.map((size) => (size / largest) ** p)) ** (1 / p);",
    to: "return sum(sizes.map((size) => size ** p)) ** (1 / p);",
    check: "norm-values",
  },
  {
    breaks: "skips a step only where the first gradient is not finite",
    from: "if (!grads.flat(2).every(Number.isFinite))",
    to: "if (!(grads[0] as Mat).flat().every(Number.isFinite))",
    check: "step-skips-nonfinite",
  },
  {
    breaks: "does not look into the second row",
    from: "if (!grads.flat(2).every(Number.isFinite))",
    to: "if (!grads.map((g) => g[0] as Vec).flat().every(Number.isFinite))",
    check: "step-skips-nonfinite",
  },
];
