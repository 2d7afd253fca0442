// caught by: randn-normal
// √(−ln u) instead of √(−2 ln u).

import { randn as right } from "../work.ts";

export * from "../work.ts";

export function randn(u1: number, u2: number): number {
  return right(u1, u2) / Math.SQRT2;
}
