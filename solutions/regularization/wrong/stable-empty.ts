// caught by: stable-lr-edges
// Answers where nothing was asked: no eigenvalues, or NaN among them.

import type { Vec } from "@pravah/core/kit";
import { maxStableLr as right } from "../work.ts";

export * from "../work.ts";

export function maxStableLr(eigenvalues: Vec): number {
  const usable = eigenvalues.filter((value) => Number.isFinite(value));
  return right([0, ...usable]);
}
