// Conditions on plain numbers, with errors that name the operation.

import { ArgumentError } from "./errors.ts";

/** @throws {ArgumentError} `sgd: momentum is NaN, expected a number in [0, 1)` */
export function requireNumber(
  operation: string,
  name: string,
  value: number,
  holds: boolean,
  expected: string,
): void {
  if (Number.isFinite(value) && holds) return;
  throw new ArgumentError(`${operation}: ${name} is ${value}, expected ${expected}`);
}

/** @throws {ArgumentError} unless `value` is a whole number ≥ `least` */
export function requireWhole(operation: string, name: string, value: number, least = 1): void {
  const whole = Number.isSafeInteger(value) && value >= least;
  requireNumber(operation, name, value, whole, `a whole number ≥ ${least}`);
}
