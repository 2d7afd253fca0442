// Reference solution of `regularization`.

import { sum, type Vec } from "@pravah/core/kit";

export function mean(x: Vec): number {
  return sum(x) / x.length;
}
