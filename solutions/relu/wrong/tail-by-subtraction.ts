// caught by: gelu-values
// Takes Φ(x) as 1 − Φ(−x) left of 0 too: from −9 on nothing of it is left.

import { type Mat, zip } from "@pravah/core/kit";
import { gelu as right } from "../work.ts";

export * from "../work.ts";

export function gelu(x: Mat, approx: "none" | "tanh"): { out: Mat; dydx: Mat } {
  const { out, dydx } = right(x, approx);
  if (approx === "tanh") return { out, dydx };
  const lost = zip(x, out, (v, y) => (v < 0 ? 1 - (1 - y / v) - y / v : 0));
  return {
    out: zip(
      out,
      zip(x, lost, (v, l) => v * l),
      (y, l) => y + l,
    ),
    dydx: zip(dydx, lost, (d, l) => d + l),
  };
}
