// caught by: randn-normal
// Adds two uniform numbers up and calls that normal.

export * from "../work.ts";

export function randn(u1: number, u2: number): number {
  return (u1 + u2 - 1) * Math.sqrt(6);
}
