// caught by: kaiming-laws
// Uses 2/fan whatever the activation is.

export * from "../work.ts";

export function kaimingStd(fan: number): number {
  return Math.sqrt(2 / fan);
}
